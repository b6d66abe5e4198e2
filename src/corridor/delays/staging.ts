import type { DelayAttribution } from '../measures/index.js';
import { CauseCount, causeNumber } from '../measures/index.js';
import type { CallTarget, Staging } from '../stages/index.js';
import { zone } from '../zones.js';

const callForward = causeNumber('call forward');
const limit = causeNumber('stream limit');
const noTruck = causeNumber('no truck outside');
const approval = causeNumber('approval');
const sentBack = causeNumber('sent back');
const drive = causeNumber('drive to inspection');
const nothing = causeNumber('no capacity');

/** A place that trucks are called to, with what keeps those called from giving up their places. */
interface Called {
  readonly target: CallTarget;
  readonly approach: CauseCount;
}

/** Causes in staging: no site has room, no Egyptian truck is there, or the next call is not due. */
export class StagingCauses {
  private readonly queue = new CauseCount();
  private readonly rooms = new CauseCount();
  private readonly trucks = new CauseCount();

  /**
   * @param called places that trucks are called to
   * @param sites how many of them, the first, are sites
   * @param onTheWay what Egyptian trucks that wait somewhere are charged to, stage by stage
   */
  constructor(
    private readonly staging: Staging,
    private readonly called: readonly Called[],
    private readonly sites: number,
    private readonly onTheWay: readonly { readonly waits: CauseCount }[],
  ) {}

  /** All other stages come before. */
  account(book: DelayAttribution): void {
    const { called, queue, sites, staging } = this;
    queue.clear();
    const open = sites > 0 ? called.slice(0, sites) : called;
    this.charge(staging.lineLength() - staging.heldBack(), open);
    for (const each of called)
      this.charge(staging.lineLength(each.target) - staging.heldBack(each.target), [each]);
    for (const target of [undefined, ...called.map((each) => each.target)])
      queue.add(limit, staging.heldBack(target));
    book.chargeAll(zone.stagingQueue, queue);
    book.charge(zone.approval, approval, book.count(zone.approval));
    book.charge(zone.rework, sentBack, book.count(zone.rework));
    book.charge(zone.driveToInspection, drive, book.count(zone.driveToInspection));
  }

  /** Trucks of one line, which may go to some sites. */
  private charge(waiting: number, places: readonly Called[]): void {
    if (waiting === 0) return;
    if (!places.some(({ target }) => target.isAccepting)) {
      this.rooms.clear();
      for (const { approach, target } of places) if (target.isInUse) this.rooms.addAll(approach);
      this.rooms.deal(waiting, nothing, this.queue);
    } else if (this.staging.hasTruck) this.queue.add(callForward, waiting);
    else this.chargeToTrucks(waiting);
  }

  /** An Egyptian truck that is out keeps the next load waiting for what it waits for itself, else as it is on its way. */
  private chargeToTrucks(waiting: number): void {
    const { trucks } = this;
    trucks.clear();
    for (const { waits } of this.onTheWay) trucks.addAll(waits);
    trucks.add(noTruck, this.staging.out - trucks.total);
    trucks.deal(waiting, noTruck, this.queue);
  }
}
