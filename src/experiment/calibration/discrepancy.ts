import { exp, log } from '../../math/index.js';
import { createStream, type Stream } from '../../random/index.js';
import { normalQuantile } from '../../statistics/index.js';
import type { Series } from '../run/index.js';

/**
 * By how much an observation may differ from a model whose facts are right, as shares of the model's number: what the model leaves out,
 * and errors of counting.
 */
export interface Discrepancy {
  /** Standard deviation of single periods, each on its own; default 0.1, and 0 of a series that meets a number exactly. */
  readonly periodShare?: number;
  /** Standard deviation of a whole series at once, as by counting one kind of truck too many; default as before, with 0.05. */
  readonly seriesShare?: number;
}

/** What holds for series that meet a number exactly, as an error of each period would not let them: none but what is given. */
export function exactDiscrepancy(given: Discrepancy = {}): Required<Discrepancy> {
  return requireDiscrepancy({ periodShare: 0, seriesShare: 0, ...given });
}

/** A discrepancy of which every part is given; RangeError for one that is not a number from 0 to 1. */
export function requireDiscrepancy({
  periodShare = 0.1,
  seriesShare = 0.05,
}: Discrepancy = {}): Required<Discrepancy> {
  for (const [name, value] of Object.entries({ periodShare, seriesShare }))
    if (!(value >= 0 && value <= 1))
      throw new RangeError(`a discrepancy requires a ${name} from 0 to 1, got ${value}`);
  return { periodShare, seriesShare };
}

/**
 * A run as it might have been observed: every number multiplied by lognormal factors of mean 1, one for each series and one for each
 * period. The same seed text gives the same factors, and no series changes those of another.
 * @param exceptions discrepancies of series that have one of their own
 */
export function asObserved(
  series: Series,
  discrepancy: Required<Discrepancy>,
  seedText: string,
  exceptions: Readonly<Record<string, Required<Discrepancy>>> = {},
): Series {
  if (discrepancy.periodShare === 0 && discrepancy.seriesShare === 0) return series;
  const stream = createStream(seedText);
  return Object.fromEntries(
    Object.entries(series).map(([name, values]) => {
      const { periodShare, seriesShare } = exceptions[name] ?? discrepancy;
      const level = factor(seriesShare, stream);
      return [name, values.map((value) => value * level * factor(periodShare, stream))];
    }),
  );
}

/** Lognormal with mean 1 and the standard deviation `share`. */
function factor(share: number, stream: Stream): number {
  const variance = log(1 + share * share);
  return exp(Math.sqrt(variance) * normalQuantile(stream.next()) - variance / 2);
}
