import { cargoNames, streamNames, type Truckload } from '../truckload.js';
import { zones } from '../zones.js';
import type { PlaceNames } from './place-names.js';

/** One milestone of one truckload. */
export interface JournalRow {
  /** Running number of the truckload, from 1. */
  readonly truck: number;
  /** Minutes since the scenario's start. */
  readonly at: number;
  /** The zone it entered, the counting point it passed, its award to a carrier (`awarded`, or `not performed`), or how its way ended. */
  readonly milestone: string;
  /** Site, entry (and its yard), carrier or governorate where it is or goes, where the milestone has one. */
  readonly place: string;
  readonly cargo: string;
  readonly stream: string;
  readonly pallets: number;
}

/** Collects milestones in the order in which they happen; only when asked for, as it grows with the run. */
export class Journal {
  readonly rows: JournalRow[] = [];

  constructor(private readonly places: PlaceNames) {}

  /** A truckload is in a zone from now on. */
  enter(load: Truckload, zone: number, at: number): void {
    this.add(load, zones[zone]?.name ?? '', at, this.places.of(load, zone));
  }

  add(load: Truckload, milestone: string, at: number, place = ''): void {
    this.rows.push({
      truck: load.id,
      at,
      milestone,
      place,
      cargo: cargoNames[load.cargo] ?? '',
      stream: streamNames[load.stream] ?? '',
      pallets: load.pallets,
    });
  }
}
