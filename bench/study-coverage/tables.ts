import { numberText, percentText, textTable } from 'throughline/report';
import type { VarianceCut } from './common-random-numbers.js';
import type { Coverage } from './coverage.js';
import type { SelectionRate } from './selection-rows.js';

const low = 0.93;
const high = 0.97;
const leastFactor = 5;

/**
 * Fewer macro-replications than a thousand allow for their own chance: four standard errors more. With three one row in fifty fails that
 * holds 93.7 times in 100, and there are a dozen.
 */
function allowance(macros: number): number {
  return macros >= 1000 ? 0 : 4 * Math.sqrt((0.95 * 0.05) / macros);
}

/** Intervals, their truth and how often they held it. */
export function coverageTable(rows: readonly Coverage[], macros: number): string {
  const headings = [
    'model',
    'interval',
    'n',
    'truth',
    'half-width',
    'refused',
    'by theory',
    'held',
    '93-97 %',
  ];
  const columns = headings.map(
    (heading, index) => ({ heading, align: index < 2 ? 'left' : 'right' }) as const,
  );
  const cells = rows.map((row) => [
    row.model,
    row.interval,
    numberText(row.replications, row.replications % 1 === 0 ? 0 : 1),
    numberText(row.truth, 3),
    numberText(row.halfWidth, 3),
    numberText(row.asked - row.given, 0),
    percentText(row.exact ?? 0.95, 1),
    percentText(shareHeld(row), 1),
    isCovered(row, macros) ? 'met' : 'missed',
  ]);
  return textTable(columns, cells);
}

/** How often the procedures selected the best. */
export function selectionTable(rates: readonly SelectionRate[]): string {
  const headings = ['procedure', 'draws', 'runs in all', 'promised', 'selected the best', 'target'];
  const columns = headings.map(
    (heading, index) => ({ heading, align: index < 2 ? 'left' : 'right' }) as const,
  );
  const cells = rates.map((rate) => [
    rate.procedure,
    rate.draws,
    numberText(rate.replications, 0),
    percentText(rate.promised),
    percentText(rate.selectedBest / rate.macros, 1),
    isKept(rate) ? 'met' : 'missed',
  ]);
  return textTable(columns, cells);
}

/** What common random numbers are worth. */
export function varianceTable(rows: readonly VarianceCut[]): string {
  const headings = ['days counted', 'trucks a day more', 'variance cut by', 'target, 5 or more'];
  const columns = headings.map(
    (heading, index) => ({ heading, align: index === 0 ? 'left' : 'right' }) as const,
  );
  const cells = rows.map((row) => [
    row.name,
    numberText(row.difference, 1),
    `${numberText(row.factor, 1)} times`,
    row.factor >= leastFactor ? 'met' : 'missed',
  ]);
  return textTable(columns, cells);
}

/** Whether every target is met. */
export function isMet(
  rows: readonly Coverage[],
  rates: readonly SelectionRate[],
  draws: readonly VarianceCut[],
  macros: number,
): boolean {
  const isSharp = draws.every(({ factor }) => factor >= leastFactor);
  return rows.every((row) => isCovered(row, macros)) && rates.every(isKept) && isSharp;
}

/** The whole in a sentence. */
export function summarySentence(
  rows: readonly Coverage[],
  rates: readonly SelectionRate[],
  draws: readonly VarianceCut[],
  macros: number,
): string {
  const held = rows.map(shareHeld);
  const range = `${percentText(Math.min(...held), 1)} to ${percentText(Math.max(...held), 1)}`;
  const kept = percentText(Math.min(...rates.map((rate) => rate.selectedBest / rate.macros)), 1);
  const factor = numberText(Math.min(...draws.map((each) => each.factor)), 1);
  const summary = isMet(rows, rates, draws, macros) ? 'All targets are met' : 'Not all targets are met';
  const chance = macros >= 1000 ? '' : ' (targets widened by four standard errors for so few)';
  return `${summary}: intervals held in ${range}, the best was selected in ${kept} or more,\ncommon random numbers cut variance by ${factor} times or more${chance}.`;
}

function shareHeld({ covered, given }: Coverage): number {
  return covered / given;
}

function isCovered(row: Coverage, macros: number): boolean {
  const held = shareHeld(row);
  return held >= low - allowance(macros) && held <= high + allowance(macros);
}

function isKept({ selectedBest, macros, promised }: SelectionRate): boolean {
  return selectedBest / macros >= promised - allowance(macros);
}
