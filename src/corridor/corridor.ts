import type { Process } from '../kernel/index.js';
import { sortedNames } from './compile.js';
import type { placeNames } from './conditions.js';
import type { Cost } from './measures/index.js';
import { DailySeries, RunningCosts } from './measures/index.js';
import type { RunContext } from './run-context.js';
import type { CorridorSettings } from './settings.js';
import {
  Carrier,
  Contracting,
  ConvoyPoint,
  CrossingEntry,
  Demand,
  FuelStore,
  InspectionSite,
  Staging,
  Supply,
  TransferYard,
  Trips,
  Warehouse,
} from './stages/index.js';
import type { Truckload } from './truckload.js';
import { zone } from './zones.js';

/** Order of what happens at one instant, before the stages' own events (0): smaller first. */
const order = { dayEnd: -50, phase: -40, stoppage: -30, day: -20, convoy: -10 } as const;

const minutesPerDay = 1440;

/** The ten stages joined: read `journey` first. One corridor is one run. */
export class Corridor {
  readonly sites: readonly InspectionSite[];
  readonly entries: readonly CrossingEntry[];
  readonly yards: readonly TransferYard[];
  readonly carriers: readonly Carrier[];
  readonly warehouses: readonly Warehouse[];
  readonly demand: Demand;
  readonly fuel: FuelStore;
  readonly dailySeries: DailySeries;
  private readonly supply: Supply;
  readonly staging: Staging;
  private readonly contracting: Contracting;
  private readonly trips: Trips;
  private readonly costs = new RunningCosts();
  /** Told at the end of each day, before anything of the next. */
  dayEnded: (day: number) => void = () => undefined;

  /** @param first settings from the start; the later ones of the plan are applied when their time comes */
  constructor(
    private readonly context: RunContext,
    private current: CorridorSettings,
    private readonly days: number,
  ) {
    const { supply, staging, fleet, fuel, demand } = current;
    this.demand = new Demand(demand);
    this.dailySeries = new DailySeries(days);
    this.fuel = new FuelStore(context.sim, fuel);
    this.warehouses = build(current.warehouses, (name, settings) => {
      return new Warehouse(context, name, settings, (load) => this.demand.deliver(load));
    });
    const destinations = this.warehouses.map((warehouse) => ({
      warehouse,
      convoys: new ConvoyPoint(context.sim, warehouse.name),
    }));
    this.trips = new Trips(context, fleet, this.fuel, this.demand, destinations);
    this.carriers = build(
      current.carriers,
      (name, settings) => new Carrier(context, name, settings, () => this.contracting.award()),
    );
    this.contracting = new Contracting(context, fleet, this.carriers, (load, yard, carrier) =>
      this.trips.run(load, yard, carrier),
    );
    this.yards = build(current.yards, (name, settings) => {
      return new TransferYard(context, name, settings, (load, yard) => this.contracting.offer(load, yard));
    });
    this.entries = build(current.entries, (name, settings) => new CrossingEntry(context, name, settings));
    this.sites = build(
      current.sites,
      (name, settings) => new InspectionSite(context, name, settings, () => this.staging.callByRoom()),
    );
    this.staging = new Staging(context, staging, this.sites, (load, site, delay) => {
      context.sim.start(this.journey(load, site, delay), { name: `truck ${load.id}` });
    });
    this.supply = new Supply(context, supply, (load) => this.staging.arrive(load));
  }

  /** Schedules days, phases and stoppages, and puts what stands in the corridor in its place. */
  begin(later: readonly CorridorSettings[]): void {
    const { sim } = this.context;
    for (const settings of later) sim.scheduleAt(settings.from, () => this.apply(settings), order.phase);
    for (const stoppage of this.current.parameters.stoppages) {
      if (stoppage.to <= 0) continue;
      sim.scheduleAt(
        Math.max(0, stoppage.from),
        () => this.changeStoppages(stoppage.places, 1),
        order.stoppage,
      );
      sim.scheduleAt(stoppage.to, () => this.changeStoppages(stoppage.places, -1), order.stoppage);
    }
    sim.scheduleAt(0, () => this.beginDay(0), order.day);
    sim.scheduleAt(0, () => this.placeBacklogs(), order.convoy);
  }

