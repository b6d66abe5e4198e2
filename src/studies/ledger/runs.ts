import type { CountingPoint } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import { type CorridorJob, localExecutor, type StudyOptions } from '../shared/index.js';
import { type RemovableCause, withoutCauses } from './relaxations.js';

/** A replication without some causes. */
export interface RelaxedRun {
  readonly replication: number;
  readonly removed: readonly RemovableCause[];
}

/** Throughput of replications without some causes, each run once however often it is asked for. */
export class RelaxedRuns {
  private readonly values = new Map<string, number>();
  private readonly scenarios = new Map<string, Scenario>();

  constructor(
    private readonly scenario: Scenario,
    private readonly question: { readonly at: CountingPoint; readonly target: number },
    private readonly options: StudyOptions,
  ) {}

  /** Runs made so far. */
  get count(): number {
    return this.values.size;
  }

  /** Makes the runs that have not been made. */
  async prepare(runs: readonly RelaxedRun[]): Promise<void> {
    const { executor = localExecutor(), signal, onProgress } = this.options;
    const missing = new Map(
      runs.map((run) => [keyOf(run), run] as const).filter(([key]) => !this.values.has(key)),
    );
    let done = 0;
    const jobs = [...missing.values()].map((run) => this.jobOf(run));
    const outcomes = await executor.run(jobs, {
      ...(signal === undefined ? {} : { signal }),
      onJobDone: () => {
        done += 1;
        onProgress?.(`causes removed: ${done} of ${jobs.length} runs`);
      },
    });
    [...missing.keys()].forEach((key, index) => {
      const outcome = outcomes[index]?.[0];
      if (outcome !== undefined) this.values.set(key, outcome.throughput[this.question.at].perDay);
    });
  }

  /** Truckloads a day; RangeError for a run that was not made. */
  of(run: RelaxedRun): number {
    const value = this.values.get(keyOf(run));
    if (value === undefined) throw new RangeError(`the run ${keyOf(run)} was not prepared`);
    return value;
  }

  private jobOf({ replication, removed }: RelaxedRun): CorridorJob {
    const key = removed.toSorted().join(',');
    const scenario = this.scenarios.get(key) ?? withoutCauses(this.scenario, removed, this.question.target);
    this.scenarios.set(key, scenario);
    return {
      scenario,
      seed: this.options.seed ?? 'throughline',
      from: replication,
      to: replication + 1,
    };
  }
}

function keyOf({ replication, removed }: RelaxedRun): string {
  return `${replication}: ${removed.toSorted().join(',')}`;
}
