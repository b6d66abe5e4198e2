import * as z from 'zod';
import { distribution } from './distribution.js';
import { instant } from './instant.js';
import { cargoMix, weights24 } from './mix.js';
import { quantity } from './quantity.js';

/** Cargo classes used throughout; shares of the observed mix are facts of the scenario. */
export const cargoNames = ['food', 'non-food', 'medical', 'mixed'] as const;

/** Streams by which truckloads reach staging. */
export const streamNames = ['road', 'air', 'sea', 'commercial'] as const;

const road = z.strictObject({
  perDay: quantity('truck/day', { min: 0, max: 20_000 }, 'mean truckloads arriving by road').prefault(0),
  dispersion: quantity(
    'count',
    { min: 1, max: 1_000, orZero: true },
    'variance of the day count over its mean; 1 = Poisson, 0 = the same every day',
  ).prefault(1),
  profile: weights24('weight of each hour of the day in arrivals').prefault(
    Array.from({ length: 24 }, () => 1),
  ),
  mix: cargoMix,
});

const flights = z.strictObject({
  perDay: quantity('count/day', { min: 0, max: 500 }, 'mean relief flights landing each day').prefault(0),
  tonnes: distribution('tonne', 'cargo of one flight'),
  dated: z
    .array(
      z.strictObject({
        at: instant('landing'),
        tonnes: quantity('tonne', { min: 0, max: 1_000 }, 'cargo of this flight'),
      }),
    )
    .max(2_000)
    .prefault([]),
  mix: cargoMix,
});

const ship = z.strictObject({
  at: instant('ready to unload'),
  tonnes: quantity('tonne', { min: 0, max: 200_000 }, 'cargo of the ship'),
  unloadPerDay: quantity('truck/day', { min: 1, max: 5_000 }, 'truckloads brought ashore each day').prefault(
    50,
  ),
});

const commercial = z.strictObject({
  importers: quantity('count', { min: 0, max: 10_000, integer: true }, 'importers allowed to order').prefault(
    0,
  ),
  ordersPerImporterPerDay: quantity(
    'count/day',
    { min: 0, max: 100 },
    'mean orders each importer places a day',
  ).prefault(0),
  trucksPerOrder: distribution('truck', 'truckloads of one order'),
  from: instant('first orders').optional(),
  feePerTruck: quantity(
    'money',
    { min: 0, max: 1e6 },
    'what an importer pays for a truckload to come in, no cost of the corridor',
  ).prefault(0),
  mix: cargoMix,
});

/** Stage 1: what arrives at staging, by stream, and how much a truck carries. */
export const supply = z.strictObject({
  road: road.prefault({}),
  flights: flights.prefault({ tonnes: 29 }),
  ships: z.array(ship).max(500).prefault([]),
  commercial: commercial.prefault({ trucksPerOrder: 1 }),
  pallets: distribution('count', 'pallets on one truck', 1).prefault({
    kind: 'normal',
    mean: 22,
    sd: 5.6,
    low: 6,
    high: 40,
  }),
  tonnesPerPallet: quantity('tonne', { min: 0.01, max: 5 }, 'mean tonnes on one pallet').prefault(0.7),
});

const cargoClass = z.strictObject({
  priority: quantity(
    'count',
    { min: 0, max: 99, integer: true },
    'order of service; smaller is called forward first',
  ).prefault(5),
  refusalShare: quantity(
    'share',
    { min: 0, max: 1 },
    'truckloads of this class that carry goods the inspectors refuse (dual use)',
  ).prefault(0),
  denseShare: quantity(
    'share',
    { min: 0, max: 1 },
    'truckloads of this class so dense that the image of a scan cannot be judged; without it none',
  ).optional(),
  kilogramsPerPersonPerDay: quantity('kilogram/person/day', { min: 0, max: 50 }, 'need').prefault(0),
});

/** Cargo classes: urgency, refusal and need. */
export const cargo = z.strictObject({
  food: cargoClass.prefault({ kilogramsPerPersonPerDay: 0.98 }),
  'non-food': cargoClass.prefault({}),
  medical: cargoClass.prefault({}),
  mixed: cargoClass.prefault({}),
});