  /** Parameters in force. */
  get parameters(): CorridorSettings['parameters'] {
    return this.current.parameters;
  }

  /** Forgets what was measured: the end of the warm-up. */
  beginMeasuring(): void {
    this.costs.beginMeasuring(this.context.sim.now);
    this.demand.beginMeasuring();
    this.staging.beginMeasuring();
    this.fuel.beginMeasuring();
    for (const site of this.sites)
      for (const each of [site.lanes, site.bays, site.scanners.units]) each.resetStatistics();
    for (const entry of this.entries) {
      for (const each of [entry.lanes, entry.room]) each.resetStatistics();
      entry.limit.beginMeasuring();
    }
    for (const yard of this.yards)
      for (const each of [yard.bays, yard.crews, yard.room, yard.storage]) each.resetStatistics();
    for (const carrier of this.carriers) carrier.beginMeasuring();
    for (const warehouse of this.warehouses) warehouse.beginMeasuring();
  }

  /** A truck outside's way: from staging through inspection and the crossing into the yard, and back empty. */
  private *journey(load: Truckload, site: InspectionSite, delay: number): Process {
    const { context } = this;
    const { sim } = context;
    const settings = this.settingsOf(site);
    load.site = this.sites.indexOf(site);
    yield sim.hold(delay + context.draw('inspection.drive', settings.driveFromStaging, load));
    const entry = this.entryOf(site);
    load.yard = this.yards.indexOf(this.yardOf(entry));
    const verdict = yield* site.inspect(load, entry.room);
    if (verdict !== 'passed') {
      this.sendBack(load, verdict === 'turned back');
      return;
    }
    context.move(load, zone.driveToCrossing);
    yield sim.hold(context.draw('crossing.drive', this.settingsOf(site).driveToEntry, load));
    yield* entry.pass(load, this.yardOf(entry).room);
    yield* this.yardOf(entry).offload(load);
    this.staging.returnTruck(load);
  }

  /** A truck that did not pass: turned back it is reworked or leaves, seized it leaves; its lorry goes home either way. */
  private sendBack(load: Truckload, isTurnedBack: boolean): void {
    this.staging.returnTruck(load);
    if (isTurnedBack && this.current.parameters.inspection.rejection.then === 'return') {
      this.staging.turnBack(load);
      return;
    }
    if (!isTurnedBack) this.context.counts.work.seized += 1;
    this.context.occupancy.end(load, 'left', this.context.sim.now);
  }

  private beginDay(day: number): void {
    const { conditions, sim } = this.context;
    conditions.beginDay(day, this.current.parameters.conditions);
    this.demand.beginDay(day);
    for (const entry of this.entries) entry.beginDay(day);
    for (const carrier of this.carriers) carrier.beginDay(day);
    this.fuel.beginDay();
    this.refresh();
    this.supply.beginDay(day);
    for (const minute of this.current.parameters.staging.callForward.times) {
      sim.schedule(minute, () => this.staging.callConvoy(), order.convoy);
    }
    const next = (day + 1) * minutesPerDay;
    sim.scheduleAt(next, () => this.endDay(day), order.dayEnd);
    if (day + 1 < this.days) sim.scheduleAt(next, () => this.beginDay(day + 1), order.day);
  }

  private endDay(day: number): void {
    this.dailySeries.endDay(day, this.context.occupancy);
    this.dayEnded(day);
  }

  private refresh(): void {
    for (const stage of [...this.sites, ...this.entries, ...this.yards, ...this.warehouses, ...this.carriers])
      stage.refresh();
  }

  /** What the days counted have cost until now. */
  settleCosts(): Cost {
    return this.costs.settle(this.parameters.costs, this.context.counts.work, this.context.sim.now);
  }

