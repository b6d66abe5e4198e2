import type { Command } from './command.js';
import type { Digest } from './digest.js';
import { describeFailure, SimulationError } from './errors.js';
import { EventList } from './event-list.js';
import { isDelay, isPriority, type Minutes } from './time.js';
import { QueueLinks } from './wait-queue.js';
import { GRANTED, HOLDING, RUNNING, type Source, WAITING, WAITING_UNTIL, type Waiter } from './waiter.js';

/** What an event does when it comes: wakes a waiter or calls a function. */
export type Target = Waiter | (() => void);

const vacant = (): void => {};

/** Clock, event list and running process of one simulation: what the parts of the kernel share. Models use Simulation. */
export class Agenda {
  /** Simulated time, in minutes. */
  now: Minutes = 0;
  readonly events = new EventList();
  readonly links = new QueueLinks();
  /** Who is running; undefined in callbacks and between events. */
  current: Waiter | undefined = undefined;
  /** The command made last and not yielded yet. */
  made: Command<unknown> | undefined = undefined;
  /** Latest time to which a hold may go on without leaving its step; -Infinity when every event must be seen apart. */
  horizon: Minutes = Number.NEGATIVE_INFINITY;
  /** Called before every event when set (trace, comparison of runs). */
  watch: ((time: Minutes, serial: number, target: Target) => void) | undefined = undefined;
  /** Events performed. */
  performed = 0;
  readonly digest: Digest | undefined;
  private readonly targets: Target[] = [];
  private readonly madeEarlier: Command<unknown>[] = [];
  private serials = 0;
  private stopping = false;
  private running = false;
  private failed = false;

  constructor(digest: Digest | undefined) {
    this.digest = digest;
  }

  /** A slot for a target. */
  takeSlot(target: Target): number {
    const slot = this.events.takeSlot();
    this.targets[slot] = target;
    return slot;
  }

  /** Puts a waiter into the slot it has taken. */
  occupy(waiter: Waiter): void {
    this.targets[waiter.slot] = waiter;
  }

  /** Gives a slot back; its event, if any, must have come or been removed. */
  returnSlot(slot: number): void {
    this.targets[slot] = vacant;
    this.events.returnSlot(slot);
  }

  /** Serial number for a new waiter. */
  nextSerial(): number {
    return ++this.serials;
  }

  /** Who stands in a slot. */
  waiterAt(slot: number): Waiter {
    const target = this.targets[slot];
    if (target === undefined || typeof target === 'function')
      throw this.refusal(`slot ${slot} has no waiter`);
    return target;
  }

  /** Everyone who has a slot now, in order of slot. */
  *waiters(): Iterable<Waiter> {
    for (const target of this.targets) if (typeof target !== 'function') yield target;
  }

  /** Lets a waiter go on within the current instant, after what is already due. */
  wake(waiter: Waiter): void {
    if (waiter.priority === 0) this.events.addNow(waiter.slot);
    else this.events.addTimed(this.now, waiter.priority, waiter.slot);
  }

  /** Schedules a slot's event after a checked delay. */
  scheduleAfter(delay: Minutes, priority: number, slot: number): void {
    if (delay === 0 && priority === 0) this.events.addNow(slot);
    else this.events.addTimed(this.now + delay, priority, slot);
  }

  /** Schedules a call; the number identifies it for `cancel`. */
  call(delay: Minutes, action: () => void, priority: number): number {
    if (!isDelay(delay)) throw this.refusal(`schedule requires a finite delay of at least 0, got ${delay}`);
    if (!isPriority(priority))
      throw this.refusal(`schedule requires a whole priority from -255 to 255, got ${priority}`);
    const slot = this.takeSlot(action);
    this.scheduleAfter(delay, priority, slot);
    return this.events.idOf(slot);
  }

  /** Schedules a call at a time, exactly. */
  callAt(time: Minutes, action: () => void, priority: number): number {
    if (!(time >= this.now) || time === Number.POSITIVE_INFINITY)
      throw this.refusal(`schedule requires a finite time of at least ${this.now} min, got ${time}`);
    if (!isPriority(priority))
      throw this.refusal(`schedule requires a whole priority from -255 to 255, got ${priority}`);
    const slot = this.takeSlot(action);
    if (time === this.now && priority === 0) this.events.addNow(slot);
    else this.events.addTimed(time, priority, slot);
    return this.events.idOf(slot);
  }

  /** Time of the next event; Infinity when there is none. */
  peek(): Minutes {
    return this.events.ring.size > 0 ? this.now : this.events.heap.firstTime;
  }

  /** Cancels a scheduled call; false when it was performed or cancelled before. */
  cancel(id: number): boolean {
    const slot = this.events.slotOf(id);
    if (slot < 0 || typeof this.targets[slot] !== 'function' || !this.events.remove(slot)) return false;
    this.returnSlot(slot);
    return true;
  }

  /** Notes a command as made; it must be yielded before anything else is. */
  make<C extends Command<unknown>>(command: C): C {
    if (this.made !== undefined) this.madeEarlier.push(this.made);
    this.made = command;
    return command;
  }

  /** Passes a command made before to a composite command, which will perform it. */
  adopt(command: Command<unknown>): void {
    if (command === this.made) {
      this.made = this.madeEarlier.pop();
      return;
    }
    const index = this.madeEarlier.lastIndexOf(command);
    if (index < 0)
      throw this.refusal(`${command.source.label}: this command was used before or belongs elsewhere`);
    this.madeEarlier.splice(index, 1);
  }

