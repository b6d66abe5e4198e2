/** Steps within which a smooth function is always solved; only one that jumps needs more. */
const MOST_STEPS = 100;

/**
 * Where a smooth increasing function of a number above 0 reaches `target`, with few calls: encloses the answer by doubling or
 * halving from 1, then takes the chord (the Illinois method). About twelve calls to 1e-12
 * relative; NaN when the target is out of reach.
 */
export function solveSmooth(increasing: (x: number) => number, target: number): number {
  const beyond = (x: number): number => increasing(x) - target;
  let [low, high] = [1, 1];
  let below = beyond(low);
  let above = below;
  while (below > 0 && low > Number.MIN_VALUE)
    [high, above, low, below] = [low, below, low / 2, beyond(low / 2)];
  while (above < 0) {
    if (high > Number.MAX_VALUE / 4) return Number.NaN;
    [low, below, high, above] = [high, above, high * 2, beyond(high * 2)];
  }
  let kept: 'low' | 'high' | undefined;
  let before = Number.NaN;
  for (let step = 0; step < MOST_STEPS && above > below; step += 1) {
    const x = high - (above * (high - low)) / (above - below);
    const value = beyond(x);
    if (value === 0 || Math.abs(x - before) <= 1e-13 * x) return x;
    before = x;
    // An end that stays twice holds the chord back: its weight is halved.
    if (value > 0) [high, above, below, kept] = [x, value, kept === 'low' ? below / 2 : below, 'low'];
    else [low, below, above, kept] = [x, value, kept === 'high' ? above / 2 : above, 'high'];
  }
  return high;
}
