import { type Agenda, NOBODY } from './agenda.js';
import type { Conditions } from './conditions.js';
import { describeFailure, SimulationError } from './errors.js';
import type { Hold } from './hold.js';
import { SleeperLoop } from './sleeper-loop.js';
import type { Minutes } from './time.js';

/** Performs events one after the other, in the order of the event list, until told otherwise or something fails. */
export class EventLoop {
  private readonly agenda: Agenda;
  private readonly conditions: Conditions;
  private readonly sleeperLoop: SleeperLoop;
  private stopping = false;
  private running = false;
  private failed = false;

  constructor(agenda: Agenda, conditions: Conditions, hold: Hold) {
    this.agenda = agenda;
    this.conditions = conditions;
    this.sleeperLoop = new SleeperLoop(agenda, hold);
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
    } catch (error) {
      throw this.failure(error);
    } finally {
      this.leave();
    }
    if (this.stopping) return;
    if (this.agenda.events.size === 0) whenIdle?.();
    if (until < Number.POSITIVE_INFINITY) this.agenda.now = until;
  }

  /** Performs the next event; false when there is none. */
  step(): boolean {
    const { events, now } = this.agenda;
    if (events.size === 0) return false;
    this.enter();
    try {
      if (events.ringIsFirst(now)) this.performNow();
      else this.performTimed();
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
    this.agenda.horizon = Number.NEGATIVE_INFINITY;
  }

  /** The innermost loop, written out: calling `performNow` and `performTimed` from here costs some 5 % of "mm1" (bench/engine). */
  private performAll(until: Minutes): void {
    const { agenda, conditions } = this;
    const { sleepers } = agenda;
    const { heap, ring } = agenda.events;
    agenda.horizon = conditions.count > 0 ? Number.NEGATIVE_INFINITY : until;
    while (!this.stopping) {
      let order: number;
      let slot: number;
      if (ring.size > 0 && (heap.firstTime > agenda.now || heap.firstOrder > ring.firstOrder)) {
        order = ring.firstOrder;
        slot = ring.takeFirst();
      } else {
        const time = heap.firstTime;
        if (time > until) return;
        order = heap.firstOrder;
        agenda.now = time;
        slot = heap.takeFirst();
        if (sleepers.count > 0 && sleepers.has(slot)) {
          this.sleeperLoop.resume(slot);
          if (conditions.count > 0) this.checkConditions(until);
          continue;
        }
      }
      const target = agenda.targetAt(slot);
      if (typeof target === 'object') {
        agenda.currentSlot = slot;
        agenda.account(target.serial, target);
        target.resume();
      } else if (target !== undefined) this.performCall(target, slot, order);
      if (conditions.count > 0) this.checkConditions(until);
    }
  }

  /** Holds go through the event list while somebody waits for a condition, which any event may bring about. */
  private checkConditions(until: Minutes): void {
    this.conditions.check();
    if (!this.stopping && this.conditions.count === 0) this.agenda.horizon = until;
  }

  private performNow(): void {
    const { ring } = this.agenda.events;
    const order = ring.firstOrder;
    this.perform(ring.takeFirst(), order);
  }

  private performTimed(): void {
    const { heap } = this.agenda.events;
    const order = heap.firstOrder;
    this.agenda.now = heap.firstTime;
    this.perform(heap.takeFirst(), order);
  }

  private perform(slot: number, order: number): void {
    const { agenda } = this;
    if (agenda.sleepers.has(slot)) {
      this.sleeperLoop.resume(slot);
      return;
    }
    const target = agenda.targetAt(slot);
    if (typeof target === 'function') this.performCall(target, slot, order);
    else if (target !== undefined) {
      agenda.currentSlot = slot;
      agenda.account(target.serial, target);
      target.resume();
    }
  }

  private performCall(action: () => void, slot: number, order: number): void {
    const { agenda } = this;
    agenda.currentSlot = NOBODY;
    agenda.returnCallSlot(slot);
    // The sequence within the order number, below zero so that it meets no process serial.
    agenda.account(~(order % 0x7fffffff), action);
    action();
    if (agenda.made !== undefined) agenda.refuseRest();
  }

  private enter(): void {
    const { agenda } = this;
    if (this.running) throw agenda.refusal('run and step cannot be called from inside an event');
    if (this.failed) throw agenda.refusal('this simulation ended with a failure and cannot go on');
    if (agenda.made !== undefined) throw agenda.refuseYield(undefined);
    this.running = true;
  }

  private leave(): void {
    this.running = false;
    this.agenda.currentSlot = NOBODY;
    this.agenda.horizon = Number.NEGATIVE_INFINITY;
  }

  private failure(error: unknown): SimulationError {
    this.failed = true;
    if (error instanceof SimulationError) return error;
    return new SimulationError(describeFailure(error), this.agenda.now, this.agenda.current?.name, error);
  }
}
