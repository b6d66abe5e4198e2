import type { CountingPoint } from '../../corridor/index.js';
import {
  morrisReport,
  type ShownStudy,
  screenReport,
  sobolReport,
  tornadoReport,
} from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import {
  type SensitivityPlan,
  type StudyOptions,
  screenLevers,
  sensitivityMorris,
  sensitivitySobol,
  sensitivityTornado,
} from '../../studies/index.js';

/** Ways to ask which assumption decides, or which lever matters where. */
export const sensitivityMethods = ['tornado', 'morris', 'sobol', 'screen'] as const;

/** One of these ways. */
export type SensitivityMethod = (typeof sensitivityMethods)[number];

/** Replications of each point when none are asked for. */
export const usualReplications: Readonly<Record<SensitivityMethod, number>> = {
  tornado: 10,
  morris: 2,
  sobol: 2,
  screen: 10,
};

/** What is asked; what is undefined is left to the study. */
export interface SensitivityQuestion {
  readonly method: SensitivityMethod;
  readonly at: CountingPoint | undefined;
  readonly factors: readonly string[] | undefined;
  readonly plans: readonly SensitivityPlan[];
  readonly samples: number | undefined;
  readonly smallestEffect: number | undefined;
}

/** An answer, and how it is shown. */
export interface SensitivityAnswer {
  readonly result: object;
  readonly shown: ShownStudy;
}

/** Carries out the study that the question asks for. */
export async function askSensitivity(
  scenario: Scenario,
  { method, at, factors, plans, samples, smallestEffect }: SensitivityQuestion,
  study: StudyOptions & { readonly replications: number },
): Promise<SensitivityAnswer> {
  const counted = { ...study, ...(at === undefined ? {} : { at }) };
  const varied = { ...counted, plans, ...(factors === undefined ? {} : { factors }) };
  const sampled = { ...varied, ...(samples === undefined ? {} : { samples }) };
  if (method === 'tornado') {
    const result = await sensitivityTornado(scenario, varied);
    return { result, shown: tornadoReport.show(result, { scenario }) };
  }
  if (method === 'morris') {
    const result = await sensitivityMorris(scenario, sampled);
    return { result, shown: morrisReport.show(result, { scenario }) };
  }
  if (method === 'sobol') {
    const result = await sensitivitySobol(scenario, sampled);
    return { result, shown: sobolReport.show(result, { scenario }) };
  }
  const result = await screenLevers(scenario, {
    ...counted,
    ...(factors === undefined ? {} : { levers: factors }),
    ...(smallestEffect === undefined ? {} : { smallestEffect }),
  });
  return { result, shown: screenReport.show(result, { scenario }) };
}
