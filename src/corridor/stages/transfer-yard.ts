import { BreakableWork, type Process, Resource, Signal, WorkingHours } from '../../kernel/index.js';
import { drawAt } from '../draws.js';
import { named } from '../records.js';
import type { Parameters } from '../resolved.js';
import type { RunContext } from '../run-context.js';
import type { Truckload } from '../truckload.js';
import { zone } from '../zones.js';

/** Turn at the crews, smaller first: a truck in Gaza that waits to be loaded goes before one from outside to be emptied, as it frees the ground. */
const turn = { loading: 0, resuming: 1, offloading: 2 } as const;

/**
 * Stage 5, the yard behind an entry, where cargo changes from Egyptian trucks to trucks in Gaza: set down on the ground and
 * collected later, or back to back. An Egyptian truck holds a place of the yard's room from the gate until it is empty.
 */
export class TransferYard {
  /** Places inside for trucks from outside. */
  readonly room: Resource;
  readonly bays: Resource;
  readonly crews: Resource;
  /** Places for truckloads on the ground. */
  readonly storage: Resource;
  readonly hours: WorkingHours;

  /** Trucks from outside that crews are emptying; a crew called away goes on later. */
  private readonly emptying: BreakableWork;
  private yard: Parameters['transferYard'][string];

  /** @param offer hands a load over to contracting: it stands on the ground, or in its bay when back to back */
  constructor(
    private readonly context: RunContext,
    readonly name: string,
    parameters: Parameters,
    private readonly offer: (load: Truckload, yard: TransferYard) => void,
  ) {
    const { sim } = context;
    this.yard = named(parameters.transferYard, name);
    this.room = new Resource(sim, { name: `${name} yard room`, capacity: this.yard.room });
    this.bays = new Resource(sim, { name: `${name} bays`, capacity: 0 });
    this.crews = new Resource(sim, { name: `${name} crews`, capacity: 0 });
    this.storage = new Resource(sim, { name: `${name} ground`, capacity: this.yard.storage });
    this.hours = new WorkingHours(sim, { name: `${name} hours`, calendar: this.yard.hours });
    this.emptying = new BreakableWork(sim, { name: `${name} emptying` });
    this.hours.onOpen(() => this.refresh());
    this.hours.onClose(() => this.refresh());
  }

  /** New parameters from a phase on; what is on the ground stays even beyond a smaller storage. */
  apply(parameters: Parameters): void {
    this.yard = named(parameters.transferYard, this.name);
    this.room.setCapacity(this.yard.room);
    this.storage.setCapacity(this.yard.storage);
    this.hours.setCalendar(this.yard.hours);
    this.refresh();
  }

  /** Sets the open bays and crews by the hours. */
  refresh(): void {
    const isOpen = this.hours.isOpen;
    this.bays.setCapacity(isOpen ? this.yard.bays : 0);
    this.crews.setCapacity(isOpen ? this.yard.crews : 0);
  }

  /** Ground taken by loads that stand there when the run begins, even beyond the storage there is. */
  occupy(loads: number): void {
    this.storage.setCapacity(Math.max(loads, this.yard.storage));
    if (loads > 0) this.storage.tryRequest(loads);
    this.storage.setCapacity(this.yard.storage);
  }

  get isBackToBack(): boolean {
    return this.yard.mode === 'back-to-back';
  }

  /** An Egyptian truck is emptied; it holds a place of `room` when it comes. */
  *offload(load: Truckload): Process {
    this.context.move(load, zone.yardQueue);
    if (!this.bays.tryRequest()) yield this.bays.request();
    if (this.isBackToBack) yield* this.waitForTruckInside(load);
    else {
      if (!this.storage.tryRequest()) {
        this.context.move(load, zone.heldInBay);
        yield this.storage.request();
      }
      // The place belongs to the load, which another truck collects.
      this.storage.disown();
      if (!this.crews.tryRequest()) {
        this.context.move(load, zone.crewQueue);
        yield this.crews.request(turn.offloading);
      }
      this.context.move(load, zone.transfer);
      // As often as the crew is called away for a truck in Gaza. Not a generator of its own, as each level costs at every event of a truck.
      let left = yield* this.emptying.work(this.offloadMinutes(load));
      while (left > 0) {
        this.crews.release();
        this.context.move(load, zone.crewQueue);
        yield this.crews.request(turn.resuming);
        this.context.move(load, zone.transfer);
        left = yield* this.emptying.work(left);
      }
      this.setDown(load);
    }
    this.bays.release();
    this.room.release();
  }

  /** A truck in Gaza takes the load: from the ground, or straight from the Egyptian truck that waits in its bay. */
  handOver(load: Truckload): Process {
    const { onTransferred } = load;
    return onTransferred === undefined
      ? this.loadFromGround(load)
      : this.transferDirectly(load, onTransferred);
  }

  private offloadMinutes(load: Truckload): number {
    const minutes = this.transferMinutes(load);
    this.context.counts.work.crewMinutes += minutes;
    return minutes;
  }

  /** A load stands on the ground and waits to be collected. */
  private setDown(load: Truckload): void {
    this.crews.release();
    this.context.receive(load, this.name);
    this.context.move(load, zone.uncollected);
    this.offer(load, this);
  }

  /** For a truck in Gaza that waits: unless the last truck being emptied fills a ground that has room, as others would wait for its load. */
  private callCrewAway(): void {
    const { crews, emptying, hours, storage } = this;
    // A crew on its way home, or one too many, would not come.
    const comes = hours.isOpen && crews.available >= 0;
    if (comes && (emptying.inHand > 1 || storage.available <= 0)) emptying.breakOff();
  }

  private *waitForTruckInside(load: Truckload): Process {
    this.context.move(load, zone.heldInBay);
    const transferred = new Signal(this.context.sim, { name: `${this.name} back to back` });
    load.onTransferred = transferred;
    this.offer(load, this);
    yield transferred.wait();
  }

  private *loadFromGround(load: Truckload): Process {
    const { context } = this;
    if (!this.crews.tryRequest()) {
      this.callCrewAway();
      context.move(load, zone.loadingQueue);
      yield this.crews.request(turn.loading);
    }
    context.move(load, zone.loading);
    yield this.work(drawAt(context.sources['yard.loading'], this.yard.loading, load.key));
    this.crews.release();
    this.storage.release();
    context.count('collected', load, this.name);
  }

  private *transferDirectly(load: Truckload, transferred: Signal): Process {
    const { context } = this;
    if (!this.crews.tryRequest()) {
      context.move(load, zone.crewQueue);
      yield this.crews.request(turn.loading);
    }
    context.move(load, zone.transfer);
    yield this.work(this.transferMinutes(load));
    this.crews.release();
    context.receive(load, this.name);
    context.count('collected', load, this.name);
    load.onTransferred = undefined;
    transferred.fire();
  }

  private work(minutes: number) {
    this.context.counts.work.crewMinutes += minutes;
    return this.hours.work(minutes);
  }

  private transferMinutes(load: Truckload): number {
    const minutes = drawAt(this.context.sources['yard.transfer'], this.yard.transfer.time, load.key);
    return this.yard.transfer.per === 'pallet' ? minutes * load.pallets : minutes;
  }
}
