import type { Command } from './command.js';
import { describeValue, describeYield } from './describe.js';
import type { Digest } from './digest.js';
import { SimulationError } from './errors.js';
import { EventList } from './event-list.js';
import { HoldOnlyProcesses } from './hold-only-processes.js';
import { Observation } from './observation.js';
import { isDelay, isMoment, isPriority, type Minutes } from './time.js';
import { QueueLinks } from './wait-queue.js';
import { GRANTED, HOLDING, RUNNING, type Source, WAITING, WAITING_UNTIL, type Waiter } from './waiter.js';

/** What an event does when it comes: wakes a waiter or calls a function. */
export type Target = Waiter | (() => void);

/** Slot of nobody. */
export const NOBODY = -1;
/** What stands in a slot that nobody has. */
export const vacant = (): void => {};

/** Sees every event before it is performed. */
export type Watcher = (time: Minutes, serial: number, target: Target) => void;

/** Clock, event list and running process of one simulation: what the parts of the kernel share. Models use Simulation. */
export class KernelState {
  /** Simulated time, in minutes. */
  now: Minutes = 0;
  readonly events = new EventList();
  readonly links = new QueueLinks();
  /** Slot of who is running; -1 in callbacks and between events. A number, because storing a new object here at every event is dear. */
  currentSlot = NOBODY;
  /** The command made last and not yielded yet. */
  made: Command<unknown> | undefined = undefined;
  /** Latest time to which a hold may go on without leaving its step; -Infinity when every event must be seen apart. */
  horizon: Minutes = Number.NEGATIVE_INFINITY;
  readonly observation = new Observation();
  readonly holdOnly = new HoldOnlyProcesses();
  private readonly targets: Target[] = [];
  private readonly madeEarlier: Command<unknown>[] = [];
  private serials = 0;
  private watchers: readonly Watcher[] = [];

  constructor(readonly digest: Digest | undefined) {}

  /** Who is running; undefined in callbacks and between events. */
  get current(): Waiter | undefined {
    // Not looked up by -1: an array once asked for that is slow to read here ever after.
    if (this.currentSlot < 0) return undefined;
    const target = this.targets[this.currentSlot];
    return typeof target === 'function' ? undefined : target;
  }

  /** A slot for a target. */
  takeSlot(target: Target): number {
    const slot = this.events.takeSlot();
    this.targets[slot] = target;
    return slot;
  }

  /** Puts a new waiter into the slot it has taken from the event list, to begin within the current instant. */
  enlist(waiter: Waiter): void {
    const { priority, slot } = waiter;
    this.targets[slot] = waiter;
    this.events.add(this.now, this.now, priority, slot);
  }

  /** Gives a slot back; its event, if any, must have come or been removed. */
  returnSlot(slot: number): void {
    this.targets[slot] = vacant;
    this.events.returnSlot(slot);
  }

  /** Gives the slot of a call back; the number it was known by becomes stale. */
  returnCallSlot(slot: number): void {
    this.events.retireIds(slot);
    this.returnSlot(slot);
  }

  /** Serial number for a new waiter. */
  nextSerial(): number {
    return ++this.serials;
  }

  /** What the event in a slot does. */
  targetAt(slot: number): Target | undefined {
    return this.targets[slot];
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
    this.events.add(this.now, this.now, waiter.priority, waiter.slot);
  }

  /** Schedules a slot's event after a checked delay. */
  scheduleAfter(delay: Minutes, priority: number, slot: number): void {
    this.scheduleAt(this.now + delay, priority, slot);
  }

  private scheduleAt(time: Minutes, priority: number, slot: number): void {
    this.events.add(time, this.now, priority, slot);
  }

  private slotOfCall(id: number): number {
    if (!Number.isSafeInteger(id))
      throw this.refusal(`the number that schedule gave is required, got ${describeValue(id)}`);
    const slot = this.events.slotOf(id);
    return slot >= 0 && typeof this.targets[slot] === 'function' && this.events.has(slot) ? slot : NOBODY;
  }

  private checkMoment(time: Minutes, priority: number): void {
    if (!(isMoment(time, this.now) && (priority === 0 || isPriority(priority))))
      throw this.refuseMoment(time, priority);
  }

  private refuseMoment(time: Minutes, priority: number): SimulationError {
    const [what, got] = isPriority(priority)
      ? [`a finite time of at least ${this.now} min`, time]
      : ['a whole priority from -255 to 255', priority];
    return this.refusal(`schedule requires ${what}, got ${describeValue(got)}`);
  }

  private refuseDelay(delay: Minutes): SimulationError {
    return this.refusal(`schedule requires a finite delay of at least 0 min, got ${describeValue(delay)}`);
  }

