import type { Signal } from '../kernel/index.js';

/** Cargo classes in the order of the scenario's cargo table; a truckload holds the number of its class. */
export const cargoNames = ['food', 'non-food', 'medical', 'mixed'] as const;

/** Name of a cargo class. */
export type CargoName = (typeof cargoNames)[number];

/** The class of a number. */
export function cargoName(cargo: number): CargoName {
  const name = cargoNames[cargo];
  if (name === undefined) throw new RangeError(`there is no cargo class ${cargo}`);
  return name;
}

/** Streams by which truckloads reach staging; a truckload holds the number of its stream. */
export const streamNames = ['road', 'air', 'sea', 'commercial', 'backlog'] as const;

/** Name of a stream; `backlog` is what stands in the corridor when the run begins. */
export type StreamName = (typeof streamNames)[number];

/** Keys of one stream and day; they stay below 2^32 for 13,000 days, where draws are quickest. */
const keysPerDay = 65_536;
/** Where the keys of days with more trucks than that begin, and how many each of them has. */
const crowdedKeys = 2 ** 40;
const keysOfCrowdedDay = 2 ** 24;

/**
 * Key of a truckload for keyed draws: depends on day, stream and place in the day only,
 * so that it is the same truck with the same draws under every plan.
 */
export function truckloadKey(day: number, stream: number, place: number): number {
  const streamDay = day * streamNames.length + stream;
  return place < keysPerDay
    ? streamDay * keysPerDay + place
    : crowdedKeys + streamDay * keysOfCrowdedDay + place;
}

/** Key of a truckload that stands in the corridor at the start; `place` counts on over as many days' keys as it needs. */
export function backlogKey(region: number, place: number): number {
  const day = region * 4 + Math.floor(place / keysPerDay);
  return truckloadKey(day, streamNames.indexOf('backlog'), place % keysPerDay);
}

/** What sets a truck apart from others under an inspection policy. */
export interface TruckClass {
  readonly isTrusted: boolean;
  /** Inspected and sealed before it came. */
  readonly isSealed: boolean;
  /** Its image cannot be judged. */
  readonly isDense: boolean;
}

/** The cargo of one lorry on its way from staging to a warehouse. */
export class Truckload {
  /** Zone it is in, -1 before it arrives and after it has ended. */
  zone = -1;
  stageSince = 0;
  arrivedAt = 0;
  /** Inspections it has had before, at sites passed and times turned back; those after the first draw afresh. */
  visit = 0;
  /** Probability that contraband would still be unseen after the sites in a row that it has passed. */
  unseen = 1;
  /** Awards of this load to a carrier so far. */
  awards = 0;
  /** The inspectors have seen its refused goods. */
  refusalSeen = false;
  /** Where it waits to be called or collected: its priority, smaller first, and its place in the order in which all joined. */
  priority = 0;
  placeInLine = 0;
  /** Back to back: tells the Egyptian truck in its bay that it is empty. */
  onTransferred: Signal | undefined = undefined;
  /** Numbers of the inspection site it is called to, of the one where it was last, and of the entry it is bound for. */
  nextSite = 0;
  site = 0;
  entry = 0;
  /** It holds a place of the room before the gate when it comes there: not where it came without a call. */
  hasRoom = true;
  /** What sets it apart under the inspection policy; known from its inspection on. */
  inspectedAs: TruckClass | undefined = undefined;
  /** Pallets that are refused when they are seen, where the policy counts them; else -1. */
  refusedPallets = -1;
  /** Number of its governorate, -1 until a carrier is told where to go. */
  destination = -1;

  /**
   * @param id running number in the order of arrival, from 1; backlog first
   * @param key key of its draws
   */
  constructor(
    readonly id: number,
    readonly key: number,
    readonly stream: number,
    readonly cargo: number,
    public pallets: number,
    public tonnes: number,
    /** Carries contraband (hidden from the inspectors). */
    readonly isBad: boolean,
    /** Carries goods the inspectors refuse when they see them. */
    public hasRefusedGoods: boolean,
  ) {}

  /** Name of the process that moves it. */
  get name(): string {
    return `truck ${this.id}`;
  }
}

/** Numbers kept of a truckload that waits to be called. */
const numbersKept = 8;

/**
 * Truckloads of one priority that wait in one zone, as numbers: 64 bytes for each, where the truckload itself takes four times that. Nobody
 * else holds them meanwhile; what is settled later on their way is not settled yet.
 */
export function putAwayTruckloads(loads: readonly Truckload[]): () => readonly Truckload[] {
  const kept = new Float64Array(loads.length * numbersKept);
  for (const [index, load] of loads.entries()) {
    const { arrivedAt, id, key, pallets, placeInLine, stageSince, tonnes } = load;
    kept.set(
      [id, key, kindOf(load), pallets, tonnes, arrivedAt, stageSince, placeInLine],
      index * numbersKept,
    );
  }
  const { length } = loads;
  const { zone = -1, priority = 0 } = loads[0] ?? {};
  return () =>
    Array.from({ length }, (_, index) =>
      Object.assign(restored(kept, index * numbersKept), { zone, priority }),
    );
}

/** Visit, stream, cargo and kind of goods in one number. */
function kindOf({ cargo, hasRefusedGoods, isBad, stream, visit }: Truckload): number {
  const goods = (isBad ? 2 : 0) + (hasRefusedGoods ? 1 : 0);
  return ((visit * streamNames.length + stream) * cargoNames.length + cargo) * 4 + goods;
}

function restored(kept: Float64Array, at: number): Truckload {
  const [id = 0, key = 0, kind = 0, pallets = 0, tonnes = 0] = kept.subarray(at, at + 5);
  const cargo = Math.floor(kind / 4);
  const stream = Math.floor(cargo / cargoNames.length);
  const load = new Truckload(
    id,
    key,
    stream % streamNames.length,
    cargo % cargoNames.length,
    pallets,
    tonnes,
    kind % 4 >= 2,
    kind % 2 === 1,
  );
  load.visit = Math.floor(stream / streamNames.length);
  load.arrivedAt = kept[at + 5] ?? 0;
  load.stageSince = kept[at + 6] ?? 0;
  load.placeInLine = kept[at + 7] ?? 0;
  return load;
}
