import { invariant } from '../../math/index.js';
import type { KernelState, Minutes } from '../events/index.js';
import {
  Command,
  checkDuration,
  describeValue,
  type Recorded,
  requireConstruction,
  type Source,
  Timeline,
  WAITING,
  WAITING_UNTIL,
  type Waiter,
  WaitQueue,
} from '../events/index.js';
import type { Simulation } from '../process/index.js';
import { TimeIntegral } from './time-integral.js';

/** Use of a shared server since its statistics were last reset. */
export interface SharedServerStatistics {
  /** Length of the period observed, in minutes. */
  readonly period: Minutes;
  /** Job-minutes spent there, and minutes of work done for all jobs. */
  readonly jobTime: number;
  readonly workTime: number;
  readonly capacityTime: number;
  /** Time averages; NaN for an empty period. */
  readonly meanJobs: number;
  /** Work done over work possible. */
  readonly utilisation: number;
  readonly mostJobs: number;
  /** Jobs finished, and jobs that left before. */
  readonly finished: number;
  readonly withdrawals: number;
  /** Mean minutes from arrival to the end of the work, of the jobs finished; NaN without any. */
  readonly meanCycleTime: Minutes;
}

/**
 * Processor sharing: everybody is served at once, each with the same part of the capacity and never faster than by one server
 * alone. With `capacity` c and n jobs each advances by min(1, c / n) minutes of work a minute: a shared road, a network link, a
 * crew that helps wherever it stands. What remains of each job is kept exactly; equal ends come in order of arrival.
 * @example
 * const sim = new Simulation();
 * const crew = new SharedServer(sim, { name: 'crew' });
 * function* offload(minutes) {
 *   yield crew.serve(minutes);
 *   return sim.now;
 * }
 * const tasks = [30, 60].map((minutes) => sim.start(offload(minutes)));
 * sim.run();
 * tasks.map(({ result }) => result); // => [60, 90]
 */
export class SharedServer implements Source, Recorded {
  readonly name: string;
  /** @internal */ readonly lapsed = undefined;
  /** @internal */ readonly kernel: KernelState;
  /** Jobs by the attained service at which each will be done. */
  private readonly jobs: WaitQueue;
  private readonly jobCount: TimeIntegral;
  private readonly work: TimeIntegral;
  private readonly offered: TimeIntegral;
  private timeline: Timeline<'jobs' | 'capacity'> | undefined = undefined;
  private limit: number;
  /** Service that a job present all the time would have got since the server was last empty. */
  private attained = 0;
  private last: Minutes;
  private finished = 0;
  private withdrawals = 0;
  private cycleTime = 0;
  private mostJobs = 0;

  /** `capacity` in servers, above 0 or 0 for a standstill; need not be whole; 1 unless given. */
  constructor(sim: Simulation, options: { readonly name: string; readonly capacity?: number }) {
    requireConstruction('shared server', sim, options, ['name', 'capacity']);
    this.name = options.name;
    this.kernel = sim.kernel;
    this.limit = checkCapacity(options.name, options.capacity ?? 1);
    this.jobs = new WaitQueue(sim.kernel.links);
    this.last = sim.now;
    const { observation } = sim.kernel;
    this.jobCount = new TimeIntegral(sim.now, observation);
    this.work = new TimeIntegral(sim.now, observation);
    this.offered = new TimeIntegral(sim.now, observation);
  }

  /** @internal */ get label(): string {
    return `shared server "${this.name}"`;
  }

  get capacity(): number {
    return this.limit;
  }

  /** Jobs being served. */
  get jobsInService(): number {
    return this.jobs.length;
  }

  /** Minutes of work each job gets in a minute now; what a newcomer to an empty server would get when there is none. */
  get rate(): number {
    return Math.min(1, this.limit / Math.max(1, this.jobs.length));
  }

  /** Works off some minutes of work, which takes longer the more are there: `yield road.serve(12)`. */
  serve(minutes: Minutes): Command<void> {
    return this.kernel.make(new Share(this, checkDuration(this, minutes)));
  }

  /** Changes the capacity for all jobs at once; 0 is a standstill. */
  setCapacity(capacity: number): void {
    const checked = checkCapacity(this.name, capacity);
    this.change(() => {
      this.limit = checked;
    });
  }

