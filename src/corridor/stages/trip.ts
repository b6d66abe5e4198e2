import type { Process } from '../../kernel/index.js';
import { drawAt, happensAt } from '../draws.js';
import { Regimes, type Route } from '../policies/index.js';
import type { Parameters } from '../resolved.js';
import type { RunContext } from '../run-context.js';
import type { Truckload } from '../truckload.js';
import { refinedZone, zone } from '../zones.js';
import type { Carrier } from './carrier.js';
import type { ConvoyPoint } from './convoys.js';
import type { CrossingEntry } from './crossing.js';
import type { Demand } from './demand.js';
import type { FuelStore } from './fuel-store.js';
import type { Warehouse } from './last-mile.js';
import type { TransferYard } from './transfer-yard.js';

/** A destination as a truck sees it: where convoys gather and where cargo is unloaded. */
export interface Destination {
  readonly convoys: ConvoyPoint;
  readonly warehouse: Warehouse;
}

const anyRoute: Route = { yard: undefined, carrier: undefined, governorate: undefined };

/**
 * Stage 6, one round trip of a truck in Gaza: fuel, permit, loading, convoy, road, interception or warehouse, and back.
 * The truck is free again when it is back at the yard. A truck from outside that drives through makes the same way with its own load.
 */
export class Trips {
  private regimes: Regimes;
  /** Whether terms differ by destination, so that it has to be known before a carrier gets a load. */
  areDestinationsNamed = false;

  constructor(
    private readonly context: RunContext,
    private parameters: Parameters,
    private readonly fuel: FuelStore,
    private readonly demand: Demand,
    private readonly destinations: readonly Destination[],
  ) {
    this.regimes = new Regimes(parameters);
    this.areDestinationsNamed = this.nameDestinations();
  }

  /** New parameters from a phase on; trips under way keep the times they have drawn. */
  apply(parameters: Parameters): void {
    this.parameters = parameters;
    this.regimes = new Regimes(parameters);
    this.areDestinationsNamed = this.nameDestinations();
  }

  private nameDestinations(): boolean {
    const { lots } = this.parameters.fleet;
    return (
      this.regimes.nameDestinations ||
      Object.values(lots).some(({ governorates }) => governorates !== undefined)
    );
  }

  /** Decides where a load goes, by the people at that moment; once. */
  setDestination(load: Truckload): void {
    if (load.destination >= 0) return;
    load.destination = this.demand.chooseDestination(
      this.context.sources['fleet.destination'].uniform(load.key),
    );
  }

  /** Where a load goes; undefined while that is not settled. */
  nameOfDestination({ destination }: Truckload): string | undefined {
    return this.destinations[destination]?.warehouse.name;
  }

  /** The way of a load that a carrier takes from a yard; without a carrier, or a yard, by a truck that has none. Any will do without regimes. */
  routeOf(load: Truckload, yard?: TransferYard, carrier?: Carrier): Route {
    if (!this.regimes.areGiven) return anyRoute;
    return { yard: yard?.name, carrier: carrier?.name, governorate: this.nameOfDestination(load) };
  }

  /** The whole trip for one load; without a carrier by a truck of the consignee, which has fuel. */
  *run(load: Truckload, yard: TransferYard, carrier: Carrier | undefined): Process {
    const { context } = this;
    const litres = carrier?.fuelPerTrip ?? 0;
    if (!this.fuel.tryTake(litres)) {
      if (load.zone === zone.uncollected) context.move(load, zone.noFuel);
      else context.occupancy.causes?.refine(load, refinedZone.heldForFuel);
      yield* this.fuel.take(litres);
    }
    context.counts.work.fuelLitres += litres;
    const permits = this.regimes.permits(this.routeOf(load, yard, carrier));
    if (happensAt(context.sources['fleet.permit'], permits.share, load.key))
      yield* this.waitForPermit(load, yard, carrier);
    yield* yard.handOver(load);
    this.setDestination(load);
    const { convoy } = this.parameters.fleet;
    if (convoy.size > 1) {
      context.move(load, zone.convoy);
      yield* this.destinationOf(load).convoys.join(convoy.size, convoy.maxWait);
    }
    context.move(load, zone.road);
    // As `driveThrough` has it: each level of `yield*` costs at every event of a truck.
    const share = this.shareDriven(load, yard, carrier);
    yield context.sim.hold(share * this.tripMinutes(load, yard, carrier));
    if (share === 1) yield* this.destinationOf(load).warehouse.receive(load);
    else this.lose(load);
    yield context.sim.hold(share * this.returnMinutes(load, yard, carrier));
    carrier?.release();
  }

  /** A truck from outside takes its load on to the warehouse, and comes back through the gate. */
  *driveThrough(load: Truckload, gate: CrossingEntry): Process {
    const { context } = this;
    context.receive(load, gate.name);
    // Nothing is left behind to be collected.
    context.count('collected', load, gate.name);
    this.setDestination(load);
    context.move(load, zone.driveToWarehouse);
    const share = this.shareDriven(load);
    yield context.sim.hold(share * this.tripMinutes(load));
    if (share === 1) yield* this.destinationOf(load).warehouse.receive(load);
    else this.lose(load);
    yield context.sim.hold(share * this.returnMinutes(load));
    yield* gate.passBack(load);
  }

  private tripMinutes(load: Truckload, yard?: TransferYard, carrier?: Carrier): number {
    const trip = this.regimes.trip(this.routeOf(load, yard, carrier), this.governorateOf(load));
    return drawAt(this.context.sources['fleet.trip'], trip, load.key) * this.parameters.fleet.roadFactor;
  }

  /** Cargo that is taken is taken half way, and the truck turns round there. */
  private shareDriven(load: Truckload, yard?: TransferYard, carrier?: Carrier): number {
    const taken = this.regimes.interception(this.routeOf(load, yard, carrier), this.governorateOf(load));
    return happensAt(this.context.sources['fleet.interception'], taken, load.key) ? 0.5 : 1;
  }

  private lose(load: Truckload): void {
    this.context.count('intercepted', load, this.destinationOf(load).warehouse.name);
    this.context.occupancy.end(load, 'intercepted', this.context.sim.now);
  }

  private returnMinutes(load: Truckload, yard?: TransferYard, carrier?: Carrier): number {
    const trip = this.regimes.returnTrip(this.routeOf(load, yard, carrier), this.governorateOf(load));
    return drawAt(this.context.sources['fleet.return'], trip, load.key) * this.parameters.fleet.roadFactor;
  }

  private governorateOf(load: Truckload): Parameters['governorates'][string] {
    return this.destinationOf(load).warehouse.terms;
  }

  private destinationOf({ destination }: Truckload): Destination {
    const found = this.destinations[destination];
    if (found === undefined) throw new RangeError(`governorate ${destination} does not exist`);
    return found;
  }

  /** Applies until the movement is approved, each time on the terms of the day. */
  private *waitForPermit(load: Truckload, yard: TransferYard, carrier: Carrier | undefined): Process {
    const { context } = this;
    const terms = () => this.regimes.permits(this.routeOf(load, yard, carrier));
    if (load.zone === zone.uncollected || load.zone === zone.noFuel) context.move(load, zone.noPermit);
    else context.occupancy.causes?.refine(load, refinedZone.heldForPermit);
    for (let visit = 0; ; visit += 1) {
      yield context.sim.hold(drawAt(context.sources['fleet.permit-wait'], terms().wait, load.key, visit));
      if (happensAt(context.sources['fleet.approval'], terms().approval, load.key, visit)) return;
      context.counts.work.permitsRefused += 1;
      yield context.sim.hold(terms().retry);
    }
  }
}
