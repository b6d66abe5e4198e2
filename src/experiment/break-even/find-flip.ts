import { requireAbove, requireProbability, requireWhole } from '../../math/index.js';
import { type Estimate, meanInterval } from '../../statistics/index.js';
import type { FactorResponse } from '../sensitivity/index.js';

/** Where a flip is looked for: outward from one value, on one side of it. */
export interface FlipSearch {
  /** A mean of at least so much is one decision, less is the other. */
  readonly threshold: number;
  /** The value from which the search goes outward. */
  readonly from: number;
  /** Values away from it in their order, at least one, all on one side: such as the end of a range, and a little beyond. */
  readonly stations: readonly number[];
  /** Whole numbers only. */
  readonly isWhole?: boolean;
  /** Replications of every value tried, at least 2. */
  readonly replications: number;
  /** Chance that the interval of the flip covers it. */
  readonly confidence: number;
  /** Width to which the flip and the ends of its interval are located; above 0. */
  readonly tolerance: number;
}

/** What outward of a value becomes of the decision that holds there. */
export type Flip =
  /** Shown to hold at the last station. */
  | { readonly state: 'holds'; readonly to: number }
  /**
   * Turns at `at`; of whole numbers that is the last with the old decision. The interval runs from `low` to `high`; null where it goes on
   * beyond what was searched, or begins at the value itself, where the decision was not shown.
   */
  | {
      readonly state: 'flips';
      readonly at: number;
      readonly low: number | null;
      readonly high: number | null;
    }
  /** Shown to hold as far as `shownTo` (null: not even at the beginning), and not shown to turn before `to`, though by its mean it does not. */
  | { readonly state: 'open'; readonly shownTo: number | null; readonly to: number };

/** Lines that the margin crosses: the decision is no longer shown; turns by the mean; is shown to have turned. */
const lines = { shown: -1, mean: 0, turned: 1 } as const;

/**
 * Finds the value of one factor at which the mean of a response passes a threshold. The same replications are run at every value, so
 * that their mean is one curve, and the interval is exact whatever its shape: it holds the values at which Student's interval of the mean covers
 * the threshold (inversion of the t test; as exact as that interval is). Between two values tried the decision is taken to change at most once.
 * @throws RangeError for fewer than 2 replications, no station, stations out of order, a confidence outside (0, 1), a tolerance that is not above 0
 */
export async function findFlip(response: FactorResponse, search: FlipSearch): Promise<Flip> {
  requireSearch(search);
  const trials = new Trials(response, search);
  const first = await trials.at(search.from);
  const keepsAbove = first.mean >= search.threshold;
  const isKept = (margin: number): boolean => (keepsAbove ? margin >= 0 : margin > 0);
  const side: Side = { trials, isKept, search, sign: keepsAbove ? 1 : -1 };
  let last = search.from;
  for (const station of search.stations) {
    last = station;
    if (!isKept(marginOf(await trials.at(station), side, lines.turned))) break;
  }
  const [shown, mean, turned] = [
    await edge(side, lines.shown),
    await edge(side, lines.mean),
    await edge(side, lines.turned),
  ];
  if (mean !== 'never' && mean !== 'from the start') return flipAt(side, shown, mean, turned);
  if (shown === 'never') return { state: 'holds', to: last };
  return { state: 'open', shownTo: shown === 'from the start' ? null : shown.kept.at, to: last };
}

interface Side {
  readonly trials: Trials;
  readonly isKept: (margin: number) => boolean;
  readonly search: FlipSearch;
  /** 1 where the decision to keep is a mean at or above the threshold, -1 where it is one below. */
  readonly sign: 1 | -1;
}

/** Where a line is crossed; never within the search, or lost at its beginning already. */
type Edge = Bracket | 'never' | 'from the start';

/** Every value tried, with the mean and its interval there. */
class Trials {
  private readonly known = new Map<number, Estimate>();

  constructor(
    private readonly response: FactorResponse,
    private readonly search: FlipSearch,
  ) {}

  async at(value: number): Promise<Estimate> {
    const known = this.known.get(value);
    if (known !== undefined) return known;
    const [values = []] = await this.response([[value]], 0, this.search.replications);
    const trial = meanInterval(values, this.search.confidence);
    this.known.set(value, trial);
    return trial;
  }

  /** From the beginning outward. */
  get outward(): readonly (readonly [number, Estimate])[] {
    const { from } = this.search;
    return [...this.known].sort(([a], [b]) => Math.abs(a - from) - Math.abs(b - from));
  }
}