  /** Use since the last reset, up to now. */
  statistics(): SharedServerStatistics {
    this.account();
    const { period, area: jobTime } = this.jobCount;
    const [workTime, capacityTime] = [this.work.area, this.offered.area];
    return {
      period,
      jobTime,
      workTime,
      capacityTime,
      meanJobs: jobTime / period,
      utilisation: workTime / capacityTime,
      mostJobs: this.mostJobs,
      finished: this.finished,
      withdrawals: this.withdrawals,
      meanCycleTime: this.cycleTime / this.finished,
    };
  }

  /** Starts a new period of observation; jobs begun before it count in full when they end. */
  resetStatistics(): void {
    this.account();
    this.beginPeriod(this.kernel.now);
  }

  private beginPeriod(now: Minutes): void {
    for (const integral of [this.jobCount, this.work, this.offered]) integral.reset(now);
    this.finished = 0;
    this.withdrawals = 0;
    this.cycleTime = 0;
    this.mostJobs = this.jobs.length;
  }

  /** Keeps the full record from now on, and gives it; it costs nothing while nobody asks. See Timeline. */
  record(): Timeline<'jobs' | 'capacity'> {
    this.timeline ??= new Timeline(this.kernel, this, ['jobs', 'capacity']);
    return this.timeline;
  }

  /** @internal */ recordedState(): readonly number[] {
    return [this.jobs.length, this.limit];
  }

  /** Takes a job in; for Share. @internal */
  admit(waiter: Waiter, minutes: Minutes): void {
    this.kernel.park(waiter, this);
    this.change(() => {
      // Begun afresh whenever it was empty, so that rounding does not build up over a run.
      if (this.jobs.length === 0) this.attained = 0;
      this.jobs.add(waiter.slot, this.attained + minutes, this.kernel.now);
    });
    this.mostJobs = Math.max(this.mostJobs, this.jobs.length);
  }

  /** A job is done, or its owner leaves. @internal */
  withdraw(waiter: Waiter): void {
    const { kernel, jobs } = this;
    this.account();
    const isDone = waiter.state === WAITING_UNTIL && !kernel.events.has(waiter.slot);
    if (isDone) {
      this.finished++;
      this.cycleTime += kernel.now - jobs.sinceOf(waiter.slot);
    } else this.withdrawals++;
    this.change(() => {
      // Its own end says better than the sum of steps how far all have come.
      if (isDone) this.attained = jobs.priorityOf(waiter.slot);
      jobs.remove(waiter.slot);
    });
  }

  /** @internal */ takeBack(): boolean {
    return true;
  }

  /** @internal */ isServing(): boolean {
    return this.limit > 0;
  }

  /** Brings the attained service up to now, changes something, and sets the timer of whoever will be done first. */
  private change(deed: () => void): void {
    this.account();
    this.stopTimer();
    deed();
    this.startTimer();
  }

  private stopTimer(): void {
    const { kernel, jobs } = this;
    if (jobs.first < 0) return;
    const first = kernel.waiterAt(jobs.first);
    if (first.state !== WAITING_UNTIL) return;
    kernel.events.remove(first.slot);
    first.state = WAITING;
  }

  private startTimer(): void {
    const { kernel, jobs } = this;
    if (jobs.first < 0 || this.limit === 0) return;
    const work = Math.max(0, jobs.priorityOf(jobs.first) - this.attained);
    kernel.limit(kernel.waiterAt(jobs.first), work / this.rate);
  }

  private account(): void {
    const { now, observation } = this.kernel;
    const { length } = this.jobs;
    if (this.jobCount.isBehind) this.beginPeriod(observation.since);
    this.jobCount.advance(now, length);
    this.work.advance(now, Math.min(length, this.limit));
    this.offered.advance(now, this.limit);
    if (length > 0) this.attained += (now - this.last) * this.rate;
    CHECKED: invariant(now >= this.last, 'a server is told of changes in order of time');
    CHECKED: invariant(this.rate >= 0 && this.rate <= 1, 'nobody is served faster than by one server alone');
    this.last = now;
    this.timeline?.note();
  }
}

/** Brings a job to a shared server and waits until it is done. */
class Share extends Command<void> {
  constructor(
    readonly source: SharedServer,
    private readonly minutes: Minutes,
  ) {
    super();
  }

  perform(waiter: Waiter): boolean {
    this.source.admit(waiter, this.minutes);
    return false;
  }
}

function checkCapacity(name: string, capacity: number): number {
  if (!(Number.isFinite(capacity) && capacity >= 0))
    throw new RangeError(
      `shared server "${name}" requires a finite capacity of at least 0, got ${describeValue(capacity)}`,
    );
  return capacity;
}