  /** Says why a yielded value is refused, or undefined when other commands were left over. */
  refuseYield(value: unknown): SimulationError {
    const left = this.made;
    this.made = undefined;
    this.madeEarlier.length = 0;
    if (left !== undefined) return this.refusal(`a command on ${left.source.label} was made but not yielded`);
    return this.refusal(`a process may yield only commands made just before, got ${describeValue(value)}`);
  }

  /** A composite that adopted all it was given leaves nothing behind. */
  get hasUnyielded(): boolean {
    return this.madeEarlier.length > 0;
  }

  /** Ends a wait before it is over; false when it was granted and cannot be undone. */
  retract(waiter: Waiter): boolean {
    const { state, source } = waiter;
    if (state === GRANTED && !(source?.takeBack(waiter) ?? true)) return false;
    if (state === WAITING || state === WAITING_UNTIL) source?.withdraw(waiter);
    if (state !== WAITING) this.events.remove(waiter.slot);
    waiter.state = RUNNING;
    return true;
  }

  /** Puts a waiter into a source's care until the source grants. */
  park(waiter: Waiter, source: Source): void {
    waiter.source = source;
    waiter.state = WAITING;
  }

  /** Ends a parked waiter's patience after a while. */
  limit(waiter: Waiter, patience: Minutes): void {
    waiter.state = WAITING_UNTIL;
    this.scheduleAfter(patience, waiter.priority, waiter.slot);
  }

  /** Sets a waiter's timer. */
  hold(waiter: Waiter, delay: Minutes): void {
    waiter.state = HOLDING;
    this.scheduleAfter(delay, waiter.priority, waiter.slot);
  }

  /** Moves the clock to the end of a hold when that is the next event anyway; the order of events stays the same. */
  advance(time: Minutes, waiter: Waiter): boolean {
    const { events } = this;
    if (
      time >= events.heap.firstTime ||
      time > this.horizon ||
      events.ring.size > 0 ||
      waiter !== this.current
    )
      return false;
    events.nextSequence();
    this.now = time;
    this.account(waiter.serial, waiter);
    return true;
  }

  /** Performs the events up to and including a time; see Simulation.run. */
  run(until: Minutes): void {
    this.enter();
    this.stopping = false;
    try {
      this.horizon = until;
      while (!this.stopping && this.hasNext(until)) this.performNext();
    } catch (error) {
      throw this.failure(error);
    } finally {
      this.leave();
    }
    if (!this.stopping && until < Number.POSITIVE_INFINITY) this.now = until;
  }

  /** Performs the next event; false when there is none. */
  step(): boolean {
    if (this.events.size === 0) return false;
    this.enter();
    try {
      this.performNext();
    } catch (error) {
      throw this.failure(error);
    } finally {
      this.leave();
    }
    return true;
  }

  /** Ends `run` after the current event. */
  stop(): void {
    this.stopping = true;
    this.horizon = Number.NEGATIVE_INFINITY;
  }

  /** Error for something refused now, with clock and process. */
  refusal(message: string): SimulationError {
    return new SimulationError(message, this.now, this.current?.name);
  }

  private hasNext(until: Minutes): boolean {
    return this.events.ring.size > 0 || (this.events.heap.firstTime <= until && this.events.heap.size > 0);
  }

  private performNext(): void {
    const { events } = this;
    let slot: number;
    let order: number;
    if (events.ringIsFirst(this.now)) {
      order = events.ring.firstOrder;
      slot = events.ring.takeFirst();
    } else {
      order = events.heap.firstOrder;
      this.now = events.heap.firstTime;
      slot = events.heap.takeFirst();
    }
    const target = this.targets[slot];
    if (typeof target === 'function') this.performCall(target, slot, order);
    else if (target !== undefined) {
      this.current = target;
      this.account(target.serial, target);
      target.resume();
    }
  }

  private performCall(action: () => void, slot: number, order: number): void {
    this.current = undefined;
    this.returnSlot(slot);
    // The low half of the order number is the sequence; below zero, so that it meets no process serial.
    this.account(~(order % 0x7fffffff), action);
    action();
    if (this.made !== undefined) throw this.refuseYield(undefined);
  }

  private account(serial: number, target: Target): void {
    this.performed++;
    this.digest?.add(this.now, serial);
    if (this.watch !== undefined) this.watch(this.now, serial, target);
  }

  private enter(): void {
    if (this.running) throw this.refusal('run and step cannot be called from inside an event');
    if (this.failed) throw this.refusal('this simulation ended with a failure and cannot go on');
    if (this.made !== undefined) throw this.refuseYield(undefined);
    this.running = true;
  }

  private leave(): void {
    this.running = false;
    this.current = undefined;
    this.horizon = Number.NEGATIVE_INFINITY;
  }

  private failure(error: unknown): SimulationError {
    this.failed = true;
    if (error instanceof SimulationError) return error;
    return new SimulationError(describeFailure(error), this.now, this.current?.name, error);
  }
}

function describeValue(value: unknown): string {
  if (typeof value === 'object' && value !== null) return `a ${value.constructor?.name ?? 'bare object'}`;
  return typeof value === 'string' ? `"${value}"` : String(value);
}
