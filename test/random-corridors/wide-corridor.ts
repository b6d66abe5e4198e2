import * as fc from 'fast-check';
import {
  cargoMix,
  carrier,
  distribution,
  hours,
  instant,
  randomCorridor,
  rarely,
  share,
  site,
} from '../corridor/random-scenarios.js';
import type { Part } from '../corridor/scenarios.js';
import { boughtHaulage, withHaulage } from './bought-haulage.js';
import { layout, withLayout } from './layouts.js';
import { at, isPart } from './parts.js';

const price = fc.constantFrom(0, 0, 1, 25.5);

/** Sites and carriers that a phase sets whole; those that the corridor has not are taken out at the end. */
const wholeSites = recordOf(['site', 'other'], site);
const wholeCarriers = recordOf(['fleet', 'rival'], carrier);

const change: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ 'inspection.sites': wholeSites }),
  fc.record({ 'fleet.carriers': wholeCarriers }),
  fc.record({ 'inspection.sites': wholeSites, 'fleet.carriers': wholeCarriers }),
  fc.record({ 'supply.road.perDay': fc.integer({ min: 0, max: 90 }) }),
  fc.record({ 'crossing.gate.hours': hours, 'transferYard.gate.hours': hours }),
  fc.record({ 'fleet.carriers.fleet.shift': hours, 'fleet.roadFactor': fc.constantFrom(0.5, 2) }),
  fc.record({
    'staging.callForward': fc.constantFrom({ rule: 'room' }, { rule: 'convoy', size: 3, spacing: 7 }),
  }),
  fc.record({ 'fleet.permits': fc.record({ share, approval: fc.constantFrom(0.5, 1), wait: distribution }) }),
  fc.record({ 'costs.crewHour': price, 'costs.officerHour': price, 'costs.fuelLitre': price }),
  fc.record({ 'governorates.south.hours': hours, 'governorates.south.trip': distribution }),
);

const phase = fc
  .record({
    from: fc.integer({ min: 0, max: 4_000 }),
    length: fc.integer({ min: 1, max: 3_000 }),
    set: change,
  })
  .chain(({ from, length, set }) =>
    fc.constantFrom({ name: 'whole', from, set }, { name: 'whole', from, to: from + length, set }),
  );

const lever = fc.constantFrom<Part>(
  { name: 'lanes', path: 'inspection.sites.site.lanes', step: 1, max: 12, costPerStepPerDay: 100 },
  { name: 'trucks', path: 'fleet.carriers.fleet.trucks', step: 1, max: 40 },
  { name: 'gate', path: 'crossing.gate.lanes', step: 1, max: 9, costPerStepPerDay: 10, leadTimeDays: 2 },
);

const beside = fc.record({
  supply: fc.record({
    commercial: fc.record({
      importers: fc.integer({ min: 0, max: 3 }),
      ordersPerImporterPerDay: fc.constantFrom(0, 1, 4),
      trucksPerOrder: fc.integer({ min: 1, max: 4 }),
    }),
    dated: fc.array(fc.record({ at: instant, tonnes: fc.integer({ min: 0, max: 100 }) }), { maxLength: 2 }),
    mix: cargoMix,
  }),
  times: fc.uniqueArray(fc.constantFrom('00:00', '06:00', '11:30', '23:59'), { minLength: 1 }),
  award: fc.constantFrom('cheapest-first', 'quota', 'reliability'),
  ramp: fc.record({
    mobilisation: instant,
    rampUpDays: fc.integer({ min: 0, max: 3 }),
    extraHours: fc.integer({ min: 0, max: 16 }),
    costPerTruckDay: price,
    costPerTrip: price,
  }),
  persistence: fc.constantFrom(0, 0.5, 0.9),
  degradedFactor: fc.constantFrom(0, 0.3, 1),
  storage: fc.constantFrom('unlimited', 200, 350),
  displacement: fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 2 }).map((day) => day * 1440),
      from: fc.constant('south'),
      to: fc.constant('north'),
      people: fc.integer({ min: 0, max: 1 }),
    }),
    { maxLength: 1 },
  ),
  paid: fc.record({ capacity: price, inspection: price, transfer: price, fuel: price }),
  perPallet: fc.boolean(),
  intercepted: rarely,
  only: fc.record({ site: fc.boolean(), entry: fc.boolean(), carrier: fc.boolean() }),
  phases: fc.array(phase, { maxLength: 2 }),
  levers: fc.uniqueArray(lever, { maxLength: 2 }),
});

type Beside = typeof beside extends fc.Arbitrary<infer B> ? B : never;

/** Random corridors of one or two sites, entries and carriers, with phases that set sites and carriers whole. */
export const wideCorridor: fc.Arbitrary<Part> = fc
  .tuple(
    randomCorridor,
    beside,
    fc.option(boughtHaulage, { nil: undefined }),
    fc.option(layout, { nil: undefined, freq: 2 }),
  )
  .map(([part, more, bought, chosen]) => {
    const all = narrowed(widened(part, more), more.only);
    if (chosen !== undefined) return withLayout(withQuotas(all), chosen);
    return withQuotas(bought === undefined ? all : { ...all, fleet: withHaulage(at(all, 'fleet'), bought) });
  });

