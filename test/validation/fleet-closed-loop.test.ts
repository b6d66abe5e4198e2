import { describe, expect, test } from 'vitest';
import { machineRepair, mva } from '../../src/theory/index.js';
import { endlessCorridor, endlessGovernorate } from './endless-corridor.js';
import { expectTheory, inZone, utilisationOf } from './judge.js';
import { replicate } from './replicate.js';

const days = 3;
const exponential = (mean: number) => ({ kind: 'exponential', mean });

/** A fleet before a yard that never lacks loads: all that will be collected stands on the ground from the start. */
function saturatedFleet(fleet: {
  readonly trucks: number;
  readonly crews: number;
  readonly loading: number;
  readonly governorates: object;
}) {
  const most = Math.ceil(((days + 1) * 1440 * fleet.crews * 1.2) / fleet.loading);
  return endlessCorridor({
    days,
    warmUpDays: 1,
    yard: { crews: fleet.crews, loading: exponential(fleet.loading), backlog: most },
    carrier: { trucks: fleet.trucks },
    governorates: fleet.governorates,
  });
}

describe('before a yard with endless loads the fleet is a closed network', () => {
  test.each([
    { trucks: 14, crews: 2, trip: 7.5, loading: 1.5 },
    { trucks: 20, crews: 3, trip: 8, loading: 1.5 },
    { trucks: 8, crews: 1, trip: 9, loading: 1.5 },
  ])(
    '$trucks trucks, $crews crews, trips of $trip min: machine repair',
    ({ trucks, crews, trip, loading }) => {
      const exact = machineRepair({
        machines: trucks,
        repairmen: crews,
        failureRate: 1 / trip,
        repairRate: 1 / loading,
      });
      const outcomes = replicate(
        saturatedFleet({
          trucks,
          crews,
          loading,
          governorates: { here: { ...endlessGovernorate, trip: exponential(trip) } },
        }),
        20,
      );
      expectTheory(outcomes, (each) => each.throughput.collected.perDay, exact.throughput * 1440);
      expectTheory(outcomes, utilisationOf('transfer crews'), exact.utilisation);
      expectTheory(outcomes, inZone('loading queue'), exact.queueLength);
      expectTheory(outcomes, inZone('road'), exact.machinesUp);
    },
  );

  const roads = { trucks: 18, crews: 2, loading: 1.25, dockMinutes: 3 };

  /** Two governorates, the first with twice the people: where a load goes falls 2 to 1. */
  function twoRoads(trucks: number) {
    const { crews, loading, dockMinutes } = roads;
    const place = { ...endlessGovernorate, docks: 2, unload: exponential(dockMinutes), returnTrip: 4 };
    return saturatedFleet({
      trucks,
      crews,
      loading,
      governorates: {
        near: { ...place, population: 2_000, trip: 5 },
        far: { ...place, population: 1_000, trip: { kind: 'uniform', low: 8, high: 12 } },
      },
    });
  }

  const network = {
    stations: [
      { visits: 1, serviceTime: roads.loading, servers: roads.crews },
      { visits: 2 / 3, serviceTime: roads.dockMinutes, servers: 2 },
      { visits: 1 / 3, serviceTime: roads.dockMinutes, servers: 2 },
    ],
    // Roads are endless servers: only their mean counts.
    thinkTime: (2 / 3) * 5 + (1 / 3) * 10 + 4,
  };

  test('crews, two roads with docks of their own, and the way back: mean value analysis', () => {
    const exact = mva({ ...network, customers: roads.trucks });
    const outcomes = replicate(twoRoads(roads.trucks), 20);
    const [crews, near, far] = exact.stations;
    const atDocks = (near?.queueLength ?? Number.NaN) + (far?.queueLength ?? Number.NaN);
    expectTheory(outcomes, (each) => each.throughput.delivered.perDay, exact.throughput * 1440);
    expectTheory(outcomes, utilisationOf('transfer crews'), crews?.utilisation ?? Number.NaN);
    expectTheory(outcomes, inZone('dock queue'), atDocks);
  });

  test('throughput saturates in trucks at the rate of the slowest stage, as the exact curve says', () => {
    const exact = mva({ ...network, customers: 60 });
    for (const trucks of [4, 60]) {
      const outcomes = replicate(twoRoads(trucks), 20);
      const perDay = (exact.throughputByCustomers[trucks - 1] ?? Number.NaN) * 1440;
      expectTheory(outcomes, (each) => each.throughput.delivered.perDay, perDay);
    }
    // The near docks: 2 for 2/3 of the trucks at 3 minutes each, one truck a minute; the crews could load 1.6.
    expect(exact.bottleneckRate).toBeCloseTo(1, 12);
    expect(exact.throughput).toBeGreaterThan(0.99 * exact.bottleneckRate);
  });
});
