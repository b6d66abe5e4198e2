import { requireLength } from '../../math/index.js';
import { type Estimate, studentEstimate } from '../../statistics/index.js';
import type { Factor, Point } from '../design/index.js';
import type { FactorResponse } from './factor-response.js';
import { type TornadoBar, tornado } from './tornado.js';

/** One step on the way from today to the goal: what stands there and how far each factor is moved there. */
export interface Rung {
  readonly name: string;
  readonly response: FactorResponse;
  /** The same factors, by name and order, at every rung; ranges and base are the rung's own. */
  readonly factors: readonly Factor[];
  readonly base: Point;
}

/**
 * What a factor does at one rung: its interval lies beyond the smallest effect that matters, allowing for the number of differences looked at
 * (Bonferroni); or its intervals lie within; or more replications are needed to tell.
 */
export type RungDecision = 'matters' | 'does not bind here' | 'unclear';

/** What is said of a factor after the whole ladder. One rung alone never makes a factor unimportant. */
export type LadderDecision = 'matters' | 'unimportant all the way' | 'does not bind here' | 'unclear';

/** A factor along the ladder. */
export interface ScreenedFactor {
  readonly name: string;
  readonly decision: LadderDecision;
  /** In the order of the rungs. */
  readonly rungs: readonly {
    readonly rung: string;
    readonly decision: RungDecision;
    readonly atLow: Estimate;
    readonly atHigh: Estimate;
  }[];
}

/** Result of screening along a ladder. */
export interface LadderScreen {
  readonly rungs: readonly { readonly name: string; readonly base: Estimate }[];
  /** In the order of the factors. */
  readonly factors: readonly ScreenedFactor[];
}

/** Options of `screenLadder`. */
export interface LadderScreenOptions {
  /** Smallest difference that matters, in units of the measure, at least 0. */
  readonly smallestEffect: number;
  /** Replications of each point; default 10, at least 2. */
  readonly replications?: number;
  /** Confidence of every interval; default 0.95. */
  readonly confidence?: number;
}

/**
 * Moves every factor down and up at each rung of a ladder of plans, one at a time, with common random numbers. Where stages stand in a row, a
 * factor of a stage that does not limit shows nothing; it may limit further up. So a factor is called unimportant only when no rung
 * shows an effect of `smallestEffect` or more; of a factor that shows none at one rung it is said that it does not bind there.
 * @throws RangeError without a rung, or when rungs have other factors
 */
export async function screenLadder(
  rungs: readonly Rung[],
  { smallestEffect, replications = 10, confidence = 0.95 }: LadderScreenOptions,
): Promise<LadderScreen> {
  const names = namesOf(rungs);
  if (!(smallestEffect >= 0 && replications >= 2))
    throw new RangeError(
      `screenLadder requires a smallest effect of at least 0 and 2 replications, got ${smallestEffect} and ${replications}`,
    );
  const differences = 2 * names.length * rungs.length;
  const results: { readonly base: Estimate; readonly bars: readonly TornadoBar[] }[] = [];
  for (const { response, factors, base } of rungs)
    results.push(await tornado(response, factors, base, { replications, confidence }));
  return {
    rungs: rungs.map(({ name }, index) => ({ name, base: required(results[index]).base })),
    factors: names.map((name) => {
      const along = rungs.map(({ name: rung }, index) => {
        const { atLow, atHigh } = required(results[index]?.bars.find(({ factor }) => factor.name === name));
        return { rung, decision: decisionHere([atLow, atHigh], smallestEffect, differences), atLow, atHigh };
      });
      return { name, decision: decisionAllAlong(along.map(({ decision }) => decision)), rungs: along };
    }),
  };
}

function namesOf(rungs: readonly Rung[]): readonly string[] {
  const names = (rungs[0]?.factors ?? []).map(({ name }) => name);
  if (names.length === 0 || new Set(names).size < names.length)
    throw new RangeError('screenLadder requires at least one rung with factors of different names');
  for (const { factors } of rungs) {
    requireLength('screenLadder', 'factors at every rung', factors, names.length);
    const other = factors.find(({ name }, index) => name !== names[index]);
    if (other !== undefined)
      throw new RangeError(`screenLadder requires the same factors at every rung, got ${other.name}`);
  }
  return names;
}

function decisionHere(differences: readonly Estimate[], smallest: number, count: number): RungDecision {
  const isBeyond = differences.some((difference) => {
    const [low, high] = endsOf(allowingFor(difference, count));
    return low > smallest || high < -smallest;
  });
  if (isBeyond) return 'matters';
  // That all lie within is one claim, refuted by any of them: it needs no allowance (Berger, Technometrics 24 (1982)).
  const areWithin = differences.map(endsOf).every(([low, high]) => low >= -smallest && high <= smallest);
  return areWithin ? 'does not bind here' : 'unclear';
}

/** The interval with which so many differences hold together. */
function allowingFor(difference: Estimate, count: number): Estimate {
  const { mean, standardError, n, confidence } = difference;
  return studentEstimate(mean, standardError ?? Number.NaN, n - 1, n, 1 - (1 - confidence) / count);
}

function endsOf({ low, high }: Estimate): readonly [number, number] {
  return [low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY];
}

function decisionAllAlong(decisions: readonly RungDecision[]): LadderDecision {
  if (decisions.includes('matters')) return 'matters';
  if (decisions.includes('unclear')) return 'unclear';
  return decisions.length > 1 ? 'unimportant all the way' : 'does not bind here';
}

function required<Value>(value: Value | undefined): Value {
  if (value === undefined)
    throw new RangeError('screenLadder requires a result for every factor at every rung');
  return value;
}
