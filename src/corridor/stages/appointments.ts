import type { Parameters } from '../resolved.js';
import type { RunContext } from '../run-context.js';

type Booking = NonNullable<Parameters['inspection']['policy']['appointments']>;

/** Numbers of the draws of a day and of a slot. */
const [ofDay, ofSlot] = [100_000_000, 10_000];

/** Slots of a day for which trucks are booked; as they are in force at its beginning. */
export class Appointments {
  /** @param call calls so many trucks, of so many that were booked */
  constructor(
    private readonly context: RunContext,
    private readonly call: (coming: number, booked: number) => void,
  ) {}

  /** @param order what happens at the same minute: before arrivals, like convoys */
  beginDay(day: number, booking: Booking | undefined, order: number): void {
    if (booking === undefined) return;
    const { from, slot, to } = booking;
    for (let index = 0; from + index * slot < to; index += 1)
      this.context.sim.schedule(from + index * slot, () => this.callSlot(day, index, booking), order);
  }

  private callSlot(day: number, slot: number, { noShowShare, perSlot }: Booking): void {
    let coming = 0;
    for (let booked = 0; booked < perSlot; booked += 1) {
      const u = this.context.sources['staging.no-show'].uniform(day * ofDay + slot * ofSlot + booked);
      if (u >= noShowShare) coming += 1;
    }
    this.context.counts.work.noShowsAtSlots += perSlot - coming;
    this.call(coming, perSlot);
  }
}
