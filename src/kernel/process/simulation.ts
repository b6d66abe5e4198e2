import type { Command, Process } from '../events/index.js';
import {
  AllOf,
  AnyOf,
  type Commands,
  Conditions,
  claimBody,
  Digest,
  describeValue,
  EventLoop,
  Hold,
  holdingsOf,
  isDelay,
  KernelState,
  type Minutes,
  type Named,
  type PriorityOption,
  problemOfStart,
  type Results,
  readPriority,
  requireFlag,
  requireOptions,
  requireWord,
  type Waiter,
  type Winner,
} from '../events/index.js';
import { Task } from './task.js';
import { explainWaiting, isKeptWaiting } from './waiting-report.js';

/** Identifies a scheduled call for `cancel`. */
export type EventId = number;

/** One process in a queue, as `waiting` reports it. */
export interface Waiting {
  readonly process: string;
  readonly waitsFor: string;
  readonly holds: readonly string[];
}

/** Statistics of a model's own that begin anew with all others: a Tally, a TimeWeighted, or the like. */
export interface StatisticToReset {
  /** Forgets the past at `now`. */
  reset(now: Minutes): void;
}

/** Options of a simulation. */
export interface SimulationOptions {
  /** Whether every event goes into the digest; true unless said otherwise. */
  readonly digest?: boolean;
  /** Name in reports. */
  readonly name?: string;
  /**
   * What `run` and `runUntil` do when nothing is scheduled while processes wait: 'return' (unless given), or 'throw' an error
   * that says who waits for what. Servers that wait for work for ever count as waiting.
   */
  readonly whenStuck?: 'return' | 'throw';
}

/** Options of a process: its name, and the priority of its events within an instant (0 unless given). */
export interface StartOptions {
  readonly name?: string | Named;
  readonly priority?: number;
}

const OPTIONS = ['digest', 'name', 'whenStuck'] as const satisfies readonly (keyof SimulationOptions)[];

/**
 * A discrete-event simulation: clock, events and processes. Time is in minutes and starts at 0.
 * @example
 * const sim = new Simulation();
 * const seen = [];
 * sim.schedule(5, () => seen.push(sim.now));
 * sim.run();
 * seen; // => [5]
 */
export class Simulation {
  readonly name: string;
  /** Inner workings, for the parts of the kernel only. @internal */
  readonly kernel: KernelState;
  private readonly loop: EventLoop;
  private readonly conditions: Conditions;
  private readonly pooledHold: Hold;
  private readonly throwsWhenStuck: boolean;
  private readonly collected: StatisticToReset[] = [];

  constructor(options: SimulationOptions = {}) {
    requireOptions('a simulation', options, OPTIONS);
    requireFlag('a simulation', 'digest', options.digest);
    requireWord('a simulation', 'whenStuck', options.whenStuck, ['return', 'throw']);
    this.name = options.name ?? 'simulation';
    this.kernel = new KernelState(options.digest === false ? undefined : new Digest());
    this.conditions = new Conditions(this.kernel);
    this.pooledHold = new Hold(this.kernel);
    this.loop = new EventLoop(this.kernel, this.conditions, this.pooledHold);
    this.throwsWhenStuck = options.whenStuck === 'throw';
  }

  /** Simulated time, in minutes since the start. */
  get now(): Minutes {
    return this.kernel.now;
  }

  /** Name of the process that is running; undefined in callbacks and between events. */
  get runningProcess(): string | undefined {
    return this.kernel.current?.name;
  }

  /** Events performed so far. */
  get eventsPerformed(): number {
    return this.kernel.events.performed;
  }

  /**
   * Starts a process. Its first step comes at the current instant, in the order of scheduling, never inside this call. It bears a name of
   * its own, or that of something else, such as the truck it moves, which is asked for it only when it is needed.
   */
  start<R>(body: Process<R>, options?: StartOptions): Task<R> {
    if (options !== undefined) this.checkStart(options);
    const problem = claimBody(body);
    if (problem !== undefined) throw this.kernel.refusal(`start ${problem}`);
    const priority = options?.priority ?? 0;
    return new Task(this.kernel, body, options?.name, priority);
  }

  /** Lets time pass: `yield sim.hold(5)`. */
  hold(minutes: Minutes): Command<void> {
    const { kernel } = this;
    if (!isDelay(minutes)) this.refuseHold(minutes);
    const command = kernel.made === undefined ? this.pooledHold : new Hold(kernel);
    command.minutes = minutes;
    return kernel.make(command);
  }

  /**
   * Waits for the first of several commands, given by name or in a row; the others leave and give back what they took:
   * `const first = yield* sim.anyOf({ lane: lanes.request(), late: sim.hold(30) })`, then `first.key === 'late'`.
   */
  anyOf<C extends Commands>(commands: C): Command<Winner<C>> {
    // The winner's key and value come from the same entry, which the class cannot say about an unknown C.
    return this.kernel.make(new AnyOf(this.kernel, commands)) as Command<unknown> as Command<Winner<C>>;
  }

  /** Waits for all of several commands and gives their results in the same shape. */
  allOf<C extends Commands>(commands: C): Command<Results<C>> {
    // As above: the shape of the results is the shape of the commands.
    return this.kernel.make(new AllOf(this.kernel, commands)) as Command<unknown> as Command<Results<C>>;
  }

  /** Waits until a predicate is true, looked at after every event: `yield sim.until(() => yard.count < 3)`. */
  until(predicate: () => boolean): Command<void> {
    return this.conditions.wait(predicate);
  }

