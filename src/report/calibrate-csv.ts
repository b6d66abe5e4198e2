import type { CalibrateResult } from '../studies/index.js';
import { csv } from './csv.js';

/** A row for each path of each fact: before, and what is plausible. */
export function calibrateCsv({ scenario, state, at, period, facts, confidence }: CalibrateResult): string {
  const headings = [
    ...['scenario', 'counted', 'from', 'to', 'fact', 'path', 'grade', 'unit', 'value', 'low before'],
    ...['high before', 'state', 'low', 'median', 'high', 'confidence', 'width', 'informed'],
  ];
  const rows = facts.flatMap(({ path: fact, paths, evidence, unit, before, ...found }) =>
    paths.map((path) => [
      ...[scenario, at.join(' '), period.from, period.to, fact, path, evidence, unit],
      ...[before.value, before.low, before.high],
      ...[state, found.low, found.median, found.high, confidence, found.widthShare],
      found.isInformed ? 'yes' : 'no',
    ]),
  );
  return csv(headings, rows);
}

/** The plausible sets, one a row, a column for each fact. */
export function plausibleCsv({ facts, plausible }: CalibrateResult): string {
  return csv(
    facts.map(({ path }) => path),
    plausible,
  );
}

/** Counts summed up beside runs, one measure a row. */
export function calibrateFitCsv({ scenario, state, fit, confidence }: CalibrateResult): string {
  return csv(
    ['scenario', 'runs at', 'counted', 'days', 'measure', 'observed', 'low', 'median', 'high', 'confidence'],
    fit.map(({ series, span, statistic, observed, low, median, high }) => [
      ...[scenario, state === 'found' ? 'plausible values' : 'all values', series, span, statistic],
      ...[observed, low, median, high, confidence],
    ]),
  );
}
