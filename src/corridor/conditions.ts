import { correlationRoot, correlationsBetween, gaussianCopula, type Triangle } from '../math/index.js';
import type { Scenario } from '../scenario/index.js';
import type { RandomSources } from './random-sources.js';

/** Stages with day conditions, which all their places share that have none of their own. */
export const placeNames = ['inspection', 'crossing', 'gaza'] as const;

/** Name of such a stage. */
export type PlaceName = (typeof placeNames)[number];

/** State of a place on one day. */
export type Condition = 'normal' | 'degraded' | 'halted';

/** Long-run shares of the conditions and how a day follows another. */
type DayChances = Scenario['conditions'][PlaceName];

/** What is needed of the parameters in force: the days of the stages, and of places that have their own. */
export interface DaysOfPlaces {
  readonly conditions: Scenario['conditions'];
  readonly inspection: { readonly sites: Readonly<Record<string, WithDays>> };
  readonly crossing: Readonly<Record<string, WithDays>>;
}

interface WithDays {
  readonly conditions?: DayChances;
}

type Pairs = NonNullable<Scenario['conditions']['pairs']>;

interface PlaceState {
  condition: Condition;
  factor: number;
}

/**
 * Day conditions as a Markov chain for each stage, or each place with its own: with probability `persistence` a day repeats the one
 * before, else it is drawn from the long-run shares, which makes `persistence` the autocorrelation at lag 1. Both draws are made for all
 * together by a Gaussian copula, so that shares and persistence stay what they are whatever the correlation. Dated stoppages lie over it.
 */
export class Conditions {
  private readonly states = new Map<string, PlaceState>();
  private readonly stoppages = new Map<string, number>();
  private hasStoppedPlaces = false;
  /** Capacity left at each place on each day since measuring began. */
  private readonly past = new Map<string, { readonly days: Record<Condition, number>; factors: number[] }>();
  private correlated: { readonly of: string; readonly root: Triangle } | undefined;

  constructor(private readonly sources: RandomSources) {}

  /** Draws the condition of a new day for every stage and every place with days of its own. */
  beginDay(day: number, days: DaysOfPlaces): void {
    const own = ownDays(days);
    const places = [...placeNames.map((stage) => [stage, days.conditions[stage]] as const), ...own];
    const draw = this.drawsOf(
      places.map(([place]) => place),
      days.conditions,
    );
    const repeats = draw('condition.persistence', day);
    const fresh = draw('condition.state', day);
    const today = new Map<string, PlaceState>();
    places.forEach(([place, chances], index) => {
      const before = day > 0 ? this.states.get(place)?.condition : undefined;
      const isRepeated = before !== undefined && (repeats[index] ?? 0) < chances.persistence;
      const condition = isRepeated ? before : drawCondition(fresh[index] ?? 0, chances);
      today.set(place, { condition, factor: factorOf(condition, chances.degradedFactor) });
    });
    // A place that a phase leaves without days of its own begins afresh when it has them again.
    this.states.clear();
    for (const [place, state] of today) this.states.set(place, state);
    for (const place of [...placeNames, ...placePaths(days)]) this.note(place);
  }

  /** Capacity left at a place today: 1 normal, the stated share degraded, 0 halted or stopped. */
  factor(stage: PlaceName, place?: string): number {
    if (this.isStopped(stage)) return 0;
    // Asked before every event where causes are kept.
    const isOfPlace = place !== undefined && this.hasStoppedPlaces && this.isStopped(pathOf(stage, place));
    return isOfPlace ? 0 : this.dayFactor(stage, place);
  }

  /** Capacity left by the day's condition alone: a stoppage that ends today leaves the rest of the day. */
  dayFactor(stage: PlaceName, place?: string): number {
    const hasOwn = place !== undefined && this.states.size > placeNames.length;
    const own = hasOwn ? this.states.get(pathOf(stage, place)) : undefined;
    return (own ?? this.states.get(stage))?.factor ?? 1;
  }

  /** True while a place is halted by its day condition or a dated stoppage. */
  isHalted(stage: PlaceName, place?: string): boolean {
    return this.factor(stage, place) === 0;
  }

  /** A dated stoppage of a stage, or of the place at a path, begins (+1) or ends (-1). */
  changeStoppages(place: string, by: 1 | -1): void {
    this.stoppages.set(place, (this.stoppages.get(place) ?? 0) + by);
    this.hasStoppedPlaces ||= !placeNames.some((stage) => stage === place);
  }

