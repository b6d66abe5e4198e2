import { expect, test } from 'vitest';
import {
  arrivals,
  carrier,
  expectBalance,
  gate,
  governorate,
  type Part,
  run,
  site,
  yard,
} from './scenarios.js';

const inspection = (policy: string, part: Part): Part => ({
  inspection: { policy: { kind: policy }, sites: { site: part } },
});

const cases: readonly (readonly [string, Part, string])[] = [
  ['no trucks outside', { staging: { trucks: 0 } }, 'staging queue'],
  ['no lanes', site({ lanes: 0 }), 'staging queue'],
  ['no officers', site({ officers: 0 }), 'inspection queue'],
  ['officers for half a lane', site({ officers: 1, officersPerLane: 2 }), 'inspection queue'],
  ['a site closed all week', site({ hours: 'closed' }), 'inspection queue'],
  ['no scanners', inspection('scan-all', { scanners: 0 }), 'inspection lane'],
  ['no secondary bays', inspection('manual-all', { secondaryBays: 0 }), 'inspection lane'],
  ['no gate lanes', gate({ lanes: 0 }), 'crossing queue'],
  ['a gate closed all week', gate({ hours: 'closed' }), 'crossing queue'],
  ['a gate closed all week that clears', gate({ hours: 'closed', closing: 'clear' }), 'crossing queue'],
  ['a daily limit of 0', gate({ dailyLimit: 0 }), 'daily limit'],
  ['no bays', yard({ bays: 0 }), 'yard queue'],
  ['a yard closed all week', yard({ hours: 'closed' }), 'yard queue'],
  ['no ground', yard({ storage: 0 }), 'held in the bay'],
  ['no crews', yard({ crews: 0 }), 'crew queue'],
  ['no trucks inside', carrier({ trucks: 0 }), 'uncollected'],
  ['no drivers', carrier({ drivers: 0 }), 'uncollected'],
  ['no truck fit for work', carrier({ availability: 0 }), 'uncollected'],
  ['no shifts', carrier({ shift: 'closed' }), 'uncollected'],
  [
    'no trucks inside back to back',
    { ...carrier({ trucks: 0 }), ...yard({ mode: 'back-to-back' }) },
    'held in the bay',
  ],
  ['no fuel', { fleet: { fuel: { perDay: 0 }, carriers: { fleet: { fuelPerTrip: 50 } } } }, 'no fuel'],
  ['no permits', { fleet: { permits: { share: 1, approval: 0 } } }, 'no permit'],
  ['no docks', governorate({ docks: 0 }), 'dock queue'],
  ['warehouses closed all week', governorate({ hours: 'closed' }), 'dock queue'],
  ['no storage', governorate({ storage: 0, distributionPerDay: 5 }), 'warehouse full'],
];

test.each(cases)('%s: trucks wait in the place before it, on every day', (_, part, place) => {
  const { of, outcome } = run({ days: 2 }, arrivals([100, 3], [1_600, 2]), part);
  expect([1, 2, 3, 4, 5].map((truck) => of(truck).at(-1)?.[0])).toEqual([place, place, place, place, place]);
  expect(outcome.throughput.delivered.total).toBe(0);
  expectBalance(outcome);
});

test('nothing arrives: nothing happens', () => {
  const { outcome, rows } = run();
  expect(rows).toEqual([]);
  expect(outcome.balance).toMatchObject({ created: 0, inside: 0 });
  expect(outcome.bottleneck.stage).toBe('supply');
  expect(outcome.timeInSystem).toEqual({ count: 0, mean: null, p50: null, p95: null });
});