/** Narrowed from what is known: between the first value at which the line is lost and the last before it. */
async function edge(side: Side, line: number): Promise<Edge> {
  const { trials, isKept, search } = side;
  let kept: MarginAt | undefined;
  for (const [at, trial] of trials.outward) {
    const point = { at, margin: marginOf(trial, side, line) };
    if (!isKept(point.margin)) {
      if (kept === undefined) return 'from the start';
      const { tolerance, isWhole = false } = search;
      const marginAt = async (value: number): Promise<number> => marginOf(await trials.at(value), side, line);
      return await narrow(marginAt, { kept, lost: point }, { isKept, tolerance, isWhole });
    }
    kept = point;
  }
  return 'never';
}

function marginOf({ mean, halfWidth }: Estimate, { search, sign }: Side, line: number): number {
  return sign * (mean - search.threshold) + line * (halfWidth ?? Number.POSITIVE_INFINITY);
}

function flipAt({ search }: Side, shown: Edge, mean: Bracket, turned: Edge): Flip {
  const [end = search.from] = search.stations;
  const step = search.isWhole === true ? Math.sign(end - search.from) : 0;
  const at = search.isWhole === true ? mean.kept.at : crossing(mean);
  // Outer ends of the brackets, so that locating never narrows the interval; of whole numbers those that may be the last.
  const near = typeof shown === 'string' ? null : shown.kept.at;
  const far = typeof turned === 'string' ? null : turned.lost.at - step;
  return end > search.from
    ? { state: 'flips', at, low: near, high: far }
    : { state: 'flips', at, low: far, high: near };
}

function requireSearch({
  from,
  stations,
  replications,
  confidence,
  tolerance,
  isWhole,
  threshold,
}: FlipSearch): void {
  requireWhole('findFlip', 'a whole number of replications', replications, 2);
  requireProbability('findFlip', 'a confidence', confidence);
  requireAbove('findFlip', 'a tolerance', tolerance, 0);
  const values = [from, ...stations];
  if (!Number.isFinite(threshold)) throw new RangeError(`findFlip requires a threshold, got ${threshold}`);
  if (isWhole === true && !values.every(Number.isInteger))
    throw new RangeError(`findFlip requires whole numbers, got ${values.join(', ')}`);
  const steps = stations.map((station, index) => station - (values[index] ?? Number.NaN));
  const isOutward = steps.every((step) => step > 0) || steps.every((step) => step < 0);
  if (steps.length === 0 || !isOutward)
    throw new RangeError(`findFlip requires stations outward of ${from}, got ${stations.join(', ')}`);
}

/** A place and how far the question is from turning there. */
interface MarginAt {
  readonly at: number;
  readonly margin: number;
}

/** Two places between which something turns. */
interface Bracket {
  /** Where it has not turned yet. */
  readonly kept: MarginAt;
  /** Where it has. */
  readonly lost: MarginAt;
}

/** How narrow a bracket is to become. */
interface NarrowOptions {
  readonly isKept: (margin: number) => boolean;
  /** Width at which to stop, above 0; of whole numbers two neighbours are always reached. */
  readonly tolerance: number;
  readonly isWhole: boolean;
}

// An interpolated place nearer to an end of the bracket than this share would leave most of it.
const leastShare = 0.1;

/**
 * Narrows a bracket around the place where the margin turns. Straight interpolation, and halving after each step that left more than half: so
 * at most twice the steps of bisection, and few where the margin is nearly straight.
 */
async function narrow(
  marginAt: (at: number) => Promise<number>,
  bracket: Bracket,
  { isKept, tolerance, isWhole }: NarrowOptions,
): Promise<Bracket> {
  let { kept, lost } = bracket;
  let isSlow = false;
  while (!isNarrow(kept.at, lost.at, isWhole, tolerance)) {
    const width = Math.abs(lost.at - kept.at);
    const at = between(kept, lost, isSlow, isWhole);
    const point = { at, margin: await marginAt(at) };
    if (isKept(point.margin)) kept = point;
    else lost = point;
    isSlow = Math.abs(lost.at - kept.at) > width / 2;
  }
  return { kept, lost };
}

/** Place where a straight line through both ends has no margin. */
function crossing({ kept, lost }: Bracket): number {
  const share = shareKept(kept, lost);
  return kept.at + share * (lost.at - kept.at);
}

function isNarrow(kept: number, lost: number, isWhole: boolean, tolerance: number): boolean {
  return Math.abs(lost - kept) <= (isWhole ? 1 : tolerance);
}

function between(kept: MarginAt, lost: MarginAt, isSlow: boolean, isWhole: boolean): number {
  const share = isSlow ? 0.5 : Math.min(1 - leastShare, Math.max(leastShare, shareKept(kept, lost)));
  const at = kept.at + share * (lost.at - kept.at);
  if (!isWhole) return at;
  const [low, high] = [Math.min(kept.at, lost.at) + 1, Math.max(kept.at, lost.at) - 1];
  return Math.min(high, Math.max(low, Math.round(at)));
}

function shareKept(kept: MarginAt, lost: MarginAt): number {
  const share = kept.margin / (kept.margin - lost.margin);
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0.5;
}
