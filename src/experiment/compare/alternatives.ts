import { requireOneOf } from '../../math/index.js';
import { type Model, type Sampler, type SamplerOptions, sampler, valuesOf } from '../run/index.js';

/** What is chosen among, by name. Under one seed all of them have common random numbers, replication by replication. */
export type Alternatives = Readonly<Record<string, Sampler>>;

/** Whether more or less of the measure is better. */
export type Goal = 'largest' | 'smallest';

/** One model under several scenarios, by name, run in this thread with common random numbers. */
export function alternatives<S>(
  model: Model<S>,
  scenarios: Readonly<Record<string, S>>,
  options: SamplerOptions = {},
): Alternatives {
  return Object.fromEntries(
    Object.entries(scenarios).map(([name, scenario]) => [name, sampler(model, scenario, options)]),
  );
}

/** The same replications from number `first` on: independent of those before. */
export function later(from: Sampler, first: number): Sampler {
  return (start, end) => from(first + start, first + end);
}

/**
 * One measure of each replication, `from` up to, not including, `to`.
 * @throws RangeError when a replication lacks the measure, or the sampler gives more or fewer replications than asked for
 */
export async function draw(
  source: Sampler,
  measure: string,
  from: number,
  to: number,
): Promise<readonly number[]> {
  const replications = await source(from, to);
  if (replications.length !== to - from)
    throw new RangeError(
      `a sampler gave ${replications.length} replications where ${to - from} were asked for`,
    );
  return valuesOf(replications, measure);
}

/** Refuses any other goal: taken for one of the two it might select the worst. */
export function requireGoal(caller: string, goal: Goal): void {
  requireOneOf(caller, 'a goal', goal, ['largest', 'smallest']);
}

/** Refuses fewer than two alternatives. */
export function requireChoice(caller: string, { length }: { readonly length: number }): void {
  if (length < 2) throw new RangeError(`${caller} requires at least 2 alternatives, got ${length}`);
}
