import { expect, test } from 'vitest';
import { parseScenario } from '../../../src/scenario/index.js';
import { readQuestion } from '../../../src/studies/index.js';
import { PlanTrials } from '../../../src/studies/reach/plan-trials.js';

test('hundreds of candidates may fail to be confirmed: the share of error never runs out', async () => {
  const parsed = parseScenario({
    name: 'tiny',
    days: 1,
    warmUpDays: 0,
    target: { perDay: '10 truck/day' },
    supply: { road: { perDay: 1 } },
    inspection: { sites: { north: { lanes: 1 } } },
    governorates: { south: { population: 1000, trip: '1 h' } },
    fleet: { carriers: { own: { trucks: 1 } } },
    levers: [
      { name: 'lanes', path: 'inspection.sites.north.lanes', step: 1, max: 400, costPerStepPerDay: 1 },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const options = { target: 10, replications: 2, confidence: 0.9999 };
  let asked = 0;
  // Far above the target on average, and so scattered that no interval lies above it.
  const value = (): number => {
    asked += 1;
    return asked % 2 === 0 ? 0 : 1_000;
  };
  const question = { ...readQuestion(parsed.scenario, options), value };
  const trials = new PlanTrials(parsed.scenario, question, options);
  for (let steps = 0; steps < 300; steps += 1) expect(await trials.confirms([steps])).toBe(false);
});
