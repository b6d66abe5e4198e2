import { createDistribution, type Distribution } from '../random/index.js';

/** A gate's lanes, the time of a truck in one, and the rate of the whole gate where that is what is known. */
export interface Gate {
  readonly lanes: number;
  readonly gateRate: number;
  readonly processing: Distribution;
}

/**
 * Time of a truck in a lane of a gate that passes `gateRate` trucks an hour with all its lanes at work: the spread of `processing` about a
 * mean of lanes / rate. Lanes more share the rate, and each takes longer.
 */
export function processingAtRate({ lanes, gateRate, processing }: Gate): Distribution {
  const mean = (lanes * 60) / gateRate;
  if (lanes === 0) return processing;
  if (processing.mean === 0) return createDistribution({ kind: 'constant', value: mean });
  return stretched(processing, mean / processing.mean);
}

function stretched(law: Distribution, factor: number): Distribution {
  return {
    mean: law.mean * factor,
    variance: law.variance * factor ** 2,
    low: law.low * factor,
    high: law.high * factor,
    knots: law.knots.map((knot) => knot * factor),
    quantile: (u) => law.quantile(u) * factor,
    cdf: (x) => law.cdf(x / factor),
  };
}
