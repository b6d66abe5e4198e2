import type { Process } from './command.js';
import { Signal } from './signal.js';
import type { Simulation } from './simulation.js';
import { isDelay, type Minutes } from './time.js';

/**
 * What becomes of a job whose server is taken away: it goes on where it stopped, begins again with the same duration,
 * begins again with a new duration, or leaves unfinished.
 */
export type PreemptionRule = 'resume' | 'restart' | 'resample' | 'leave';

/** How a job went. */
export interface ServedJob {
  readonly finished: boolean;
  readonly preemptions: number;
  /** Minutes of service it got, those lost by a restart included. */
  readonly served: Minutes;
  /** Minutes it was still to get; 0 when finished. */
  readonly remaining: Minutes;
}

/** A job, as long as it is at the servers. */
interface Job {
  readonly priority: number;
  readonly arrival: number;
  readonly call: Signal<'begin' | 'stop'>;
  isServed: boolean;
}

/**
 * Servers that a more urgent job takes from a less urgent one. Of several, the least urgent loses its server, and of equals the
 * one that arrived last. A preempted job waits ahead of later arrivals of its priority. Equal priorities do not preempt.
 */
export class PreemptiveResource {
  readonly name: string;
  private readonly sim: Simulation;
  private readonly jobs: Job[] = [];
  private servers: number;
  private arrivals = 0;

  constructor(sim: Simulation, options: { readonly name: string; readonly capacity: number }) {
    this.name = options.name;
    this.sim = sim;
    this.servers = this.checkCapacity(options.capacity);
  }

  get capacity(): number {
    return this.servers;
  }

  /** Jobs being served. */
  get inUse(): number {
    return this.jobs.filter((job) => job.isServed).length;
  }

  get queueLength(): number {
    return this.jobs.length - this.inUse;
  }

  /** Changes the number of servers at once: jobs whose server goes away are preempted. */
  setCapacity(capacity: number): void {
    this.servers = this.checkCapacity(capacity);
    this.assign();
  }

  /**
   * Waits for a server and is served, as often as it takes: `const job = yield* bay.serve(20, { priority: 1 })`.
   * `duration` is in minutes, or draws them; it draws again only under the rule 'resample'.
   */
  *serve(
    duration: Minutes | (() => Minutes),
    options: { readonly priority?: number; readonly onPreemption?: PreemptionRule } = {},
  ): Process<ServedJob> {
    const { priority = 0, onPreemption = 'resume' } = options;
    const draw = (): Minutes => this.checkDuration(typeof duration === 'number' ? duration : duration());
    const job: Job = {
      priority,
      arrival: this.arrivals++,
      call: new Signal(this.sim, { name: `server of "${this.name}"` }),
      isServed: false,
    };
    this.join(job);
    try {
      return yield* this.attend(job, draw, onPreemption);
    } finally {
      this.leave(job);
    }
  }

  private *attend(job: Job, draw: () => Minutes, rule: PreemptionRule): Process<ServedJob> {
    const { sim } = this;
    let full = draw();
    let remaining = full;
    let served = 0;
    for (let preemptions = 0; ; preemptions++) {
      while (!job.isServed) yield job.call.wait();
      const begun = sim.now;
      const end = yield* sim.anyOf({ finished: sim.hold(remaining), lost: job.call.wait() });
      served += sim.now - begun;
      // Work due at the very instant of the preemption is finished.
      if (end.key === 'finished' || sim.now >= begun + remaining)
        return { finished: true, preemptions, served, remaining: 0 };
      remaining -= sim.now - begun;
      if (rule === 'leave') return { finished: false, preemptions: preemptions + 1, served, remaining };
      if (rule === 'resample') full = draw();
      if (rule !== 'resume') remaining = full;
    }
  }

  private join(job: Job): void {
    const behind = this.jobs.findIndex((other) => other.priority > job.priority);
    this.jobs.splice(behind < 0 ? this.jobs.length : behind, 0, job);
    this.assign();
  }

  private leave(job: Job): void {
    this.jobs.splice(this.jobs.indexOf(job), 1);
    this.assign();
  }

  /** The first jobs have the servers: jobs are kept in order of priority, then of arrival. */
  private assign(): void {
    this.jobs.forEach((job, index) => {
      const isServed = index < this.servers;
      if (job.isServed === isServed) return;
      job.isServed = isServed;
      job.call.fire(isServed ? 'begin' : 'stop');
    });
  }

  private checkDuration(minutes: Minutes): Minutes {
    if (!isDelay(minutes))
      throw this.sim.agenda.refusal(
        `service at "${this.name}" requires a finite duration of at least 0 min, got ${minutes}`,
      );
    return minutes;
  }

  private checkCapacity(capacity: number): number {
    if (!Number.isInteger(capacity) || capacity < 0)
      throw new RangeError(`servers "${this.name}" require a whole capacity of at least 0, got ${capacity}`);
    return capacity;
  }
}
