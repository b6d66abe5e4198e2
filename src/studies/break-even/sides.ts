import type { CountedAt } from '../../corridor/index.js';
import {
  type Flip,
  findFlip,
  type PilotDecision,
  pilotDecision,
  type RememberedResponse,
  rememberedResponse,
} from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { type Estimate, mean, pairedInterval } from '../../statistics/index.js';
import type { QuestionOptions } from '../shared/index.js';
import { corridorResponse } from '../shared/index.js';
import { type BreakEvenAssumption, pointAt, setterOf } from './assumptions.js';

/** What becomes of the decision on one side of an assumption's value, searched or by pilot replications alone. */
export type BreakEvenFlip =
  | Flip
  /** Shown to have turned there, somewhere on the way; not searched. */
  | { readonly state: 'turns'; readonly to: number }
  /** Neither shown to hold nor to turn as far as that; not searched. */
  | { readonly state: 'not searched'; readonly to: number };

/** One side of an assumption's value. */
export interface BreakEvenSide {
  /** Truckloads a day at the farthest value less those at the value, by pilot replications, with common random numbers. */
  readonly change: Estimate;
  readonly flip: BreakEvenFlip;
}

/** What all sides are asked, and what is known of the corridor as it is assumed. */
export interface SideQuestion {
  /** With the plan. */
  readonly planned: Scenario;
  readonly at: CountedAt;
  readonly threshold: number;
  /** Truckloads a day in replications from 0 on, as assumed. */
  readonly base: readonly number[];
  /** Confidence of what is said of one side. */
  readonly confidence: number;
  readonly study: QuestionOptions;
}

/** Share of the error of a side that its pilot replications may use up; the rest is the interval's. */
const pilotShare = 0.1;
const pilotReplications = 4;

/** A flip is located to this share of the range. */
const fineness = 1 / 128;

/** One side of an assumption as it is worked on: pilot replications at its farthest value, then the search where it may turn. */
export class SideSearch {
  private readonly remembered: RememberedResponse;
  private pilotValues: readonly number[] = [];

  /** `stations`: values outward of the assumed one, at least one. */
  constructor(
    private readonly question: SideQuestion,
    readonly assumption: BreakEvenAssumption,
    readonly stations: readonly number[],
  ) {
    const { planned, at, base, study } = question;
    const { onProgress: _, ...quiet } = study;
    const ask = corridorResponse(
      planned,
      assumption.members,
      at,
      quiet,
      setterOf(assumption, study.question),
    );
    const response: typeof ask = (points, from, to) =>
      ask(
        points.map(([value = Number.NaN]) => pointAt(planned, assumption, value)),
        from,
        to,
      );
    this.remembered = rememberedResponse(response, [{ point: [assumption.value], values: base }]);
  }

  /** Runs a few replications at the farthest value. */
  async pilot(): Promise<void> {
    const replications = Math.min(pilotReplications, this.question.base.length);
    const [values = []] = await this.remembered.response([[this.farthest]], 0, replications);
    this.pilotValues = values;
  }

  /** What pilot replications say of the farthest value. */
  get decision(): PilotDecision {
    const { base, threshold, confidence } = this.question;
    return pilotDecision(base, this.pilotValues, threshold, pilotShare * (1 - confidence));
  }

  /** How far, by pilot replications, the decision is from turning at the farthest value; below 0 where it turns. */
  get margin(): number {
    const { base, threshold } = this.question;
    const level = mean(base);
    const there = level + this.change.mean;
    return level >= threshold ? there - threshold : threshold - there;
  }

  /** What is said without a search. */
  get unsearched(): BreakEvenFlip {
    const { decision, farthest: to } = this;
    return { state: decision === 'open' ? 'not searched' : decision, to };
  }

  /** Finds the flip by as many replications as the base has. */
  async search(): Promise<Flip> {
    const { base, threshold, confidence } = this.question;
    const { value, low, high, isWhole } = this.assumption;
    return await findFlip(this.remembered.response, {
      threshold,
      from: value,
      stations: this.stations,
      isWhole,
      replications: base.length,
      confidence: 1 - (1 - pilotShare) * (1 - confidence),
      tolerance: fineness * (high - low),
    });
  }

  /** By pilot replications. */
  get change(): Estimate {
    const { base, confidence } = this.question;
    return pairedInterval(this.pilotValues, base.slice(0, this.pilotValues.length), confidence);
  }

  get farthest(): number {
    return this.stations.at(-1) ?? this.assumption.value;
  }

  get replicationsUsed(): number {
    return this.remembered.replicationsUsed();
  }
}

/** Values outward of the assumed one on one side: the end of the range, and what is tried beyond it; empty where there is no room. */
export function stationsOf(
  { value, low, high, lowest, highest }: BreakEvenAssumption,
  side: 'below' | 'above',
): readonly number[] {
  const outward = side === 'below' ? [low, lowest] : [high, highest];
  const isBeyond = (at: number): boolean => (side === 'below' ? at < value : at > value);
  return [...new Set(outward)].filter(isBeyond);
}
