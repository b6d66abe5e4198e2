import type { ClosingRule, Command, Simulation, WorkingHours } from '../../kernel/index.js';

/**
 * Work of some minutes at a place by the closing rule in force when it begins, which a phase may change: under `suspend` it rests after
 * closing, under `fit` it begins only when it will be finished by the closing, under the other rules it is finished after it. Work
 * that no opening to come is long enough for does not wait for one.
 */
export function workBy(
  rule: ClosingRule,
  minutes: number,
  hours: WorkingHours,
  sim: Simulation,
): Command<void> {
  if (rule === 'suspend') return hours.work(minutes);
  const fits = rule === 'fit' && hours.calendar.nextFit(sim.now, minutes) < Number.POSITIVE_INFINITY;
  return fits ? hours.workThatFits(minutes) : sim.hold(minutes);
}
