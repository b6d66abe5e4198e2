import { correlationRoot, correlationsBetween, gaussianCopula, type Triangle } from '../math/index.js';
import type { Scenario } from '../scenario/index.js';
import type { RandomSources } from './random-sources.js';

/** Stages with day conditions, which all their places share that have none of their own. */
export const placeNames = ['inspection', 'crossing', 'inside'] as const;

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

interface Past {
  readonly days: Record<Condition, number>;
  readonly factors: number[];
}

/** Stages and places whose days are drawn, and all whose days are noted. */
interface Places {
  readonly of: DaysOfPlaces;
  readonly places: readonly { readonly path: string; readonly chances: DayChances }[];
  readonly paths: readonly { readonly path: string; readonly stage: PlaceName }[];
}

/**
 * Day conditions as a Markov chain for each stage, or each place with its own: with probability `persistence` a day repeats the one
 * before, else it is drawn from the long-run shares, which makes `persistence` the autocorrelation at lag 1. Both draws are made for all
 * together by a Gaussian copula, so that shares and persistence stay what they are whatever the correlation. Dated stoppages lie over it.
 */
export class Conditions {
  private states = new Map<string, PlaceState>();
  private readonly stoppages = new Map<string, number>();
  private hasStoppedPlaces = false;
  /** Capacity left at each place on each day since measuring began. */
  private readonly past = new Map<string, Past>();
  /** Where days are drawn and noted, found once for the parameters in force. */
  private places: Places | undefined = undefined;
  private correlated: { readonly of: string; readonly root: Triangle } | undefined = undefined;

  constructor(private readonly sources: RandomSources) {}

  /** Draws the condition of a new day for every stage and every place with days of its own. */
  beginDay(day: number, days: DaysOfPlaces): void {
    if (this.places?.of !== days) this.places = placesOf(days);
    const { places, paths } = this.places;
    const draw = this.drawsOf(places, days.conditions);
    const repeats = draw('condition.persistence', day);
    const fresh = draw('condition.state', day);
    const before = this.states;
    // A place that a phase leaves without days of its own begins afresh when it has them again.
    this.states = new Map();
    places.forEach(({ path, chances }, index) => {
      const yesterday = day > 0 ? before.get(path)?.condition : undefined;
      const isRepeated = yesterday !== undefined && (repeats[index] ?? 0) < chances.persistence;
      const condition = isRepeated ? yesterday : drawCondition(fresh[index] ?? 0, chances);
      this.states.set(path, { condition, factor: factorOf(condition, chances.degradedFactor) });
    });
    for (const { path, stage } of paths) this.note(path, stage);
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
  private drawsOf(places: Places['places'], { correlation = 0, pairs = [] }: Scenario['conditions']) {
    const root =
      correlation === 0 && pairs.length === 0
        ? undefined
        : this.rootOf(
            places.map(({ path }) => path),
            correlation,
            pairs,
          );
    return (source: 'condition.persistence' | 'condition.state', day: number): readonly number[] => {
      const uniforms = places.map(({ path }, index) =>
        index < placeNames.length
          ? this.sources[source].uniform(day * placeNames.length + index)
          : this.sources.ofPlace(source, path).uniform(day),
      );
      return root === undefined ? uniforms : gaussianCopula(root, uniforms);
    };
  }

  private rootOf(places: readonly string[], common: number, pairs: Pairs): Triangle {
    const of = JSON.stringify([places, common, pairs]);
    if (this.correlated?.of !== of) this.correlated = { of, root: rootOf(places, common, pairs) };
    return this.correlated.root;
  }

  private note(path: string, stage: PlaceName): void {
    const { condition, factor } = this.states.get(path) ?? this.states.get(stage) ?? normal;
    const past = this.past.get(path) ?? this.beginPast(path);
    past.days[condition] += 1;
    past.factors.push(factor);
  }

  private beginPast(path: string): Past {
    const past = { days: { normal: 0, degraded: 0, halted: 0 }, factors: [] };
    this.past.set(path, past);
    return past;
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

function placesOf(days: DaysOfPlaces): Places {
  const places = placeNames.map((path) => ({ path, chances: days.conditions[path] }));
  const own = ownDays(days).map(([path, chances]) => ({ path, chances }));
  const of = (stage: PlaceName, names: object) =>
    Object.keys(names).map((name) => ({ path: pathOf(stage, name), stage }));
  const paths = placeNames.map((stage) => ({ path: stage, stage }));
  return {
    of: days,
    places: [...places, ...own],
    paths: [...paths, ...of('inspection', days.inspection.sites), ...of('crossing', days.crossing)],
  };
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
