import { describe, expect, test } from 'vitest';
import {
  detectionAt,
  detectionProbability,
  refusedPallets,
  refusedTruckShare,
  simulate,
} from '../../src/corridor/index.js';
import { QueueDiscipline } from '../../src/corridor/stages/queue-discipline.js';
import { Truckload } from '../../src/corridor/truckload.js';
import { baseline } from '../../src/scenario/built-in/index.js';
import { parseScenario } from '../../src/scenario/index.js';
import { policyNames, underPolicy } from '../../src/studies/index.js';
import { arrivals, type Part, run, scenarioWith, site } from './scenarios.js';

describe('queue discipline', () => {
  const parameters = (discipline: Part) =>
    scenarioWith({
      cargo: { medical: { priority: 1 } },
      inspection: { policy: { kind: 'scan-all', queueDiscipline: discipline } },
    });
  const load = (cargo: number, pallets = 20, stream = 0) =>
    new Truckload(1, 1, stream, cargo, pallets, pallets / 2, false, false);
  const [food, medical] = [0, 2];
  const rankBy = (discipline: Part) => {
    const ranks = new QueueDiscipline();
    const { inspection, ...rest } = parameters(discipline);
    // Ranks depend on plain numbers of the scenario alone.
    const given = { ...rest, inspection } as unknown as Parameters<QueueDiscipline['rank']>[1];
    return (truck: Truckload, now: number) => ranks.rank(truck, given, now);
  };

  test('ageing: medical cargo goes before food that came less than its head start earlier', () => {
    const rank = rankBy({ rule: 'ageing', headStart: { food: 0, medical: '10 h' } });
    expect(rank(load(medical), 590)).toBeLessThan(rank(load(food), 0));
    expect(rank(load(medical), 611)).toBeGreaterThan(rank(load(food), 0));
  });

  test('cargo priority: four steps at a cap of 2 h are worth 8 h, and no more', () => {
    const rank = rankBy({ rule: 'cargo-priority', cap: '2 h' });
    expect(rank(load(medical), 470)).toBeLessThan(rank(load(food), 0));
    expect(rank(load(medical), 490)).toBeGreaterThan(rank(load(food), 0));
  });

  test('shortest first, batches of two, and streams in turn', () => {
    expect(rankBy({ rule: 'shortest-first' })(load(food, 7), 0)).toBe(7);
    const batch = rankBy({ rule: 'batch', batch: 2 });
    expect([food, medical, food, food].map((cargo) => batch(load(cargo), 0))).toEqual([1, 2, 1, 4]);
    const turns = rankBy({ rule: 'round-robin' });
    expect([0, 0, 0, 1].map((stream) => turns(load(food, 20, stream), 0))).toEqual([0, 1, 2, 0]);
  });
});

describe('what is hidden on trucks', () => {
  test('a whole-truck rule lets a truck of n pallets pass with (1 - p)^n', () => {
    expect(refusedTruckShare(0.05, 20)).toBeCloseTo(1 - 0.95 ** 20, 12);
    // The quantile of Binomial(20, 0.05): none below 0.95^20 = 0.358, one up to 0.736.
    expect([0, 0.35, 0.37, 0.73, 0.74].map((u) => refusedPallets(20, 0.05, u))).toEqual([0, 0, 1, 1, 2]);
  });

  test('a sensor moved along its ROC: d′ = 1.6449 + 0.8416 at (0.05, 0.8), so 0.9 is found at a false-alarm share of 0.114', () => {
    // Φ(2.4865 + Φ⁻¹(0.114)) = Φ(2.4865 - 1.2055) = Φ(1.281) = 0.9.
    expect(detectionAt(0.114, { detection: 0.8, falseAlarm: 0.05 })).toBeCloseTo(0.9, 3);
    expect(detectionAt(0.05, { detection: 0.8, falseAlarm: 0.05 })).toBeCloseTo(0.8, 12);
  });

  test('who can choose goes where least is found', () => {
    const trustedPriority = { share: 0.5, auditShare: 0.2 };
    const policy = { kind: 'scan-all', trustedPriority };
    const all = { scanDetection: 1, manualDetection: 1 };
    const parts = [arrivals([100, 100], [110, 100]), site(all)];
    const fixed = run({ inspection: { policy, prevalence: 1 } }, ...parts).outcome;
    const adaptive = run({ inspection: { policy, prevalence: 1, adversary: 'adaptive' } }, ...parts).outcome;
    // Half are trusted and a fifth of them audited: 0.5 + 0.5 x 0.2; those who choose are all trusted.
    expect(Math.abs((fixed.detection ?? 0) - 0.6)).toBeLessThan(4 * 0.8 * Math.sqrt(0.25 / 200));
    expect(adaptive.detection).toBeCloseTo(0.2, 12);
    expect(Math.abs(adaptive.work.seized / 200 - 0.2)).toBeLessThan(4 * Math.sqrt(0.16 / 200));
  });
});

describe('of every policy', () => {
  const trucks = 400;
  // Contraband found where trucks are sealed is found before they come, which is no part of the corridor.
  const foundHere = policyNames.filter((name) => name !== 'pre-clearance');
  test.each(foundHere)(
    '%s: what is found agrees with the expectation, within four standard errors',
    (name) => {
      const open = scenarioWith(
        { inspection: { prevalence: 1 }, cargo: { food: { denseShare: 0.2 } } },
        arrivals([300, 100], [310, 100], [320, 100], [330, 100]),
        site({ scanDetection: 0.7, manualDetection: 0.8, scanFalseAlarm: 0.1, canine: { teams: 50 } }),
      );
      const { detection, work } = simulate(underPolicy(open, name), { seed: 'found' });
      const expected = detection ?? Number.NaN;
      const error = Math.sqrt((expected * (1 - expected)) / trucks);
      expect(Math.abs(work.seized / trucks - expected)).toBeLessThanOrEqual(4 * error + 1e-12);
    },
  );

  test.each(policyNames)('%s: every truck-minute has one cause, and the run repeats', (name) => {
    const days = { ...underPolicy(baseline, name), days: 1, warmUpDays: 0 };
    const once = simulate(days, { seed: 'causes', ledger: true });
    const minutes = (once.delays ?? []).reduce((sum, row) => sum + row.minutes, 0);
    const inZones = Object.values(once.zones).reduce((sum, zone) => sum + zone.mean * 1440, 0);
    expect(minutes).toBeCloseTo(inZones, 3);
    expect(simulate(days, { seed: 'causes' }).digest).toBe(once.digest);
  });
});

test('the short spelling means the long one; without an inspection nothing is found', () => {
  expect(detectionProbability({ kind: 'no-inspection' }, 0.5, { scanDetection: 1, manualDetection: 1 })).toBe(
    0,
  );
  const given = { name: 'x', governorates: { a: { population: 1, trip: 1 } } };
  const read = (policy: unknown) => parseScenario({ ...given, inspection: { policy } });
  const short = read({ twoStage: { falseAlarm: 0.2 }, surge: {}, partialRejection: {}, trustedPriority: {} });
  const long = read({
    kind: 'two-stage',
    falseAlarm: 0.2,
    surge: {},
    partialRejection: {},
    trustedPriority: {},
  });
  expect(short).toEqual(long);
  expect(short.ok).toBe(true);
});
