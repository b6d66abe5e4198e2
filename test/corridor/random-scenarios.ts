import * as fc from 'fast-check';
import type { Part } from './scenarios.js';

const minutes = fc.integer({ min: 0, max: 60 });
export const distribution = fc.oneof(
  minutes,
  fc.record({ kind: fc.constant('exponential'), mean: fc.integer({ min: 1, max: 40 }) }),
  fc.record({
    kind: fc.constant('triangular'),
    low: fc.integer({ min: 0, max: 20 }),
    mode: fc.integer({ min: 20, max: 40 }),
    high: fc.integer({ min: 41, max: 120 }),
  }),
);
/** Mostly nothing, so that trucks get through to the stages behind. */
export const share = fc.constantFrom(0, 0, 0, 0, 0.1, 0.3, 0.5, 1);
export const rarely = fc.constantFrom(0, 0, 0, 0.05, 0.3);
const few = fc.oneof(
  { weight: 30, arbitrary: fc.integer({ min: 1, max: 6 }) },
  { weight: 1, arbitrary: fc.constant(0) },
);
export const instant = fc.integer({ min: 0, max: 3_000 });
export const cargoMix = fc.constantFrom(
  { food: 1 },
  { food: 0.5, medical: 0.5 },
  { 'non-food': 0.9, mixed: 0.1 },
);
const room = fc.integer({ min: 1, max: 12 });
export const hours = fc.oneof(
  { weight: 24, arbitrary: fc.constantFrom('always', 'daily 08:00-17:00', 'daily 06:00-20:00') },
  { weight: 6, arbitrary: fc.constantFrom('daily 20:00-04:00', 'mon-wed 06:00-12:00') },
  { weight: 1, arbitrary: fc.constant('closed') },
);
const closing = fc.constantFrom('finish', 'suspend', 'clear', 'fit');
export const orUnlimited = (max: number) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant('unlimited') },
    { weight: 5, arbitrary: fc.integer({ min: Math.ceil(max / 3), max }) },
    { weight: 1, arbitrary: fc.constant(0) },
  );

const policy = fc.oneof(
  fc.record({ kind: fc.constantFrom('scan-all', 'manual-all') }),
  fc.record({ kind: fc.constantFrom('random-share', 'risk-based'), share }),
  fc.record({ kind: fc.constant('two-stage'), primary: distribution }),
);

const supply = fc.record({
  road: fc.record({ perDay: fc.integer({ min: 5, max: 60 }), dispersion: fc.constantFrom(0, 1, 3) }),
  flights: fc.record({ perDay: fc.integer({ min: 0, max: 2 }), tonnes: fc.integer({ min: 1, max: 60 }) }),
  ships: fc.array(
    fc.record({ at: fc.integer({ min: -1440, max: 2880 }), tonnes: fc.integer({ min: 1, max: 300 }) }),
    {
      maxLength: 2,
    },
  ),
});

const staging = fc.record({
  backlog: fc.integer({ min: 0, max: 30 }),
  approval: distribution,
  preClearedShare: share,
  order: fc.constantFrom('arrival', 'cargo-priority'),
  trucks: orUnlimited(30),
  returnTrip: distribution,
  callForward: fc.record({
    rule: fc.constantFrom('room', 'convoy'),
    size: room,
    spacing: fc.constantFrom(0, 3),
  }),
  streams: fc.record({
    road: fc.record({ dailyLimit: orUnlimited(40) }),
    sea: fc.record({ dailyLimit: orUnlimited(9) }),
  }),
});

export const site = fc.record(
  {
    hours,
    closing,
    driveFromStaging: distribution,
    approachRoom: room,
    lanes: few,
    documents: distribution,
    scanners: few,
    scan: distribution,
    scanFalseAlarm: rarely,
    secondaryBays: few,
    manual: distribution,
    canine: fc.record({ teams: fc.integer({ min: 1, max: 3 }), share, rest: minutes }),
    breakdown: fc.record({ meanUptime: fc.integer({ min: 30, max: 3_000 }), repair: distribution }),
    officers: orUnlimited(12),
    entry: fc.constantFrom('gate', 'second'),
    driveToEntry: distribution,
    dailyLimit: orUnlimited(40),
  },
  { requiredKeys: ['entry'] },
);

const inspection = fc.record({
  policy,
  order: fc.constantFrom('arrival', 'cargo-priority'),
  prevalence: rarely,
  rejection: fc.record({
    rule: fc.constantFrom('pallets', 'truck'),
    // biome-ignore lint/suspicious/noThenProperty: the key of the scenario file; it is text, so nothing takes it for a promise
    then: fc.constantFrom('return', 'leave'),
    removal: distribution,
    rework: distribution,
  }),
  siteChoice: fc.oneof(
    fc.constant({ rule: 'shortest-wait' }),
    fc.constant({ rule: 'split', shares: { site: 0.3, other: 0.7 } }),
    fc.constant({ rule: 'by-stream', sites: { road: 'site', air: 'other' } }),
  ),
  sites: fc.record({ site, other: site }),
});

