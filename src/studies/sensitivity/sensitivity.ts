import { type CountedAt, numberAt } from '../../corridor/index.js';
import {
  type Morris,
  morris,
  type SobolIndices,
  sobolIndices,
  type Tornado,
  tornado,
} from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import {
  type AskedDays,
  carryOut,
  carryOutAsAsked,
  corridorResponse,
  type FactFactor,
  type FixedFact,
  fullPlan,
  type Plan,
  type QuestionOptions,
  type ScenarioFactors,
  scenarioFactors,
  sharing,
  steadyScenario,
  stepsOf,
} from '../shared/index.js';

/** Points at which facts are varied: the corridor as it is, and with all levers at maximum. */
export const sensitivityPlans = ['today', 'all-levers'] as const;

/** Name of such a point. */
export type SensitivityPlan = (typeof sensitivityPlans)[number];

/** Options of every sensitivity study. */
export interface SensitivityOptions extends QuestionOptions {
  /** Where truckloads are counted; default the scenario's. */
  readonly at?: CountedAt;
  /** Paths of the facts that are varied; default all that can matter. */
  readonly factors?: readonly string[];
  /** Default today. */
  readonly plans?: readonly SensitivityPlan[];
  /** Replications of each point; default 10 for tornados, 2 for the others. */
  readonly replications?: number;
}

/** What all sensitivity studies tell. */
export interface SensitivityResult<Method extends string, Finding> {
  readonly scenario: string;
  readonly method: Method;
  readonly measure: { readonly at: CountedAt; readonly unit: 'truck/day' };
  readonly days: number;
  readonly replications: number;
  /** Which days were asked for; absent where they are as declared. */
  readonly asked?: AskedDays;
  readonly plans: readonly (Finding & {
    readonly plan: SensitivityPlan;
    /** Facts that were not varied there. */
    readonly fixed: readonly FixedFact[];
  })[];
}

/** Facts one at a time from low to high. */
export type TornadoStudy = SensitivityResult<'tornado', Tornado<FactFactor>>;

/** Elementary effects of the facts over all their ranges. */
export type MorrisStudy = SensitivityResult<'morris', Morris<FactFactor>>;

/** Shares of the variance that comes from not knowing the facts. */
export type SobolStudy = SensitivityResult<'sobol', SobolIndices<FactFactor>>;

/**
 * Which assumption decides the answer? Each fact alone goes to its low and its high with common random numbers. All facts have three
 * pilot replications, the `keep` of largest swing (default 20) the others; their `n` tells.
 * @throws RangeError for a path that is no fact, or when nothing can be varied
 */
export async function sensitivityTornado(
  scenario: Scenario,
  options: SensitivityOptions & { readonly keep?: number } = {},
): Promise<TornadoStudy> {
  const { replications = 10, confidence = 0.95, keep = 20 } = options;
  const pilot = { replications: Math.min(3, replications), keep };
  return await study('tornado', replications, scenario, options, ({ response, factors, base }) =>
    tornado(response, factors, base, { replications, confidence, pilot }),
  );
}

/** Which facts matter at all, anywhere in their ranges? Morris screening along `samples` paths (default 10). */
export async function sensitivityMorris(
  scenario: Scenario,
  options: SensitivityOptions & { readonly samples?: number } = {},
): Promise<MorrisStudy> {
  const { replications = 2, confidence = 0.95, samples = 10, seed = 'throughline' } = options;
  return await study('morris', replications, scenario, options, ({ response, factors }) =>
    morris(response, factors, { trajectories: samples, replications, confidence, seed }),
  );
}

/** How much of the doubt about the answer comes from each fact? Sobol indices from `samples` rows (default 64), (facts + 2) points each. */
export async function sensitivitySobol(
  scenario: Scenario,
  options: SensitivityOptions & { readonly samples?: number } = {},
): Promise<SobolStudy> {
  const { replications = 2, confidence = 0.95, samples = 64, seed = 'throughline' } = options;
  return await study('sobol', replications, scenario, options, ({ response, factors }) =>
    sobolIndices(response, factors, { samples, replications, confidence, seed }),
  );
}

/** The facts of a scenario, parted by whether they are varied at a plan; RangeError for a path in `paths` that is no fact. */
export function sensitivityFactors(
  scenario: Scenario,
  plan: SensitivityPlan,
  paths?: readonly string[],
): ScenarioFactors {
  return scenarioFactors(scenario, planned(scenario, plan), paths);
}

function planned(scenario: Scenario, plan: SensitivityPlan): Plan {
  return plan === 'today' ? {} : fullPlan(scenario);
}

interface StudyPoint {
  readonly response: ReturnType<typeof corridorResponse>;
  readonly factors: readonly FactFactor[];
  /** Values of the facts in the scenario. */
  readonly base: readonly number[];
}

async function study<Method extends string, Finding>(
  method: Method,
  replications: number,
  declared: Scenario,
  given: SensitivityOptions,
  find: (point: StudyPoint) => Promise<Finding>,
): Promise<SensitivityResult<Method, Finding>> {
  const options = sharing(given);
  const { at = declared.target.at, plans = ['today'], question } = options;
  const { scenario, asked } = await steadyScenario(declared, { ...options, at }, (each) =>
    plans.map((plan) => carryOut(each, planned(each, plan))),
  );
  const found: SensitivityResult<Method, Finding>['plans'][number][] = [];
  for (const plan of plans) {
    const { factors, fixed } = sensitivityFactors(scenario, plan, options.factors);
    if (factors.length === 0)
      throw new RangeError(
        `no fact can be varied ${plan === 'today' ? 'today' : 'with all levers at maximum'}`,
      );
    const changed = carryOutAsAsked(scenario, stepsOf(scenario, planned(scenario, plan)), question);
    const paths = factors.map(({ name }) => name);
    const response = corridorResponse(changed, paths, at, options);
    const finding = await find({ response, factors, base: paths.map((path) => numberAt(changed, path)) });
    found.push({ plan, ...finding, fixed });
  }
  return {
    scenario: scenario.name,
    method,
    measure: { at, unit: 'truck/day' },
    days: scenario.days,
    replications,
    ...(asked === undefined ? {} : { asked }),
    plans: found,
  };
}
