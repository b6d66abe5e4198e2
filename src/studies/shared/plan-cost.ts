import {
  contractsPerDay,
  fixedCharge,
  type Outcome,
  segmentsOf,
  setParameter,
  truckPath,
} from '../../corridor/index.js';
import type { Lever, Scenario } from '../../scenario/index.js';
import { type Estimate, meanInterval, pairedInterval } from '../../statistics/index.js';

/** What a change of capacity costs, USD a day, known before a run. */
export interface FixedCost {
  /** What the levers name: paid by the day, whatever passes. */
  readonly capacity: number;
  /** Haulage contracts: what carriers charge for trucks by the day, in the mean over the days counted. */
  readonly haulage: number;
}

/** Lines of the cost of a run; running is the sum of those after it, and all of capacity, haulage and running is the total. */
export const costLines = [
  'capacity',
  'haulage',
  'running',
  'trips',
  'fuel',
  'inspection',
  'transfer',
  'outsideTrips',
  'total',
] as const;

/** A line of the cost of a run. */
export type CostLine = (typeof costLines)[number];

/** A line of cost today and after the change, and the rise with common random numbers; USD a day. */
export interface CostRise {
  readonly today: Estimate;
  readonly after: Estimate;
  readonly rise: Estimate;
}

/** Cost of the runs of two corridors, line by line. */
export type CostComparison = Readonly<Record<CostLine, CostRise>>;

const lotPath = /^fleet\.lots\..+\.(trucks|price)$/;

/** Whether a parameter decides how many trucks carriers charge for. */
export function isHaulage(path: string): boolean {
  return truckPath.test(path) || lotPath.test(path);
}

/**
 * Whether a lever has a price for what the scenario charges elsewhere too (a carrier's trucks, fuel, forklift crews) and does not say
 * what it holds; it is taken to hold none of that.
 */
export function isPriceUnclear({ path, costPerStepPerDay = 0, costHolds }: Lever): boolean {
  const isCharged = isHaulage(path) || path === 'fleet.fuel.perDay' || /^transferYard\..+\.crews$/.test(path);
  return isCharged && costPerStepPerDay > 0 && costHolds === undefined;
}

/** Whether every step of a lever costs the same: not on a supply curve, nor where phases or a ramp-up decide how many trucks are paid on which day. */
export function hasEvenSteps({ phases, fleet }: Scenario, lever: Lever): boolean {
  if (lotPath.test(lever.path)) return false;
  const carrier = truckPath.exec(lever.path)?.[1];
  if (carrier === undefined) return true;
  const name = carrier.split('.').slice(2).join('.');
  const ramps = fleet.carriers[name]?.mobilisation !== undefined && fleet.carriers[name].rampUpDays > 0;
  return !ramps && !phases.some(({ set }) => Object.keys(set).some((key) => key.startsWith('fleet.')));
}

/** What steps of a lever cost, between the scenario before and after them. */
export function stepsCost(lever: Lever, steps: number, before: Scenario, after: Scenario): FixedCost {
  const capacity = lever.costHolds === 'haulage' ? 0 : steps * (lever.costPerStepPerDay ?? 0);
  if (!isHaulage(lever.path)) return { capacity, haulage: 0 };
  // To twelve digits, so that a mean of whole dollars is one.
  return { capacity, haulage: Number((contractsPerDay(after) - contractsPerDay(before)).toPrecision(12)) };
}

/** What all steps of a plan cost. */
export function sumOfSteps(steps: readonly FixedCost[]): FixedCost {
  return {
    capacity: steps.reduce((sum, step) => sum + step.capacity, 0),
    haulage: steps.reduce((sum, step) => sum + step.haulage, 0),
  };
}

/** What a lever costs from one value to another once carriers have all their trucks, on the terms of the last day. */
export function costBetween(scenario: Scenario, lever: Lever, from: number, to: number): FixedCost {
  const price = Math.round((to - from) / lever.step) * (lever.costPerStepPerDay ?? 0);
  if (!isHaulage(lever.path)) return { capacity: price, haulage: 0 };
  if (lever.costHolds === 'haulage') return { capacity: 0, haulage: price };
  const { parameters } = segmentsOf(scenario).at(-1) ?? { parameters: scenario };
  const charge = (value: number): number => chargeWithAllTrucks(setParameter(parameters, lever.path, value));
  return { capacity: price, haulage: Number((charge(to) - charge(from)).toPrecision(12)) };
}

function chargeWithAllTrucks({ fleet }: Scenario): number {
  return Object.keys(fleet.carriers).reduce((sum, name) => {
    const { minimum, trucks } = fixedCharge(fleet, name, Number.POSITIVE_INFINITY);
    return sum + trucks + minimum;
  }, 0);
}

/** Compares the cost of runs, line by line, over the replications that both have. */
export function compareCosts(
  today: readonly Outcome[],
  then: readonly Outcome[],
  confidence: number,
): CostComparison {
  const n = Math.min(today.length, then.length);
  return recordOfLines((line) => {
    const [before, after] = [today, then].map((each) => each.slice(0, n).map((one) => costPerDay(one, line)));
    return {
      today: meanInterval(before ?? [], confidence),
      after: meanInterval(after ?? [], confidence),
      rise: pairedInterval(after ?? [], before ?? [], confidence),
    };
  });
}

/** A line of the cost of a run, USD a day. */
export function costPerDay({ cost, days }: Outcome, line: CostLine): number {
  return cost[line] / days;
}

/** One entry for each line of cost. */
export function recordOfLines<T>(entry: (line: CostLine) => T): Readonly<Record<CostLine, T>> {
  return {
    capacity: entry('capacity'),
    haulage: entry('haulage'),
    running: entry('running'),
    trips: entry('trips'),
    fuel: entry('fuel'),
    inspection: entry('inspection'),
    transfer: entry('transfer'),
    outsideTrips: entry('outsideTrips'),
    total: entry('total'),
  };
}
