import { type CargoName, cargoNames, recordOf, type TruckRecord } from '../../corridor/index.js';
import { type Estimate, mean } from '../../statistics/index.js';
import { estimated } from '../shared/index.js';

/**
 * What the second policy does to a truck: received `sooner` (or received where it is still on its way under the first), `later`, at the
 * `same` minute; received under one only, the other having turned it back or found its contraband; `open` where neither receives it.
 */
export const truckChanges = ['sooner', 'later', 'same', 'only second', 'only first', 'open'] as const;

/** Name of what a policy does to a truck. */
export type TruckChange = (typeof truckChanges)[number];

/** One truckload under two policies. */
export interface ComparedTruck {
  readonly replication: number;
  /** Number of the truckload in the first run, in the order of arrival. */
  readonly truck: number;
  readonly cargo: TruckRecord['cargo'];
  readonly stream: TruckRecord['stream'];
  readonly pallets: number;
  readonly isBad: boolean;
  readonly arrivedAt: number;
  readonly change: TruckChange;
  /** Minutes from arrival to being received under each; null where it was not. */
  readonly minutes: readonly [number | null, number | null];
  /** The second less the first; null where it was not received under both. */
  readonly difference: number | null;
  readonly fate: readonly [TruckRecord['fate'], TruckRecord['fate']];
  readonly palletsRemoved: readonly [number, number];
  /** Probability that contraband on it would be found in its inspections under each; null where it had none. */
  readonly found: readonly [number | null, number | null];
}

/** What the second policy does to the trucks of one kind, each averaged over replications. */
export interface ChangeShares {
  /** Trucks a replication. */
  readonly trucks: Estimate;
  /** Share of them by change. */
  readonly share: Readonly<Record<TruckChange, Estimate | null>>;
  /** Minutes gained by those that are received sooner, lost by those received later, under both; null where there are none. */
  readonly minutesGained: Estimate | null;
  readonly minutesLost: Estimate | null;
}

/** Contraband that slips through, of 10,000 trucks: expected, of those inspected under both policies. Null where none were. */
export interface ContrabandChange {
  /** Slips through under each. */
  readonly missed: readonly [Estimate | null, Estimate | null];
  /** Found under the other policy, were what the two find drawn apart. */
  readonly missedByFirstOnly: Estimate | null;
  readonly missedBySecondOnly: Estimate | null;
}

/** Minutes that are no difference. */
const sameMinutes = 1;

/** The trucks of two runs that came from a minute on, by their keys. */
export function pairTrucks(
  replication: number,
  [first, second]: readonly [readonly TruckRecord[], readonly TruckRecord[]],
  from: number,
): readonly ComparedTruck[] {
  const others = new Map(second.map((record) => [record.key, record]));
  return first.flatMap((one) => {
    const other = others.get(one.key);
    if (other === undefined || one.arrivedAt < from) return [];
    const minutes = [timeOf(one), timeOf(other)] as const;
    const [before, after] = minutes;
    const difference = before === null || after === null ? null : after - before;
    const { arrivedAt, cargo, isBad, pallets, stream, truck } = one;
    return {
      ...{ replication, truck, cargo, stream, pallets, isBad, arrivedAt },
      change: changeOf(one, other, difference),
      minutes,
      difference,
      fate: [one.fate, other.fate] as const,
      palletsRemoved: [one.palletsRemoved, other.palletsRemoved] as const,
      found: [one.found, other.found] as const,
    };
  });
}

function timeOf({ arrivedAt, receivedAt }: TruckRecord): number | null {
  return receivedAt === null ? null : receivedAt - arrivedAt;
}

function changeOf(one: TruckRecord, other: TruckRecord, difference: number | null): TruckChange {
  if (difference !== null) {
    if (Math.abs(difference) < sameMinutes) return 'same';
    return difference < 0 ? 'sooner' : 'later';
  }
  // Who is still on its way when the other has been received will be received later, if at all.
  if (other.receivedAt !== null) return one.fate === 'on its way' ? 'sooner' : 'only second';
  if (one.receivedAt !== null) return other.fate === 'on its way' ? 'later' : 'only first';
  return 'open';
}

/** Shares of all trucks and of each cargo class, from the trucks of each replication. */
export function changeShares(
  runs: readonly (readonly ComparedTruck[])[],
  confidence: number,
): { readonly all: ChangeShares; readonly byCargo: Readonly<Record<CargoName, ChangeShares>> } {
  const of = (kind: (truck: ComparedTruck) => boolean): ChangeShares => {
    const kept = runs.map((trucks) => trucks.filter(kind));
    const over = (measure: (trucks: readonly ComparedTruck[]) => number | null): Estimate | null =>
      estimated(kept.map(measure), confidence);
    return {
      trucks: estimated(
        kept.map(({ length }) => length),
        confidence,
      ),
      share: recordOf(truckChanges, (change) =>
        over((trucks) => meanOf(trucks.map((truck) => (truck.change === change ? 1 : 0)))),
      ),
      minutesGained: over((trucks) => meanOf(differencesOf(trucks, 'sooner').map((minutes) => -minutes))),
      minutesLost: over((trucks) => meanOf(differencesOf(trucks, 'later'))),
    };
  };
  return {
    all: of(() => true),
    byCargo: recordOf(cargoNames, (cargo) => of((truck) => truck.cargo === cargo)),
  };
}

function differencesOf(trucks: readonly ComparedTruck[], change: TruckChange): readonly number[] {
  return trucks.flatMap((truck) => (truck.change === change ? (truck.difference ?? []) : []));
}

/** What slips through by expectation: every truck inspected under both counts as much as the prevalence makes it likely to carry contraband. */
export function contrabandChange(
  runs: readonly (readonly ComparedTruck[])[],
  prevalence: number,
  confidence: number,
): ContrabandChange {
  const of = (missed: (first: number, second: number) => number): Estimate | null => {
    const shares = runs.map((trucks) =>
      meanOf(
        trucks.flatMap(({ found: [first, second] }) =>
          first === null || second === null ? [] : missed(first, second),
        ),
      ),
    );
    return estimated(
      shares.map((share) => (share === null ? null : share * prevalence * 10_000)),
      confidence,
    );
  };
  return {
    missed: [of((first) => 1 - first), of((_, second) => 1 - second)],
    missedByFirstOnly: of((first, second) => (1 - first) * second),
    missedBySecondOnly: of((first, second) => first * (1 - second)),
  };
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : mean(values);
}
