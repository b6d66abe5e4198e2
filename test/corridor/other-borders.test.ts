import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runReport } from '../../src/report/index.js';
import { formatProblems, parseScenario, type Scenario } from '../../src/scenario/index.js';
import { runStudy } from '../../src/studies/index.js';
import { type Part, runOf } from './scenarios.js';

function textOf(name: string): string {
  return readFileSync(new URL(`../../examples/scenarios/${name}.yaml`, import.meta.url), 'utf8');
}

function scenarioOf(input: unknown): Scenario {
  const read = parseScenario(input);
  if (!read.ok) throw new Error(formatProblems(read.problems));
  return read.scenario;
}

/** The example with one truckload on the first day at 10:00, as a flight of just so many tonnes, and nothing left to chance. */
function oneTruck(name: string, change: (scenario: Scenario) => Part): Scenario {
  const scenario = scenarioOf(textOf(name));
  const { pallets: _, ...supply } = scenario.supply;
  const flights = { tonnes: 10, dated: [{ at: 600, tonnes: 10 }] };
  const single = { ...supply, pallets: 20, tonnesPerPallet: 0.5, flights, road: { perDay: 0 } };
  return scenarioOf({
    ...scenario,
    days: 2,
    warmUpDays: 0,
    facts: {},
    levers: [],
    supply: single,
    ...change(scenario),
  });
}

const none = { kind: 'random-share', share: 0 };

test('the drive-through example: one truck by hand', () => {
  const scenario = oneTruck('road-drive-through', ({ crossing, governorates, inspection }) => ({
    inspection: { ...inspection, policy: none, prevalence: 0 },
    crossing: { 'road-gate': { ...crossing['road-gate'], processing: 20 } },
    governorates: { 'border-region': { ...governorates['border-region'] } },
  }));
  // 20 min to customs, 10 there, 5 to the gate, 20 in it, 90 on the road, 45 at the dock.
  expect(runOf(scenario).of(1)).toEqual([
    ['drive to inspection', 600],
    ['inspection queue', 620],
    ['inspection lane', 620],
    ['inspected', 630],
    ['drive to crossing', 630],
    ['crossing queue', 635],
    ['gate lane', 635],
    ['received', 655],
    ['collected', 655],
    ['drive to warehouse', 655],
    ['dock queue', 745],
    ['unloading', 745],
    ['delivered', 790],
  ]);
});

test('the example of two hubs: one truck by hand', () => {
  const scenario = oneTruck('two-hub-transfer', ({ governorates, inspection }) => ({
    inspection: {
      ...inspection,
      policy: none,
      prevalence: 0,
      siteChoice: { rule: 'split', shares: { 'gate-hub': 1, 'inland-hub': 0 } },
    },
    governorates: { near: { ...governorates['near'] } },
  }));
  const { times } = runOf(scenario);
  // 30 min to the hub, 20 there, 10 to the gate, 5 in it, 40 from truck to truck, 60 on the road, 45 at the dock.
  expect(times('inspected')).toEqual([650]);
  expect(times('received')).toEqual([705]);
  expect(times('collected')).toEqual([705]);
  expect(times('delivered')).toEqual([810]);
});

test.each([
  ['road-drive-through', /^road-drive-through: 13\d\.\d .* trucks a day delivered, against a target of 120/],
  ['two-hub-transfer', /^two-hub-transfer: (69|7[01])\.\d .* trucks a day received, against a target of 60/],
])('%s answers as stored, and every number of its file has a grade', async (name, stored) => {
  const scenario = scenarioOf(textOf(name));
  const result = await runStudy(scenario, { replications: 4 });
  expect(runReport.show(result, { scenario }).document.answer).toMatch(stored);
  const facts = Object.values(scenario.facts);
  expect(facts.length).toBeGreaterThanOrEqual(3);
  for (const { evidence, low, high, source } of facts) {
    expect(evidence).toBe('D');
    expect(source).toMatch(/^assumption: /);
    expect(low).toBeLessThan(high);
  }
});
