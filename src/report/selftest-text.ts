import {
  efforts,
  mostStandardErrors,
  replications,
  type SelfTestResult,
  type SelfTestRow,
} from '../selftest/index.js';
import { type CsvCell, csv } from './csv.js';
import { type Ink, plainInk } from './ink.js';
import { textTable, wrapText } from './text-table.js';
import { english, type Words } from './words/index.js';

type Say = Words['selfTest'];

/** The decision of theory as a table for a terminal of 80 columns; the last line counts the cases that pass. */
export function selfTestText(
  result: SelfTestResult,
  ink: Ink = plainInk,
  { selfTest: say }: Words = english,
): string {
  const { seed, cases, casesPassed, rows } = result;
  const title = ink.bold(say.title);
  const heading = say.heading({ title, cases, replications, seed: String(seed) });
  const passed = ink.bold(say.passed({ passed: casesPassed, cases }));
  return `${[wrapText(heading), ink.dim(legend(result, say)), table(rows, say), passed].join('\n\n')}\n`;
}

/** One row a measure, with title and source of its case. */
export function selfTestCsv({ rows }: SelfTestResult): string {
  const headings = ['case', 'title', 'style', 'measure', 'unit', 'exact', 'simulated', 'halfWidth'];
  const cells = rows.map((row): readonly CsvCell[] => [
    ...[row.name, row.title, row.style, row.measure, row.unit, row.exact, row.estimate, row.halfWidth],
    ...[row.halfWidthShare, row.standardErrorsAway, row.passed ? 'pass' : 'fail', row.source],
  ]);
  return csv([...headings, 'halfWidthShare', 'standardErrorsAway', 'decision', 'source'], cells);
}

function legend({ effort }: SelfTestResult, say: Say): string {
  const widest = say.percentText(efforts[effort].widestShare, effort === 'full' ? 0 : 1);
  const lines = [
    say.simulatedMeaning,
    say.awayMeaning,
    say.passMeaning({ most: mostStandardErrors, widest }),
    ...(effort === 'quick' ? [say.quickMeaning] : []),
  ];
  return lines.map((line) => wrapText(line)).join('\n');
}

function table(rows: readonly SelfTestRow[], say: Say): string {
  const columns = [
    { heading: say.case },
    { heading: say.measure },
    { heading: say.exact, align: 'right' },
    { heading: say.simulated, align: 'right' },
    { heading: say.away, align: 'right' },
    { heading: '' },
  ] as const;
  return textTable(
    columns,
    rows.map((row, index) => [
      row.name === rows[index - 1]?.name ? '' : row.name,
      row.measure,
      exactCell(row, say),
      say.plusMinus({
        mean: rounded(row.estimate, row.exact, say),
        halfWidth: rounded(row.halfWidth, row.exact, say),
      }),
      Number.isFinite(row.standardErrorsAway) ? say.signedText(row.standardErrorsAway, 2) : '-',
      row.passed ? say.pass : say.fail,
    ]),
  );
}

function exactCell({ exact, unit }: SelfTestRow, say: Say): string {
  const value = rounded(exact, exact, say);
  return unit === 'count' || unit === 'share' ? value : say.inUnit({ value, unit });
}

/** A value with the decimals that give the exact value beside it four digits, and at least one. */
function rounded(value: number, exact: number, say: Say): string {
  const whole = Math.floor(Math.log10(Math.abs(exact)));
  return say.numberText(value, Math.min(4, Math.max(1, 3 - whole)));
}
