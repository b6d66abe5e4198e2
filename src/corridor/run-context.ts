import type { Simulation } from '../kernel/index.js';
import type { Conditions } from './conditions.js';
import type { Counts, Journal, Occupancy, TruckRecords } from './measures/index.js';
import type { DefinedPolicy } from './policies/index.js';
import type { RandomSources } from './random-sources.js';
import { streamNames, type Truckload } from './truckload.js';
import type { CountingPoint } from './zones.js';

/** What every stage of one run shares: the clock, the random sources, the measures and the day's conditions. */
export class RunContext {
  /** Policies of one's own that a scenario may name. */
  policies: readonly DefinedPolicy[] = [];
  /** USD that an importer pays for a truckload received, as the phase in force has it. */
  importerFee = 0;
  /** A record of every truckload, where one is kept. */
  trucks: TruckRecords | undefined;

  constructor(
    readonly sim: Simulation,
    readonly sources: RandomSources,
    readonly occupancy: Occupancy,
    readonly counts: Counts,
    readonly conditions: Conditions,
    readonly journal: Journal | undefined,
  ) {}

  /** Moves a truckload to a zone, now. */
  move(load: Truckload, to: number): void {
    this.occupancy.move(load, to, this.sim.now);
  }

  /** A truckload is through the border. */
  receive(load: Truckload, place: string): void {
    this.occupancy.receive(load, this.sim.now);
    this.count('received', load, place);
    if (streamNames[load.stream] === 'commercial') this.counts.work.importerFees += this.importerFee;
  }

  /** Counts a truckload at one of the five counting points, now. */
  count(point: CountingPoint, load: Truckload, place: string): void {
    this.counts.count(point, load, this.sim.now, place);
    this.note(point, load, place);
  }

  /** Counts a truckload that passed a site, now; of sites in a row the last is the counting point. */
  countInspected(load: Truckload, place: string, isLast: boolean): void {
    if (isLast) {
      this.count('inspected', load, place);
      return;
    }
    this.counts.countPlace('inspected', place, this.sim.now);
    this.note('inspected', load, place);
  }

  /** Notes in the journal, where one is kept, what happens to a truckload now. */
  note(milestone: string, load: Truckload, place: string): void {
    this.journal?.add(load, milestone, this.sim.now, place);
  }
}
