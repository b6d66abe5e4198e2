/** Throughput as a function of the work in a system: rises with it, ever less, up to the capacity. */
export interface ClearingCurve {
  /** Throughput that no amount of work exceeds. */
  readonly capacity: number;
  /** Time of one piece of work that never waits, in the unit of time of the throughput. */
  readonly rawTime: number;
  /** Waiting over that of M/M/1; 1 is Karmarkar's curve, 0 none at all below the capacity. */
  readonly variability: number;
}

/**
 * Throughput at a workload: X with W = X τ (1 + v X / (C − X)), which is Little's law with a wait as of Pollaczek and Khinchine; exact for
 * M/G/1 with τ = 1 / C and v = (1 + c²) / 2. With v = 1 it is Karmarkar's X = C W / (C τ + W), Journal of Manufacturing and
 * Operations Management 2 (1989).
 * @example
 * throughputAtWorkload({ capacity: 10, rawTime: 0.1, variability: 1 }, 4); // => 8
 */
export function throughputAtWorkload(
  { capacity, rawTime, variability }: ClearingCurve,
  workload: number,
): number {
  const raw = workload / rawTime;
  const sum = capacity + raw;
  // The smaller root of (1 − v) X² − (C + W / τ) X + C W / τ = 0, in a form that holds at v = 1 too.
  return (
    (2 * capacity * raw) / (sum + Math.sqrt(Math.max(0, sum * sum - 4 * (1 - variability) * capacity * raw)))
  );
}

/**
 * Work in the system at a throughput below the capacity.
 * @example
 * workloadAtThroughput({ capacity: 10, rawTime: 0.1, variability: 1 }, 8).toFixed(9); // => '4.000000000'
 */
export function workloadAtThroughput(
  { capacity, rawTime, variability }: ClearingCurve,
  throughput: number,
): number {
  return throughput * rawTime * (1 + (variability * throughput) / (capacity - throughput));
}

/** A straight line that the throughput never exceeds. */
export interface ClearingTangent {
  /** Workload at which it touches the curve; null for the capacity itself, which the curve only nears. */
  readonly at: number | null;
  readonly intercept: number;
  readonly slope: number;
}

/**
 * Lines for a planning model, throughput ≤ intercept + slope × workload: tangents of the steepest slope 1 / τ and of equal parts of it, and the
 * capacity. The curve lies below all of them.
 * @example
 * const lines = clearingTangents({ capacity: 10, rawTime: 0.1, variability: 1 / 3 }, 2);
 * lines.map(({ intercept, slope }) => [intercept.toFixed(6), slope.toFixed(6)]); // => [['0.000000', '10.000000'], ['1.666667', '5.000000'], ['10.000000', '0.000000']]
 */
export function clearingTangents(curve: ClearingCurve, lines: number): readonly ClearingTangent[] {
  const { capacity, rawTime, variability } = curve;
  const touching = Array.from({ length: lines }, (_, index) => {
    const part = 1 - index / lines;
    // 1 / slope = τ (1 + v (C² / (C − X)² − 1)).
    const left = capacity / Math.sqrt(1 + (1 / part - 1) / variability);
    const throughput = capacity - left;
    const at = workloadAtThroughput(curve, throughput);
    const slope = part / rawTime;
    return { at, intercept: throughput - slope * at, slope };
  });
  return [...touching, { at: null, intercept: capacity, slope: 0 }];
}
