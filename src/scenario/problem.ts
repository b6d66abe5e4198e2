import { cellName } from '../workbook/index.js';
import { type Path, shownPath } from './path.js';

/** One thing wrong with a scenario. Lines and columns count from 1 and are absent for scenarios given as objects. */
export interface Problem {
  readonly path: string;
  /** Sheet of a workbook, of which line and column are the cell. */
  readonly sheet?: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  readonly expected?: string;
  readonly suggestion?: string;
}

/** A problem before its position is looked up (unless known); `atKey` points to the key rather than its value. */
export interface Finding {
  readonly path: Path;
  readonly message: string;
  readonly expected?: string | undefined;
  readonly suggestion?: string | undefined;
  readonly atKey?: boolean | undefined;
  readonly position?: Position | undefined;
}

/** Where something stands in a text, or in a sheet of a workbook, counted from 1. */
export interface Position {
  readonly sheet?: string;
  readonly line: number;
  readonly column: number;
}

/** Looks up where a part of the scenario, or its key, stands. */
export type PositionLookup = (path: Path, atKey?: boolean) => Position | undefined;

/** The problem of a finding at its position. */
export function problemOf(finding: Finding, positionOf: PositionLookup): Problem {
  const { path, message, expected, suggestion } = finding;
  return {
    path: shownPath(path),
    ...(finding.position ?? positionOf(path, finding.atKey)),
    message,
    ...(expected === undefined ? {} : { expected }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** Problems in the order of the text, each once. */
export function sortedProblems(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  const once = problems.filter(({ path, sheet, line, message }) => {
    const key = JSON.stringify([path, sheet, line, message]);
    return seen.has(key) ? false : seen.add(key);
  });
  const far = Number.MAX_SAFE_INTEGER;
  return once.toSorted((a, b) => (a.line ?? far) - (b.line ?? far) || (a.column ?? far) - (b.column ?? far));
}

/** Most problems that are told one by one; nobody reads on after so many. */
const mostTold = 50;

/**
 * Problems as text, one a line: `pause.yaml:4:11 inspection.sites.nitzana.lanes: must be …; expected …; did you mean …?`; after 50 of them
 * how many more there are. Cells of a workbook are named as a spreadsheet names them: `in.xlsx:fleet!B14`.
 * @example
 * formatProblems([{ path: 'days', message: 'must be at least 1', line: 3, column: 7 }]); // => '3:7 days: must be at least 1'
 */
export function formatProblems(problems: readonly Problem[], file?: string): string {
  const told = problems.slice(0, mostTold).map((problem) => formatProblem(problem, file));
  const more = problems.length - mostTold;
  return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}

function formatProblem(
  { path, sheet, line, column, message, expected, suggestion }: Problem,
  file?: string,
): string {
  const position = sheet === undefined ? [line, column] : [cellText(sheet, line, column)];
  const place = [file, ...position].filter((part) => part !== undefined).join(':');
  const start = [place, path].filter((part) => part !== '').join(' ');
  const end = `${expected === undefined ? '' : `; expected ${expected}`}${suggestion === undefined ? '' : `; did you mean ${suggestion}?`}`;
  return `${start === '' ? '' : `${start}: `}${message}${end}`;
}

function cellText(sheet: string, line = 1, column = 1): string {
  return `${sheet}!${cellName(line - 1, column - 1)}`;
}
