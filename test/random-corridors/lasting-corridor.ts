import * as fc from 'fast-check';
import type { Part } from '../corridor/scenarios.js';

/** Times that are always the same, or scatter as much as an exponential. */
function minutes(min: number, max: number): fc.Arbitrary<unknown> {
  return fc.tuple(fc.integer({ min, max }), fc.boolean()).map(([mean, isDrawn]) => {
    return isDrawn ? { kind: 'exponential', mean } : mean;
  });
}

const count = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
const hours = fc.constantFrom('always', 'daily 06:00-18:00', 'daily 08:00-16:00');

/** Small corridors whose stocks may become steady: nothing has a date, and there is always a truck to call. */
export const lastingCorridor: fc.Arbitrary<Part> = fc
  .record({
    lanes: count(1, 4),
    documents: minutes(10, 90),
    siteHours: hours,
    approachRoom: count(2, 20),
    gateLanes: count(1, 3),
    processing: minutes(2, 30),
    gateHours: hours,
    gateRoom: count(1, 12),
    room: count(1, 10),
    bays: count(1, 5),
    crews: count(1, 5),
    transfer: minutes(10, 60),
    loading: minutes(5, 40),
    storage: count(1, 40),
    yardHours: hours,
    trucks: count(1, 12),
    shift: fc.constantFrom('always', 'daily 06:00-12:00', 'daily 06:00-20:00'),
    trip: minutes(10, 120),
    docks: count(1, 3),
    unload: minutes(5, 40),
    fuelTrips: fc.option(count(5, 60), { nil: undefined }),
    // Crews of which trucks inside and outside compete, before ample gates: where one rule of the yard once made more mean less.
    isOfYard: fc.boolean(),
  })
  .map((drawn) => (drawn.isOfYard ? { ...drawn, ...ofYard(drawn) } : drawn))
  .map((drawn) => ({
    name: 'more is never less',
    days: 28,
    warmUpDays: 28,
    supply: { road: { mix: { food: 1 } }, pallets: 20, tonnesPerPallet: 0.5 },
    staging: { backlog: drawn.isOfYard ? 3_000 : 15_000, trucks: 20_000, returnTrip: 0 },
    inspection: {
      policy: { kind: 'random-share', share: 0 },
      prevalence: 0,
      sites: {
        site: {
          hours: drawn.siteHours,
          driveFromStaging: 10,
          approachRoom: drawn.approachRoom,
          lanes: drawn.lanes,
          documents: drawn.documents,
          scan: 0,
          entry: 'gate',
          driveToEntry: 10,
        },
      },
    },
    crossing: {
      gate: {
        hours: drawn.gateHours,
        approachRoom: drawn.gateRoom,
        lanes: drawn.gateLanes,
        processing: drawn.processing,
      },
    },
    transferYard: {
      gate: {
        hours: drawn.yardHours,
        room: drawn.room,
        bays: drawn.bays,
        crews: drawn.crews,
        transfer: { time: drawn.transfer },
        loading: drawn.loading,
        storage: drawn.storage,
      },
    },
    fleet: {
      carriers: { truck: { trucks: drawn.trucks, shift: drawn.shift, fuelPerTrip: 10 } },
      ...(drawn.fuelTrips === undefined
        ? {}
        : { fuel: { perDay: 10 * drawn.fuelTrips, storage: 20 * drawn.fuelTrips, stock: 0 } }),
    },
    governorates: {
      south: {
        population: 1000,
        trip: drawn.trip,
        docks: drawn.docks,
        hours: 'always',
        unload: drawn.unload,
      },
    },
  }));

/** A yard that empties slowly, and trucks inside that come often in a few hours. */
function ofYard({ crews, trucks }: { readonly crews: number; readonly trucks: number }) {
  return {
    lanes: 4,
    documents: 10,
    siteHours: 'always',
    approachRoom: 20,
    gateLanes: 3,
    processing: 2,
    gateHours: 'always',
    gateRoom: 12,
    room: 10,
    bays: Math.max(1, crews - 1),
    transfer: 60,
    loading: 30,
    storage: 4 * crews,
    yardHours: 'daily 06:00-20:00',
    trucks: Math.min(trucks, crews + 1),
    shift: 'daily 06:00-12:00',
    trip: 10,
    fuelTrips: undefined,
  };
}
