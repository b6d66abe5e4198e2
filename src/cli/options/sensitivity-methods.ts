import type { CountingPoint } from '../../corridor/index.js';
import type { Manifest } from '../../node/index.js';
import {
  type Ink,
  morrisCsv,
  morrisText,
  type StudyResult,
  screenCsv,
  screenText,
  sobolCsv,
  sobolText,
  tornadoCsv,
  tornadoText,
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

/** An answer in every form. */
export interface SensitivityAnswer {
  readonly json: object;
  /** For the page. */
  readonly study: StudyResult;
  readonly text: (manifest: Manifest, ink: Ink) => string;
  readonly csv: string;
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
    const json = await sensitivityTornado(scenario, varied);
    const page = { study: method, result: json } as const;
    return {
      json,
      study: page,
      csv: tornadoCsv(json),
      text: (manifest, ink) => tornadoText(json, manifest, ink),
    };
  }
  if (method === 'morris') {
    const json = await sensitivityMorris(scenario, sampled);
    const page = { study: method, result: json } as const;
    return {
      json,
      study: page,
      csv: morrisCsv(json),
      text: (manifest, ink) => morrisText(json, manifest, ink),
    };
  }
  if (method === 'sobol') {
    const json = await sensitivitySobol(scenario, sampled);
    const page = { study: method, result: json } as const;
    return {
      json,
      study: page,
      csv: sobolCsv(json),
      text: (manifest, ink) => sobolText(json, manifest, ink),
    };
  }
  const json = await screenLevers(scenario, {
    ...counted,
    ...(factors === undefined ? {} : { levers: factors }),
    ...(smallestEffect === undefined ? {} : { smallestEffect }),
  });
  const page = { study: method, result: json } as const;
  return {
    json,
    study: page,
    csv: screenCsv(json),
    text: (manifest, ink) => screenText(json, manifest, ink),
  };
}
