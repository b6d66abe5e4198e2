import { invariant } from '../../math/index.js';
import type { KernelState, Minutes } from '../events/index.js';
import {
  addHolding,
  Command,
  checkDuration,
  describeValue,
  type Lender,
  type Process,
  problemOfOptions,
  type Recorded,
  readPriority,
  removeHolding,
  requireConstruction,
  Timeline,
  WAITING,
  WAITING_UNTIL,
  type Waiter,
  WaitQueue,
} from '../events/index.js';
import type { Simulation } from '../process/index.js';
import { isPreemptionRule, Job, type PreemptionRule, type ServedJob } from './job.js';
import type { ResourceColumn } from './resource-options.js';
import { type ResourceStatistics, ResourceUsage } from './resource-usage.js';

/** How a job is to be treated. */
export interface ServeOptions {
  /** Smaller is more urgent; 0 unless given. */
  readonly priority?: number;
  /** 'resume' unless given. */
  readonly onPreemption?: PreemptionRule;
}

/** Statistics of servers that can be taken away: every return to a server counts as a grant after a wait. */
export interface PreemptiveStatistics extends ResourceStatistics {
  readonly preemptions: number;
}

/**
 * Servers that a more urgent job takes from a less urgent one. Of several, the least urgent loses its server, and of equals the
 * one that arrived last. A preempted job waits ahead of later arrivals of its priority. Equal priorities do not preempt.
 * Work due at the very instant of the preemption is finished.
 * @example
 * const sim = new Simulation();
 * const scanner = new PreemptiveResource(sim, { name: 'scanner', capacity: 1 });
 * sim.start(scanner.serve(60, { priority: 1 }));
 * const urgent = sim.start(scanner.serve(10, { priority: 0 }));
 * sim.run();
 * [urgent.isAlive, sim.now, scanner.statistics().preemptions]; // => [false, 70, 1]
 */
export class PreemptiveResource implements Lender, Recorded {
  readonly name: string;
  /** How the job ended whose waiter was withdrawn last. @internal */
  lapsed: ServedJob | undefined = undefined;
  readonly spare = 0;
  /** @internal */ readonly kernel: KernelState;
  private readonly served: WaitQueue;
  private readonly queue: WaitQueue;
  private readonly jobs = new Map<Waiter, Job>();
  private readonly usage: ResourceUsage;
  private timeline: Timeline<ResourceColumn> | undefined = undefined;
  private preemptions = 0;
  private servers: number;

  constructor(sim: Simulation, options: { readonly name: string; readonly capacity: number }) {
    requireConstruction('preemptive resource', sim, options, ['name', 'capacity']);
    this.name = options.name;
    this.kernel = sim.kernel;
    this.served = new WaitQueue(sim.kernel.links);
    this.queue = new WaitQueue(sim.kernel.links);
    this.servers = this.checkCapacity(options.capacity);
    this.usage = new ResourceUsage(sim.kernel.observation, sim.now);
  }

  /** @internal */ get label(): string {
    return `preemptive resource "${this.name}"`;
  }

  get capacity(): number {
    return this.servers;
  }

  /** Jobs being served. */
  get inUse(): number {
    return this.served.length;
  }

  /** @internal */ get lent(): number {
    return this.served.length;
  }

  get queueLength(): number {
    return this.queue.length;
  }

  /** Changes the number of servers at once: jobs whose server goes away are preempted. */
  setCapacity(capacity: number): void {
    this.checkCapacity(capacity);
    this.account();
    this.servers = capacity;
    while (this.served.length > this.servers) this.preempt(this.kernel.waiterAt(this.served.last));
    this.fill();
  }

  /**
   * Waits for a server and is served, as often as it takes: `const job = yield* bay.serve(20, { priority: 1 })`.
   * `duration` is in minutes, or draws them; it draws again only under the rule 'resample'.
   */
  serve(duration: Minutes | (() => Minutes), options: ServeOptions = {}): Process<ServedJob> {
    return performing(this, this.jobFor(duration, options));
  }

  /** As `serve`, as a command: for actors and for races. Who leaves it early takes the job away. */
  service(duration: Minutes | (() => Minutes), options: ServeOptions = {}): Command<ServedJob> {
    return this.kernel.make(new Service(this, this.jobFor(duration, options)));
  }

  /** Use since the last reset, up to now. */
  statistics(): PreemptiveStatistics {
    this.account();
    return { ...this.usage.summary(), preemptions: this.preemptions };
  }

  /** Starts a new period of observation, at the end of a warm-up for instance. */
  resetStatistics(): void {
    this.usage.reset(this.kernel.now, this.queue.length);
    this.preemptions = 0;
  }

  /** Keeps the full record from now on, and gives it; it costs nothing while nobody asks. See Timeline. */
  record(): Timeline<ResourceColumn> {
    this.timeline ??= new Timeline(this.kernel, this, ['inUse', 'queueLength', 'capacity']);
    return this.timeline;
  }

  /** @internal */ recordedState(): readonly number[] {
    return [this.served.length, this.queue.length, this.servers];
  }

