import type { Process } from '../kernel/index.js';
import { minutesPerDay } from '../math/index.js';
import { draw } from './draws.js';
import { type Cost, DailySeries, RunningCosts } from './measures/index.js';
import { rejectionOf } from './policies/index.js';
import { named, sortedNames } from './records.js';
import type { CorridorSegment, Parameters } from './resolved.js';
import type { RunContext } from './run-context.js';
import {
  Carrier,
  Contracting,
  ConvoyPoint,
  CrossingEntry,
  Demand,
  endRow,
  FuelStore,
  InspectionSite,
  Staging,
  Supply,
  TransferYard,
  Trips,
  Warehouse,
} from './stages/index.js';
import type { Truckload } from './truckload.js';
import { Ways } from './ways.js';
import { zone } from './zones.js';

/** Order of what happens at one instant, before the stages' own events (0): smaller first. */
export const order = { dayEnd: -50, phase: -40, stoppage: -30, day: -20, convoy: -10 } as const;

/** The ten stages joined: read `journey` first. One corridor is one run. */
export class Corridor {
  readonly sites: readonly InspectionSite[];
  readonly entries: readonly CrossingEntry[];
  readonly yards: readonly TransferYard[];
  private readonly yardsByEntry: readonly (TransferYard | undefined)[];
  readonly carriers: readonly Carrier[];
  readonly warehouses: readonly Warehouse[];
  readonly demand: Demand;
  readonly fuel: FuelStore;
  readonly dailySeries: DailySeries;
  /** Some trucks go to an entry without an inspection. */
  readonly isDirect: boolean;
  private readonly supply: Supply;
  readonly staging: Staging;
  readonly ways: Ways;
  readonly contracting: Contracting;
  private readonly trips: Trips;
  private readonly costs = new RunningCosts();
  /** Told at the end of each day, before anything of the next. */
  dayEnded: (day: number) => void = () => undefined;

  /** @param parameters those from the start; later ones are applied when their time comes */
  constructor(
    private readonly context: RunContext,
    private current: Parameters,
    private readonly days: number,
  ) {
    this.demand = new Demand(current);
    this.dailySeries = new DailySeries(days);
    this.fuel = new FuelStore(context.sim, current.fleet.fuel);
    this.warehouses = sortedNames(current.governorates).map(
      (name) => new Warehouse(context, name, current, (load) => this.demand.deliver(load)),
    );
    const destinations = this.warehouses.map((warehouse) => ({
      warehouse,
      convoys: new ConvoyPoint(context.sim, warehouse.name),
    }));
    this.trips = new Trips(context, current, this.fuel, this.demand, destinations);
    this.carriers = sortedNames(current.fleet.carriers).map(
      (name, index) => new Carrier(context, name, index, current, () => this.contracting.award()),
    );
    this.contracting = new Contracting(context, current, this.carriers, this.trips);
    this.yards = sortedNames(current.transferYard).map(
      (name) => new TransferYard(context, name, current, (load, yard) => this.contracting.offer(load, yard)),
    );
    const callByRoom = (): void => this.staging.callByRoom();
    this.isDirect = current.directEntry !== undefined || sortedNames(current.inspection.sites).length === 0;
    const onRoom = this.isDirect ? callByRoom : undefined;
    this.entries = sortedNames(current.crossing).map(
      (name, index) => new CrossingEntry(context, name, index, current, onRoom),
    );
    this.yardsByEntry = this.entries.map(({ name }) => this.yards.find((yard) => yard.name === name));
    const fed = Object.values(current.inspection.sites).map(({ next }) => next);
    this.sites = sortedNames(current.inspection.sites).map(
      (name, index) => new InspectionSite(context, name, index, current, fed.includes(name), callByRoom),
    );
    this.ways = new Ways(context, this.sites, this.entries, current);
    const direct = this.isDirect ? this.entries : [];
    const called = this.sites.filter(({ places }) => !places.isFed);
    this.staging = new Staging(context, current, called, direct, (load, target, delay) => {
      const isSite = target instanceof InspectionSite;
      const way = isSite ? this.journey(load, target, delay) : this.direct(load, target.name, delay);
      context.sim.start(way, { name: load });
    });
    this.supply = new Supply(context, current, (load) => this.staging.arrive(load));
  }

