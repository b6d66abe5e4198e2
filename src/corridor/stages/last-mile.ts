import { type Process, Resource, WorkingHours } from '../../kernel/index.js';
import { minutesPerDay } from '../../math/index.js';
import { drawAt } from '../draws.js';
import { named } from '../records.js';
import type { Parameters } from '../resolved.js';
import type { RunContext } from '../run-context.js';
import type { Truckload } from '../truckload.js';
import { zone } from '../zones.js';

/**
 * Stage 7, the warehouses of one governorate: docks in opening hours, storage for so many truckloads, drained by the
 * distribution points one truckload at a time. A full warehouse keeps trucks at its docks.
 */
export class Warehouse {
  readonly docks: Resource;
  private readonly places: Resource;
  readonly hours: WorkingHours;
  private governorate: Parameters['governorates'][string];
  private stock = 0;
  private isDraining = false;
  private handedOut = 0;
  private atStart = 0;

  constructor(
    private readonly context: RunContext,
    readonly name: string,
    parameters: Parameters,
    private readonly onDelivered: (load: Truckload) => void,
  ) {
    const { sim } = context;
    this.governorate = named(parameters.governorates, name);
    this.docks = new Resource(sim, { name: `${name} docks`, capacity: 0 });
    this.places = new Resource(sim, { name: `${name} storage`, capacity: this.storage() });
    this.hours = new WorkingHours(sim, { name: `${name} hours`, calendar: this.governorate.hours });
    this.hours.onOpen(() => this.refresh());
    this.hours.onClose(() => this.refresh());
    for (let load = 0; load < this.governorate.stock; load += 1) {
      this.places.tryRequest();
      this.store();
    }
    this.atStart = this.stock;
  }

  /** Parameters in force. */
  get terms(): Parameters['governorates'][string] {
    return this.governorate;
  }

  /** New parameters from a phase on. */
  apply(parameters: Parameters): void {
    this.governorate = named(parameters.governorates, this.name);
    this.places.setCapacity(this.storage());
    this.hours.setCalendar(this.governorate.hours);
    this.refresh();
    this.drain();
  }

  /** Sets the open docks by the hours. */
  refresh(): void {
    this.docks.setCapacity(this.hours.isOpen ? this.governorate.docks : 0);
  }

  /** A truck is unloaded; the load is delivered when it is in the warehouse. */
  *receive(load: Truckload): Process {
    const { context } = this;
    context.move(load, zone.dockQueue);
    if (!this.docks.tryRequest()) yield this.docks.request();
    if (!this.places.tryRequest()) {
      context.move(load, zone.warehouseFull);
      yield this.places.request();
    }
    // The place belongs to the load, which the distribution points take out.
    this.places.disown();
    context.move(load, zone.unloading);
    yield this.hours.work(drawAt(context.sources['last-mile.unload'], this.governorate.unload, load.key));
    this.docks.release();
    this.onDelivered(load);
    context.count('delivered', load, this.name);
    context.occupancy.end(load, 'delivered', context.sim.now);
    this.store();
  }

  /** Truckloads handed out since measuring began; only under a limit are they counted. */
  get handedOutSoFar(): number {
    return this.handedOut;
  }

  /** Truckloads that the warehouses hold more than when measuring began, where what they hold is limited. */
  get growth(): number {
    return this.governorate.storage === 'unlimited' ? 0 : this.stock - this.atStart;
  }

  /** Forgets the usage so far: the end of the warm-up. */
  beginMeasuring(): void {
    this.atStart = this.stock;
    this.docks.resetStatistics();
    this.handedOut = 0;
  }

  private storage(): number {
    const { storage } = this.governorate;
    return storage === 'unlimited' ? Number.MAX_SAFE_INTEGER : storage;
  }

  private store(): void {
    this.stock += 1;
    this.drain();
  }

  /** Hands out one truckload at a time, at the rate of the distribution points. */
  private drain(): void {
    const { distributionPerDay } = this.governorate;
    if (distributionPerDay === 'unlimited') {
      for (; this.stock > 0; this.stock -= 1) this.places.release();
      return;
    }
    if (this.isDraining || this.stock === 0 || distributionPerDay === 0) return;
    this.isDraining = true;
    this.context.sim.schedule(minutesPerDay / distributionPerDay, () => {
      this.isDraining = false;
      if (this.stock > 0) {
        this.stock -= 1;
        this.handedOut += 1;
        this.places.release();
      }
      this.drain();
    });
  }
}
