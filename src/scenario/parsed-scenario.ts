import type { z } from 'zod';
import type { Scenario } from './scenario.js';
import type { scenarioSchema } from './schema/index.js';
import { type Settled, settle } from './settle.js';

/** A scenario read by the schema, as plain data. */
export interface SettledScenario extends Settled {
  readonly plain: Scenario;
}

/** Turns what the schema put out into a scenario. */
export function settleScenario(parsed: z.output<typeof scenarioSchema>, startDay: number): SettledScenario {
  const settled = settle(parsed, startDay);
  return { ...settled, plain: asScenario(settled.plain) };
}

/** A scenario some parts of which were exchanged for others that the schema accepted. */
export function asScenario(plain: unknown): Scenario {
  // The layer's one cast: TypeScript cannot follow `settle` over the tree, but `Plain` says what it does to each type.
  return plain as Scenario;
}
