import { type CargoName, cargoName, type StreamName, streamNames, type Truckload } from '../truckload.js';

/** What became of a truckload by the end of a run. */
export type TruckFate = 'received' | 'received in part' | 'turned back' | 'found' | 'on its way';

/** One truckload of a run: what it is, and what became of it. */
export interface TruckRecord {
  /** The same for the same truckload under every policy and plan. */
  readonly key: number;
  /** Running number in the order of arrival, from 1; backlog first. */
  readonly truck: number;
  readonly cargo: CargoName;
  readonly stream: StreamName;
  readonly pallets: number;
  /** Carries contraband (hidden from the inspectors). */
  readonly isBad: boolean;
  /** Minutes since the scenario's start at which it came, and was received; null where it was not. */
  readonly arrivedAt: number;
  readonly receivedAt: number | null;
  readonly palletsRemoved: number;
  readonly fate: TruckFate;
  /** Probability that contraband on a truck in its place would be found in its inspections; null without one. */
  readonly found: number | null;
}

type Kept = { -readonly [Key in keyof TruckRecord]: TruckRecord[Key] };

/** A record of every truckload; only when asked for, as it grows with the run. */
export class TruckRecords {
  private readonly kept = new Map<number, Kept>();

  /** All of them, in the order in which they came. */
  get rows(): readonly TruckRecord[] {
    return [...this.kept.values()];
  }

  enter({ cargo, id, isBad, key, pallets, stream }: Truckload, now: number): void {
    const streamName = streamNames[stream];
    if (streamName === undefined) throw new RangeError(`there is no stream ${stream}`);
    this.kept.set(key, {
      key,
      truck: id,
      cargo: cargoName(cargo),
      stream: streamName,
      pallets,
      isBad,
      arrivedAt: now,
      receivedAt: null,
      palletsRemoved: 0,
      fate: 'on its way',
      found: null,
    });
  }

  /** An inspection would find contraband with this probability. */
  inspect(load: Truckload, found: number): void {
    const record = this.of(load);
    record.found = 1 - (1 - (record.found ?? 0)) * (1 - found);
  }

  receive(load: Truckload, now: number): void {
    const record = this.of(load);
    record.receivedAt = now;
    record.palletsRemoved = record.pallets - load.pallets;
    record.fate = record.palletsRemoved > 0 ? 'received in part' : 'received';
  }

  /** It leaves the corridor, turned back or because its contraband was found. */
  leave(load: Truckload, fate: 'turned back' | 'found'): void {
    const record = this.of(load);
    record.palletsRemoved = record.pallets - load.pallets;
    record.fate = fate;
  }

  private of({ key }: Truckload): Kept {
    const record = this.kept.get(key);
    if (record === undefined) throw new RangeError(`truckload ${key} did not enter`);
    return record;
  }
}
