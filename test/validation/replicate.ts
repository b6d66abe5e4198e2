import { createModel, type Outcome } from '../../src/corridor/index.js';
import type { Scenario } from '../../src/scenario/index.js';

/** Replications of a scenario with one seed, in order. */
export function replicate(scenario: Scenario, replications: number, seed = 'proof'): readonly Outcome[] {
  const model = createModel(scenario);
  return Array.from({ length: replications }, (_, replication) => model({ seed, replication }));
}
