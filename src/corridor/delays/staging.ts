import type { DelayAttribution } from '../measures/index.js';
import { CauseCount, causeNumber } from '../measures/index.js';
import type { Staging } from '../stages/index.js';
import { zone } from '../zones.js';
import type { SiteCauses } from './inspection.js';

const callForward = causeNumber('call forward');
const limit = causeNumber('stream limit');
const noTruck = causeNumber('no truck outside');
const approval = causeNumber('approval');
const sentBack = causeNumber('sent back');
const drive = causeNumber('drive to inspection');
const nothing = causeNumber('no capacity');

/** Causes in staging: no site has room, no truck outside is there, or the next call is not due. */
export class StagingCauses {
  private readonly queue = new CauseCount();
  private readonly rooms = new CauseCount();
  private readonly trucks = new CauseCount();

  /** @param onTheWay what trucks outside that wait somewhere are charged to, stage by stage */
  constructor(
    private readonly staging: Staging,
    private readonly sites: readonly SiteCauses[],
    private readonly onTheWay: readonly { readonly waits: CauseCount }[],
  ) {}

  /** All other stages come before. */
  account(book: DelayAttribution): void {
    const { queue, sites, staging } = this;
    queue.clear();
    this.charge(staging.lineLength() - staging.heldBack(), sites);
    for (const each of sites)
      this.charge(staging.lineLength(each.site) - staging.heldBack(each.site), [each]);
    for (const site of [undefined, ...sites.map((each) => each.site)])
      queue.add(limit, staging.heldBack(site));
    book.chargeAll(zone.stagingQueue, queue);
    book.charge(zone.approval, approval, book.count(zone.approval));
    book.charge(zone.rework, sentBack, book.count(zone.rework));
    book.charge(zone.driveToInspection, drive, book.count(zone.driveToInspection));
  }

  /** Trucks of one line, which may go to some sites. */
  private charge(waiting: number, sites: readonly SiteCauses[]): void {
    if (waiting === 0) return;
    if (!sites.some(({ site }) => site.isAccepting)) {
      this.rooms.clear();
      for (const { approach, site } of sites) if (site.isInUse) this.rooms.addAll(approach);
      this.rooms.deal(waiting, nothing, this.queue);
    } else if (this.staging.hasTruck) this.queue.add(callForward, waiting);
    else this.chargeToTrucks(waiting);
  }

  /** A truck outside that is out keeps the next load waiting for what it waits for itself, else as it is on its way. */
  private chargeToTrucks(waiting: number): void {
    const { trucks } = this;
    trucks.clear();
    for (const { waits } of this.onTheWay) trucks.addAll(waits);
    trucks.add(noTruck, this.staging.out - trucks.total);
    trucks.deal(waiting, noTruck, this.queue);
  }
}
