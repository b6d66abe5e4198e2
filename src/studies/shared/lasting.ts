import { type CountedAt, type Outcome, partsOf, throughputAt } from '../../corridor/index.js';
import { type Estimate, meanInterval } from '../../statistics/index.js';
import { estimate } from './summary.js';

/** Where a truckload, or the fuel for one, may stand between two counting points. */
export type StockName = 'on the way to the yards' | 'ground of the yards' | 'fuel tank' | 'warehouses';

/** A stock that fills or empties over the days counted. */
export interface StockChange {
  readonly stock: StockName;
  /** Truckloads a day, or trips a day for which the fuel is; negative where it empties. */
  readonly growthPerDay: Estimate;
  /** The same of the fuel tank in litres; null for the others. */
  readonly litresPerDay: Estimate | null;
}

/** How much of a throughput lasts when the stocks within the corridor are full, or empty. */
export interface Lasting {
  /** Truckloads a day that are counted. */
  readonly counted: Estimate;
  /** Truckloads a day that go on without stocks; the throughput itself where they change by no more than chance. */
  readonly perDay: Estimate;
  /** The stocks that make the difference; none where the throughput lasts. */
  readonly stocks: readonly StockChange[];
  /**
   * Truckloads a day by which the line outside, at staging, empties: supply, which `perDay` leaves as it is; null where it does not,
   * absent in results of before it was told.
   */
  readonly line?: Estimate | null;
}

/** Truckloads a day, and share of the throughput, from which on a stock's change is told. */
const notable = { perDay: 0.5, share: 0.005 };

/**
 * How much of the throughput at a counting point lasts. What passes one point and not the next stands between them, and trips on fuel
 * that the tank gives up end with it: in the long run no more passes than the least of what is inspected, what is received, what is
 * collected, the trips for which fuel is brought, and what is collected less what limited warehouses keep. The line outside is supply.
 */
export function lastingOf(outcomes: readonly Outcome[], at: CountedAt, confidence: number): Lasting {
  const counted = estimate(outcomes, (outcome) => throughputAt(outcome, at).perDay, confidence);
  const line = lineOutside(outcomes, counted, confidence);
  const least = leastOf(outcomes, at);
  const gap = estimate(
    outcomes,
    (outcome) => ownOf(at)(flowsOf(outcome, at)) - least(flowsOf(outcome, at)),
    confidence,
  );
  if (!isTold(gap, counted)) return { counted, perDay: counted, stocks: [], line };
  const stocks = changingStocks(outcomes, at, confidence);
  const values = lastingValues(outcomes, at);
  return { counted, perDay: meanInterval(values, confidence), stocks, line };
}

/** Truckloads a day of each outcome that go on without stocks, by the flow that is least on average; no more than is counted, on average. */
export function lastingValues(outcomes: readonly Outcome[], at: CountedAt): readonly number[] {
  const least = leastOf(outcomes, at);
  return outcomes.map((outcome) => {
    const flows = flowsOf(outcome, at);
    const own = ownOf(at)(flows);
    // What is intercepted and what is delivered are parts of what is collected.
    const value = own > 0 ? (throughputAt(outcome, at).perDay * least(flows)) / own : 0;
    // Fuel for 400 trips is not to be a rounding error short of 400.
    return Number(value.toPrecision(12));
  });
}

/** The stocks that swell the count at a point, by more than chance and enough to be told: those behind it that fill, those before it that empty. */
export function changingStocks(
  outcomes: readonly Outcome[],
  at: CountedAt,
  confidence: number,
): readonly StockChange[] {
  const counted = estimate(outcomes, (outcome) => throughputAt(outcome, at).perDay, confidence);
  return stockChanges
    .map(
      ({ stock, growth }): StockChange => ({
        stock,
        growthPerDay: estimate(outcomes, (outcome) => growth(flowsOf(outcome, at)), confidence),
        litresPerDay: litres(stock, outcomes, confidence),
      }),
    )
    .filter(
      ({ stock, growthPerDay }) => isTold(growthPerDay, counted) && bears(stock, at, growthPerDay.mean),
    );
}

/**
 * The flow that limits for ever: the least of them, of two that chance does not tell apart the less certain one, so that a rate shown to be
 * reached is shown of each.
 */
function leastOf(outcomes: readonly Outcome[], at: CountedAt): (flows: Flows) => number {
  const flows = outcomes.map((outcome) => flowsOf(outcome, at));
  const likely = ends.map((end) => {
    const { mean, standardError } = meanInterval(flows.map(end));
    return { end, least: mean - 2 * (standardError ?? 0) };
  });
  return likely.reduce((a, b) => (b.least < a.least ? b : a)).end;
}

