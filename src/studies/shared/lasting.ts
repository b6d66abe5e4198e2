import type { CountingPoint, Outcome } from '../../corridor/index.js';
import type { Estimate } from '../../statistics/index.js';
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
}

/** Truckloads a day, and share of the throughput, from which on a stock's change is told. */
const notable = { perDay: 0.5, share: 0.02 };

/**
 * How much of the throughput at a counting point lasts. What passes one point and not the next stands between them, and trips on fuel
 * that the tank gives up end with it: in the long run no more passes than the least of what is inspected, what is received, what is
 * collected less the trips that the tank gives, and what is collected less what limited warehouses keep.
 */
export function lastingOf(outcomes: readonly Outcome[], at: CountingPoint, confidence: number): Lasting {
  const of = (measure: (flows: Flows) => number): Estimate =>
    estimate(outcomes, (outcome) => measure(flowsOf(outcome)), confidence);
  const counted = estimate(outcomes, (outcome) => outcome.throughput[at].perDay, confidence);
  const own: (flows: Flows) => number =
    at === 'inspected' || at === 'received' ? (flows) => flows[at] : (flows) => flows.collected;
  const least = ends
    .map((end) => ({ end, mean: of(end).mean }))
    .reduce((a, b) => (b.mean < a.mean ? b : a)).end;
  const isTold = (change: Estimate): boolean =>
    Math.abs(change.mean) > Math.max(notable.perDay, notable.share * counted.mean) && isBeyondChance(change);
  if (!isTold(of((flows) => own(flows) - least(flows)))) return { counted, perDay: counted, stocks: [] };
  const stocks = stockChanges
    .map(
      ({ stock, growth }): StockChange => ({
        stock,
        growthPerDay: of(growth),
        litresPerDay: litres(stock, outcomes, confidence),
      }),
    )
    .filter(({ stock, growthPerDay }) => isTold(growthPerDay) && bears(stock, at, growthPerDay.mean));
  const perDay = estimate(
    outcomes,
    (outcome) => {
      const flows = flowsOf(outcome);
      // What is intercepted and what is delivered are parts of what is collected.
      const part = own(flows) > 0 ? outcome.throughput[at].perDay / own(flows) : 0;
      return least(flows) * part;
    },
    confidence,
  );
  return { counted, perDay, stocks };
}

interface Flows {
  readonly inspected: number;
  readonly received: number;
  readonly collected: number;
  /** Trips a day for which the tank gains the fuel. */
  readonly fuel: number;
  readonly warehouses: number;
}

function flowsOf({ throughput, work, stockGrowth }: Outcome): Flows {
  const { inspected, received, collected } = throughput;
  const tripsPerLitre = work.fuelLitres > 0 ? collected.total / work.fuelLitres : 0;
  return {
    inspected: inspected.perDay,
    received: received.perDay,
    collected: collected.perDay,
    fuel: stockGrowth.fuelLitresPerDay * tripsPerLitre,
    warehouses: stockGrowth.warehousesPerDay,
  };
}

const ends: readonly ((flows: Flows) => number)[] = [
  ({ inspected }) => inspected,
  ({ received }) => received,
  ({ collected }) => collected,
  ({ collected, fuel }) => collected + Math.min(0, fuel),
  ({ collected, warehouses }) => collected - Math.max(0, warehouses),
];

const stockChanges: readonly { readonly stock: StockName; readonly growth: (flows: Flows) => number }[] = [
  { stock: 'on the way to the yards', growth: ({ inspected, received }) => inspected - received },
  { stock: 'ground of the yards', growth: ({ received, collected }) => received - collected },
  { stock: 'fuel tank', growth: ({ fuel }) => fuel },
  { stock: 'warehouses', growth: ({ warehouses }) => warehouses },
];

/** A stock behind the point swells its count by filling, one before it by emptying. */
function bears(stock: StockName, at: CountingPoint, growth: number): boolean {
  if (stock === 'fuel tank') return growth < 0;
  const isBehind =
    stock === 'warehouses' || at === 'inspected' || (at === 'received' && stock === 'ground of the yards');
  return isBehind ? growth > 0 : growth < 0;
}

function litres(stock: StockName, outcomes: readonly Outcome[], confidence: number): Estimate | null {
  if (stock !== 'fuel tank') return null;
  return estimate(outcomes, ({ stockGrowth }) => stockGrowth.fuelLitresPerDay, confidence);
}

function isBeyondChance({ low, high }: Estimate): boolean {
  return low === null || high === null || low > 0 || high < 0;
}
