import { minutesPerDay } from '../../math/index.js';
import { asScenario } from '../parsed-scenario.js';
import { findAt, type Path, replacedAt } from '../path.js';
import type { Finding } from '../problem.js';
import type { Phase, Scenario } from '../scenario.js';
import { distributionMean } from '../schema/index.js';

/** Truckloads (or failures) on one day above which a run is asked to be confirmed; a Gaza in peace saw some 500. */
const mostPerDay = 20_000;

/** Truckloads of one run above which it is asked to be confirmed: where all of them wait, they take some 2 GB. */
const mostPerRun = 5_000_000;

/** What one input brings on its busiest day, and how many days it lasts. */
interface Inflow {
  readonly path: Path;
  readonly perDay: number;
  readonly days: number;
  readonly what: 'truckloads' | 'failures';
}

/**
 * Inputs that bring more than a run can be trusted to hold, each with an estimate; as written and as each phase makes them. Empty for
 * any corridor there is.
 */
export function largeInputs(scenario: Scenario): Finding[] {
  const inBase = tooMuch(inflows(scenario));
  const inPhases = scenario.phases.flatMap((phase, index) =>
    tooMuch(inflows(during(phase, scenario)))
      .filter(({ path }) => !inBase.some((base) => String(base.path) === String(path)))
      .map((finding) => ({ ...finding, path: settingOf(phase, finding.path, index) })),
  );
  return [...inBase, ...inPhases];
}

function tooMuch(all: readonly Inflow[]): Finding[] {
  return [...tooMuchOf('truckloads', all), ...tooMuchOf('failures', all)];
}

function tooMuchOf(what: Inflow['what'], all: readonly Inflow[]): Finding[] {
  const inflows = all.filter((each) => each.what === what);
  const sum = (amount: (inflow: Inflow) => number) =>
    inflows.reduce((total, each) => total + amount(each), 0);
  const [perDay, perRun] = [sum((each) => each.perDay), sum(({ perDay, days }) => perDay * days)];
  const isLargeDay = perDay > mostPerDay;
  if (!isLargeDay && perRun <= mostPerRun) return [];
  const [most, per, amount] = isLargeDay
    ? [mostPerDay, 'a day', ({ perDay }: Inflow) => perDay]
    : [mostPerRun, 'a run', ({ perDay, days }: Inflow) => perDay * days];
  const total = isLargeDay ? perDay : perRun;
  return inflows
    .filter((each) => amount(each) >= total / 10)
    .map((each) => ({
      path: each.path,
      message: `brings about ${countText(amount(each))} ${what} ${per}`,
      expected: `at most ${countText(most)} in all, unless large is set (--large)`,
    }));
}

function inflows(scenario: Scenario): Inflow[] {
  const { warmUpDays, supply } = scenario;
  const days = warmUpDays + scenario.days;
  const { road, flights, ships, commercial } = supply;
  const tonnesPerTruck = distributionMean(supply.pallets, Number) * supply.tonnesPerPallet;
  const trucks = (tonnes: number) => Math.max(tonnes > 0 ? 1 : 0, tonnes / tonnesPerTruck);
  const orders = commercial.importers * commercial.ordersPerImporterPerDay;
  const load = (path: Path, perDay: number, lasting = days): Inflow => ({
    path,
    perDay,
    days: lasting,
    what: 'truckloads',
  });
  return [
    load(['supply', 'road', 'perDay'], road.perDay),
    load(['supply', 'flights'], flights.perDay * trucks(distributionMean(flights.tonnes, Number))),
    ...flights.dated.map(({ tonnes }, index) =>
      load(['supply', 'flights', 'dated', index], trucks(tonnes), 1),
    ),
    ...ships.map(({ tonnes, unloadPerDay }, index) => {
      const perDay = Math.min(Math.ceil(unloadPerDay), trucks(tonnes));
      return load(['supply', 'ships', index], perDay, Math.min(days, trucks(tonnes) / Math.max(1, perDay)));
    }),
    load(['supply', 'commercial'], orders * Math.max(1, distributionMean(commercial.trucksPerOrder, Number))),
    ...failures(scenario, days),
  ];
}

function failures({ inspection }: Scenario, days: number): Inflow[] {
  return Object.entries(inspection.sites).map(([name, { scanners, breakdown }]) => ({
    path: ['inspection', 'sites', name, 'breakdown'],
    perDay: breakdown === undefined ? 0 : (scanners * minutesPerDay) / breakdown.meanUptime,
    days,
    what: 'failures',
  }));
}

function during(phase: Phase, scenario: Scenario): Scenario {
  const changed = Object.entries(phase.set).reduce(
    (whole: unknown, [key, value]) => replacedAt(whole, findAt(whole, key).path, value),
    scenario,
  );
  return asScenario(changed);
}

function settingOf(phase: Phase, path: Path, index: number): Path {
  const keys = Object.keys(phase.set);
  const key = keys.find((each) => each.startsWith(path.slice(0, 2).join('.'))) ?? keys[0] ?? '';
  return ['phases', index, 'set', key];
}

// Two digits say enough of an estimate; commas part thousands.
function countText(value: number): string {
  return Number(value.toPrecision(2))
    .toFixed(0)
    .replace(/\B(?=(\d{3})+$)/g, ',');
}
