import { requireAbove, requireAtLeast, requireWhole } from '../math/index.js';
import { measuresFromWait, type QueueMeasures } from './measures.js';
import { type GeneralServiceQueue, mg1 } from './mg1.js';

/** Trucks that come in groups, the groups as a Poisson stream, to one server; a group's size has this mean and cv. */
export interface BatchQueue {
  readonly batchesPerTime: number;
  readonly batchMean: number;
  readonly batchCv: number;
  readonly serviceTime: number;
  readonly serviceCv: number;
}

/**
 * M^X/G/1: to the wait of M/G/1 with the same rate of trucks come those of one's own group ahead,
 * E[S] E[X (X − 1)] / (2 E[X] (1 − ρ)). Measures are per truck. RangeError unless ρ is below 1 and groups of at least 1
 * can have this mean and cv. Burke, Operations Research 23 (1975).
 * @example
 * const convoys = { batchesPerTime: 0.25, batchMean: 2, batchCv: 0, serviceTime: 1, serviceCv: 1 };
 * batchArrivals(convoys).waitingTime.toFixed(6); // => '2.000000'
 */
export function batchArrivals(queue: BatchQueue): QueueMeasures {
  const { batchesPerTime, batchMean, batchCv, serviceTime, serviceCv } = queue;
  requireAbove('batchArrivals', 'a rate of batches', batchesPerTime, 0);
  requireAbove('batchArrivals', 'a mean batch', batchMean, 0);
  requireAtLeast('batchArrivals', 'a cv of the batch', batchCv, 0);
  if (batchMean < 1)
    throw new RangeError(`batchArrivals requires a mean batch of at least 1, got ${batchMean}`);
  const single: GeneralServiceQueue = { arrivalRate: batchesPerTime * batchMean, serviceTime, serviceCv };
  const { waitingTime, utilisation } = mg1(single);
  const ahead = (batchMean * (1 + batchCv * batchCv) - 1) / 2;
  const whole = waitingTime + (serviceTime * ahead) / (1 - utilisation);
  return measuresFromWait(single.arrivalRate, serviceTime, 1, whole);
}

/**
 * Mean wait of a truck for its convoy of `size` to be complete, when trucks come at `arrivalRate`, in any pattern: the
 * first waits for size − 1 others, the last for none, (size − 1) / (2 λ). Hopp and Spearman, Factory Physics, ch. 9.
 * @example
 * convoyFormation(5, 2); // => 1
 */
export function convoyFormation(size: number, arrivalRate: number): number {
  requireWhole('convoyFormation', 'a whole size', size, 1);
  requireAbove('convoyFormation', 'a arrival rate', arrivalRate, 0);
  return (size - 1) / (2 * arrivalRate);
}