  private apply(settings: CorridorSettings): void {
    if (settings.parameters.costs !== this.parameters.costs) this.settleCosts();
    this.current = settings;
    this.supply.apply(settings.supply);
    this.staging.apply(settings.staging);
    for (const site of this.sites) site.apply(required(settings.sites, site.name));
    for (const entry of this.entries) entry.apply(required(settings.entries, entry.name));
    for (const yard of this.yards) yard.apply(required(settings.yards, yard.name));
    for (const carrier of this.carriers) carrier.apply(required(settings.carriers, carrier.name));
    for (const warehouse of this.warehouses) warehouse.apply(required(settings.warehouses, warehouse.name));
    this.contracting.apply(settings.fleet);
    this.trips.apply(settings.fleet);
    this.fuel.apply(settings.fuel);
    this.refresh();
  }

  private changeStoppages(places: readonly (typeof placeNames)[number][], by: 1 | -1): void {
    for (const place of places) this.context.conditions.changeStoppages(place, by);
    this.refresh();
  }

  private placeBacklogs(): void {
    const { staging, crossing, transferYard } = this.current.parameters;
    this.stand(0, staging.backlog, (load) => this.staging.stand(load));
    for (const entry of this.entries) {
      const waiting = crossing[entry.name]?.backlog ?? 0;
      entry.occupy(waiting);
      this.stand(1, waiting, (load) => this.standAtGate(load, entry));
    }
    for (const yard of this.yards) {
      const onGround = transferYard[yard.name]?.backlog ?? 0;
      yard.occupy(onGround);
      this.stand(2, onGround, (load) => this.standInYard(load, yard));
    }
    this.staging.callByRoom();
  }

  private readonly standing = [0, 0, 0];

  private stand(region: number, count: number, place: (load: Truckload) => void): void {
    for (let k = 0; k < count; k += 1) {
      const number = this.standing[region] ?? 0;
      this.standing[region] = number + 1;
      place(this.supply.standing(region, number));
    }
  }

  private standAtGate(load: Truckload, entry: CrossingEntry): void {
    const { occupancy, sim } = this.context;
    load.yard = this.yards.indexOf(this.yardOf(entry));
    occupancy.enter(load, zone.crossingQueue, sim.now);
    this.staging.countOut();
    sim.start(this.journeyFromGate(load, entry), { name: `truck ${load.id}` });
  }

  private *journeyFromGate(load: Truckload, entry: CrossingEntry): Process {
    yield* entry.pass(load, this.yardOf(entry).room);
    yield* this.yardOf(entry).offload(load);
    this.staging.returnTruck(load);
  }

  private standInYard(load: Truckload, yard: TransferYard): void {
    const { occupancy, sim } = this.context;
    load.yard = this.yards.indexOf(yard);
    occupancy.enter(load, zone.uncollected, sim.now);
    this.contracting.offer(load, yard);
  }

  private settingsOf(site: InspectionSite) {
    return required(this.current.sites, site.name);
  }

  /** The yard behind an entry: it has the same name. */
  yardOf(entry: CrossingEntry): TransferYard {
    const yard = this.yards.find((each) => each.name === entry.name);
    if (yard === undefined) throw new RangeError(`entry "${entry.name}" has no transfer yard`);
    return yard;
  }

  /** The entry that trucks of a site use now. */
  entryOf(site: InspectionSite): CrossingEntry {
    const name = this.settingsOf(site).site.entry;
    const entry = this.entries.find((each) => each.name === name);
    if (entry === undefined)
      throw new RangeError(`site "${site.name}" leads to entry "${name}", which does not exist`);
    return entry;
  }
}

function required<T>(record: Readonly<Record<string, T>>, name: string): T {
  const value = record[name];
  if (value === undefined) throw new RangeError(`"${name}" has no settings`);
  return value;
}

function build<T, R>(
  record: Readonly<Record<string, T>>,
  make: (name: string, settings: T) => R,
): readonly R[] {
  return sortedNames(record).map((name) => make(name, required(record, name)));
}
