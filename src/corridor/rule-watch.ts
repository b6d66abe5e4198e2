import { invariant, minutesPerDay } from '../math/index.js';
import type { Lever, Rule, Scenario } from '../scenario/index.js';
import type { Corridor } from './corridor.js';
import type { RuleOutcome } from './measures/index.js';
import type { CorridorSegment, Parameters } from './resolved.js';
import { type AdaptSegment, afterSteps, leverOf, leverValue, stepsBetween, withSteps } from './rule-steps.js';
import type { RunContext } from './run-context.js';
import { stageNames, stageOfZone, zones } from './zones.js';

const stages: readonly string[] = stageNames;

/** One rule in one run. */
interface Watched {
  readonly rule: Rule;
  readonly lever: Lever;
  /** Place of its lever among those of the scenario. */
  readonly at: number;
  readonly fired: RuleOutcome['fired'][number][];
  readonly valueByDay: (number | null)[];
  /** Days in a row, up to today, on which the trigger held. */
  days: number;
}

/**
 * Follows the rules of a scenario through one run, on the days counted. As a day ends each rule, in the order of the list, looks at its
 * trigger; when it has held for `forDays` days in a row a step is decided, in force from the midnight `leadTimeDays` later. The days are
 * counted anew from the first day with that step. A rule whose lever has no step left, those decided by other rules included, does not fire.
 */
export class RuleWatch {
  private readonly watched: readonly Watched[];
  /** Steps of each lever in force, and decided. */
  private readonly taken: number[];
  private readonly decided: number[];

  constructor(
    private readonly scenario: Scenario,
    private readonly segments: readonly CorridorSegment[],
    private readonly adapt: AdaptSegment,
    private readonly corridor: Corridor,
    private readonly context: RunContext,
  ) {
    const { levers, rules = [] } = scenario;
    this.taken = levers.map(() => 0);
    this.decided = levers.map(() => 0);
    this.watched = rules.map((rule) => ({
      ...{ rule, ...leverOf(scenario, rule), fired: [], valueByDay: [], days: 0 },
    }));
  }

  /** The segments after the first, each with the steps that are in force when it begins. */
  later(): readonly CorridorSegment[] {
    return this.segments.slice(1).map((segment) => {
      const now = (): Parameters => this.adapt(segment, this.taken);
      return {
        from: segment.from,
        scenario: segment.scenario,
        get parameters() {
          return now();
        },
      };
    });
  }

  /** A day counted ends; `order` is that of phases at one instant. */
  endDay(day: number, order: number): void {
    const segment = this.segmentAt(this.context.sim.now - 1);
    const state = withSteps(segment.scenario, this.taken, this.scenario);
    for (const each of this.watched) each.valueByDay.push(leverValue(state, each.lever));
    for (const each of this.watched) this.look(each, day, order);
  }

  outcomes(): readonly RuleOutcome[] {
    return this.watched.map(({ lever, fired, valueByDay }) => ({ lever: lever.path, fired, valueByDay }));
  }

  private look(each: Watched, day: number, order: number): void {
    const { rule, lever, at, fired } = each;
    const isFollowed = fired.length < rule.most && day >= (fired.at(-1)?.inForceFrom ?? 0);
    each.days = isFollowed && this.holds(rule, day) ? each.days + 1 : 0;
    if (each.days < rule.when.forDays) return;
    const inForceFrom = Math.ceil(day + 1 + (rule.leadTimeDays ?? lever.leadTimeDays));
    const minute = (this.scenario.warmUpDays + inForceFrom) * minutesPerDay;
    const state = withSteps(this.segmentAt(minute).scenario, this.decided, this.scenario);
    const from = leverValue(state, lever);
    const { by, to } = rule.then;
    const wanted = by === undefined ? Number.POSITIVE_INFINITY : Math.round(by / lever.step);
    const steps = from === null ? 0 : Math.min(wanted, stepsBetween(lever, from, to));
    if (from === null || steps === 0) return;
    each.days = 0;
    fired.push({ day, inForceFrom, from, to: afterSteps(lever, from, steps) });
    this.decided[at] = (this.decided[at] ?? 0) + steps;
    if (minute < (this.scenario.warmUpDays + this.scenario.days) * minutesPerDay)
      this.context.sim.scheduleAt(minute, () => this.take(at, steps), order);
  }

  private take(at: number, steps: number): void {
    this.taken[at] = (this.taken[at] ?? 0) + steps;
    this.corridor.apply(this.adapt(this.segmentAt(this.context.sim.now), this.taken));
  }

  private holds({ when }: Rule, day: number): boolean {
    const { above = Number.POSITIVE_INFINITY, below = Number.NEGATIVE_INFINITY } = when;
    const seen = when.throughput === undefined ? this.stock(when.stock) : this.counted(when.throughput, day);
    return seen > above || seen < below;
  }

  private counted(point: NonNullable<Rule['when']['throughput']>, day: number): number {
    return this.context.counts.points[point].byDay[day] ?? 0;
  }

  /** What waits now: at a stage, or in one zone; litres in the tank. */
  private stock(name: Rule['when']['stock']): number {
    const { occupancy } = this.context;
    if (name === 'fuel') return this.corridor.fuel.level;
    const stage = stages.indexOf(name ?? '');
    const zone = zones.findIndex((each) => each.name === name);
    if (stage < 0) {
      CHECKED: invariant(zone >= 0, 'a rule watches a zone of the corridor');
      return occupancy.count(zone);
    }
    return zones.reduce((sum, { kind }, index) => {
      const isWaiting = stageOfZone[index] === stage && (kind === 'queue' || kind === 'blocked');
      return isWaiting ? sum + occupancy.count(index) : sum;
    }, 0);
  }

  private segmentAt(minute: number): CorridorSegment {
    const segment = this.segments.findLast(({ from }) => from <= minute) ?? this.segments[0];
    if (segment === undefined) throw new RangeError('a scenario has at least one segment');
    return segment;
  }
}
