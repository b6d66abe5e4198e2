import type { Outcome } from '../../corridor/index.js';

/** Replications that a job asks for: `from` up to, not including, `to`. */
interface Order {
  readonly from: number;
  readonly to: number;
}

/** Where in which job an outcome belongs. */
interface Place {
  readonly job: number;
  readonly index: number;
}

/** Sorts outcomes, which come in any order, into the jobs that asked for them. */
export class ResultCollector<Job extends Order> {
  private readonly outcomes: Outcome[][];
  private readonly missing: number[];
  private readonly places = new Map<string, Place[]>();

  /** `groupOf` tells whose replications a job asks for; `onJobDone` is called when a job has all of its outcomes. */
  constructor(
    jobs: readonly Job[],
    groupOf: (job: Job) => string,
    private readonly onJobDone: (outcomes: readonly Outcome[], job: number) => void,
  ) {
    this.outcomes = jobs.map(() => []);
    this.missing = jobs.map(({ from, to }) => Math.max(0, to - from));
    for (const [job, order] of jobs.entries()) {
      for (let each = order.from; each < order.to; each += 1) {
        const key = placeKey(groupOf(order), each);
        this.places.set(key, [...(this.places.get(key) ?? []), { job, index: each - order.from }]);
      }
    }
    for (const [job, count] of this.missing.entries()) if (count === 0) onJobDone([], job);
  }

  /** Puts outcomes of a group to all jobs that asked for them; each replication is put once. */
  put(group: string, outcomes: readonly Outcome[]): void {
    for (const outcome of outcomes) {
      for (const place of this.places.get(placeKey(group, outcome.replication)) ?? []) {
        this.putOne(place, outcome);
      }
    }
  }

  /** Outcomes of each job, in the order of the jobs. */
  results(): readonly (readonly Outcome[])[] {
    return this.outcomes;
  }

  private putOne({ job, index }: Place, outcome: Outcome): void {
    const outcomes = this.outcomes[job] ?? [];
    outcomes[index] = outcome;
    const missing = (this.missing[job] ?? 0) - 1;
    this.missing[job] = missing;
    if (missing === 0) this.onJobDone(outcomes, job);
  }
}

function placeKey(group: string, replication: number): string {
  return `${group} ${replication}`;
}
