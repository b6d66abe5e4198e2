import { Interruption, type Simulation } from '../../kernel/index.js';
import type { Truckload } from '../truckload.js';

/** The work of a crew at a truck from outside. */
interface Work {
  readonly load: Truckload;
  due: number;
  /** Minutes left when it was last begun or broken off. */
  left: number;
}

/** Trucks from outside that crews are emptying; each can be broken off, and what is left of the work is done later. */
export class Emptying {
  /** In the order in which they were begun or taken up again. */
  private readonly inHand: Work[] = [];

  constructor(private readonly sim: Simulation) {}

  get trucks(): number {
    return this.inHand.length;
  }

  /** Begins work of so many minutes, which the truck holds for. */
  begin(load: Truckload, minutes: number): Work {
    const work = { load, due: this.sim.now + minutes, left: minutes };
    this.inHand.push(work);
    return work;
  }

  /** Lays aside work that was broken off. */
  lay(work: Work, reason: unknown): void {
    if (!(reason instanceof Interruption)) throw reason;
    work.left = work.due - this.sim.now;
  }

  /** Takes up again what was laid aside. */
  takeUp(work: Work): void {
    work.due = this.sim.now + work.left;
    this.inHand.push(work);
  }

  /** Ends work that is done. */
  finish(work: Work): void {
    this.inHand.splice(this.inHand.indexOf(work), 1);
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
