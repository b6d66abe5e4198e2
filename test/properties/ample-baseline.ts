import { type Outcome, setParameter } from '../../src/corridor/index.js';
import { baseline } from '../../src/scenario/built-in/index.js';
import type { Scenario } from '../../src/scenario/index.js';
import { scaleScenario } from './scale-scenario.js';

/** Values by path of the scenario. */
export type Settings = Readonly<Record<string, unknown>>;

/** The scenario with values replaced. */
export function withSettings(scenario: Scenario, settings: Settings): Scenario {
  return Object.entries(settings).reduce(
    (changed, [path, value]) => setParameter(changed, path, value),
    scenario,
  );
}

/** Two weeks of the built-in baseline after its warm-up. */
export const shortBaseline: Scenario = { ...baseline, days: 14, warmUpDays: 7 };

/** The same supply with every capacity doubled, so that any one stage can be made the one that binds. */
export const ampleBaseline: Scenario = {
  ...scaleScenario(shortBaseline, 2),
  supply: shortBaseline.supply,
};

export const receivedPerDay = (outcome: Outcome): number => outcome.throughput.received.perDay;
export const deliveredPerDay = (outcome: Outcome): number => outcome.throughput.delivered.perDay;
