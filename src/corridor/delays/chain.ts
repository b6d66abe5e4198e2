import type { Corridor } from '../corridor.js';
import { BalanceError, type CauseCount, causeNumber, DelayAttribution } from '../measures/index.js';
import type { RunContext } from '../run-context.js';
import type { InspectionSite } from '../stages/index.js';
import { zone } from '../zones.js';
import { EntryCauses } from './crossing.js';
import { FleetCauses } from './fleet.js';
import { SiteCauses } from './inspection.js';
import { WarehouseCauses } from './last-mile.js';
import { StagingCauses } from './staging.js';
import { YardCauses } from './yard.js';

const driveToWarehouse = causeNumber('drive to warehouse');

/** A book for a corridor with so many places. */
export function createDelayAttribution(scenario: {
  readonly inspection: { readonly sites: object };
  readonly crossing: object;
  readonly governorates: object;
}): DelayAttribution {
  const { inspection, crossing, governorates } = scenario;
  const records = [inspection.sites, crossing, governorates];
  return new DelayAttribution(Math.max(1, ...records.map((each) => Object.keys(each).length)));
}

/**
 * Splits time by cause. Between two events nothing changes, so each stretch is charged as a whole: from the last stage to the first,
 * since what keeps a truck waiting is what the server ahead of it does, and so on. It looks on and schedules nothing.
 */
export class CauseChain {
  private readonly warehouses: readonly WarehouseCauses[];
  private readonly fleet: FleetCauses;
  private readonly yards: readonly YardCauses[];
  private readonly entries: ReadonlyMap<string, EntryCauses>;
  private readonly sites: readonly SiteCauses[];
  private readonly staging: StagingCauses;

  constructor(
    private readonly corridor: Corridor,
    private readonly context: RunContext,
    private readonly book: DelayAttribution,
  ) {
    this.warehouses = corridor.warehouses.map((each, place) => new WarehouseCauses(each, place));
    // A yard has the number of its entry.
    const yards = corridor.yards.map((yard) => ({
      yard,
      place: corridor.entries.findIndex(({ name }) => name === yard.name),
    }));
    this.fleet = new FleetCauses(corridor.carriers, yards, this.warehouses);
    this.yards = yards.map(
      ({ yard, place }) => new YardCauses(yard, place, this.fleet, corridor.contracting),
    );
    this.entries = new Map(
      corridor.entries.map((entry, place) => {
        const yard = this.yards[corridor.yards.findIndex(({ name }) => name === entry.name)];
        return [entry.name, new EntryCauses(context, entry, place, yard)];
      }),
    );
    // The last of those in a row first.
    const inRow = (site: InspectionSite): number => {
      const next = corridor.ways.next(site);
      return next === undefined ? 0 : 1 + inRow(next);
    };
    this.sites = corridor.sites
      .map((site, place) => new SiteCauses(context, site, place))
      .sort((a, b) => inRow(a.site) - inRow(b.site));
    // Where all drive through, a truck outside may wait at a warehouse.
    const inside = yards.length > 0 ? this.yards : this.warehouses;
    const onTheWay = [...inside, ...this.entries.values(), ...this.sites];
    const called = this.sites.filter(({ site }) => !site.places.isFed);
    const direct = corridor.isDirect ? [...this.entries.values()] : [];
    this.staging = new StagingCauses(corridor.staging, [...called, ...direct], called.length, onTheWay);
  }

  /** Places that trucks of a site need to leave it, by what keeps them taken. */
  private roomAhead({ site, room }: SiteCauses): CauseCount {
    const { ways } = this.corridor;
    const next = ways.next(site);
    const after = next && this.sites.find((each) => each.site === next);
    if (after !== undefined) return after.approach;
    const [first, ...others] = ways.entriesOf(site).flatMap(({ name }) => this.entries.get(name) ?? []);
    if (first !== undefined && others.length === 0) return first.room;
    room.clear();
    for (const each of first === undefined ? [] : [first, ...others]) room.addAll(each.room);
    return room;
  }

  /**
   * Charges so many minutes from now on, in which nothing happens.
   * @throws BalanceError when not every truckload inside is charged exactly once
   */
  account(minutes: number): void {
    const { book, context } = this;
    if (minutes <= 0) return;
    book.beginCharging(minutes);
    for (const each of this.warehouses) each.account(book);
    book.charge(zone.driveToWarehouse, driveToWarehouse, book.count(zone.driveToWarehouse));
    this.fleet.account(book);
    for (const each of this.yards) each.account(book);
    for (const each of this.entries.values()) each.account(book);
    for (const each of this.sites) each.account(book, this.roomAhead(each));
    this.staging.account(book);
    const inside = context.occupancy.inside();
    if (book.charged !== inside)
      throw new BalanceError(
        `${book.charged} of ${inside} trucks inside have a cause to wait or work at ${context.sim.now} min`,
      );
  }
}
