import { Contender, type TimedRun } from './contender.js';
import type { Workload } from './workload.js';

/** One engine on one workload. */
export interface Score {
  readonly workload: string;
  readonly engine: string;
  /** Median of model events per second. */
  readonly rate: number;
  readonly checks: readonly number[];
  readonly peakMegabytes: number;
}

/** Middle value; the upper of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/**
 * All engines on one workload, each in its own process. They take turns, run by run, so that a machine that is slower for a while
 * is slower for all of them: ratios are steadier than rates.
 */
export async function contest(
  engines: readonly string[],
  workload: Workload,
  n: number,
  rounds: number,
): Promise<Score[]> {
  const contenders: { contender: Contender; runs: TimedRun[] }[] = [];
  for (const engine of engines) {
    const contender = await Contender.start(engine, workload, n);
    if (contender !== undefined) contenders.push({ contender, runs: [] });
  }
  for (let seed = 1; seed <= rounds; seed++)
    for (const { contender, runs } of contenders) runs.push(await contender.run(seed));
  const scores: Score[] = [];
  for (const { contender, runs } of contenders) {
    scores.push({
      workload: workload.name,
      engine: contender.name,
      rate: median(runs.map(({ rate }) => rate)),
      checks: runs.flatMap(({ check }) => (check === null ? [] : [check])),
      peakMegabytes: await contender.end(),
    });
  }
  return scores;
}
