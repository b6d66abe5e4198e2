import type { Simulation } from '../kernel/index.js';
import type { Conditions } from './conditions.js';
import type { Journal, Ledger, Tallies } from './measures/index.js';
import type { Luck } from './random-sources.js';
import type { Truckload } from './truckload.js';
import type { CountingPoint } from './zones.js';

/** What every stage of one run shares: the clock, the luck, the books and the day's conditions. */
export class World {
  constructor(
    readonly sim: Simulation,
    readonly luck: Luck,
    readonly ledger: Ledger,
    readonly tallies: Tallies,
    readonly conditions: Conditions,
    readonly journal: Journal | undefined,
  ) {}

  /** Moves a truckload to a zone, now. */
  move(load: Truckload, to: number): void {
    this.ledger.move(load, to, this.sim.now);
  }

  /** Counts a truckload at one of the five counting points, now. */
  count(point: CountingPoint, load: Truckload, place: string): void {
    this.tallies.count(point, load, this.sim.now);
    this.journal?.add(load, point, this.sim.now, place);
  }
}
