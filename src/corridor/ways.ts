import type { Distribution } from '../random/index.js';
import { draw } from './draws.js';
import { chooseSite } from './policies/index.js';
import { named, sortedNames } from './records.js';
import type { Parameters } from './resolved.js';
import type { RunContext } from './run-context.js';
import { type CrossingEntry, type InspectionSite, type RoomAhead, RoomOfEntries } from './stages/index.js';
import type { Truckload } from './truckload.js';
import { zone } from './zones.js';

type Site = Parameters['inspection']['sites'][string];

/** What lies behind a site: the next one, or its entry where there is but one. */
interface Link {
  readonly terms: Site;
  readonly next: InspectionSite | undefined;
  readonly only: CrossingEntry | undefined;
}

/** Where trucks go from a site: to its entry, to one of several, or to the next site. */
export class Ways {
  /** By number of the site, looked up once for the parameters in force. */
  private links: readonly Link[];

  constructor(
    private readonly context: RunContext,
    private readonly sites: readonly InspectionSite[],
    private readonly entries: readonly CrossingEntry[],
    parameters: Parameters,
  ) {
    this.links = this.linksUnder(parameters);
  }

  /** New parameters from a phase on; trucks that have left their site go where they were bound. */
  apply(parameters: Parameters): void {
    this.links = this.linksUnder(parameters);
  }

  /** The site that trucks of a site pass next. */
  next(site: InspectionSite): InspectionSite | undefined {
    return this.linkOf(site).next;
  }

  /** Probability that each of the sites that a truck would pass after one would find contraband on it. */
  foundAfter(site: InspectionSite, load: Truckload): readonly number[] {
    const next = this.next(site);
    return next === undefined ? [] : [next.examiner.foundIn(load), ...this.foundAfter(next, load)];
  }

  /** Entries that trucks of a site, which has no next one, may use now. */
  entriesOf(site: InspectionSite): readonly CrossingEntry[] {
    const { entries, entry, next } = this.linkOf(site).terms;
    if (next !== undefined) return [];
    return entries === undefined
      ? [this.entryNamed(entry)]
      : sortedNames(entries).map((name) => this.entryNamed(name));
  }

  /** The room that a truck needs to leave a site; binds it for an entry, where it is not left to the wait. */
  roomAhead(site: InspectionSite, load: Truckload): RoomAhead {
    const { next, only, terms } = this.linkOf(site);
    if (next !== undefined) return next.places.room;
    const { entries } = terms;
    const bound = entries === undefined ? (only ?? this.entryNamed(terms.entry)) : this.tiedTo(entries, load);
    if (bound === undefined) return new RoomOfEntries(this.entriesOf(site), load);
    load.entry = bound.index;
    return bound.room;
  }

  /** Time of the drive from a site to the entry that a truck is bound for, or to the next site. */
  driveFrom(site: InspectionSite, load: Truckload): Distribution {
    const { driveToEntry, entries } = this.linkOf(site).terms;
    const name = entries === undefined ? undefined : this.entries[load.entry]?.name;
    return entries === undefined || name === undefined ? driveToEntry : named(entries, name).drive;
  }

  /** A truck that passed goes on to the next site, where all is drawn afresh; gives the minutes of the drive. */
  goOn(load: Truckload, site: InspectionSite, next: InspectionSite): number {
    const { context } = this;
    next.expect(load);
    context.move(load, zone.driveToInspection);
    load.visit += 1;
    return draw(context.sources['inspection.drive'], this.driveFrom(site, load), load);
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
    const u = this.context.sources['inspection.entry'].uniform(load.key, load.visit);
    return chooseSite(candidates, { rule: 'split', shares }, '', u)?.entry ?? all[0];
  }

  private linkOf({ index, name }: InspectionSite): Link {
    const link = this.links[index];
    if (link === undefined) throw new RangeError(`there is no site "${name}"`);
    return link;
  }

  private linksUnder({ inspection }: Parameters): readonly Link[] {
    return this.sites.map(({ name }) => {
      const terms = named(inspection.sites, name);
      const next = this.sites.find((each) => each.name === terms.next);
      const only = this.entries.find((each) => terms.entries === undefined && each.name === terms.entry);
      return { terms, next, only };
    });
  }
}