  /** Calls a function after a delay. The smaller priority goes first within an instant. */
  schedule(delay: Minutes, action: () => void, priority: number | PriorityOption = 0): EventId {
    return this.kernel.call(delay, action, this.priorityOf(priority));
  }

  /** Calls a function at a time, which must not be past. */
  scheduleAt(time: Minutes, action: () => void, priority: number | PriorityOption = 0): EventId {
    return this.kernel.callAt(time, action, this.priorityOf(priority));
  }

  /** Cancels a scheduled call; false when it was performed or cancelled before. */
  cancel(id: EventId): boolean {
    return this.kernel.cancel(id);
  }

  /** Moves a scheduled call to another time; it then comes after what is already scheduled for that time. False when it is over. */
  reschedule(id: EventId, time: Minutes, priority: number | PriorityOption = 0): boolean {
    return this.kernel.reschedule(id, time, this.priorityOf(priority));
  }

  /** Performs all events up to and including `until`, then sets the clock to it; without it, until nothing is scheduled. */
  run(until: Minutes = Number.POSITIVE_INFINITY): void {
    if (!(typeof until === 'number' && until >= this.now))
      throw this.kernel.refusal(
        `run requires a time of at least ${this.now} min, got ${describeValue(until)}`,
      );
    this.loop.run(until, this.throwsWhenStuck ? () => this.refuseStuck() : undefined);
  }

  /**
   * Performs events until a process has ended or a predicate is true, looked at after every event.
   * False when nothing is scheduled, or nothing up to `limit`, before that, and when `stop` is called. The clock stands at the last event.
   */
  runUntil(goal: Task<unknown> | (() => boolean), limit: Minutes = Number.POSITIVE_INFINITY): boolean {
    if (typeof goal !== 'function' && !(goal instanceof Task && goal.isOf(this.kernel)))
      throw this.kernel.refusal(
        `runUntil requires a process of this simulation or a function that answers, got ${describeValue(goal)}`,
      );
    const isReached = typeof goal === 'function' ? goal : () => !goal.isAlive;
    if (typeof limit !== 'number' || Number.isNaN(limit))
      throw this.kernel.refusal(`runUntil requires a limit, got ${describeValue(limit)}`);
    this.loop.forgetStop();
    while (!isReached()) {
      if (this.loop.isStopped) return false;
      if (this.throwsWhenStuck && this.peek() === Number.POSITIVE_INFINITY) this.refuseStuck();
      if (this.peek() > limit || !this.step()) return false;
    }
    return true;
  }

  /** Performs the next event; false when there is none. */
  step(): boolean {
    return this.loop.step();
  }

  /** Ends the run after the current event; it may be run again. */
  stop(): void {
    this.loop.stop();
  }

  /** Time of the next event; Infinity when there is none. */
  peek(): Minutes {
    return this.kernel.peek();
  }

  /**
   * Begins a new period of observation for everything that keeps statistics, as at the end of a warm-up: resources, pools, servers, stores, levels,
   * gates, signals, batches and working hours, wherever they were made, and what `collect` was given. Contents, queues and
   * holdings stay as they are, as do full records; waits begun before count in full when they end.
   *
   * @example
   * sim.run(warmUp);
   * sim.resetStatistics();
   * sim.run(warmUp + runLength);
   * lanes.statistics().period; // runLength
   */
  resetStatistics(): void {
    this.kernel.observation.begin(this.now);
    for (const each of this.collected) each.reset(this.now);
  }

  /** Lets `resetStatistics` reset this too: `const waits = sim.collect(new Tally())`. */
  collect<C extends StatisticToReset>(statistic: C): C {
    if (typeof statistic?.reset !== 'function')
      throw this.kernel.refusal(`collect requires something to reset, got ${describeValue(statistic)}`);
    this.collected.push(statistic);
    return statistic;
  }

  /** Fingerprint of all events performed, in hexadecimal; observers do not change it. */
  digest(): string {
    const { digest } = this.kernel;
    if (digest === undefined) throw this.kernel.refusal('the digest of this simulation is switched off');
    return digest.toString();
  }

  /** Who stands in a queue now, what for, and what they hold meanwhile. */
  waiting(): Waiting[] {
    return Array.from(this.kernel.waiters())
      .filter((waiter) => waiter.owner === waiter && isKeptWaiting(waiter))
      .sort((a, b) => a.serial - b.serial)
      .map(describeWaiting);
  }

  private refuseStuck(): void {
    const report = explainWaiting(this);
    if (report.isDeadlock) throw this.kernel.refusal(`${report.text}\nstuck`);
  }

  // Refusals stand apart so that what calls them stays small enough for the compiler to build it into its caller.
  private refuseHold(minutes: Minutes): never {
    throw this.kernel.refusal(
      `hold requires a finite delay of at least 0 min, got ${describeValue(minutes)}`,
    );
  }

  private checkStart(options: StartOptions): void {
    const problem = problemOfStart(options);
    if (problem !== undefined) throw this.kernel.refusal(`start ${problem}`);
  }

  private priorityOf(given: number | PriorityOption): number {
    return typeof given === 'number'
      ? given
      : readPriority({ kernel: this.kernel, label: 'schedule' }, given);
  }
}

function describeWaiting(waiter: Waiter): Waiting {
  return {
    process: waiter.name,
    waitsFor: waiter.source?.label ?? 'nothing',
    holds: holdingsOf(waiter).map(({ lender, amount }) => `${amount} of ${lender.label}`),
  };
}
