const OCTAVES = 12;
const NUMBERS_PER_CELL = 6;

/** Largest relative error that the check of a cell lets pass; 4 times stricter than promised. */
const TOLERANCE = 2.5e-7;

const UNSEEN = 0;
const CUBIC = 1;
const EXACT = 2;

/** How a quantile function is tabulated. */
export interface TableOptions {
  /** Values of u where the quantile is not smooth; cells that hold one stay exact. None unless given. */
  readonly breaks?: readonly number[];
  /** A power of 2; 32 unless given, enough for distributions with one mode. Memory is 1152 bytes for each. */
  readonly cellsPerOctave?: number;
}

/**
 * A fast stand-in for a slow quantile function: relative error at most 1e-6, and exact in the outer tails
 * (u or 1 - u below 2^-13).
 */
export function tabulateQuantile(
  exact: (u: number) => number,
  options: TableOptions = {},
): (u: number) => number {
  const table = new QuantileTable(exact, options.breaks ?? [], options.cellsPerOctave ?? 32);
  return (u) => table.quantile(u);
}

/**
 * Each half of (0, 1) is cut into octaves towards its end and each octave into equal cells. A cell holds the cubic
 * through four exact quantiles, made when a draw first falls into it, so that short runs do not pay for cells they
 * never see. What comes back never depends on which draws came before. A cell that fails its check stays exact.
 */
class QuantileTable {
  private readonly state: Uint8Array;
  private readonly cells: Float64Array;

  constructor(
    private readonly exact: (u: number) => number,
    private readonly breaks: readonly number[],
    private readonly cellsPerOctave: number,
  ) {
    this.state = new Uint8Array(2 * OCTAVES * cellsPerOctave);
    this.cells = new Float64Array(2 * OCTAVES * cellsPerOctave * NUMBERS_PER_CELL);
  }

  quantile(u: number): number {
    const upper = u > 0.5;
    const t = upper ? 1 - u : u;
    const octave = Math.clz32(t * 0x100000000);
    if (octave < 1 || octave > OCTAVES || !(t > 0)) return this.exact(u);
    // From cellsPerOctave to below twice as much; the whole part counts cells, the rest is the place inside one.
    const scaled = t * ((2 * this.cellsPerOctave) << octave);
    const step = scaled | 0;
    const cell = ((upper ? OCTAVES : 0) + octave - 2) * this.cellsPerOctave + step;
    if (this.state[cell] === UNSEEN) this.fill(cell, upper, step, octave);
    return this.state[cell] === CUBIC ? this.cubic(cell, scaled - step) : this.exact(u);
  }

  /** Value of the cell's cubic at x in [0, 1), kept between the exact values at the cell's two ends. */
  private cubic(cell: number, x: number): number {
    const { cells } = this;
    const at = cell * NUMBERS_PER_CELL;
    // Casts: the indices are in range by construction, and a fallback value would cost a branch in every draw.
    const c0 = cells[at] as number;
    const c1 = cells[at + 1] as number;
    const c2 = cells[at + 2] as number;
    const c3 = cells[at + 3] as number;
    const value = ((c3 * x + c2) * x + c1) * x + c0;
    return Math.min(Math.max(value, cells[at + 4] as number), cells[at + 5] as number);
  }

  private fill(cell: number, upper: boolean, step: number, octave: number): void {
    const scale = (2 * this.cellsPerOctave) << octave;
    const inU = (x: number): number => (upper ? 1 - (step + x) / scale : (step + x) / scale);
    const value = (x: number): number => this.exact(inU(x));
    const y: readonly [number, number, number, number] = [value(0), value(1 / 3), value(2 / 3), value(1)];
    const cubic = cubicThrough(y);
    this.cells.set([y[0], ...cubic, Math.min(y[0], y[3]), Math.max(y[0], y[3])], cell * NUMBERS_PER_CELL);
    const fits = (x: number): boolean => {
      const exact = value(x);
      return Math.abs(this.cubic(cell, x) - exact) <= TOLERANCE * Math.abs(exact);
    };
    const isSmooth = !this.hasBreak(inU(0), inU(1));
    const passes = isSmooth && fits(1 / 8) && fits(1 / 2) && fits(7 / 8) && isMonotone(cubic, y[3] - y[0]);
    this.state[cell] = passes ? CUBIC : EXACT;
  }

  private hasBreak(oneEnd: number, otherEnd: number): boolean {
    const from = Math.min(oneEnd, otherEnd);
    const to = Math.max(oneEnd, otherEnd);
    return this.breaks.some((u) => u >= from && u <= to);
  }
}

/** Coefficients of x, x², x³ of the cubic that takes the four values at 0, 1/3, 2/3 and 1. */
function cubicThrough([y0, y1, y2, y3]: readonly [number, number, number, number]): [number, number, number] {
  return [
    (-11 * y0 + 18 * y1 - 9 * y2 + 2 * y3) / 2,
    (18 * y0 - 45 * y1 + 36 * y2 - 9 * y3) / 2,
    (-9 * y0 + 27 * y1 - 27 * y2 + 9 * y3) / 2,
  ];
}

/** Whether c1 x + c2 x² + c3 x³ never turns back on [0, 1] on its way to `rise`. */
function isMonotone([c1, c2, c3]: readonly [number, number, number], rise: number): boolean {
  const direction = rise < 0 ? -1 : 1;
  const slope = (x: number): number => direction * ((3 * c3 * x + 2 * c2) * x + c1);
  const turn = -c2 / (3 * c3);
  const isTurnInside = turn > 0 && turn < 1;
  return slope(0) >= 0 && slope(1) >= 0 && (!isTurnInside || slope(turn) >= 0);
}