  /** Brings a job; for Service. @internal */
  admit(waiter: Waiter, job: Job): void {
    const { kernel, served } = this;
    job.arrive();
    waiter.amount = 1;
    this.account();
    this.jobs.set(waiter, job);
    kernel.park(waiter, this);
    if (this.servers > 0 && served.length >= this.servers && served.priorityOf(served.last) > job.priority)
      this.preempt(kernel.waiterAt(served.last));
    if (served.length < this.servers) {
      this.usage.grants++;
      this.usage.immediateGrants++;
      this.begin(waiter, job);
      return;
    }
    this.queue.add(waiter.slot, job.priority, kernel.now);
    this.usage.noteQueue(this.queue.length);
  }

  /** The service is over, or the waiter leaves it unfinished. @internal */
  withdraw(waiter: Waiter): void {
    const job = this.jobs.get(waiter);
    if (job === undefined) return;
    const { kernel } = this;
    this.account();
    this.jobs.delete(waiter);
    // An event still in the list: somebody calls the waiter away before its work is due.
    const isDone = waiter.state === WAITING_UNTIL && !kernel.events.has(waiter.slot);
    if (waiter.state === WAITING_UNTIL) this.stop(waiter, job);
    else this.queue.remove(waiter.slot);
    if (isDone) this.lapsed = job.finish();
    else this.usage.withdrawals++;
    this.fill();
  }

  /** @internal */ takeBack(): boolean {
    return true;
  }

  /** What a process holds here goes with its job, which has been withdrawn by then. @internal */
  surrender(): void {}

  /** @internal */ isServing(waiter: Waiter): boolean {
    return waiter.state === WAITING_UNTIL;
  }

  private jobFor(duration: Minutes | (() => Minutes), options: ServeOptions): Job {
    const problem = problemOfOptions(options, ['priority', 'onPreemption']);
    if (problem !== undefined) throw this.kernel.refusal(`${this.label} ${problem}`);
    const { priority = 0, onPreemption = 'resume' } = options;
    if (!isPreemptionRule(onPreemption))
      throw this.kernel.refusal(`${this.label} has no rule ${describeValue(onPreemption)} for preemption`);
    if (typeof duration !== 'function') checkDuration(this, duration);
    return new Job(this.kernel, duration, readPriority(this, priority), onPreemption);
  }

  private begin(waiter: Waiter, job: Job): void {
    this.served.add(waiter.slot, job.priority, this.kernel.now);
    addHolding(waiter.owner, this, 1);
    job.begin(this.kernel.now);
    this.kernel.limit(waiter, job.remaining);
  }

  private stop(waiter: Waiter, job: Job): void {
    this.served.remove(waiter.slot);
    removeHolding(waiter.owner, this, 1);
    job.pause(this.kernel.now);
  }

  /** Takes the server away. */
  private preempt(waiter: Waiter): void {
    const { kernel } = this;
    const job = this.jobs.get(waiter);
    if (job === undefined) return;
    this.stop(waiter, job);
    if (job.isDue(kernel.now)) {
      this.release(waiter, job.finish());
      return;
    }
    this.preemptions++;
    kernel.events.remove(waiter.slot);
    waiter.state = WAITING;
    if (job.lose()) this.queue.addAhead(waiter.slot, job.priority, kernel.now);
    else this.release(waiter, job.leave());
    this.usage.noteQueue(this.queue.length);
  }

  /** Lets a job go without its time having run out. */
  private release(waiter: Waiter, outcome: ServedJob): void {
    this.jobs.delete(waiter);
    waiter.grant(outcome);
  }

  private fill(): void {
    const { kernel, queue, served } = this;
    while (served.length < this.servers && queue.length > 0) {
      const waiter = kernel.waiterAt(queue.first);
      const job = this.jobs.get(waiter);
      this.usage.countWait(kernel.now - queue.sinceOf(waiter.slot));
      queue.remove(waiter.slot);
      if (job !== undefined) this.begin(waiter, job);
    }
    CHECKED: invariant(served.length <= this.servers, 'no more jobs are served than there are servers');
    CHECKED: invariant(
      queue.length === 0 || served.length === this.servers,
      'no job waits beside a free server',
    );
    CHECKED: invariant(this.jobs.size >= served.length + queue.length, 'every job is served or waits');
  }

  private account(): void {
    if (this.usage.isBehind) this.preemptions = 0;
    this.usage.advance(this.kernel.now, this.served.length, this.queue.length, this.servers);
    this.timeline?.note();
  }

  private checkCapacity(capacity: number): number {
    if (!Number.isInteger(capacity) || capacity < 0)
      throw new RangeError(
        `servers "${this.name}" require a whole capacity of at least 0, got ${describeValue(capacity)}`,
      );
    return capacity;
  }
}

function* performing(source: PreemptiveResource, job: Job): Process<ServedJob> {
  return yield* source.kernel.make(new Service(source, job));
}

/** Brings a job to its servers and waits until it is done. */
class Service extends Command<ServedJob> {
  constructor(
    readonly source: PreemptiveResource,
    private readonly job: Job,
  ) {
    super();
  }

  perform(waiter: Waiter): boolean {
    this.source.admit(waiter, this.job);
    return false;
  }
}