  /** Schedules days, phases and stoppages, and puts what stands in the corridor in its place. */
  begin(later: readonly CorridorSegment[]): void {
    const { sim } = this.context;
    for (const each of later) sim.scheduleAt(each.from, () => this.apply(each.parameters), order.phase);
    for (const { from, places, to } of this.current.stoppages) {
      if (to <= 0) continue;
      sim.scheduleAt(Math.max(0, from), () => this.changeStoppages(places, 1), order.stoppage);
      sim.scheduleAt(to, () => this.changeStoppages(places, -1), order.stoppage);
    }
    sim.scheduleAt(0, () => this.beginDay(0), order.day);
    sim.scheduleAt(0, () => this.placeBacklogs(), order.convoy);
  }

  /** Parameters in force. */
  get parameters(): Parameters {
    return this.current;
  }

  /** Forgets what was measured: the end of the warm-up. */
  beginMeasuring(): void {
    this.costs.beginMeasuring(this.context.sim.now);
    this.demand.beginMeasuring();
    this.staging.beginMeasuring();
    this.fuel.beginMeasuring();
    for (const site of this.sites) {
      site.limit.beginMeasuring();
      for (const each of [site.lanes.common, site.lanes.trusted, site.bays, site.scanners.units])
        each.resetStatistics();
    }
    for (const entry of this.entries) {
      for (const each of [entry.lanes, entry.backLanes, entry.room]) each.resetStatistics();
      entry.limit.beginMeasuring();
    }
    for (const yard of this.yards)
      for (const each of [yard.bays, yard.crews, yard.room, yard.storage]) each.resetStatistics();
    this.contracting.limits.beginMeasuring();
    for (const carrier of this.carriers) carrier.beginMeasuring();
    for (const warehouse of this.warehouses) warehouse.beginMeasuring();
  }

  /** An Egyptian truck's way: from staging through inspection and the crossing into the yard, and back empty. */
  private *journey(load: Truckload, first: InspectionSite, delay: number): Process {
    const { context, ways } = this;
    const drive = draw(context.sources['inspection.drive'], first.terms.driveFromStaging, load);
    yield context.sim.hold(delay + drive);
    let site = first;
    for (;;) {
      load.site = site.index;
      const decision = yield* site.inspect(load, ways.roomAhead(site, load));
      if (decision !== 'passed') {
        if (!site.isLast) endRow(context, load, ways.foundAfter(site, load));
        return this.sendBack(load, decision === 'turned back');
      }
      const next = ways.next(site);
      if (next === undefined) break;
      yield context.sim.hold(ways.goOn(load, site, next));
      site = next;
    }
    const entry = ways.entryOf(load);
    context.move(load, zone.driveToCrossing);
    if (context.counts.setOut.size > 0) context.counts.setsOutFor(entry.name);
    yield context.sim.hold(draw(context.sources['crossing.drive'], ways.driveFrom(site, load), load));
    // As `enter` has it: each level of `yield*` costs at every event of a truck.
    const yard = this.yardBehind(entry);
    if (!(yield* entry.pass(load, yard?.room))) return this.sendBack(load, false);
    yield* yard === undefined ? this.trips.driveThrough(load, entry) : yard.offload(load);
    this.staging.returnTruck(load);
  }

  /** From staging to the gate without an inspection. */
  private *direct(load: Truckload, name: string, delay: number): Process {
    const { driveFromStaging: drive } = named(this.current.crossing, name);
    if (drive === undefined) throw new RangeError(`no drive from staging leads to entry "${name}"`);
    this.context.counts.direct += 1;
    this.context.counts.setsOutFor(name);
    yield this.context.sim.hold(delay + draw(this.context.sources['crossing.drive'], drive, load));
    yield* this.enter(load, this.ways.entryNamed(name));
  }

