import { requireAbove, requireAtLeast } from '../math/index.js';
import { type MmcMeasures, mmc } from './mmc.js';

/**
 * A station with Poisson arrivals from outside; `routing[j]` is the share of its departures that go on to
 * station j.
 */
export interface JacksonStation {
  readonly arrivalRate: number;
  readonly serviceRate: number;
  readonly servers: number;
  readonly routing: readonly number[];
}

/**
 * Long-run measures of an open network; `cycleTime` is from entering the network to leaving it, all visits
 * included.
 */
export interface JacksonMeasures {
  readonly stations: readonly MmcMeasures[];
  readonly throughput: number;
  readonly workInProgress: number;
  readonly cycleTime: number;
}

/**
 * Open network of M/M/c stations: each behaves as if its arrivals, which solve λ_j = γ_j + Σ λ_i r_ij, were
 * Poisson. RangeError if a station would be overloaded or somebody could never leave. Jackson, Operations
 * Research 5 (1957).
 * @example
 * const first = { arrivalRate: 1, serviceRate: 2, servers: 1, routing: [0, 1] };
 * const second = { arrivalRate: 0, serviceRate: 2, servers: 1, routing: [0, 0] };
 * jackson([first, second]).cycleTime.toFixed(6); // => '2.000000'
 */
export function jackson(network: readonly JacksonStation[]): JacksonMeasures {
  requireRouting(network);
  const arrivals = trafficRates(network);
  const stations = network.map(({ serviceRate, servers }, i) =>
    mmc({ arrivalRate: arrivals[i] ?? Number.NaN, serviceRate, servers }),
  );
  const throughput = network.reduce((sum, station) => sum + station.arrivalRate, 0);
  const workInProgress = stations.reduce((sum, station) => sum + station.workInProgress, 0);
  return { stations, throughput, workInProgress, cycleTime: workInProgress / throughput };
}

/**
 * Solves λ (I − R) = γ by elimination without exchange of rows, which I − R allows whenever everybody can
 * leave.
 */
function trafficRates(network: readonly JacksonStation[]): number[] {
  const size = network.length;
  const rows = network.map(({ arrivalRate }, j) => {
    const coefficients = network.map(({ routing }, i) => (i === j ? 1 : 0) - (routing[j] ?? 0));
    return [...coefficients, arrivalRate];
  });
  rows.forEach((pivotRow, pivot) => {
    const divisor = pivotRow[pivot] ?? 0;
    if (!(divisor > 1e-12)) throw new RangeError(`jackson requires a way out of station ${pivot}, got none`);
    for (let column = pivot; column <= size; column += 1)
      pivotRow[column] = (pivotRow[column] ?? 0) / divisor;
    rows.forEach((row, i) => {
      const multiple = row[pivot] ?? 0;
      if (i === pivot || multiple === 0) return;
      for (let column = pivot; column <= size; column += 1) {
        row[column] = (row[column] ?? 0) - multiple * (pivotRow[column] ?? 0);
      }
    });
  });
  return rows.map((row) => row[size] ?? Number.NaN);
}

function requireRouting(network: readonly JacksonStation[]): void {
  let entering = 0;
  for (const { arrivalRate, routing } of network) {
    requireAtLeast('jackson', 'a arrival rate', arrivalRate, 0);
    entering += arrivalRate;
    if (routing.length !== network.length) {
      throw new RangeError(
        `jackson requires ${network.length} routing shares per station, got ${routing.length}`,
      );
    }
    for (const share of routing) requireAtLeast('jackson', 'a routing share', share, 0);
    const total = routing.reduce((sum, share) => sum + share, 0);
    if (total > 1 + 1e-9)
      throw new RangeError(`jackson requires routing shares of at most 1 in all, got ${total}`);
  }
  requireAbove('jackson', 'a arrival rate from outside', entering, 0);
}
