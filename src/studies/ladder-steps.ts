import type { CountingPoint, Outcome } from '../corridor/index.js';
import type { Plan } from '../experiment/index.js';
import type { Scenario } from '../scenario/index.js';
import { replicateCorridor, type StudyOptions } from './jobs.js';
import { carryOut, leverSteps } from './plan.js';

/** Share of what it brought first that lets a step be taken again without a look at the others. */
const stillGood = 0.9;

/** One step more of some levers at once, by their places in the list. */
export interface Move {
  readonly levers: readonly number[];
  /** Truckloads a day. */
  readonly gain: number;
}

/** What the climb is judged by. */
export interface LadderEffort extends StudyOptions {
  readonly at: CountingPoint;
  readonly replications: number;
  readonly lookReplications: number;
  readonly smallestGain: number;
}

/** Looks at steps under the same luck, each plan once, and measures rungs on fresh luck. */
export class LadderSteps {
  private readonly seen = new Map<string, number>();
  private readonly measured = new Map<string, readonly Outcome[]>();
  private used = 0;

  constructor(
    private readonly scenario: Scenario,
    private readonly effort: LadderEffort,
  ) {}

  /** Replications run so far. */
  get replicationsUsed(): number {
    return this.used;
  }

  /**
   * The step that brings most for its cost from here, or the fewest levers that bring something only together; undefined where
   * nothing does. `last` is taken again unseen by others as long as it brings about as much: while it binds, no other can bring more.
   */
  async next(plan: Plan, last?: Move): Promise<Move | undefined> {
    const open = leverSteps(this.scenario).flatMap(({ most }, index) =>
      (plan[index] ?? 0) < most ? [index] : [],
    );
    if (last?.levers.every((lever) => open.includes(lever)) === true) {
      const again = await this.gainOf(plan, last.levers);
      if (again >= Math.max(this.effort.smallestGain, stillGood * last.gain))
        return { levers: last.levers, gain: again };
    }
    const moves: Move[] = [];
    for (const lever of open) moves.push({ levers: [lever], gain: await this.gainOf(plan, [lever]) });
    const helpful = moves.filter(({ gain }) => gain >= this.effort.smallestGain);
    if (helpful.length > 0) return helpful.toSorted((a, b) => this.worth(b) - this.worth(a))[0];
    return await this.together(plan, open);
  }

  /** Outcomes of a plan in replications by which no step was chosen. */
  async fresh(plan: Plan): Promise<readonly Outcome[]> {
    const known = this.measured.get(plan.join());
    if (known !== undefined) return known;
    const { replications, lookReplications } = this.effort;
    const outcomes = await this.run(plan, lookReplications, replications);
    this.measured.set(plan.join(), outcomes);
    return outcomes;
  }

  /** Where no lever helps alone, all of them one step up, less each that is not missed, the dearest first. */
  private async together(plan: Plan, open: readonly number[]): Promise<Move | undefined> {
    const { smallestGain } = this.effort;
    let gain = open.length > 1 ? await this.gainOf(plan, open) : 0;
    if (gain < smallestGain) return undefined;
    let levers = open;
    for (const lever of open.toSorted((a, b) => this.cost([b]) - this.cost([a]))) {
      const rest = levers.filter((each) => each !== lever);
      const without = await this.gainOf(plan, rest);
      // What is lost must be less than noise and less than the part of the gain that a step should bring.
      if (without < smallestGain || without < gain / 2) continue;
      levers = rest;
      gain = without;
    }
    return { levers, gain };
  }

  private async gainOf(plan: Plan, levers: readonly number[]): Promise<number> {
    const moved = plan.map((each, index) => (levers.includes(index) ? each + 1 : each));
    return (await this.lookAt(moved)) - (await this.lookAt(plan));
  }

  private async lookAt(plan: Plan): Promise<number> {
    const known = this.seen.get(plan.join());
    if (known !== undefined) return known;
    const outcomes = await this.run(plan, 0, this.effort.lookReplications);
    const total = outcomes.reduce((sum, { throughput }) => sum + throughput[this.effort.at].perDay, 0);
    const value = total / outcomes.length;
    this.seen.set(plan.join(), value);
    this.effort.onProgress?.(`step ${this.seen.size}: ${value.toFixed(1)} trucks/day`);
    return value;
  }

  private async run(plan: Plan, first: number, replications: number): Promise<readonly Outcome[]> {
    const { onProgress: _, ...quiet } = this.effort;
    this.used += replications;
    return await replicateCorridor(carryOut(this.scenario, plan), replications, quiet, first);
  }

  /** Truckloads a day for each USD; a step that costs nothing goes before all that do. */
  private worth({ levers, gain }: Move): number {
    const cost = this.cost(levers);
    return cost > 0 ? gain / cost : Number.MAX_VALUE;
  }

  private cost(levers: readonly number[]): number {
    return levers.reduce((sum, lever) => sum + (this.scenario.levers[lever]?.costPerStepPerDay ?? 0), 0);
  }
}
