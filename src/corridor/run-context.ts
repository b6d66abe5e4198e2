import type { Simulation } from '../kernel/index.js';
import type { Distribution } from '../random/index.js';
import type { Conditions } from './conditions.js';
import type { Counts, Journal, Occupancy } from './measures/index.js';
import type { DefinedPolicy } from './policies/index.js';
import type { RandomSources, SourceName } from './random-sources.js';
import { streamNames, type Truckload } from './truckload.js';
import type { CountingPoint } from './zones.js';

/** What every stage of one run shares: the clock, the random sources, the measures and the day's conditions. */
export class RunContext {
  /** Policies of one's own that a scenario may name. */
  policies: readonly DefinedPolicy[] = [];
  /** USD that an importer pays for a truckload received, as the phase in force has it. */
  importerFee = 0;

  constructor(
    readonly sim: Simulation,
    readonly sources: RandomSources,
    readonly occupancy: Occupancy,
    readonly counts: Counts,
    readonly conditions: Conditions,
    readonly journal: Journal | undefined,
  ) {}

  /** A value for a truckload, drawn afresh after it was turned back; the same under every plan. */
  draw(source: SourceName, distribution: Distribution, load: Truckload): number {
    return this.drawAt(source, distribution, load.key, load.visit);
  }

  /** A value for whatever has the key: a place, a day, a truckload once however often it comes. */
  drawAt(source: SourceName, distribution: Distribution, key: number, visit = 0): number {
    // Where there is but one value no number is drawn: draws have keys, so that no other changes.
    const { low } = distribution;
    return low === distribution.high ? low : distribution.quantile(this.sources[source].uniform(key, visit));
  }

  /** Whether a truckload is among a share of them, drawn afresh after it was turned back. */
  happens(source: SourceName, share: number, load: Truckload): boolean {
    return this.happensAt(source, share, load.key, load.visit);
  }

  /** Whether whatever has the key is among a share of such. */
  happensAt(source: SourceName, share: number, key: number, visit = 0): boolean {
    if (share <= 0) return false;
    return share >= 1 || this.sources[source].uniform(key, visit) < share;
  }

  /** A number between 0 and 1 for whatever has the key. */
  uniform(source: SourceName, key: number, visit = 0): number {
    return this.sources[source].uniform(key, visit);
  }

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
    this.counts.count(point, load, this.sim.now);
    if (this.counts.places.size > 0) this.counts.countPlace(point, place, this.sim.now);
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
