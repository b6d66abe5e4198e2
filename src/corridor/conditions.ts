import type { Scenario } from '../scenario/index.js';
import type { RandomSources } from './random-sources.js';

/** Places with a day condition of their own. */
export const placeNames = ['inspection', 'crossing', 'gaza'] as const;

/** Name of a place with a day condition. */
export type PlaceName = (typeof placeNames)[number];

/** State of a place on one day. */
export type Condition = 'normal' | 'degraded' | 'halted';

interface PlaceState {
  condition: Condition;
  factor: number;
  stoppages: number;
  readonly days: Record<Condition, number>;
}

/**
 * Day conditions as a Markov chain for each place: with probability `persistence` a day repeats the one before,
 * else it is drawn from the long-run shares, which makes `persistence` the autocorrelation at lag 1.
 * Dated stoppages lie over it.
 */
export class Conditions {
  private readonly states: Readonly<Record<PlaceName, PlaceState>> = {
    inspection: normalState(),
    crossing: normalState(),
    gaza: normalState(),
  };

  constructor(private readonly sources: RandomSources) {}

  /** Draws the condition of a new day for every place. */
  beginDay(day: number, laws: Scenario['conditions']): void {
    placeNames.forEach((place, index) => {
      const law = laws[place];
      const state = this.states[place];
      const key = day * placeNames.length + index;
      const repeats = day > 0 && this.sources['condition.persistence'].uniform(key) < law.persistence;
      if (!repeats) state.condition = drawCondition(this.sources['condition.state'].uniform(key), law);
      state.factor = factorOf(state.condition, law.degradedFactor);
      state.days[state.condition] += 1;
    });
  }

  /** Capacity left at a place today: 1 normal, the stated share degraded, 0 halted or stopped. */
  factor(place: PlaceName): number {
    const state = this.states[place];
    return state.stoppages > 0 ? 0 : state.factor;
  }

  /** Capacity left by the day's condition alone: a stoppage that ends today leaves the rest of the day. */
  dayFactor(place: PlaceName): number {
    return this.states[place].factor;
  }

  /** True while a place is halted by its day condition or a dated stoppage. */
  isHalted(place: PlaceName): boolean {
    return this.factor(place) === 0;
  }

  /** A dated stoppage begins (+1) or ends (-1). */
  changeStoppages(place: PlaceName, by: 1 | -1): void {
    this.states[place].stoppages += by;
  }

  /** Days in each condition so far. */
  days(place: PlaceName): Readonly<Record<Condition, number>> {
    return { ...this.states[place].days };
  }

  /** Forgets the days so far, not the condition: the end of the warm-up. */
  beginMeasuring(): void {
    for (const place of placeNames)
      Object.assign(this.states[place].days, { normal: 0, degraded: 0, halted: 0 });
  }
}

function normalState(): PlaceState {
  return { condition: 'normal', factor: 1, stoppages: 0, days: { normal: 0, degraded: 0, halted: 0 } };
}

function drawCondition(u: number, law: { haltedShare: number; degradedShare: number }): Condition {
  if (u < law.haltedShare) return 'halted';
  return u < law.haltedShare + law.degradedShare ? 'degraded' : 'normal';
}

function factorOf(condition: Condition, degradedFactor: number): number {
  if (condition === 'normal') return 1;
  return condition === 'degraded' ? degradedFactor : 0;
}
