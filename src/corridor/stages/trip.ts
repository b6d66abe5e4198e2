import type { Process } from '../../kernel/index.js';
import type { FleetSettings } from '../settings.js';
import type { Truckload } from '../truckload.js';
import type { World } from '../world.js';
import { zone } from '../zones.js';
import type { Carrier } from './carrier.js';
import type { ConvoyPoint } from './convoys.js';
import type { Demand } from './demand.js';
import type { FuelStore } from './fuel-store.js';
import type { Warehouse } from './last-mile.js';
import type { TransferYard } from './transfer-yard.js';

/** A destination as a truck sees it: where convoys gather and where cargo is unloaded. */
export interface Destination {
  readonly convoys: ConvoyPoint;
  readonly warehouse: Warehouse;
}

/**
 * Stage 6, one round trip of a Gaza truck: fuel, permit, loading, convoy, road, interception or warehouse, and back.
 * The truck is free again when it is back at the yard.
 */
export class Trips {
  constructor(
    private readonly world: World,
    private settings: FleetSettings,
    private readonly fuel: FuelStore,
    private readonly demand: Demand,
    private readonly destinations: readonly Destination[],
  ) {}

  /** New parameters from a phase on; trips under way keep the times they have drawn. */
  apply(settings: FleetSettings): void {
    this.settings = settings;
  }

  /** The whole trip for one load. */
  *run(load: Truckload, yard: TransferYard, carrier: Carrier): Process {
    const { world } = this;
    yield* this.fuel.take(carrier.fuelPerTrip);
    world.tallies.work.fuelLitres += carrier.fuelPerTrip;
    yield* this.waitForPermit(load);
    yield* yard.handOver(load);
    load.destination = this.demand.chooseDestination(world.luck['fleet.destination'].uniform(load.key));
    const destination = this.destinations[load.destination];
    if (destination === undefined) throw new RangeError(`governorate ${load.destination} does not exist`);
    world.move(load, zone.convoy);
    yield* destination.convoys.join(this.settings.fleet.convoy.size, this.settings.fleet.convoy.maxWait);
    world.move(load, zone.road);
    const share = yield* this.drive(load);
    if (share === 1) yield* destination.warehouse.receive(load);
    yield world.sim.hold(share * this.returnMinutes(load));
    carrier.release();
  }

  /** Drives to the warehouse, or half way to where the load is taken; the share of the way driven. */
  private *drive(load: Truckload): Process<number> {
    const { luck, sim } = this.world;
    const route = this.settings.routes[load.destination];
    const minutes =
      (route?.trip.quantile(luck['fleet.trip'].uniform(load.key)) ?? 0) * this.settings.fleet.roadFactor;
    const isTaken = luck['fleet.interception'].uniform(load.key) < (route?.interception ?? 0);
    const share = isTaken ? 0.5 : 1;
    yield sim.hold(minutes * share);
    if (isTaken) {
      this.world.count('intercepted', load, route?.name ?? '');
      this.world.ledger.end(load, 'intercepted', sim.now);
    }
    return share;
  }

  private returnMinutes(load: Truckload): number {
    const route = this.settings.routes[load.destination];
    const u = this.world.luck['fleet.return'].uniform(load.key);
    return (route?.returnTrip.quantile(u) ?? 0) * this.settings.fleet.roadFactor;
  }

  /** Applies until the movement is approved. */
  private *waitForPermit(load: Truckload): Process {
    const { luck, sim, tallies } = this.world;
    const { permits } = this.settings.fleet;
    if (luck['fleet.permit'].uniform(load.key) >= permits.share) return;
    if (load.zone === zone.noFuel) this.world.move(load, zone.noPermit);
    for (let visit = 0; ; visit += 1) {
      yield sim.hold(this.settings.permitWait.quantile(luck['fleet.permit-wait'].uniform(load.key, visit)));
      if (luck['fleet.approval'].uniform(load.key, visit) < this.settings.fleet.permits.approval) return;
      tallies.work.permitsRefused += 1;
      yield sim.hold(permits.retry);
    }
  }
}
