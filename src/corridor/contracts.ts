import { minutesPerDay } from '../math/index.js';
import type { Scenario } from '../scenario/index.js';
import { segmentsOf } from './parameters.js';
import { wholeDown } from './whole-number.js';

type CarrierParameters = Scenario['fleet']['carriers'][string];

/** Trucks of a carrier that are under contract at a midnight, by mobilisation date and ramp-up. */
export function mobilisedTrucks(
  { trucks, mobilisation, rampUpDays }: Pick<CarrierParameters, 'trucks' | 'mobilisation' | 'rampUpDays'>,
  now: number,
): number {
  if (mobilisation === undefined) return trucks;
  const days = (now - mobilisation) / minutesPerDay;
  if (days < 0) return 0;
  return rampUpDays > 0 ? wholeDown(trucks * Math.min(1, (Math.floor(days) + 1) / rampUpDays)) : trucks;
}

/** USD that all carriers charge for trucks on each day counted, phases applied: known without a run, and what a run pays. */
export function contractsByDay(scenario: Scenario): readonly number[] {
  // Only what phases do to the fleet bears on it.
  const phases = scenario.phases.filter(({ set }) =>
    Object.keys(set).some((key) => key.startsWith('fleet.')),
  );
  const segments = segmentsOf({ ...scenario, phases });
  return Array.from({ length: scenario.days }, (_, index) => {
    const midnight = (scenario.warmUpDays + index) * minutesPerDay;
    const { parameters } = segments.findLast(({ from }) => from <= midnight) ?? { parameters: scenario };
    return Object.values(parameters.fleet.carriers).reduce(
      (sum, carrier) => sum + mobilisedTrucks(carrier, midnight) * carrier.costPerTruckDay,
      0,
    );
  });
}

/** Mean of that over the days counted, USD a day. */
export function contractsPerDay(scenario: Scenario): number {
  return contractsByDay(scenario).reduce((sum, each) => sum + each, 0) / scenario.days;
}
