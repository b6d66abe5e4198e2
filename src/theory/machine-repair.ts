import { requireAbove, requireWhole } from '../math/index.js';
import { birthDeath, expectation } from './birth-death.js';

/**
 * Machines that fail while they run, at `failureRate` each, and repairmen who mend one at a time at
 * `repairRate`.
 */
export interface RepairShop {
  readonly machines: number;
  readonly repairmen: number;
  readonly failureRate: number;
  readonly repairRate: number;
}

/** Long-run measures of a repair shop; times are per failure, `throughput` is repairs per unit of time. */
export interface RepairShopMeasures {
  readonly machinesUp: number;
  readonly queueLength: number;
  readonly waitingTime: number;
  readonly throughput: number;
  /** Share of the machines that run. */
  readonly availability: number;
  /** Share of the repairmen at work. */
  readonly utilisation: number;
  /** Long-run probability of 0, 1, … `machines` being down. */
  readonly probabilities: Float64Array;
}

/**
 * The machine repairman model M/M/r//N: a closed fleet whose trips and services are exponential. Palm 1947;
 * Kleinrock, Queueing Systems I, ch. 3.
 * @example
 * machineRepair({ machines: 2, repairmen: 1, failureRate: 1, repairRate: 1 }).availability.toFixed(6); // => '0.400000'
 */
export function machineRepair({
  machines,
  repairmen,
  failureRate,
  repairRate,
}: RepairShop): RepairShopMeasures {
  requireWhole('machineRepair', 'a whole number of machines', machines, 1);
  requireWhole('machineRepair', 'a whole number of repairmen', repairmen, 1);
  requireAbove('machineRepair', 'a failure rate', failureRate, 0);
  requireAbove('machineRepair', 'a repair rate', repairRate, 0);
  const births = Array.from({ length: machines }, (_, down) => (machines - down) * failureRate);
  const deaths = Array.from({ length: machines }, (_, i) => Math.min(i + 1, repairmen) * repairRate);
  const probabilities = birthDeath(births, deaths);
  const machinesUp = machines - expectation(probabilities, (down) => down);
  const queueLength = expectation(probabilities, (down) => Math.max(0, down - repairmen));
  const throughput = machinesUp * failureRate;
  return {
    machinesUp,
    queueLength,
    waitingTime: queueLength / throughput,
    throughput,
    availability: machinesUp / machines,
    utilisation: throughput / repairRate / repairmen,
    probabilities,
  };
}
