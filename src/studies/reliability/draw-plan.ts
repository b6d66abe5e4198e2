import { afterSteps, numberInForce, setInForce } from '../../corridor/index.js';
import type { Steps } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { setNext, type ThroughputQuestion } from '../shared/index.js';

/** A plan as the values that its levers are taken to, in every draw alike. */
export type LeverValues = readonly { readonly lever: string; readonly to: number }[];

/** Tells the values that steps of the scenario's levers lead to; levers that do not move are left out. */
export function leverValues(scenario: Scenario): (plan: Steps) => LeverValues {
  const levers = scenario.levers.map((lever) => ({ lever, from: numberInForce(scenario, lever.path) }));
  return (plan) =>
    levers.flatMap(({ lever, from }, index) => {
      const steps = plan[index] ?? 0;
      return steps === 0 ? [] : { lever: lever.path, to: afterSteps(lever, from, steps) };
    });
}

/** The corridor of a draw with a plan carried out: a draw that has more of something already keeps it. */
export function plannedIn(draw: Scenario, values: LeverValues, question: ThroughputQuestion): Scenario {
  const planned = values.reduce((each, { lever, to }) => {
    const own = numberInForce(each, lever);
    if (own >= to) return each;
    return question === 'next-days' ? setNext(each, lever, to) : setInForce(each, lever, to);
  }, draw);
  return { ...planned, levers: [] };
}
