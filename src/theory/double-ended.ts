import { requireAbove, requireWhole } from '../math/index.js';
import { birthDeath, expectation } from './birth-death.js';

/** Two streams that meet, as trucks and loads do: one of each leaves as soon as both are there. */
export interface DoubleEndedQueue {
  readonly truckRate: number;
  readonly loadRate: number;
  /** Most trucks that can wait for loads; further ones turn away. */
  readonly truckRoom: number;
  /** Most loads that can wait for trucks. */
  readonly loadRoom: number;
}

/** Long-run measures of a double-ended queue; waiting times are over those let in. */
export interface DoubleEndedMeasures {
  readonly throughput: number;
  readonly trucksWaiting: number;
  readonly loadsWaiting: number;
  readonly truckWaitingTime: number;
  readonly loadWaitingTime: number;
  /** Share of trucks turned away for lack of room. */
  readonly truckLossShare: number;
  /** Share of loads turned away for lack of room. */
  readonly loadLossShare: number;
}

/**
 * Double-ended queue of two Poisson streams: trucks minus loads waiting is a birth-death chain from
 * −`loadRoom` to `truckRoom`. Without limits it would wander off even when the rates are equal. Kendall, J.
 * R. Stat. Soc. B 13 (1951).
 * @example
 * doubleEnded({ truckRate: 1, loadRate: 1, truckRoom: 1, loadRoom: 1 }).trucksWaiting.toFixed(6); // => '0.333333'
 */
export function doubleEnded({
  truckRate,
  loadRate,
  truckRoom,
  loadRoom,
}: DoubleEndedQueue): DoubleEndedMeasures {
  requireAbove('doubleEnded', 'a truck rate', truckRate, 0);
  requireAbove('doubleEnded', 'a load rate', loadRate, 0);
  requireWhole('doubleEnded', 'a whole truck room', truckRoom, 0);
  requireWhole('doubleEnded', 'a whole load room', loadRoom, 0);
  requireWhole('doubleEnded', 'a whole room for one side or the other', truckRoom + loadRoom, 1);
  const steps = Array.from({ length: truckRoom + loadRoom });
  const probabilities = birthDeath(
    steps.map(() => truckRate),
    steps.map(() => loadRate),
  );
  const truckLossShare = probabilities[truckRoom + loadRoom] ?? Number.NaN;
  const loadLossShare = probabilities[0] ?? Number.NaN;
  const throughput = truckRate * (1 - truckLossShare);
  const trucksWaiting = expectation(probabilities, (state) => Math.max(0, state - loadRoom));
  const loadsWaiting = expectation(probabilities, (state) => Math.max(0, loadRoom - state));
  return {
    throughput,
    trucksWaiting,
    loadsWaiting,
    truckWaitingTime: trucksWaiting / throughput,
    loadWaitingTime: loadsWaiting / throughput,
    truckLossShare,
    loadLossShare,
  };
}
