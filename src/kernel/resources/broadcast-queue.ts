import { invariant } from '../../math/index.js';
import type { KernelState, Minutes } from '../events/index.js';
import { Command, checkPatience, type Source, WAITING_UNTIL, type Waiter } from '../events/index.js';
import { Line } from './line.js';

/** Decides whether one may pass without waiting. */
export interface Door {
  readonly isOpen: boolean;
}

/** Where processes wait, in order of arrival, until someone calls them all: what gates, signals and opening hours share. */
export class WaitingRoom implements Source {
  readonly lapsed = false;
  /** The queue, with its statistics. */
  readonly line: Line;
  private readonly door: Door | undefined;

  /** Whoever comes while the door is open does not wait; without a door everybody does. */
  constructor(
    readonly label: string,
    readonly kernel: KernelState,
    door?: Door,
  ) {
    this.line = new Line(kernel);
    this.door = door;
  }

  get length(): number {
    return this.line.length;
  }

  /** Waits to be called. */
  wait<T = void>(): Command<T> {
    return this.kernel.make(new Wait<T>(this, Number.POSITIVE_INFINITY));
  }

  /** Waits to be called, with limited patience. */
  waitWithin(patience: Minutes): Command<boolean> {
    return this.kernel.make(new Wait<boolean>(this, checkPatience(this, patience)));
  }

  /** Lets a waiter pass or wait; for Wait. */
  admit(waiter: Waiter, patience: Minutes): boolean {
    const isPatient = patience === Number.POSITIVE_INFINITY;
    waiter.delivered = isPatient ? undefined : true;
    if (this.door?.isOpen === true) {
      this.line.pass();
      return true;
    }
    this.line.join(waiter.slot);
    this.kernel.park(waiter, this);
    if (!isPatient) this.kernel.limit(waiter, patience);
    return false;
  }

  /** Calls everyone who waits now, in order; answers how many. */
  callAll(value?: unknown): number {
    let called = 0;
    for (; this.line.length > 0; called++) this.callFirst(value);
    CHECKED: invariant(this.line.length === 0, 'nobody still waits when all were called');
    return called;
  }

  withdraw(waiter: Waiter): void {
    this.line.leave(waiter.slot);
  }

  /** Passing takes nothing, so that there is nothing to give back. */
  takeBack(): boolean {
    return true;
  }

  private callFirst(value: unknown): void {
    const waiter = this.kernel.waiterAt(this.line.first);
    this.line.serve(waiter.slot);
    waiter.grant(waiter.state === WAITING_UNTIL ? true : value);
  }
}

/** Waits in a room. */
class Wait<T> extends Command<T> {
  constructor(
    readonly source: WaitingRoom,
    private readonly patience: Minutes,
  ) {
    super();
  }

  perform(waiter: Waiter): boolean {
    return this.source.admit(waiter, this.patience);
  }
}
