import { Interruption, type Process, type Simulation } from '../../kernel/index.js';
import type { Truckload } from '../truckload.js';

/** A truck from outside at which a crew is at work. */
interface Work {
  readonly load: Truckload;
  readonly due: number;
}

/** Trucks from outside that crews are emptying; each can be broken off, and what is left of the work is done later. */
export class Emptying {
  /** In the order in which they were begun or taken up again. */
  private readonly inHand: Work[] = [];

  constructor(private readonly sim: Simulation) {}

  get trucks(): number {
    return this.inHand.length;
  }

  /** Works for so many minutes or until it is broken off; returns the minutes that are left. */
  *work(load: Truckload, minutes: number): Process<number> {
    const { inHand, sim } = this;
    const work = { load, due: sim.now + minutes };
    inHand.push(work);
    try {
      yield sim.hold(minutes);
      inHand.splice(inHand.indexOf(work), 1);
      return 0;
    } catch (reason) {
      if (reason instanceof Interruption) return work.due - sim.now;
      throw reason;
    }
  }

  /** Calls a crew away from the truck begun last, within the instant; work that is due now is finished instead. */
  breakOff(): void {
    const { inHand, sim } = this;
    for (let place = inHand.length - 1; place >= 0; place -= 1) {
      const work = inHand[place];
      if (work === undefined || work.due <= sim.now) continue;
      inHand.splice(place, 1);
      work.load.driver?.interrupt('broken off');
      return;
    }
  }
}
