import type { TruckClass } from '../truckload.js';
import { type Examination, foundShare } from './examination.js';
import type { InspectionPlan } from './inspection-plan.js';

/** Nothing sets it apart. */
export const ordinary: TruckClass = { isTrusted: false, isSealed: false, isDense: false };

/** Probability that contraband on a truck of a class is found, by all who see it: the conditional expectation, so that rare misses need not be counted. */
export function foundIn(
  plan: InspectionPlan,
  { isDense, isSealed, isTrusted }: TruckClass,
  examination: Examination = plan.examination,
): number {
  let found = foundShare(examination, plan.manualDetection, isDense);
  if (isTrusted && plan.trusted !== undefined) found *= plan.trusted.auditShare;
  if (isSealed && plan.preClearance !== undefined) {
    const { sealFailure } = plan.preClearance;
    found = (1 - sealFailure) * plan.foundAtOrigin + sealFailure * found;
  }
  const second = plan.doubleInspection;
  return second === undefined ? found : 1 - (1 - found) * (1 - second.repeatShare * second.detection);
}

/** Classes that trucks can belong to under a policy, each with its share where what is trusted, sealed and dense has nothing to do with each other. */
export function truckClasses(
  plan: InspectionPlan,
  denseShare: number,
): readonly (readonly [TruckClass, share: number])[] {
  const shares = [
    ['isTrusted', plan.trusted?.share ?? 0],
    ['isSealed', plan.preClearance?.participation ?? 0],
    ['isDense', denseShare],
  ] as const;
  let classes: readonly (readonly [TruckClass, number])[] = [[ordinary, 1]];
  for (const [key, share] of shares)
    classes = classes.flatMap(([each, part]) => [
      [{ ...each, [key]: false }, part * (1 - share)] as const,
      [{ ...each, [key]: true }, part * share] as const,
    ]);
  return classes.filter(([, share]) => share > 0);
}

/** The class of which least is found: where trucks with contraband go that can choose. Of several the first. */
export function weakestClass(
  plan: InspectionPlan,
  denseShare: number,
  examination: Examination = plan.examination,
): TruckClass {
  const [first, ...others] = truckClasses(plan, denseShare).map(([each]) => each);
  return others.reduce(
    (weakest, each) =>
      foundIn(plan, each, examination) < foundIn(plan, weakest, examination) ? each : weakest,
    first ?? ordinary,
  );
}
