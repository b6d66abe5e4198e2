import { exp, log, requireAbove, requireAtLeast, requireWhole } from '../math/index.js';

/**
 * A station each customer visits `visits` times a cycle for `serviceTime` each; `servers` may be Infinity for
 * a mere delay.
 */
export interface ClosedStation {
  readonly visits: number;
  readonly serviceTime: number;
  readonly servers: number;
}

/**
 * A fixed number of customers (trucks of a fleet) going round; `thinkTime` is spent outside the stations each
 * cycle.
 */
export interface ClosedNetwork {
  readonly stations: readonly ClosedStation[];
  readonly customers: number;
  readonly thinkTime: number;
}

/** Long-run measures of one station; times are per visit. */
export interface ClosedStationMeasures {
  readonly utilisation: number;
  readonly throughput: number;
  readonly waitingTime: number;
  readonly queueLength: number;
  readonly cycleTime: number;
  readonly workInProgress: number;
}

/** Long-run measures of a closed network. */
export interface ClosedNetworkMeasures {
  /** Cycles per unit of time, by all customers together. */
  readonly throughput: number;
  /** Time in the stations per cycle, `thinkTime` not counted. */
  readonly cycleTime: number;
  readonly stations: readonly ClosedStationMeasures[];
  /** Throughput with 1, 2, … `customers` customers: the fleet curve. */
  readonly throughputByCustomers: Float64Array;
  /** Throughput that no number of customers exceeds: the least of servers / (visits × service time). */
  readonly bottleneckRate: number;
}

/**
 * Exact mean values of a closed network of exponential (or endless-server) stations, first come first served:
 * the results of load-dependent mean value analysis (Reiser and Lavenberg, JACM 27, 1980), reached by Buzen's
 * convolution (CACM 16, 1973) in logarithms. Its terms are all positive, where the recursion for an idle
 * multi-server station cancels. Time grows with stations × customers².
 * @example
 * const loop = { stations: [{ visits: 1, serviceTime: 1, servers: 1 }], customers: 2, thinkTime: 1 };
 * mva(loop).throughput.toFixed(6); // => '0.800000'
 */
export function mva({ stations, customers, thinkTime }: ClosedNetwork): ClosedNetworkMeasures {
  requireNetwork({ stations, customers, thinkTime });
  const factors = stations.map((station) =>
    logFactors(station.visits * station.serviceTime, station.servers, customers),
  );
  const thinking = logFactors(thinkTime, Number.POSITIVE_INFINITY, customers);
  const before = [thinking];
  for (const factor of factors) before.push(convolve(before.at(-1) ?? thinking, factor));
  const whole = before.at(-1) ?? thinking;
  const throughputByCustomers = Float64Array.from({ length: customers }, (_, i) =>
    exp(at(whole, i) - at(whole, i + 1)),
  );
  const throughput = throughputByCustomers[customers - 1] ?? Number.NaN;
  const others = allOthers(before, factors);
  const measures = stations.map((station, i) => {
    const factor = factors[i] ?? thinking;
    const rest = others[i] ?? thinking;
    const probability = (here: number) =>
      exp(at(factor, here) + at(rest, customers - here) - at(whole, customers));
    return stationMeasures(station, throughput, customers, probability);
  });
  return {
    throughput,
    cycleTime: customers / throughput - thinkTime,
    stations: measures,
    throughputByCustomers,
    bottleneckRate: Math.min(
      ...stations.map(({ visits, serviceTime, servers }) => servers / (visits * serviceTime)),
    ),
  };
}

function stationMeasures(
  { visits, serviceTime, servers }: ClosedStation,
  cycles: number,
  customers: number,
  probability: (here: number) => number,
): ClosedStationMeasures {
  let workInProgress = 0;
  let queueLength = 0;
  for (let here = 1; here <= customers; here += 1) {
    workInProgress += here * probability(here);
    queueLength += Math.max(0, here - servers) * probability(here);
  }
  const throughput = cycles * visits;
  const waitingTime = throughput > 0 ? queueLength / throughput : 0;
  const utilisation = (throughput * serviceTime) / servers;
  return {
    utilisation,
    throughput,
    waitingTime,
    queueLength,
    cycleTime: waitingTime + serviceTime,
    workInProgress,
  };
}

/** ln of demand^n / Π min(j, servers), the weight of n customers at a station. */
function logFactors(demand: number, servers: number, customers: number): Float64Array {
  const factors = new Float64Array(customers + 1);
  for (let n = 1; n <= customers; n += 1)
    factors[n] = at(factors, n - 1) + log(demand / Math.min(n, servers));
  return factors;
}

/**
 * For each station the weights of the network without it: what comes before, convolved with what comes after.
 */
function allOthers(before: readonly Float64Array[], factors: readonly Float64Array[]): Float64Array[] {
  const others: Float64Array[] = [];
  let after: Float64Array | undefined;
  for (let i = factors.length - 1; i >= 0; i -= 1) {
    const earlier = before[i];
    const own = factors[i];
    if (earlier === undefined || own === undefined) continue;
    others.unshift(after === undefined ? earlier : convolve(earlier, after));
    after = after === undefined ? own : convolve(own, after);
  }
  return others;
}

/** ln Σ_j e^(a(j) + b(n − j)) for every n. */
function convolve(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((_, n) => {
    let largest = Number.NEGATIVE_INFINITY;
    for (let j = 0; j <= n; j += 1) largest = Math.max(largest, at(a, j) + at(b, n - j));
    if (largest === Number.NEGATIVE_INFINITY) return largest;
    let sum = 0;
    for (let j = 0; j <= n; j += 1) sum += exp(at(a, j) + at(b, n - j) - largest);
    return largest + log(sum);
  });
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? Number.NaN;
}

function requireNetwork({ stations, customers, thinkTime }: ClosedNetwork): void {
  requireWhole('mva', 'a whole number of customers', customers, 1);
  requireAtLeast('mva', 'a think time', thinkTime, 0);
  let demand = thinkTime;
  for (const { visits, serviceTime, servers } of stations) {
    requireAtLeast('mva', 'a number of visits', visits, 0);
    requireAtLeast('mva', 'a service time', serviceTime, 0);
    if (servers !== Number.POSITIVE_INFINITY) requireWhole('mva', 'a whole number of servers', servers, 1);
    demand += visits * serviceTime;
  }
  requireAbove('mva', 'a total time of a cycle', demand, 0);
}
