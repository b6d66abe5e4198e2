import {
  efforts,
  mostStandardErrors,
  replications,
  type SelfTestResult,
  type SelfTestRow,
} from '../selftest/index.js';
import { type CsvCell, csv } from './csv.js';
import { type Ink, plainInk } from './ink.js';
import { countText, numberText, percentText, signedText } from './number-text.js';
import { textTable, wrapText } from './text-table.js';

/** The verdict of theory as a table for a terminal of 80 columns; the last line counts the cases that pass. */
export function selfTestText(result: SelfTestResult, ink: Ink = plainInk): string {
  const { seed, cases, casesPassed, rows } = result;
  const heading = `${ink.bold('Kernel against theory')}: ${countText(cases, 'case')}, ${replications} replications each, seed ${seed}`;
  const verdict = `${casesPassed} of ${cases} cases pass`;
  return `${[wrapText(heading), ink.dim(legend(result)), table(rows), ink.bold(verdict)].join('\n\n')}\n`;
}

/** One row a measure, with title and source of its case. */
export function selfTestCsv({ rows }: SelfTestResult): string {
  const headings = ['case', 'title', 'style', 'measure', 'unit', 'exact', 'simulated', 'halfWidth'];
  const cells = rows.map((row): readonly CsvCell[] => [
    ...[row.name, row.title, row.style, row.measure, row.unit, row.exact, row.estimate, row.halfWidth],
    ...[row.halfWidthShare, row.standardErrorsAway, row.passed ? 'pass' : 'fail', row.source],
  ]);
  return csv([...headings, 'halfWidthShare', 'standardErrorsAway', 'verdict', 'source'], cells);
}

function legend({ effort }: SelfTestResult): string {
  const widest = percentText(efforts[effort].widestShare, effort === 'full' ? 0 : 1);
  const lines = [
    wrapText('simulated: mean ± half-width of its 95 % interval'),
    wrapText('away: distance from the exact value, in standard errors'),
    wrapText(
      `pass: at most ${mostStandardErrors} away, and the half-width below ${widest} of the exact value`,
    ),
  ];
  if (effort === 'quick')
    lines.push(wrapText('quick: a tenth of the simulated time, so the 3 % of a full run is not claimed'));
  return lines.join('\n');
}

function table(rows: readonly SelfTestRow[]): string {
  const columns = [
    { heading: 'case' },
    { heading: 'measure' },
    { heading: 'exact', align: 'right' },
    { heading: 'simulated', align: 'right' },
    { heading: 'away', align: 'right' },
    { heading: '' },
  ] as const;
  return textTable(
    columns,
    rows.map((row, index) => [
      row.name === rows[index - 1]?.name ? '' : row.name,
      row.measure,
      exactCell(row),
      `${rounded(row.estimate, row.exact, 4)} ±${rounded(row.halfWidth, row.exact, 4)}`,
      Number.isFinite(row.standardErrorsAway) ? signedText(row.standardErrorsAway, 2) : '-',
      row.passed ? 'pass' : 'FAIL',
    ]),
  );
}

function exactCell({ exact, unit }: SelfTestRow): string {
  const value = rounded(exact, exact, 4);
  return unit === 'count' || unit === 'share' ? value : `${value} ${unit}`;
}

/** A value with the decimals that give the exact value beside it so many digits, and at least one. */
function rounded(value: number, exact: number, digits: number): string {
  const whole = Math.floor(Math.log10(Math.abs(exact)));
  return numberText(value, Math.min(4, Math.max(1, digits - 1 - whole)));
}
