import { numberText, percentText, textTable } from 'throughline/report';
import { type Asked, confidence, type Trial } from './trial.js';

/** A row of trials. */
export interface Row {
  readonly asked: Asked;
  readonly trials: readonly Trial[];
}

/** A statement of answers: how many of them were made, and how many were wrong. */
export interface Statement {
  readonly name: string;
  readonly made: number;
  readonly wrong: number;
}

/** Standard errors by which the share of wrong statements may exceed what is promised, as chance has it in a hundred cells. */
const allowedErrors = 3;

/** Everything that an answer says, held against the truth; plans that exceed the target by less than the zone may be missed. */
export function statementsOf({ asked: { reliability }, trials }: Row): readonly Statement[] {
  const plans = trials.flatMap(({ plan }) => plan ?? []);
  const possible = trials.filter(({ most }) => most.byZone >= reliability - 1e-6);
  const count = <T>(all: readonly T[], isWrong: (each: T) => boolean): { made: number; wrong: number } => ({
    made: all.length,
    wrong: all.filter(isWrong).length,
  });
  return [
    { name: 'has it', ...count(plans, ({ real }) => real < reliability - 1e-6) },
    { name: 'lower limit', ...count(plans, ({ real, low }) => real < low) },
    { name: 'not reached', ...count(possible, ({ decision }) => decision === 'not reached') },
    { name: 'most, limits', ...count(trials, ({ most }) => most.real < most.low || most.byZone > most.high) },
    { name: 'cost bound', ...count(trials, ({ costBound, cheapestByZone }) => costBound > cheapestByZone) },
    {
      name: 'price',
      ...count(
        trials,
        ({ price, cheapest, cheapestByZone }) => price.low > cheapestByZone || price.high < cheapest,
      ),
    },
  ];
}

/** Whether a statement is wrong no more often than is promised, within standard errors. */
export function isKept({ made, wrong }: Statement): boolean {
  const error = 1 - confidence;
  return made === 0 || wrong / made <= error + allowedErrors * Math.sqrt((error * (1 - error)) / made);
}

/** How often each statement was wrong, of how many. */
export function statementTable(rows: readonly Row[]): string {
  const names = rows[0] === undefined ? [] : statementsOf(rows[0]).map(({ name }) => name);
  const headings = ['draws', 'replications', 'asked', ...names, 'promise'];
  const columns = headings.map((heading, index) => ({
    heading,
    align: index < 2 ? ('left' as const) : ('right' as const),
  }));
  const cells = rows.map((row) => {
    const statements = statementsOf(row);
    return [
      ...askedCells(row),
      ...statements.map(({ made, wrong }) => `${wrong} of ${made}`),
      statements.every(isKept) ? 'kept' : 'broken',
    ];
  });
  return textTable(columns, cells);
}

/** What answers were like: how often one was given, how much dearer than need be, how near its bound. */
export function answerTable(rows: readonly Row[]): string {
  const headings = ['draws', 'replications', 'asked', 'worth', 'reached', 'not reached', 'undecided'];
  const told = ['unconfirmed has it', 'above the cheapest', 'bound below it'];
  const columns = [...headings, ...told].map((heading, index) => ({
    heading,
    align: index < 2 ? ('left' as const) : ('right' as const),
  }));
  const cells = rows.map((row) => {
    const { trials, asked } = row;
    const share = (decision: Trial['decision']): string =>
      percentText(trials.filter((each) => each.decision === decision).length / trials.length);
    const unconfirmed = trials.flatMap(({ unconfirmed: real }) => real ?? []);
    const had = unconfirmed.filter((real) => real >= asked.reliability - 1e-6);
    const possible = trials.filter(({ cheapest }) => Number.isFinite(cheapest) && cheapest > 0);
    const dearer = possible.flatMap(({ plan, cheapest }) => (plan === null ? [] : plan.cost / cheapest - 1));
    const below = possible.map(({ costBound, cheapest }) => 1 - Math.min(1, costBound / cheapest));
    return [
      ...askedCells(row),
      numberText(trials.reduce((sum, { effective }) => sum + effective, 0) / trials.length, 0),
      ...[share('reached'), share('not reached'), share('undecided')],
      percentText(had.length / Math.max(1, unconfirmed.length)),
      percentText(medianOf(dearer)),
      percentText(medianOf(below)),
    ];
  });
  return textTable(columns, cells);
}

/** The whole in a sentence. */
export function summarySentence(rows: readonly Row[]): string {
  const all = rows.flatMap(statementsOf);
  const broken = all.filter((each) => !isKept(each)).length;
  const made = all.reduce((sum, each) => sum + each.made, 0);
  const wrong = all.reduce((sum, each) => sum + each.wrong, 0);
  const kept = broken === 0 ? 'Every promise is kept' : `${broken} of ${all.length} promises are broken`;
  return `${kept}: ${wrong} of ${made} statements are wrong, ${percentText(wrong / Math.max(1, made), 1)}; at ${percentText(confidence)} confidence 5 % may be.`;
}

function askedCells({ asked: { draws, isNoisy, reliability } }: Row): readonly string[] {
  return [draws, isNoisy ? 'scatter' : 'do not', percentText(reliability)];
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
