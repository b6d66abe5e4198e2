import { invariant } from '../../math/index.js';
import type { KernelState, Minutes } from '../events/index.js';
import { Command, type Source, WAITING_UNTIL, type Waiter } from '../events/index.js';
import { Line } from '../resources/index.js';

/** Says for how long work may go on from now. */
export interface OpenTime {
  /** Whether work of that many minutes, begun now, is finished by the closing. */
  fits(minutes: Minutes): boolean;
  /** Refuses work of somebody that no opening to come is long enough for. */
  refuseEndless(minutes: Minutes, worker: string): void;
}

/** Work that is begun only where it will be finished before the closing; until then it waits for an opening that is long enough. */
export class FittingWork implements Source {
  readonly lapsed = undefined;
  /** The queue of those who wait to begin, with its statistics; a waiter's amount is its minutes. */
  readonly line: Line;
  /** Of those who wait, whose work follows at once; the others only want to know that they may begin. */
  private readonly workers = new Set<Waiter>();

  constructor(
    readonly label: string,
    private readonly kernel: KernelState,
    private readonly hours: OpenTime,
  ) {
    this.line = new Line(kernel);
  }

  /** Whether work of some minutes may begin now. */
  fits(minutes: Minutes): boolean {
    return this.hours.fits(minutes);
  }

  /** Waits until work of some minutes may begin and, if it is to follow, works. */
  begin(minutes: Minutes, works: boolean): Command<void> {
    return this.kernel.make(new Begin(this, minutes, works));
  }

  /** Lets a waiter begin or wait; for Begin. */
  admit(waiter: Waiter, minutes: Minutes, works: boolean): boolean {
    this.hours.refuseEndless(minutes, waiter.name);
    waiter.delivered = undefined;
    waiter.amount = minutes;
    if (this.hours.fits(minutes)) {
      this.line.pass();
      if (!works) return true;
      this.kernel.park(waiter, this);
      this.kernel.limit(waiter, minutes);
      return false;
    }
    this.line.join(waiter.slot);
    if (works) this.workers.add(waiter);
    this.kernel.park(waiter, this);
    return false;
  }

  /** Lets all begin whose work fits now, in order of arrival; refuses those for whom the hours, changed meanwhile, are too short for ever. */
  serve(): void {
    let slot = this.line.first;
    while (slot >= 0) {
      const waiter = this.kernel.waiterAt(slot);
      const fits = this.hours.fits(waiter.amount);
      if (fits) this.letBegin(waiter);
      else this.hours.refuseEndless(waiter.amount, waiter.name);
      // Who begins can end a race, whose other branches may have stood behind: begin anew.
      slot = fits ? this.line.first : this.line.after(slot);
    }
  }

  /** The work is done, or its owner leaves it or the queue. */
  withdraw(waiter: Waiter): void {
    if (waiter.state === WAITING_UNTIL) return;
    this.line.leave(waiter.slot);
    this.workers.delete(waiter);
    CHECKED: invariant(
      this.workers.size <= this.line.length,
      'those whose work follows are among those waiting',
    );
  }

  takeBack(): boolean {
    return true;
  }

  isServing(waiter: Waiter): boolean {
    return waiter.state === WAITING_UNTIL;
  }

  private letBegin(waiter: Waiter): void {
    CHECKED: invariant(this.hours.fits(waiter.amount), 'work is begun only where it fits');
    this.line.serve(waiter.slot);
    if (this.workers.delete(waiter)) this.kernel.limit(waiter, waiter.amount);
    else waiter.grant(undefined);
  }
}

/** Waits to begin a piece of work. */
class Begin extends Command<void> {
  constructor(
    readonly source: FittingWork,
    private readonly minutes: Minutes,
    private readonly works: boolean,
  ) {
    super();
  }

  perform(waiter: Waiter): boolean {
    return this.source.admit(waiter, this.minutes, this.works);
  }
}
