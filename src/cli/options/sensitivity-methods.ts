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

/** What is asked; what is left out is left to the study. */
export interface SensitivityQuestion {
  readonly method: SensitivityMethod;
  readonly at?: CountingPoint;
  readonly factors?: readonly string[];
  readonly plans: readonly SensitivityPlan[];
  readonly samples?: number;
  readonly smallestEffect?: number;
}

/** An answer, and how it is shown. */
export interface SensitivityAnswer {
  readonly result: object;
  readonly shown: ShownStudy;
}

/** Carries out the study that the question asks for. */
export async function askSensitivity(
  scenario: Scenario,
  { method, plans, factors, ...asked }: SensitivityQuestion,
  study: StudyOptions & { readonly replications: number },
): Promise<SensitivityAnswer> {
  const varied = { ...study, ...asked, plans, ...(factors === undefined ? {} : { factors }) };
  if (method === 'tornado') {
    const result = await sensitivityTornado(scenario, varied);
    return { result, shown: tornadoReport.show(result, { scenario }) };
  }
  if (method === 'morris') {
    const result = await sensitivityMorris(scenario, varied);
    return { result, shown: morrisReport.show(result, { scenario }) };
  }
  if (method === 'sobol') {
    const result = await sensitivitySobol(scenario, varied);
    return { result, shown: sobolReport.show(result, { scenario }) };
  }
  const levers = factors === undefined ? {} : { levers: factors };
  const result = await screenLevers(scenario, { ...study, ...asked, ...levers });
  return { result, shown: screenReport.show(result, { scenario }) };
}
