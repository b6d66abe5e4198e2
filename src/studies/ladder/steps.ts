import { type CountedAt, type Outcome, throughputAt } from '../../corridor/index.js';
import { type LeverSteps, pooledSpread, type Steps } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { mean, studentTQuantile } from '../../statistics/index.js';
import {
  carryOutAsAsked,
  confirmation,
  leverSteps,
  type QuestionOptions,
  Replications,
  search,
} from '../shared/index.js';

/** Share of what it brought first that lets a step be taken again without a look at the others. */
const stillGood = 0.9;

/** Share of what levers bring together that must be left without one of them for it to be left out. */
const mostOf = 0.8;

/** Chance that of all the steps looked at from one place, none of which brings anything, one is taken. */
const error = 0.05;

/** One step more of some levers at once, by their places in the list. */
export interface Move {
  readonly levers: readonly number[];
  /** Truckloads a day. */
  readonly gain: number;
}

/** What the climb is judged by. */
export interface LadderEffort extends QuestionOptions {
  readonly at: CountedAt;
  readonly replications: number;
  readonly lookReplications: number;
  readonly smallestGain: number;
}

/** Looks at steps with common random numbers, and measures rungs in fresh replications. */
export class LadderSteps {
  private readonly looked = new Set<string>();
  private readonly measured = new Set<string>();
  private readonly levers: readonly LeverSteps[];
  private readonly runs: Replications;
  private open = false;

  constructor(
    private readonly scenario: Scenario,
    private readonly effort: LadderEffort,
  ) {
    this.levers = leverSteps(scenario);
    this.runs = new Replications(effort);
  }

  /** Whether a step from the last place looked at, which was not taken, may bring as much as matters: its interval reaches so far. */
  get isUndecided(): boolean {
    return this.open;
  }

  /** Replications that the climb rests on so far. */
  get replicationsUsed(): number {
    const { replications, lookReplications } = this.effort;
    return this.looked.size * lookReplications + this.measured.size * replications;
  }

  /**
   * The step that brings most for its cost from here, or the fewest levers that bring something only together; undefined where
   * nothing does. `last` is taken again unseen by others as long as it brings about as much: while it is the bottleneck, no other can bring more.
   */
  async next(plan: Steps, last?: Move): Promise<Move | undefined> {
    const open = this.levers.flatMap(({ most }, index) => ((plan[index] ?? 0) < most ? [index] : []));
    if (last?.levers.every((lever) => open.includes(lever)) === true) {
      const again = await this.gainOf(plan, last.levers);
      if (again >= Math.max(this.effort.smallestGain, stillGood * last.gain))
        return { levers: last.levers, gain: again };
    }
    const moves: (Move & { readonly differences: readonly number[] })[] = [];
    for (const lever of open) {
      const differences = await this.differencesOf(plan, [lever]);
      moves.push({ levers: [lever], gain: mean(differences), differences });
    }
    const margin = this.marginOf(moves.map(({ differences }) => differences));
    const least = Math.max(this.effort.smallestGain, margin);
    this.open = moves.some(({ gain }) => gain + margin >= this.effort.smallestGain);
    const helpful = moves.filter(({ gain }) => gain >= least);
    const best = helpful.toSorted((a, b) => this.worth(b) - this.worth(a))[0];
    return best === undefined
      ? await this.together(plan, open, { least, margin })
      : { levers: best.levers, gain: best.gain };
  }

  /** Outcomes of a plan in replications by which no step was chosen. */
  async fresh(plan: Steps): Promise<readonly Outcome[]> {
    const { replications, lookReplications } = this.effort;
    this.measured.add(plan.join());
    return await this.runs.outcomes(this.at(plan), confirmation(lookReplications), replications);
  }

  /** Gain that chance may make of nothing, and by which a gain may be larger than seen (Bonferroni over the steps, spread pooled). */
  private marginOf(differences: readonly (readonly number[])[]): number {
    const { spread, degrees } = pooledSpread(differences);
    if (degrees === 0) return 0;
    const errors = studentTQuantile(1 - error / differences.length, degrees);
    return (errors * spread) / Math.sqrt(this.effort.lookReplications);
  }

  /** Where no lever helps alone, all of them one step up, less each that is not missed, the dearest first. */
  private async together(
    plan: Steps,
    open: readonly number[],
    { least, margin }: { readonly least: number; readonly margin: number },
  ): Promise<Move | undefined> {
    let gain = open.length > 1 ? await this.gainOf(plan, open) : 0;
    if (gain + margin >= this.effort.smallestGain) this.open = true;
    if (gain < least) return undefined;
    const whole = gain;
    let levers = open;
    for (const lever of open.toSorted((a, b) => this.cost([b]) - this.cost([a]))) {
      const rest = levers.filter((each) => each !== lever);
      const without = await this.gainOf(plan, rest);
      if (without < least || without < whole * mostOf) continue;
      levers = rest;
      gain = without;
    }
    return { levers, gain };
  }

  private async gainOf(plan: Steps, levers: readonly number[]): Promise<number> {
    return mean(await this.differencesOf(plan, levers));
  }

  private async differencesOf(plan: Steps, levers: readonly number[]): Promise<readonly number[]> {
    const moved = plan.map((each, index) => (levers.includes(index) ? each + 1 : each));
    const before = await this.lookAt(plan);
    return (await this.lookAt(moved)).map((value, index) => value - (before[index] ?? 0));
  }

  private async lookAt(plan: Steps): Promise<readonly number[]> {
    const { at, lookReplications, onProgress } = this.effort;
    const outcomes = await this.runs.outcomes(this.at(plan), search, lookReplications);
    const values = outcomes.map((outcome) => throughputAt(outcome, at).perDay);
    if (!this.looked.has(plan.join())) {
      this.looked.add(plan.join());
      onProgress?.(`step ${this.looked.size}: ${mean(values).toFixed(1)} trucks/day`);
    }
    return values;
  }

  private at(plan: Steps): Scenario {
    return carryOutAsAsked(this.scenario, plan, this.effort.question);
  }

  /** Truckloads a day for each USD; a step that costs nothing goes before all that do. */
  private worth({ levers, gain }: Move): number {
    const cost = this.cost(levers);
    return cost > 0 ? gain / cost : Number.MAX_VALUE;
  }

  private cost(levers: readonly number[]): number {
    return levers.reduce((sum, lever) => sum + (this.levers[lever]?.costPerStep ?? 0), 0);
  }
}
