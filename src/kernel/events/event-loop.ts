import { type Agenda, NOBODY } from './agenda.js';
import type { Conditions } from './conditions.js';
import { describeFailure, SimulationError } from './errors.js';
import type { Hold } from './hold.js';
import { SleeperLoop } from './hold-only-loop.js';
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
      if (events.ringIsFirst(now)) this.perform(events.ring.takeFirst());
      else {
        this.agenda.now = events.heap.firstTime;
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
    this.agenda.horizon = Number.NEGATIVE_INFINITY;
  }

  /** The innermost loop. Kept small, so that what it calls is built into it: worth some 5 % of "mm1" (bench/engine). */
  private performAll(until: Minutes): void {
    const { agenda } = this;
    const { heap, ring } = agenda.events;
    agenda.horizon = this.conditions.count > 0 ? Number.NEGATIVE_INFINITY : until;
    for (;;) {
      if (ring.size > 0 && (heap.firstTime > agenda.now || heap.firstOrder > ring.firstOrder))
        this.perform(ring.takeFirst());
      else {
        const time = heap.firstTime;
        if (time > until) return;
        agenda.now = time;
        this.perform(heap.takeFirst());
      }
      if (agenda.horizon !== until && !this.attend(until)) return;
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
    if (conditions.count === 0) this.agenda.horizon = until;
    return true;
  }

  private perform(slot: number): void {
    const { agenda } = this;
    const target = agenda.targetAt(slot);
    if (typeof target !== 'object') this.performCall(target, slot);
    else if (agenda.sleepers.count > 0 && agenda.sleepers.has(slot)) this.sleeperLoop.resume(slot);
    else {
      agenda.currentSlot = slot;
      agenda.account(target.serial, target);
      target.resume();
    }
  }

  private performCall(action: (() => void) | undefined, slot: number): void {
    if (action === undefined) return;
    const { agenda } = this;
    agenda.currentSlot = NOBODY;
    agenda.returnCallSlot(slot);
    // The sequence within the order number, below zero so that it meets no process serial.
    agenda.account(~(agenda.events.orderOf(slot) % 0x7fffffff), action);
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
