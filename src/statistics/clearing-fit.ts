import { exp, leastSquares, log, requireLength } from '../math/index.js';
import { type ClearingCurve, throughputAtWorkload } from './clearing-curve.js';
import { type Estimate, studentEstimate } from './estimate.js';
import { mean, type Sample, variance } from './sample.js';

/** Replications with one amount of input: mean work in the system and throughput of each. */
export interface ClearingLevel {
  readonly workload: Sample;
  readonly throughput: Sample;
}

/** `karmarkar` has a variability of 1, `kingman` has its own. */
export type ClearingForm = 'karmarkar' | 'kingman';

/** A curve with the error of its parameters. */
export type ClearingFit = { readonly [Parameter in keyof ClearingCurve]: Estimate };

/**
 * The curve nearest to replications at several levels of input, by weighted least squares. Both throughput and workload are measured: a
 * level's weight is the inverse of the variance of X − f′(W) W over its replications (effective variance, Orear, American Journal of Physics
 * 50, 1982), with 1 % of the throughput added, so that no level counts as exact. Standard errors are those of the jackknife
 * over replications, so that levels may have the same random numbers.
 * @throws RangeError for fewer levels than parameters, or other than the same two and more replications at all
 * @example
 * const exact = (workload) => ({ workload: [workload, workload], throughput: [1, 1].map(() => (10 * workload) / (2 + workload)) });
 * const { capacity, rawTime } = fitClearing([0.5, 1, 2, 4, 8].map(exact), 'karmarkar');
 * [capacity.mean.toFixed(6), rawTime.mean.toFixed(6)]; // => ['10.000000', '0.200000']
 */
export function fitClearing(
  levels: readonly ClearingLevel[],
  form: ClearingForm = 'kingman',
  confidence = 0.95,
): ClearingFit {
  const replications = requireLevels(levels, form);
  let curve = firstGuess(levels);
  let errors: readonly number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    errors = levels.map((level) => levelError(level, curve));
    curve = nearest(means(levels), errors, curve, form);
  }
  const without = Array.from({ length: replications }, (_, left) =>
    nearest(means(levels, left), errors, curve, form),
  );
  const estimate = (parameter: keyof ClearingCurve): Estimate => {
    const values = without.map((each) => each[parameter]);
    const spread = variance(values) * (replications - 1) ** 2;
    const error = Math.sqrt(spread / replications);
    return studentEstimate(curve[parameter], error, replications - 1, replications, confidence);
  };
  return {
    capacity: estimate('capacity'),
    rawTime: estimate('rawTime'),
    variability: estimate('variability'),
  };
}

/** Weights settle in two or three. */
const rounds = 5;

interface Point {
  readonly workload: number;
  readonly throughput: number;
}

function requireLevels(levels: readonly ClearingLevel[], form: ClearingForm): number {
  const least = form === 'karmarkar' ? 2 : 3;
  if (levels.length < least)
    throw new RangeError(`fitClearing requires at least ${least} levels, got ${levels.length}`);
  const replications = levels[0]?.workload.length ?? 0;
  if (replications < 2)
    throw new RangeError(`fitClearing requires at least 2 replications, got ${replications}`);
  for (const { throughput, workload } of levels) {
    requireLength('fitClearing', 'workloads of a level', Array.from(workload), replications);
    requireLength('fitClearing', 'throughputs of a level', Array.from(throughput), replications);
    if (!(mean(workload) > 0 && mean(throughput) > 0))
      throw new RangeError('fitClearing requires levels with some work and some throughput');
  }
  return replications;
}

/** Means of the levels, without one replication where it is given. */
function means(levels: readonly ClearingLevel[], without?: number): readonly Point[] {
  const meanOf = (values: Sample): number =>
    mean(Array.from(values).filter((_, replication) => replication !== without));
  return levels.map(({ throughput, workload }) => ({
    workload: meanOf(workload),
    throughput: meanOf(throughput),
  }));
}

function firstGuess(levels: readonly ClearingLevel[]): ClearingCurve {
  const points = means(levels);
  const most = Math.max(...points.map(({ throughput }) => throughput));
  const rawTime = Math.min(...points.map(({ workload, throughput }) => workload / throughput));
  return { capacity: 1.1 * most, rawTime, variability: 1 };
}

/** Standard deviation of a level's mean off the curve. */
function levelError({ throughput, workload }: ClearingLevel, curve: ClearingCurve): number {
  const at = mean(workload);
  const slope =
    (throughputAtWorkload(curve, 1.001 * at) - throughputAtWorkload(curve, 0.999 * at)) / (0.002 * at);
  const off = Array.from(throughput, (each, index) => each - slope * (workload[index] ?? Number.NaN));
  return Math.sqrt(variance(off) / off.length + (0.01 * mean(throughput)) ** 2);
}

/** Ends of the search, in logarithms: variability from 1/1000 to 1000, and steps of at most a factor of e. */
const mostLog = log(1000);

/** Levenberg and Marquardt in the logarithms of the parameters, which stay above 0. */
function nearest(
  points: readonly Point[],
  errors: readonly number[],
  from: ClearingCurve,
  form: ClearingForm,
): ClearingCurve {
  let logs = [
    log(from.capacity),
    log(from.rawTime),
    ...(form === 'karmarkar' ? [] : [log(from.variability)]),
  ];
  let residuals = residualsAt(logs, points, errors);
  let damping = 1e-3;
  for (let step = 0; step < 200 && damping < 1e9; step += 1) {
    const change = dampedStep(logs, residuals, damping, (at) => residualsAt(at, points, errors));
    const next = logs.map((each, place) => {
      const moved = each + Math.max(-1, Math.min(1, change[place] ?? 0));
      return place === 2 ? Math.max(-mostLog, Math.min(mostLog, moved)) : moved;
    });
    const then = residualsAt(next, points, errors);
    const gain = squares(residuals) - squares(then);
    if (gain >= 0) {
      [logs, residuals, damping] = [next, then, damping / 10];
      if (gain <= 1e-14 * squares(then) && Math.max(...change.map(Math.abs)) < 1e-8) break;
    } else damping *= 10;
  }
  return curveOf(logs);
}

function curveOf([capacity = 0, rawTime = 0, variability = 0]: readonly number[]): ClearingCurve {
  return { capacity: exp(capacity), rawTime: exp(rawTime), variability: exp(variability) };
}

function residualsAt(
  logs: readonly number[],
  points: readonly Point[],
  errors: readonly number[],
): readonly number[] {
  const curve = curveOf(logs);
  return points.map(
    ({ throughput, workload }, index) =>
      (throughput - throughputAtWorkload(curve, workload)) / (errors[index] ?? Number.NaN),
  );
}

/** The step that the linearized residuals ask for, made shorter by the damping. */
function dampedStep(
  logs: readonly number[],
  residuals: readonly number[],
  damping: number,
  at: (logs: readonly number[]) => readonly number[],
): readonly number[] {
  const width = 1e-5;
  const columns = logs.map((_, place) => {
    const moved = (by: number) => at(logs.map((each, index) => (index === place ? each + by : each)));
    const [more, less] = [moved(width), moved(-width)];
    const slopes = more.map((each, index) => (each - (less[index] ?? 0)) / (-2 * width));
    const own = Math.sqrt(damping * (squares(slopes) + 1e-12));
    return [...slopes, ...logs.map((_, index) => (index === place ? own : 0))];
  });
  return leastSquares(columns, [...residuals, ...logs.map(() => 0)]).coefficients;
}

function squares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