const entry = fc.record({
  hours,
  closing,
  approachRoom: room,
  backlog: fc.integer({ min: 0, max: 20 }),
  lanes: few,
  processing: distribution,
  dailyLimit: orUnlimited(40),
  closures: fc.record({ perDay: fc.constantFrom(0, 4), duration: distribution }),
  letThrough: fc.constantFrom(1, { kind: 'uniform', low: 0, high: 1.5 }),
  madeUp: fc.constantFrom(0, { kind: 'uniform', low: 0, high: 1 }),
});

const yard = fc.record({
  hours,
  mode: fc.constantFrom('set-down', 'back-to-back'),
  room,
  bays: few,
  crews: few,
  transfer: fc.record({ per: fc.constant('truck'), time: distribution }),
  loading: distribution,
  storage: fc.integer({ min: 1, max: 12 }),
  backlog: fc.integer({ min: 0, max: 20 }),
});

export const carrier = fc.record({
  trucks: fc.integer({ min: 1, max: 15 }),
  drivers: orUnlimited(10),
  shift: hours,
  availability: fc.constantFrom(0.5, 0.9, 1),
  reliability: fc.constantFrom(0.5, 1),
  fuelPerTrip: fc.constantFrom(0, 40),
});

const fleet = fc.record({
  award: fc.constantFrom('cheapest-first', 'reliability'),
  carriers: fc.record({ fleet: carrier, rival: carrier }),
  fuel: fc.record({ perDay: orUnlimited(600), stock: fc.integer({ min: 0, max: 200 }) }),
  permits: fc.record({
    share: rarely,
    approval: fc.constantFrom(0, 0.5, 1, 1),
    wait: distribution,
    retry: fc.constantFrom('1 h', '12 h'),
  }),
  convoy: fc.record({ size: fc.integer({ min: 1, max: 4 }), maxWait: minutes }),
});

const governorate = fc.record({
  population: fc.integer({ min: 1, max: 1_000 }),
  trip: distribution,
  interception: rarely,
  docks: few,
  hours,
  unload: distribution,
  storage: orUnlimited(10),
  distributionPerDay: orUnlimited(48),
});

const dayCondition = fc.record({
  degradedShare: fc.constantFrom(0, 0.5),
  haltedShare: fc.constantFrom(0, 0, 0.2),
});

const stoppage = fc.record({
  name: fc.constant('halt'),
  from: fc.integer({ min: -2_000, max: 1_000 }),
  to: fc.integer({ min: 1_001, max: 1_500 }),
  places: fc.uniqueArray(fc.constantFrom('inspection', 'crossing', 'inside', 'gate', 'site'), {
    minLength: 1,
  }),
});

const change = fc.constantFrom<readonly [string, unknown]>(
  ['inspection.sites.site.lanes', 3],
  ['inspection.sites.other.scanners', 0],
  ['inspection.policy', { kind: 'scan-all' }],
  ['crossing.gate.dailyLimit', 'unlimited'],
  ['crossing.gate.dailyLimit', 5],
  ['inspection.sites.site.dailyLimit', 5],
  ['staging.streams.road.dailyLimit', 3],
  ['crossing.second.approachRoom', 1],
  ['transferYard.gate.mode', 'back-to-back'],
  ['transferYard.second.mode', 'set-down'],
  ['transferYard.gate.storage', 2],
  ['fleet.fuel.perDay', 'unlimited'],
  ['fleet.carriers.fleet.trucks', 9],
  ['fleet.convoy.size', 1],
  ['governorates.south.storage', 3],
  ['governorates.south.distributionPerDay', 'unlimited'],
  ['staging.trucks', 5],
);

const placeConditions = fc.oneof(fc.constant({}), fc.record({ conditions: dayCondition }));

/** A place with days of its own, or with those of its stage. */
const withOwnDays = (place: fc.Arbitrary<object>) =>
  fc.tuple(place, placeConditions).map(([plain, own]) => ({ ...plain, ...own }));

const phase = fc
  .record({ from: fc.integer({ min: 0, max: 3_000 }), length: fc.integer({ min: 1, max: 2_000 }), change })
  .map(({ from, length, change: [path, value] }) => ({
    name: path,
    from,
    to: from + length,
    set: { [path]: value },
  }));

/** Corridors of two or three days with every rule in some form: two sites, two entries, two carriers, two governorates. */
export const randomCorridor: fc.Arbitrary<Part> = fc.record({
  name: fc.constant('random'),
  days: fc.integer({ min: 1, max: 3 }),
  warmUpDays: fc.constantFrom(0, 1),
  supply,
  cargo: fc.record({
    food: fc.record({ priority: fc.integer({ min: 1, max: 3 }), refusalShare: rarely }),
    medical: fc.record({ priority: fc.constant(1), refusalShare: share }),
  }),
  staging,
  inspection,
  crossing: fc.record({ gate: withOwnDays(entry), second: entry }),
  transferYard: fc.record({ gate: yard, second: yard }),
  fleet,
  governorates: fc.record({ south: governorate, north: governorate }),
  conditions: fc.record({ inspection: dayCondition, crossing: dayCondition, inside: dayCondition }),
  stoppages: fc.array(stoppage, { maxLength: 1 }),
  phases: fc.array(phase, { maxLength: 2 }),
});