  /** Days in each condition since measuring began, of a stage or of the place at a path. */
  days(place: string): Readonly<Record<Condition, number>> {
    return { ...(this.past.get(place)?.days ?? { normal: 0, degraded: 0, halted: 0 }) };
  }

  /** Capacity that the condition of each day left at the place at a path, since measuring began. */
  factors(place: string): readonly number[] {
    return [...(this.past.get(place)?.factors ?? [])];
  }

  /** Forgets the days so far, not the condition: the end of the warm-up. */
  beginMeasuring(): void {
    this.past.clear();
  }

  private isStopped(place: string): boolean {
    return (this.stoppages.get(place) ?? 0) > 0;
  }

  /** The numbers of a day for each place, from sources of their own; correlated where that is stated. */
  private drawsOf(places: readonly string[], { correlation = 0, pairs = [] }: Scenario['conditions']) {
    const root =
      correlation === 0 && pairs.length === 0 ? undefined : this.rootOf(places, correlation, pairs);
    return (source: 'condition.persistence' | 'condition.state', day: number): readonly number[] => {
      const uniforms = places.map((place, index) =>
        index < placeNames.length
          ? this.sources[source].uniform(day * placeNames.length + index)
          : this.sources.ofPlace(source, place).uniform(day),
      );
      return root === undefined ? uniforms : gaussianCopula(root, uniforms);
    };
  }

  private rootOf(places: readonly string[], common: number, pairs: Pairs): Triangle {
    const of = JSON.stringify([places, common, pairs]);
    if (this.correlated?.of !== of) this.correlated = { of, root: rootOf(places, common, pairs) };
    return this.correlated.root;
  }

  private note(place: string): void {
    const [stage, state] = [stageOf(place), this.states.get(place)];
    const { condition, factor } = state ?? this.states.get(stage) ?? normal;
    const past = this.past.get(place) ?? { days: { normal: 0, degraded: 0, halted: 0 }, factors: [] };
    past.days[condition] += 1;
    past.factors.push(factor);
    this.past.set(place, past);
  }
}

/**
 * Checks that the days of places can have the correlations stated.
 * @throws RangeError where they cannot
 */
export function requirePossibleDays(days: DaysOfPlaces): void {
  const { correlation = 0, pairs = [] } = days.conditions;
  const places = [...placeNames, ...ownDays(days).map(([place]) => place)];
  if (pairs.length > 0) rootOf(places, correlation, pairs);
}

function rootOf(places: readonly string[], common: number, pairs: Pairs): Triangle {
  const root = correlationRoot(correlationsBetween(places, common, pairs));
  if (root === undefined) throw new RangeError('no days of places can have the correlations stated');
  return root;
}

const normal: PlaceState = { condition: 'normal', factor: 1 };

/** Path of a site or entry, by which stoppages and correlations name it. */
export function pathOf(stage: PlaceName, place: string): string {
  return stage === 'inspection' ? `inspection.sites.${place}` : `${stage}.${place}`;
}

/** The days that hold at a place: its own, or those of its stage. */
export function dayChancesAt(
  days: DaysOfPlaces,
  stage: 'inspection' | 'crossing',
  place: string,
): DayChances {
  const own = stage === 'inspection' ? days.inspection.sites[place] : days.crossing[place];
  return own?.conditions ?? days.conditions[stage];
}

function stageOf(place: string): PlaceName {
  return placeNames.find((stage) => place === stage || place.startsWith(`${stage}.`)) ?? 'gaza';
}

function placePaths({ inspection, crossing }: DaysOfPlaces): readonly string[] {
  return [
    ...Object.keys(inspection.sites).map((site) => pathOf('inspection', site)),
    ...Object.keys(crossing).map((entry) => pathOf('crossing', entry)),
  ];
}

function ownDays({ inspection, crossing }: DaysOfPlaces): readonly (readonly [string, DayChances])[] {
  const own = (stage: PlaceName, places: Readonly<Record<string, WithDays>>) =>
    Object.entries(places).flatMap(([place, { conditions }]) =>
      conditions === undefined ? [] : [[pathOf(stage, place), conditions] as const],
    );
  return [...own('inspection', inspection.sites), ...own('crossing', crossing)];
}

function drawCondition(u: number, chances: { haltedShare: number; degradedShare: number }): Condition {
  if (u < chances.haltedShare) return 'halted';
  return u < chances.haltedShare + chances.degradedShare ? 'degraded' : 'normal';
}

function factorOf(condition: Condition, degradedFactor: number): number {
  if (condition === 'normal') return 1;
  return condition === 'degraded' ? degradedFactor : 0;
}
