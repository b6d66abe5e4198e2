import { baseline, numberAt, type Scenario, setParameter, simulate } from 'throughline';

const road = 'supply.road.perDay';

/**
 * The baseline with every lever at its most and supply in balance: about 400 trucks a day come and are received, no backlog
 * grows, so that a run of any length holds about as many trucks.
 */
export function corridorAt400(days: number): Scenario {
  const raised = baseline.levers.reduce(
    (changed, { path, max }) => setParameter(changed, path, max),
    baseline,
  );
  const empty = setParameter({ ...raised, days: 56, warmUpDays: 7 }, 'staging.backlog', 0);
  const others = simulate(empty, { seed: 'supply' }).arrivalsPerDay - numberAt(empty, road);
  return { ...setParameter(empty, road, 400 - others), days, warmUpDays: 0 };
}