  /** Schedules a call; the number identifies it for `cancel`. */
  call(delay: Minutes, action: () => void, priority: number): number {
    if (!isDelay(delay)) throw this.refuseDelay(delay);
    return this.callAt(this.now + delay, action, priority);
  }

  /** Schedules a call at a time, exactly. */
  callAt(time: Minutes, action: () => void, priority: number): number {
    this.checkMoment(time, priority);
    if (typeof action !== 'function')
      throw this.refusal(`schedule requires a function to call, got ${describeValue(action)}`);
    const slot = this.takeSlot(action);
    this.scheduleAt(time, priority, slot);
    return this.events.idOf(slot);
  }

  /** Moves a scheduled call; false when it was performed or cancelled before. */
  reschedule(id: number, time: Minutes, priority: number): boolean {
    this.checkMoment(time, priority);
    const slot = this.slotOfCall(id);
    if (slot < 0) return false;
    this.events.remove(slot);
    this.scheduleAt(time, priority, slot);
    return true;
  }

  /** Cancels a scheduled call; false when it was performed or cancelled before. */
  cancel(id: number): boolean {
    const slot = this.slotOfCall(id);
    if (slot < 0) return false;
    this.events.remove(slot);
    this.returnCallSlot(slot);
    return true;
  }

  /** Time of the next event; Infinity when there is none. */
  peek(): Minutes {
    return this.events.ring.size > 0 ? this.now : this.events.heap.firstTime;
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

  /** Error for something else where a command is required. */
  refuseCommand(value: unknown): SimulationError {
    this.made = undefined;
    this.madeEarlier.length = 0;
    return this.refusal(`a command is required here, got ${describeYield(value)}`);
  }

  /** Says why a yielded value is refused, or undefined when other commands were left over. */
  refuseYield(value: unknown): SimulationError {
    const left = value === this.made ? this.madeEarlier.at(-1) : this.made;
    this.made = undefined;
    this.madeEarlier.length = 0;
    if (left !== undefined) return this.refusal(`a command on ${left.source.label} was made but not yielded`);
    return this.refusal(`a process may yield only commands made just before, got ${describeYield(value)}`);
  }

  /** Refuses what was made and not yielded when a step ended. */
  refuseRest(): never {
    throw this.refuseYield(undefined);
  }

  /** A composite that adopted all it was given leaves nothing behind. */
  get hasUnyielded(): boolean {
    return this.madeEarlier.length > 0;
  }

  /** Ends a wait before it is over; false when it was granted and cannot be undone. */
  retract(waiter: Waiter): boolean {
    const { state, source } = waiter;
    if (this.holdOnly.count > 0) this.holdOnly.remove(waiter.slot);
    if (state === GRANTED && (source?.isFinal === true || source?.takeBack(waiter) === false)) return false;
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
    this.events.add(this.now + delay, this.now, waiter.priority, waiter.slot);
  }

  /** Moves the clock to the end of a hold when that is the next event anyway; the order of events stays the same. */
  advance(time: Minutes, waiter: Waiter): boolean {
    if (!this.canAdvance(time) || waiter.slot !== this.currentSlot || waiter.hasInterrupt) return false;
    this.events.scheduled++;
    this.now = time;
    this.account(waiter.serial, waiter);
    return true;
  }

  /** Whether a hold of the running process until then would be the next event anyway. */
  canAdvance(time: Minutes): boolean {
    const { heap, ring } = this.events;
    return time < heap.firstTime && time <= this.horizon && ring.size === 0;
  }

  /** Error for something refused now, with clock and process. */
  refusal(message: string): SimulationError {
    return new SimulationError(message, this.now, this.current?.name);
  }

  /** Shows every event from now on; the function returned ends it. Watching changes nothing in the order of events. */
  watch(watcher: Watcher): () => void {
    this.watchers = [...this.watchers, watcher];
    return () => {
      this.watchers = this.watchers.filter((other) => other !== watcher);
    };
  }

  private show(serial: number, target: Target): void {
    for (const watcher of this.watchers) watcher(this.now, serial, target);
  }

  /** Counts an event in the digest and shows it to whoever watches. */
  account(serial: number, target: Target): void {
    this.digest?.add(this.now, serial);
    if (this.watchers.length > 0) this.show(serial, target);
  }

  /** The same for a hold-only process, which is looked up only when somebody watches. */
  accountFor(serial: number, slot: number): void {
    this.digest?.add(this.now, serial);
    if (this.watchers.length > 0) this.show(this.waiterAt(slot).serial, this.waiterAt(slot));
  }
}
