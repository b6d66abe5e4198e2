import { parseScenario } from 'throughline/scenario';
import { describe, expect, test } from 'vitest';
import { hasTraffic, simulate } from '../../src/corridor/index.js';
import type { Scenario } from '../../src/scenario/index.js';

function scenarioWith(parts: object): Scenario {
  const governorates = { border: { population: 1000, trip: 30 } };
  const read = parseScenario({ name: 'quiet', start: '2023-11-01', days: 3, governorates, ...parts });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.scenario;
}

describe('a truck can be in the corridor', () => {
  test.each([
    ['by road', { supply: { road: { perDay: 20 } } }],
    ['by air', { supply: { flights: { perDay: 5, tonnes: 29 } } }],
    [
      'by one flight',
      { supply: { flights: { tonnes: 29, dated: [{ at: '2023-11-02 12:00', tonnes: 60 }] } } },
    ],
    ['by ship', { supply: { ships: [{ at: '2023-11-02', tonnes: 100 }] } }],
    [
      'by order',
      { supply: { commercial: { importers: 20, ordersPerImporterPerDay: 1, trucksPerOrder: 2 } } },
    ],
    ['from the backlog of staging', { staging: { backlog: 3 } }],
    ['from the ground of a yard', { transferYard: { border: { backlog: 3 } } }],
    [
      'in a phase of the run',
      { phases: [{ name: 'aid', from: '2023-11-02', set: { 'supply.road.perDay': 20 } }] },
    ],
  ])('%s', (_, parts) => {
    const scenario = scenarioWith(parts);
    expect(hasTraffic(scenario)).toBe(true);
    expect(simulate(scenario, { seed: 's' }).balance.created).toBeGreaterThan(0);
  });
});

describe('no truck can be in the corridor', () => {
  test.each([
    ['with nothing said of supply', {}],
    ['with a ship after the run', { supply: { ships: [{ at: '2023-11-04', tonnes: 100 }] } }],
    [
      'with a phase after the run',
      { phases: [{ name: 'aid', from: '2023-11-04', set: { 'supply.road.perDay': 20 } }] },
    ],
    ['with importers who order nothing', { supply: { commercial: { importers: 20, trucksPerOrder: 2 } } }],
  ])('%s', (_, parts) => {
    const scenario = scenarioWith(parts);
    expect(hasTraffic(scenario)).toBe(false);
    expect(simulate(scenario, { seed: 's' }).balance.created).toBe(0);
  });
});
