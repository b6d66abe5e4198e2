import { invariant } from '../../math/index.js';
import type { Conditions } from './conditions.js';
import { describeFailure, SimulationError } from './errors.js';
import type { Hold } from './hold.js';
import { HoldOnlyLoop } from './hold-only-loop.js';
import { type KernelState, NOBODY } from './kernel-state.js';
import type { Minutes } from './time.js';
import { checkHoldings } from './waiter.js';

const CLOCK = 'the clock never goes back';

/** Performs events one after the other, in the order of the event list, until told otherwise or something fails. */
export class EventLoop {
  private readonly kernel: KernelState;
  private readonly conditions: Conditions;
  private readonly holdOnlyLoop: HoldOnlyLoop;
  private stopping = false;
  private running = false;
  private failed = false;

  constructor(kernel: KernelState, conditions: Conditions, hold: Hold) {
    this.kernel = kernel;
    this.conditions = conditions;
    this.holdOnlyLoop = new HoldOnlyLoop(kernel, hold);
  }

  /**
   * Performs all events up to and including a time, then sets the clock to it if it is finite and nobody stopped the loop.
   * `whenIdle` is called, before that, when no event is left at all.
   */
  run(until: Minutes, whenIdle?: () => void): void {
    this.enter();
    this.stopping = false;
    try {
      this.performAll(Math.min(until, Number.MAX_VALUE));
      CHECKED: checkHoldings(this.kernel.waiters());
    } catch (error) {
      throw this.failure(error);
    } finally {
      this.leave();
    }
    if (this.stopping) return;
    if (this.kernel.events.size === 0) whenIdle?.();
    if (until < Number.POSITIVE_INFINITY) this.kernel.now = until;
  }

  /** Performs the next event; false when there is none. */
  step(): boolean {
    const { events, now } = this.kernel;
    if (events.size === 0) return false;
    this.enter();
    try {
      if (events.ringIsFirst(now)) this.perform(events.ring.takeFirst());
      else {
        CHECKED: invariant(events.heap.firstTime >= now, CLOCK);
        this.kernel.now = events.heap.firstTime;
        this.perform(events.heap.takeFirst());
      }
      this.conditions.check();
    } catch (error) {
      throw this.failure(error);
    } finally {
      this.leave();
    }
    return true;
  }

  /** Whether `stop` was called since the run began. */
  get isStopped(): boolean {
    return this.stopping;
  }

  /** Begins a run of single steps. */
  forgetStop(): void {
    this.stopping = false;
  }

  /** Ends `run` after the current event. */
  stop(): void {
    this.stopping = true;
    this.kernel.horizon = Number.NEGATIVE_INFINITY;
  }

  /** The innermost loop. Kept small, so that what it calls is built into it: worth some 5 % of "mm1" (bench/engine). */
  private performAll(until: Minutes): void {
    const { kernel } = this;
    const { heap, ring } = kernel.events;
    kernel.horizon = this.conditions.count > 0 ? Number.NEGATIVE_INFINITY : until;
    for (;;) {
      if (ring.size > 0 && (heap.firstTime > kernel.now || heap.firstOrder > ring.firstOrder))
        this.perform(ring.takeFirst());
      else {
        const time = heap.firstTime;
        if (time > until) return;
        CHECKED: invariant(time >= kernel.now, CLOCK);
        kernel.now = time;
        this.perform(heap.takeFirst());
      }
      if (kernel.horizon !== until && !this.attend(until)) return;
    }
  }

  /**
   * Comes after an event while holds go through the event list, since any event may bring about what somebody waits for.
   * False when the loop was stopped.
   */
  private attend(until: Minutes): boolean {
    const { conditions } = this;
    if (conditions.count > 0) conditions.check();
    if (this.stopping) return false;
    if (conditions.count === 0) this.kernel.horizon = until;
    return true;
  }

  private perform(slot: number): void {
    const { kernel } = this;
    const target = kernel.targetAt(slot);
    if (typeof target !== 'object') this.performCall(target, slot);
    else if (kernel.holdOnly.count > 0 && kernel.holdOnly.has(slot)) this.holdOnlyLoop.resume(slot);
    else {
      kernel.currentSlot = slot;
      kernel.account(target.serial, target);
      target.resume();
    }
  }

  private performCall(action: (() => void) | undefined, slot: number): void {
    if (action === undefined) return;
    const { kernel } = this;
    kernel.currentSlot = NOBODY;
    kernel.returnCallSlot(slot);
    // The sequence within the order number, below zero so that it meets no process serial.
    kernel.account(~(kernel.events.orderOf(slot) % 0x7fffffff), action);
    action();
    if (kernel.made !== undefined) kernel.refuseRest();
  }

  private enter(): void {
    const { kernel } = this;
    if (this.running) throw kernel.refusal('run and step cannot be called from inside an event');
    if (this.failed) throw kernel.refusal('this simulation ended with a failure and cannot go on');
    if (kernel.made !== undefined) throw kernel.refuseYield(undefined);
    this.running = true;
  }

  private leave(): void {
    this.running = false;
    this.kernel.currentSlot = NOBODY;
    this.kernel.horizon = Number.NEGATIVE_INFINITY;
  }

  private failure(error: unknown): SimulationError {
    this.failed = true;
    if (error instanceof SimulationError) return error;
    return new SimulationError(describeFailure(error), this.kernel.now, this.kernel.current?.name, error);
  }
}