function widened(part: Part, more: Beside): Part {
  const { dated, commercial, mix } = more.supply;
  const fleet = at(part, 'fleet');
  const inspection = at(part, 'inspection');
  return {
    ...part,
    supply: {
      ...at(part, 'supply'),
      flights: { ...at(part, 'supply', 'flights'), dated },
      road: { ...at(part, 'supply', 'road'), mix },
      commercial,
    },
    staging: {
      ...at(part, 'staging'),
      callForward: { ...at(part, 'staging', 'callForward'), times: more.times },
    },
    inspection,
    fleet: {
      ...fleet,
      award: more.award,
      carriers: {
        ...at(fleet, 'carriers'),
        rival: { ...at(fleet, 'carriers', 'rival'), ...more.ramp },
        fleet: { ...at(fleet, 'carriers', 'fleet'), costPerTrip: more.ramp.costPerTruckDay },
      },
      fuel: { ...at(fleet, 'fuel'), storage: more.storage },
    },
    transferYard: more.perPallet
      ? {
          ...at(part, 'transferYard'),
          gate: { ...at(part, 'transferYard', 'gate'), transfer: { per: 'pallet', time: 2 } },
        }
      : at(part, 'transferYard'),
    conditions: mapped(at(part, 'conditions'), (each) => ({
      ...each,
      persistence: more.persistence,
      degradedFactor: more.degradedFactor,
    })),
    displacement: more.displacement,
    costs: { paidByDay: more.paid },
    phases: [...listAt(part, 'phases'), ...more.phases],
    levers: more.levers,
  };
}

/** The corridor without its second site, entry or carrier, and without what speaks of them. */
function narrowed(part: Part, only: { site: boolean; entry: boolean; carrier: boolean }): Part {
  const gone = [
    ...(only.site ? ['inspection.sites.other'] : []),
    ...(only.entry ? ['crossing.second', 'transferYard.second'] : []),
    ...(only.carrier ? ['fleet.carriers.rival'] : []),
  ];
  const without = gone.reduce((rest, path) => removed(rest, path.split('.')), part);
  const speaksOfGone = (path: string): boolean => gone.some((each) => path.startsWith(`${each}.`));
  const phases = listAt(without, 'phases').filter((each) => !Object.keys(at(each, 'set')).some(speaksOfGone));
  const plain = only.site
    ? replaced(without, ['inspection', 'siteChoice'], { rule: 'shortest-wait' })
    : without;
  return only.entry ? throughOneEntry({ ...plain, phases }) : { ...plain, phases };
}

function throughOneEntry(part: Part): Part {
  const text = JSON.stringify(part).replaceAll('"entry":"second"', '"entry":"gate"');
  const read: Part = JSON.parse(text);
  return read;
}

/** Equal quotas for the carriers there are, at first and where a phase sets them. */
function withQuotas(part: Part): Part {
  const phases = listAt(part, 'phases').map((each) => {
    const set = { ...at(each, 'set') };
    for (const path of ['inspection.sites', 'fleet.carriers'])
      if (path in set) set[path] = membersOf(at(part, ...path.split('.')), at(set, path));
    return 'fleet.carriers' in set
      ? { ...each, set: { ...set, 'fleet.carriers': equally(at(set, 'fleet.carriers')) } }
      : { ...each, set };
  });
  return replaced({ ...part, phases }, ['fleet', 'carriers'], equally(at(part, 'fleet', 'carriers')));
}

/** What a phase sets whole, with the members that the corridor has: it can neither add one nor leave one out. */
function membersOf(record: Part, whole: Part): Part {
  return Object.fromEntries(Object.entries(record).map(([name, own]) => [name, whole[name] ?? own]));
}

function equally(carriers: Part): Part {
  return mapped(carriers, (each) => ({ ...each, quota: 1 / Object.keys(carriers).length }));
}

function recordOf(names: readonly string[], member: fc.Arbitrary<Part>): fc.Arbitrary<Part> {
  return fc.record(Object.fromEntries(names.map((name) => [name, member])));
}

function listAt(part: Part, key: string): readonly Part[] {
  const list = part[key];
  return Array.isArray(list) ? list.filter(isPart) : [];
}

function mapped(part: Part, change: (each: Part) => Part): Part {
  return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, change(at(each))]));
}

function removed(part: Part, [key = '', ...rest]: readonly string[]): Part {
  if (rest.length > 0) return { ...part, [key]: removed(at(part, key), rest) };
  const { [key]: _, ...others } = part;
  return others;
}

function replaced(part: Part, [key = '', ...rest]: readonly string[], value: unknown): Part {
  return { ...part, [key]: rest.length > 0 ? replaced(at(part, key), rest, value) : value };
}
