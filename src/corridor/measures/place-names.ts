import { sortedNames } from '../records.js';
import type { Truckload } from '../truckload.js';
import { type CountingPoint, type Ending, type StageName, type ZoneName, zone, zones } from '../zones.js';

/** What the place of a milestone is; an entry's yard has its name. */
export type PlaceKind = 'site' | 'entry' | 'carrier' | 'governorate';

const ofStages: Readonly<Record<StageName, PlaceKind | undefined>> = {
  staging: undefined,
  inspection: 'site',
  crossing: 'entry',
  'transfer-yard': 'entry',
  uncollected: 'entry',
  fleet: 'entry',
  'last-mile': 'governorate',
};

/** Zones that belong to where a truck goes, not to the yard it comes from. */
const bound: readonly ZoneName[] = ['convoy', 'road'];

const ofMilestones: Readonly<
  Record<CountingPoint | Ending | 'awarded' | 'not performed', PlaceKind | undefined>
> = {
  inspected: 'site',
  received: 'entry',
  awarded: 'carrier',
  'not performed': 'carrier',
  collected: 'entry',
  intercepted: 'governorate',
  delivered: 'governorate',
  left: undefined,
};

const kinds: ReadonlyMap<string, PlaceKind | undefined> = new Map([
  ...Object.entries(ofMilestones),
  ...zones.map(({ name, stage }) => [name, bound.includes(name) ? 'governorate' : ofStages[stage]] as const),
]);

/** What the place of a milestone or a zone is: a truck on its way is at the place it goes to; undefined where it has none. */
export function placeKindOf(milestone: string): PlaceKind | undefined {
  return kinds.get(milestone);
}

/** Names of the places where truckloads are, by the numbers that they hold. */
export class PlaceNames {
  private readonly sites: readonly string[];
  private readonly entries: readonly string[];
  private readonly governorates: readonly string[];
  private readonly byZone = zones.map(({ name }) => placeKindOf(name));

  constructor({ crossing, governorates, inspection }: PlacedParts) {
    this.sites = sortedNames(inspection.sites);
    this.entries = sortedNames(crossing);
    this.governorates = sortedNames(governorates);
  }

  /** Where a truckload is in a zone, or goes; empty where it is nowhere in particular. */
  of({ destination, entry, nextSite, site }: Truckload, at: number): string {
    const kind = this.byZone[at];
    if (kind === 'site') return this.sites[at === zone.driveToInspection ? nextSite : site] ?? '';
    if (kind === 'entry') return this.entries[entry] ?? '';
    return kind === 'governorate' ? (this.governorates[destination] ?? '') : '';
  }
}

/** What has places with names. */
interface PlacedParts {
  readonly crossing: Readonly<Record<string, unknown>>;
  readonly governorates: Readonly<Record<string, unknown>>;
  readonly inspection: { readonly sites: Readonly<Record<string, unknown>> };
}
