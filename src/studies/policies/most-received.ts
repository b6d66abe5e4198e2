import type { Outcome } from '../../corridor/index.js';
import { mean, pairedInterval } from '../../statistics/index.js';

/** The policy under which most is received, and which others chance leaves open. */
export interface MostReceived {
  readonly policy: string;
  /** Policies whose paired interval against it holds 0: these replications do not tell which of them receives more. */
  readonly undecided: readonly string[];
}

/**
 * The policy under which most trucks a day are received on the same trucks. One that comes out the same in every replication is left open
 * as well, and so is every other where there is one replication only.
 * @throws RangeError without policies
 */
export function mostReceived(
  names: readonly string[],
  runs: readonly (readonly Outcome[])[],
  confidence: number,
): MostReceived {
  const perDay = runs.map((outcomes) => outcomes.map(({ throughput }) => throughput.received.perDay));
  const means = perDay.map((values) => mean(values));
  const best = means.indexOf(Math.max(...means));
  const [policy, of] = [names[best], perDay[best]];
  if (policy === undefined || of === undefined) throw new RangeError('mostReceived requires a policy');
  const undecided = names.filter((_, index) => {
    if (index === best) return false;
    const { low } = pairedInterval(of, perDay[index] ?? [], confidence);
    return low === null || low <= 0;
  });
  return { policy, undecided };
}
