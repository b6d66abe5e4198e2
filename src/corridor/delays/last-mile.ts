import type { DelayAttribution } from '../measures/index.js';
import { CauseCount, causeNumber } from '../measures/index.js';
import type { Warehouse } from '../stages/index.js';
import { zone } from '../zones.js';

const closed = causeNumber('warehouse closed');
const full = causeNumber('warehouse full');
const dock = causeNumber('queue for a dock');
const unloading = causeNumber('unloading');
const nothing = causeNumber('no capacity');

/** Causes at the warehouses of one governorate: docks hold trucks at work, and trucks that find the warehouse full. */
export class WarehouseCauses {
  /** What the trucks in the queue are charged to, and those at a dock without a place. */
  readonly waits = new CauseCount();
  private readonly queue = new CauseCount();
  private readonly docks = new CauseCount();

  constructor(
    private readonly warehouse: Warehouse,
    private readonly place: number,
  ) {}

  account(book: DelayAttribution): void {
    const { place, queue, docks, waits } = this;
    const waiting = book.count(zone.dockQueue, place);
    const held = book.count(zone.warehouseFull, place);
    const working = book.count(zone.unloading, place);
    docks.clear();
    docks.add(full, held);
    docks.add(dock, working);
    queue.clear();
    if (this.warehouse.hours.isOpen) docks.deal(waiting, nothing, queue);
    else queue.add(closed, waiting);
    waits.clear();
    waits.addAll(queue);
    waits.add(full, held);
    book.chargeAll(zone.dockQueue, queue);
    book.charge(zone.warehouseFull, full, held);
    book.charge(zone.unloading, unloading, working);
  }
}
