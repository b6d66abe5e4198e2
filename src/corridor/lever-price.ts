import type { Lever, Scenario } from '../scenario/index.js';
import { numberAt, setParameter } from './parameters.js';

/** Path of a carrier's trucks. */
export const truckPath = /^(fleet\.carriers\..+)\.trucks$/;

/**
 * The scenario after steps of a lever in which they are paid: by the day, for what the price holds; and where it stands in place of a
 * carrier's, the carrier's price is the mean over old and new trucks.
 */
export function payFor(lever: Lever, steps: number, before: Scenario, after: Scenario): Scenario {
  const { costPerStepPerDay = 0, costHolds = 'capacity' } = lever;
  const price = steps * costPerStepPerDay;
  const path = paidPath(lever);
  if (costHolds !== 'haulage')
    return price === 0 ? after : setParameter(after, path, numberAt(after, path) + price);
  const paid = numberAt(before, lever.path) * numberAt(before, path) + price;
  return setParameter(after, path, paid / numberAt(after, lever.path));
}

/** Path of the price in a scenario that a lever's own raises. */
export function paidPath(lever: Lever): string {
  const { costHolds = 'capacity' } = lever;
  const price = costHolds === 'haulage' ? truckPricePath(lever) : undefined;
  return price ?? `costs.paidByDay.${costHolds}`;
}

/** Path of the carrier's price of a truck a day, where a lever moves a carrier's trucks. */
function truckPricePath({ path }: Pick<Lever, 'path'>): string | undefined {
  const carrier = truckPath.exec(path)?.[1];
  return carrier === undefined ? undefined : `${carrier}.costPerTruckDay`;
}