  /** Through the gate into the yard, and back empty; where there is no yard on to the warehouse. */
  private *enter(load: Truckload, entry: CrossingEntry): Process {
    const yard = this.yardBehind(entry);
    if (!(yield* entry.pass(load, yard?.room))) return this.sendBack(load, false);
    yield* yard === undefined ? this.trips.driveThrough(load, entry) : yard.offload(load);
    this.staging.returnTruck(load);
  }

  /** A truck that did not pass: turned back it is reworked or leaves, seized it leaves; its truck goes home either way. */
  private sendBack(load: Truckload, isTurnedBack: boolean): void {
    this.staging.returnTruck(load);
    if (isTurnedBack && rejectionOf(this.current.inspection).then === 'return') {
      this.staging.turnBack(load);
      return;
    }
    if (!isTurnedBack) this.context.counts.work.seized += 1;
    this.context.trucks?.leave(load, isTurnedBack ? 'turned back' : 'found');
    this.context.occupancy.end(load, 'left', this.context.sim.now);
  }

  private beginDay(day: number): void {
    const { conditions, sim } = this.context;
    conditions.beginDay(day, this.current);
    this.demand.beginDay(day);
    this.staging.beginDay(day, order.convoy);
    for (const place of [...this.sites, ...this.entries]) place.beginDay(day);
    for (const carrier of this.carriers) carrier.beginDay(day);
    this.contracting.limits.beginDay();
    this.fuel.beginDay();
    this.refresh();
    this.supply.beginDay(day);
    for (const minute of this.current.staging.callForward.times) {
      sim.schedule(minute, () => this.staging.callConvoy(), order.convoy);
    }
    const next = (day + 1) * minutesPerDay;
    sim.scheduleAt(next, () => this.endDay(day), order.dayEnd);
    if (day + 1 < this.days) sim.scheduleAt(next, () => this.beginDay(day + 1), order.day);
  }

  private endDay(day: number): void {
    CHECKED: this.context.occupancy.checkBalance(this.context.sim.now);
    this.dailySeries.endDay(day, this.context.occupancy);
    this.dayEnded(day);
  }

  private refresh(): void {
    for (const stage of [...this.sites, ...this.entries, ...this.yards, ...this.warehouses, ...this.carriers])
      stage.refresh();
  }

  /** What the days counted have cost until now. */
  settleCosts(): Cost {
    for (const { account } of this.carriers) account.settle();
    return this.costs.settle(this.parameters.costs, this.context.counts.work, this.context.sim.now);
  }

  /** New parameters, now. */
  apply(parameters: Parameters): void {
    // What no phase changes is the same object.
    if (parameters.costs !== this.current.costs) this.settleCosts();
    this.current = parameters;
    const { carriers, entries, sites, warehouses, yards } = this;
    const stages = [this.supply, this.staging, ...sites, ...entries, ...yards, ...carriers, ...warehouses];
    for (const stage of [...stages, this.trips, this.contracting, this.ways]) stage.apply(parameters);
    this.fuel.apply(parameters.fleet.fuel);
    this.refresh();
    if (this.isDirect) this.staging.callByRoom();
  }

  private changeStoppages(places: readonly string[], by: 1 | -1): void {
    for (const place of places) this.context.conditions.changeStoppages(place, by);
    this.refresh();
  }

  private placeBacklogs(): void {
    const { staging, crossing, transferYard } = this.current;
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
    load.entry = entry.index;
    occupancy.enter(load, zone.crossingQueue, sim.now);
    this.staging.countOut();
    sim.start(this.enter(load, entry), { name: load });
  }

  private standInYard(load: Truckload, yard: TransferYard): void {
    const { occupancy, sim } = this.context;
    load.entry = this.entries.findIndex(({ name }) => name === yard.name);
    occupancy.enter(load, zone.uncollected, sim.now);
    this.contracting.offer(load, yard);
  }

  /** The yard behind an entry: it has the same name; none where trucks drive through, and under direct crossing. */
  private yardBehind(entry: CrossingEntry): TransferYard | undefined {
    return this.current.inspection.policy.directCrossing === undefined
      ? this.yardsByEntry[entry.index]
      : undefined;
  }
}
