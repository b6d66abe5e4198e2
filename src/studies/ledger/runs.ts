import { type CountedAt, throughputAt } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import { Replications, type StudyOptions } from '../shared/index.js';
import { type RemovableCause, withoutCauses } from './relaxations.js';

/** A replication without some causes. */
export interface RelaxedRun {
  readonly replication: number;
  readonly removed: readonly RemovableCause[];
}

/** Throughput of replications without some causes. */
export class RelaxedRuns {
  private readonly values = new Map<string, number>();
  private readonly scenarios = new Map<string, Scenario>();
  private readonly runs: Replications;

  constructor(
    private readonly scenario: Scenario,
    private readonly question: { readonly at: CountedAt; readonly target: number },
    private readonly options: StudyOptions,
  ) {
    this.runs = new Replications(options);
  }

  /** Runs made so far. */
  get count(): number {
    return this.values.size;
  }

  /** Makes the runs that have not been made. */
  async prepare(runs: readonly RelaxedRun[]): Promise<void> {
    const missing = new Map(
      runs.map((run) => [keyOf(run), run] as const).filter(([key]) => !this.values.has(key)),
    );
    const wanted = [...missing.values()].map(({ replication, removed }) => {
      return { scenario: this.without(removed), stream: { first: replication }, n: 1 };
    });
    const outcomes = await this.runs.ofEach(wanted, (done) =>
      this.options.onProgress?.(`causes removed: ${done} of ${wanted.length} runs`),
    );
    [...missing.keys()].forEach((key, index) => {
      const outcome = outcomes[index]?.[0];
      if (outcome !== undefined) this.values.set(key, throughputAt(outcome, this.question.at).perDay);
    });
  }

  /** Truckloads a day; RangeError for a run that was not made. */
  of(run: RelaxedRun): number {
    const value = this.values.get(keyOf(run));
    if (value === undefined) throw new RangeError(`the run ${keyOf(run)} was not prepared`);
    return value;
  }

  private without(removed: readonly RemovableCause[]): Scenario {
    const key = removed.toSorted().join(',');
    const scenario = this.scenarios.get(key) ?? withoutCauses(this.scenario, removed, this.question.target);
    this.scenarios.set(key, scenario);
    return scenario;
  }
}

function keyOf({ replication, removed }: RelaxedRun): string {
  return `${replication}: ${removed.toSorted().join(',')}`;
}
