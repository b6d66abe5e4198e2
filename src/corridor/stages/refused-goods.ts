import { draw } from '../draws.js';
import { rejectionOf } from '../policies/index.js';
import type { Parameters } from '../resolved.js';
import type { RunContext } from '../run-context.js';
import type { Truckload } from '../truckload.js';

/** What happens to goods that the inspectors refuse when they see them: pallets are taken off, or the whole truck goes back. */
export class RefusedGoods {
  private rejection: Parameters['inspection']['rejection'];

  constructor(
    private readonly context: RunContext,
    private parameters: Parameters,
  ) {
    this.rejection = rejectionOf(parameters.inspection);
  }

  /** New parameters from a phase on. */
  apply(parameters: Parameters): void {
    this.parameters = parameters;
    this.rejection = rejectionOf(parameters.inspection);
  }

  /** One refused pallet turns the whole truck back. */
  get turnsTruckBack(): boolean {
    return this.rejection.rule === 'truck';
  }

  /** Refused goods were seen on a truck, and come off here. */
  mustComeOff(load: Truckload): boolean {
    return load.refusalSeen && !this.turnsTruckBack;
  }

  /** Minutes to take refused pallets off. */
  removalMinutes(load: Truckload): number {
    return draw(this.context.sources['inspection.removal'], this.rejection.removal, load);
  }

  /** The whole truck goes back; its refused pallets come off during rework, so that it is clean next time. */
  turnBack(load: Truckload): 'turned back' {
    const { work } = this.context.counts;
    work.turnedBack += 1;
    work.tonnesTurnedBack += load.tonnes;
    this.removePallets(load);
    return 'turned back';
  }

  removePallets(load: Truckload): void {
    const { palletShare } = this.parameters.inspection.rejection;
    const refused =
      load.refusedPallets >= 0 ? load.refusedPallets : Math.max(1, Math.round(load.pallets * palletShare));
    const removed = Math.min(load.pallets, refused);
    const tonnes = load.pallets > 0 ? (load.tonnes * removed) / load.pallets : 0;
    this.context.counts.work.palletsRemoved += removed;
    this.context.counts.work.tonnesRemoved += tonnes;
    load.pallets -= removed;
    load.tonnes -= tonnes;
    load.hasRefusedGoods = false;
    load.refusalSeen = false;
    load.refusedPallets = -1;
  }
}
