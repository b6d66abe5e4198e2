import type { Trial, TrialLevel, TrialTally } from '../trial.js';

/** Rates of M/M/1. */
export interface Rates {
  readonly arrivalRate: number;
  readonly serviceRate: number;
}

/** Starts M/M/1 written with scheduled functions only; answers its gauges. */
export function startCallbacks(
  trial: Trial,
  { arrivalRate, serviceRate }: Rates,
): { readonly waits: TrialTally; readonly present: TrialLevel } {
  const { sim } = trial;
  const gap = trial.exponential('arrivals', 1 / arrivalRate);
  const service = trial.exponential('service', 1 / serviceRate);
  const waits = trial.tally();
  const present = trial.level();
  const arrivalTimes: number[] = [];
  const serve = (arrivedAt: number): void => {
    waits.add(sim.now - arrivedAt);
    sim.schedule(service(), leave);
  };
  const leave = (): void => {
    present.add(-1);
    const next = arrivalTimes.shift();
    if (next !== undefined) serve(next);
  };
  const arrive = (): void => {
    present.add(1);
    if (present.value === 1) serve(sim.now);
    else arrivalTimes.push(sim.now);
    sim.schedule(gap(), arrive);
  };
  sim.schedule(gap(), arrive);
  return { waits, present };
}
