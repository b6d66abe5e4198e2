import type { Distribution } from '../random/index.js';
import { chooseSite } from './policies/index.js';
import { named, sortedNames } from './records.js';
import type { Parameters } from './resolved.js';
import type { RunContext } from './run-context.js';
import { type CrossingEntry, type InspectionSite, type RoomAhead, RoomOfEntries } from './stages/index.js';
import type { Truckload } from './truckload.js';
import { zone } from './zones.js';

type Site = Parameters['inspection']['sites'][string];

/** Where trucks go from a site: to its entry, to one of several, or to the next site. */
export class Ways {
  constructor(
    private readonly context: RunContext,
    private readonly sites: readonly InspectionSite[],
    private readonly entries: readonly CrossingEntry[],
    private current: Parameters,
  ) {}

  /** New parameters from a phase on; trucks that have left their site go where they were bound. */
  apply(parameters: Parameters): void {
    this.current = parameters;
  }

  /** The site that trucks of a site pass next. */
  next(site: InspectionSite): InspectionSite | undefined {
    const { next } = this.parametersOf(site);
    return next === undefined ? undefined : this.sites.find(({ name }) => name === next);
  }

  /** Probability that each of the sites that a truck would pass after one would find contraband on it. */
  foundAfter(site: InspectionSite, load: Truckload): readonly number[] {
    const next = this.next(site);
    return next === undefined ? [] : [next.examiner.foundIn(load), ...this.foundAfter(next, load)];
  }

  /** Entries that trucks of a site, which has no next one, may use now. */
  entriesOf(site: InspectionSite): readonly CrossingEntry[] {
    const { entries, entry, next } = this.parametersOf(site);
    if (next !== undefined) return [];
    return entries === undefined
      ? [this.entryNamed(entry)]
      : sortedNames(entries).map((name) => this.entryNamed(name));
  }

  /** The room that a truck needs to leave a site; binds it for an entry, where it is not left to the wait. */
  roomAhead(site: InspectionSite, load: Truckload): RoomAhead {
    const { entries, entry } = this.parametersOf(site);
    const next = this.next(site);
    if (next !== undefined) return next.places.room;
    const only = entries === undefined ? this.entryNamed(entry) : this.tiedTo(entries, load);
    if (only === undefined) return new RoomOfEntries(this.entriesOf(site), load);
    load.entry = only.index;
    return only.room;
  }

  /** Time of the drive from a site to the entry that a truck is bound for, or to the next site. */
  driveFrom(site: InspectionSite, load: Truckload): Distribution {
    const { driveToEntry, entries } = this.parametersOf(site);
    const name = entries === undefined ? undefined : this.entries[load.entry]?.name;
    return entries === undefined || name === undefined ? driveToEntry : named(entries, name).drive;
  }

  /** A truck that passed goes on to the next site, where all is drawn afresh; gives the minutes of the drive. */
  goOn(load: Truckload, site: InspectionSite, next: InspectionSite): number {
    const { context } = this;
    next.expect();
    context.move(load, zone.driveToInspection);
    load.site = this.sites.indexOf(next);
    load.visit += 1;
    return context.draw('inspection.drive', this.driveFrom(site, load), load);
  }

  /** The entry that a truck is bound for. */
  entryOf(load: Truckload): CrossingEntry {
    const entry = this.entries[load.entry];
    if (entry === undefined) throw new RangeError(`there is no entry ${load.entry}`);
    return entry;
  }

  /** The entry of a name; RangeError where there is none. */
  entryNamed(name: string | undefined): CrossingEntry {
    const entry = this.entries.find((each) => each.name === name);
    if (entry === undefined)
      throw new RangeError(`a truck is bound for entry "${name}", which does not exist`);
    return entry;
  }

  /** By shares, those of entries without gate lanes spread over the others; undefined where there are none. */
  private tiedTo(entries: NonNullable<Site['entries']>, load: Truckload): CrossingEntry | undefined {
    const names = sortedNames(entries);
    const shares = Object.fromEntries(names.map((name) => [name, named(entries, name).share ?? 0]));
    if (names.every((name) => named(entries, name).share === undefined)) return undefined;
    const all = names.map((name) => this.entryNamed(name));
    const candidates = all.map((entry) => {
      const { isInUse, name } = entry;
      return { name, isInUse, isAccepting: isInUse, expectedWait: 0, entry };
    });
    const u = this.context.uniform('inspection.entry', load.key, load.visit);
    return chooseSite(candidates, { rule: 'split', shares }, '', u)?.entry ?? all[0];
  }

  private parametersOf(site: InspectionSite): Site {
    return named(this.current.inspection.sites, site.name);
  }
}
