import { log, requireAbove, requireWhole } from '../math/index.js';
import { birthDeath, expectation } from './birth-death.js';
import type { QueueMeasures } from './measures.js';
import type { MarkovianQueue } from './mmc.js';

/**
 * Measures of a queue that some leave; `waitingTime` and `cycleTime` are over all arrivals, those who leave
 * included.
 */
export interface ErlangAMeasures extends QueueMeasures {
  /** Share of arrivals that leave the queue unserved. */
  readonly renegeShare: number;
  /** Share of arrivals that find all servers busy. */
  readonly probabilityWait: number;
}

/** Beyond this weight, relative to the heaviest state, the rest of the chain is left out. */
const NEGLIGIBLE_LOG_WEIGHT = -50;

/**
 * M/M/c+M, Erlang A: each of those waiting leaves after an exponential time of mean 1 / `renegeRate`. Stable
 * at any load. Palm 1957; Garnett, Mandelbaum and Reiman, M&SOM 4 (2002).
 * @example
 * erlangA({ arrivalRate: 1, serviceRate: 1, servers: 1, renegeRate: 1 }).renegeShare.toFixed(6); // => '0.367879'
 */
export function erlangA(queue: MarkovianQueue & { readonly renegeRate: number }): ErlangAMeasures {
  const { arrivalRate, serviceRate, servers, renegeRate } = queue;
  requireAbove('erlangA', 'a arrival rate', arrivalRate, 0);
  requireAbove('erlangA', 'a service rate', serviceRate, 0);
  requireWhole('erlangA', 'a whole number of servers', servers, 1);
  requireAbove('erlangA', 'a renege rate', renegeRate, 0);
  const deaths = departureRates(arrivalRate, (state) => departureRate(queue, state));
  const probabilities = birthDeath(
    deaths.map(() => arrivalRate),
    deaths,
  );
  const queueLength = expectation(probabilities, (state) => Math.max(0, state - servers));
  const busy = expectation(probabilities, (state) => Math.min(state, servers));
  return {
    utilisation: busy / servers,
    throughput: busy * serviceRate,
    waitingTime: queueLength / arrivalRate,
    queueLength,
    cycleTime: (queueLength + busy) / arrivalRate,
    workInProgress: queueLength + busy,
    renegeShare: (renegeRate * queueLength) / arrivalRate,
    probabilityWait: expectation(probabilities, (state) => (state >= servers ? 1 : 0)),
  };
}

function departureRate(
  { serviceRate, servers, renegeRate }: { serviceRate: number; servers: number; renegeRate: number },
  state: number,
): number {
  return Math.min(state, servers) * serviceRate + Math.max(0, state - servers) * renegeRate;
}

/** Rates out of states 1, 2, …, as far as the chain carries weight. */
function departureRates(arrivalRate: number, rateOutOf: (state: number) => number): number[] {
  const rates: number[] = [];
  let logWeight = 0;
  let largest = 0;
  for (let state = 1; logWeight - largest > NEGLIGIBLE_LOG_WEIGHT; state += 1) {
    const rate = rateOutOf(state);
    rates.push(rate);
    logWeight += log(arrivalRate / rate);
    largest = Math.max(largest, logWeight);
  }
  return rates;
}
