import { setParameter } from '../../src/corridor/index.js';
import type { ReachContext } from '../../src/report/index.js';
import { baseline } from '../../src/scenario/built-in/index.js';
import type { Scenario } from '../../src/scenario/index.js';
import { type ReachResult, reach, runStudy } from '../../src/studies/index.js';
import { capacityBounds } from '../../src/twin/index.js';

/** The baseline cut to a few days and one lever, so that a test takes little time. */
export function shortScenario(changes: Partial<Scenario> = {}): Scenario {
  return { ...baseline, days: 3, warmUpDays: 0, levers: baseline.levers.slice(0, 1), ...changes };
}

/** An answer with all that a report shows beside it. */
export async function sampleAnswer(
  target: number,
  changes: Partial<Scenario> = {},
): Promise<{ result: ReachResult; context: ReachContext }> {
  const scenario = shortScenario(changes);
  const result = await reach(scenario, { target, replications: 2 });
  const steps = result.plan;
  const changed = steps.reduce((each, { lever, to }) => setParameter(each, lever, to), scenario);
  const context = {
    scenario,
    today: await runStudy(scenario, { replications: 2 }),
    after: await runStudy(changed, { replications: 2 }),
    boundsToday: capacityBounds(scenario),
    steps,
    provenance: { version: '0.0.0', seed: 'throughline', scenarioHash: '0'.repeat(64) },
  };
  return { result, context };
}

/** Longest line of a text, in characters. */
export function widestLine(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length));
}
