/** A place and how far the question is from turning there. */
export interface MarginAt {
  readonly at: number;
  readonly margin: number;
}

/** Two places between which something turns. */
export interface Bracket {
  /** Where it has not turned yet. */
  readonly kept: MarginAt;
  /** Where it has. */
  readonly lost: MarginAt;
}

/** How narrow a bracket is to become. */
export interface NarrowOptions {
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
export async function narrow(
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
export function crossing({ kept, lost }: Bracket): number {
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
