import { MORE_INLINING } from './contender.js';
import type { Score } from './contest.js';
import { figure, ratio, table } from './table.js';
import type { RateOf } from './targets.js';
import type { Workload } from './workload.js';

/** What each engine is called in the tables. */
export const LABELS: Readonly<Record<string, string>> = {
  'throughline-process': 'throughline process',
  'throughline-callback': 'throughline callback',
  'throughline-actor': 'throughline actor',
  'floor-callback': 'floor: bare callbacks',
  'floor-generator': 'floor: bare generators',
  simjs: 'simjs 2.0.3',
  simscript: 'simscript 1.0.37',
  simpy: 'SimPy',
  [`throughline-process${MORE_INLINING}`]: 'throughline process, V8 inlining more',
  [`throughline-callback${MORE_INLINING}`]: 'throughline callback, V8 inlining more',
  [`throughline-actor${MORE_INLINING}`]: 'throughline actor, V8 inlining more',
  [`floor-generator${MORE_INLINING}`]: 'floor: bare generators, V8 inlining more',
  'trace-removed': 'trace installed, then removed',
  'trace-on': 'trace on',
  'statistics-off': 'statistics off',
  'digest-off': 'digest off',
};

/** Looks up rates among scores. */
export function rates(scores: readonly Score[]): RateOf {
  return (workload, engine) =>
    scores.find((score) => score.workload === workload && score.engine === engine)?.rate ?? Number.NaN;
}

/** Engines on one workload: rate, ratio to both floors and to simjs, peak memory, and the check against theory. */
export function scoreTable({ name, theory }: Workload, scores: readonly Score[]): string {
  const rateOf = rates(scores);
  const rivals = ['floor-generator', 'floor-callback', 'simjs'] as const;
  const rows = scores.map(({ engine, rate, peakMegabytes, checks }) => [
    name,
    LABELS[engine] ?? engine,
    figure(rate / 1e6, 3),
    ...rivals.map((rival) => ratio(rate / rateOf(name, rival))),
    figure(peakMegabytes, 0),
    describeChecks(checks, theory),
  ]);
  const over = ['/ bare generators', '/ bare callbacks', '/ simjs'];
  return table(['workload', '<engine', 'M events/s', ...over, 'peak MB', '<check'], rows);
}

/** Variants of one engine on mm1, beside the plain one, which comes first. */
export function variantTable(scores: readonly Score[]): string {
  const plain = scores[0]?.rate ?? Number.NaN;
  const rows = scores.map(({ engine, rate }) => [
    LABELS[engine] ?? engine,
    figure(rate / 1e6, 3),
    ratio(rate / plain),
  ]);
  return table(['mm1', 'M events/s', '/ plain'], rows);
}

/** Mean over the runs with its standard error, beside the value of theory. */
function describeChecks(checks: readonly number[], theory: number | undefined): string {
  if (theory === undefined || checks.length < 2) return '';
  const mean = checks.reduce((sum, value) => sum + value, 0) / checks.length;
  const squares = checks.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const error = Math.sqrt(squares / (checks.length - 1) / checks.length);
  return `${mean.toFixed(3)} +- ${error.toFixed(3)}, theory ${theory}`;
}