function ownOf(at: CountedAt): (flows: Flows) => number {
  const { point } = partsOf(at);
  return point === 'inspected' || point === 'received' ? (flows) => flows[point] : (flows) => flows.collected;
}

function isTold(change: Estimate, counted: Estimate): boolean {
  return (
    Math.abs(change.mean) > Math.max(notable.perDay, notable.share * counted.mean) && isBeyondChance(change)
  );
}

/** The line at staging where it empties: trucks that wait outside pass as long as there are any, then only those that arrive. */
function lineOutside(outcomes: readonly Outcome[], counted: Estimate, confidence: number): Estimate | null {
  const growth = estimate(outcomes, ({ stages }) => stages.staging.queueGrowthPerDay, confidence);
  return growth.mean < 0 && isTold(growth, counted) ? growth : null;
}

interface Flows {
  /** Through inspection, or directly to an entry. */
  readonly inspected: number;
  readonly received: number;
  readonly collected: number;
  /** Trips a day for which the tank gains the fuel, and for which it is brought; what is collected where it is free. */
  readonly fuel: number;
  readonly brought: number;
  readonly warehouses: number;
}

/**
 * Flows of the corridor; of a count by place those of its entry, which has a part of fuel and warehouses as it collects, or of its site the
 * same share of all that it inspects.
 */
function flowsOf(outcome: Outcome, at: CountedAt): Flows {
  const { stockGrowth, throughput, work } = outcome;
  const { inspected, received, collected } = throughput;
  const tripsPerLitre = work.fuelLitres > 0 ? collected.total / work.fuelLitres : 0;
  const all: Flows = {
    inspected: inspected.perDay + (stockGrowth.directPerDay ?? 0),
    received: received.perDay,
    collected: collected.perDay,
    fuel: stockGrowth.fuelLitresPerDay * tripsPerLitre,
    brought: stockGrowth.tripsBroughtPerDay ?? collected.perDay,
    warehouses: stockGrowth.warehousesPerDay,
  };
  const { place, point } = partsOf(at);
  const setOut = place === undefined ? undefined : stockGrowth.setOutPerDay?.[place];
  if (point === 'inspected' && place !== undefined)
    return scaled(all, share(throughputAt(outcome, at).perDay, inspected.perDay));
  if (place === undefined || setOut === undefined) return all;
  const own = throughputAt(outcome, `collected@${place}`).perDay;
  return {
    ...scaled(all, share(own, collected.perDay)),
    inspected: setOut,
    received: throughputAt(outcome, `received@${place}`).perDay,
    collected: own,
  };
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function scaled(flows: Flows, by: number): Flows {
  return {
    inspected: flows.inspected * by,
    received: flows.received * by,
    collected: flows.collected * by,
    fuel: flows.fuel * by,
    brought: flows.brought * by,
    warehouses: flows.warehouses * by,
  };
}

const ends: readonly ((flows: Flows) => number)[] = [
  ({ inspected }) => inspected,
  ({ received }) => received,
  ({ collected }) => collected,
  ({ brought }) => brought,
  ({ collected, warehouses }) => collected - Math.max(0, warehouses),
];

const stockChanges: readonly { readonly stock: StockName; readonly growth: (flows: Flows) => number }[] = [
  { stock: 'on the way to the yards', growth: ({ inspected, received }) => inspected - received },
  { stock: 'ground of the yards', growth: ({ received, collected }) => received - collected },
  { stock: 'fuel tank', growth: ({ fuel }) => fuel },
  { stock: 'warehouses', growth: ({ warehouses }) => warehouses },
];

/** A stock behind the point swells its count by filling, one before it by emptying. */
function bears(stock: StockName, at: CountedAt, growth: number): boolean {
  if (stock === 'fuel tank') return growth < 0;
  const { point } = partsOf(at);
  const isBehind =
    stock === 'warehouses' ||
    point === 'inspected' ||
    (point === 'received' && stock === 'ground of the yards');
  return isBehind ? growth > 0 : growth < 0;
}

function litres(stock: StockName, outcomes: readonly Outcome[], confidence: number): Estimate | null {
  if (stock !== 'fuel tank') return null;
  return estimate(outcomes, ({ stockGrowth }) => stockGrowth.fuelLitresPerDay, confidence);
}

function isBeyondChance({ low, high }: Estimate): boolean {
  return low === null || high === null || low > 0 || high < 0;
}
