import { type EventId, type Process, Signal, type Simulation } from '../../kernel/index.js';
import { invariant } from '../../math/index.js';

/** Trucks to one destination that move together: they leave when the convoy is complete, or when the first has waited long enough. */
export class ConvoyPoint {
  private waiting = 0;
  private readonly departure: Signal;
  private timer: EventId | undefined = undefined;

  constructor(
    private readonly sim: Simulation,
    name: string,
  ) {
    this.departure = new Signal(sim, { name: `convoy to ${name}` });
  }

  /** Waits for the convoy; a convoy of one leaves at once. */
  *join(size: number, maxWait: number): Process {
    if (size <= 1) return;
    this.waiting += 1;
    if (this.waiting >= size) {
      this.leave();
      return;
    }
    if (this.waiting === 1) this.timer = this.sim.schedule(maxWait, () => this.leave());
    CHECKED: invariant(
      this.waiting === this.departure.queueLength + 1,
      'trucks counted = trucks that wait for the convoy',
    );
    yield this.departure.wait();
  }

  private leave(): void {
    if (this.timer !== undefined) this.sim.cancel(this.timer);
    this.timer = undefined;
    this.waiting = 0;
    this.departure.fire();
  }
}
