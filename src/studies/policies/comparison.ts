import type { Outcome } from '../../corridor/index.js';
import { numberInForce, recordOf, setInForce, setParameter } from '../../corridor/index.js';
import { minutesPerDay } from '../../math/index.js';
import type { Scenario } from '../../scenario/index.js';
import {
  type AskedDays,
  carryOutAsAsked,
  describeEnsemble,
  describePlan,
  type EnsembleUsed,
  ensembleDraws,
  type ParameterEnsemble,
  type Plan,
  type PlanStep,
  type QuestionOptions,
  Replications,
  requireEnsemble,
  search,
  sharing,
  steadyScenario,
  stepsOf,
  type ThroughputQuestion,
} from '../shared/index.js';
import { postsOf, type SitePosts, withEqualOfficers } from './equal-officers.js';
import { type MostReceived, mostReceived } from './most-received.js';
import { type PolicyOutcome, summarisePolicy } from './outcome.js';
import { type ParetoPlace, paretoSet } from './pareto.js';
import { type StressName, type StressOutcome, stressNames, stressOutcome, underStress } from './stresses.js';
import { ownPolicy, policyNamed, policyNames, readPolicyName } from './usual-policies.js';
import { withoutOldPolicy } from './without-old-policy.js';

/** With what policies are compared: the equipment as it is, or the same officer-hours on duty, placed where each needs them. */
export type PolicyBudget = 'equipment' | 'officers';

/** Policies compared on one scenario. */
export interface ComparisonResult {
  readonly scenario: string;
  readonly replications: number;
  /** Which days were asked for; absent where they are as declared. */
  readonly asked?: AskedDays;
  readonly policies: readonly PolicyOutcome[];
  /** Absent in results of before they were told. */
  readonly budget?: PolicyBudget;
  /** The policy under which most is received in these replications; absent in results of before it was told. */
  readonly most?: MostReceived;
  /** Policies that no other beats in trucks, detection, officer-hours and delay. */
  readonly pareto?: readonly ParetoPlace[];
  /** Policies that came out the same, event for event, as one before them: nothing in the scenario tells them apart. */
  readonly same?: readonly { readonly policy: string; readonly as: string }[];
  /** Steps of the plan in force; absent without one. */
  readonly plan?: readonly PlanStep[];
  readonly ensemble?: EnsembleUsed;
  /** Where the officers stand under each policy, in their order, with every fact at its value; absent where the equipment is as it is. */
  readonly posts?: readonly (readonly SitePosts[])[];
  /** What is taken from each policy by each stress, in the order of the policies; absent where it was not asked for. */
  readonly robustness?: readonly Readonly<Record<StressName, StressOutcome>>[];
}

/** Options of `comparePolicies`. */
export interface ComparisonOptions extends QuestionOptions {
  /** Names, several combined with +, `own` for the scenario's; default all. */
  readonly policies?: readonly string[];
  /** Default 10. */
  readonly replications?: number;
  /** A plan that is in force under every policy. */
  readonly plan?: Plan;
  /** Parameter draws, one for each replication, the same under every policy. */
  readonly ensemble?: ParameterEnsemble;
  /** Default `equipment`. */
  readonly budget?: PolicyBudget;
  /** Runs each policy under a surge, a scanner outage and a closure as well; default false. */
  readonly robustness?: boolean;
}

/**
 * Runs inspection policies on the same trucks with common random numbers. A policy that the scenario itself uses keeps the
 * scenario's parameters; the others have their usual ones.
 * @throws RangeError for an unknown policy or one that cannot be combined, a plan or an ensemble that is none of the scenario
 */
export async function comparePolicies(
  declared: Scenario,
  given: ComparisonOptions = {},
): Promise<ComparisonResult> {
  const options = sharing(given);
  const { budget = 'equipment', confidence = 0.95, ensemble, plan, question, replications = 10 } = options;
  const names = (options.policies ?? policyNames).map(readPolicyName);
  if (ensemble !== undefined) requireEnsemble(declared, ensemble);
  const steps = plan === undefined ? [] : describePlan(declared, plan);
  const planned =
    plan === undefined ? declared : carryOutAsAsked(declared, stepsOf(declared, plan), question);
  const { at } = declared.target;
  const changed = (scenario: Scenario, name: string): Scenario => {
    const under = underPolicy(scenario, name, question);
    const from = question === 'next-days' ? scenario.warmUpDays * minutesPerDay : 0;
    return budget === 'officers' ? withEqualOfficers(under, from) : under;
  };
  const { scenario, asked } = await steadyScenario(planned, { ...options, at }, (each) =>
    names.map((name) => changed(each, name)),
  );
  const bases = ensemble === undefined ? undefined : drawsUnder(scenario, steps, ensemble, options);
  const runs = new ComparedRuns(options, replications, bases);
  const outcomes: (readonly Outcome[])[] = [];
  for (const name of names) outcomes.push(await runs.of(scenario, (each) => changed(each, name)));
  const first = outcomes[0] ?? [];
  const begin = scenario.warmUpDays * minutesPerDay;
  const prevalence = Array.from({ length: replications }, (_, index) =>
    numberInForce(bases?.[index] ?? scenario, 'inspection.prevalence'),
  );
  const common = {
    scenario: scenario.name,
    replications,
    ...(asked === undefined ? {} : { asked }),
    policies: names.map((name, index) =>
      summarisePolicy(
        name,
        policyNamed(scenario, name),
        prevalence,
        outcomes[index] ?? [],
        first,
        confidence,
      ),
    ),
    budget,
    most: mostReceived(names, outcomes, confidence),
    pareto: paretoSet(names, outcomes, confidence),
    same: sameRuns(names, outcomes),
    ...(plan === undefined ? {} : { plan: steps }),
    ...(budget === 'officers' ? { posts: names.map((name) => postsOf(changed(scenario, name), begin)) } : {}),
    ...(ensemble === undefined ? {} : { ensemble: describeEnsemble(ensemble) }),
  };
  if (options.robustness !== true) return common;
  const robustness: Readonly<Record<StressName, StressOutcome>>[] = [];
  for (const [index, name] of names.entries()) {
    const stressed = await runs.underEachStress(scenario, (each) => changed(each, name));
    robustness.push(
      recordOf(stressNames, (stress) => stressOutcome(stressed[stress], outcomes[index] ?? [], confidence)),
    );
  }
  return { ...common, robustness };
}

/** Draws of an ensemble with a plan in force: a draw has its own value of what the plan moves; it is paid as without draws. */
function drawsUnder(
  planned: Scenario,
  steps: readonly PlanStep[],
  ensemble: ParameterEnsemble,
  { replications = 10, seed = 'throughline' }: ComparisonOptions,
): readonly Scenario[] {
  return ensembleDraws(planned, ensemble, replications, seed).scenarios.map((draw) =>
    steps.reduce((each, { lever, to }) => setInForce(each, lever, to), draw),
  );
}

/** Replications of a comparison: of one scenario, or one of each of so many draws. */
class ComparedRuns {
  private readonly store: Replications;

  constructor(
    private readonly options: ComparisonOptions,
    private readonly replications: number,
    private readonly draws: readonly Scenario[] | undefined,
  ) {
    this.store = new Replications(options);
  }

  /** Of the scenario changed, or of each draw changed. */
  async of(scenario: Scenario, change: (scenario: Scenario) => Scenario): Promise<readonly Outcome[]> {
    const { draws, options, replications, store } = this;
    if (draws === undefined)
      return await store.outcomes(change(scenario), search, replications, options.onProgress);
    const { name } = change(scenario);
    const wanted = draws.map((each, first) => ({
      scenario: change(each),
      stream: { ...search, first },
      n: 1,
    }));
    const outcomes = await store.ofEach(wanted, (done) =>
      options.onProgress?.(`${name}: ${done} of ${replications} draws`),
    );
    return outcomes.flat();
  }

  /** The same under each stress. */
  async underEachStress(
    scenario: Scenario,
    change: (scenario: Scenario) => Scenario,
  ): Promise<Readonly<Record<StressName, readonly Outcome[]>>> {
    const under = async (stress: StressName): Promise<readonly Outcome[]> =>
      await this.of(scenario, (each) => underStress(change(each), stress));
    return {
      surge: await under('surge'),
      'scanner-outage': await under('scanner-outage'),
      closure: await under('closure'),
    };
  }
}

/** Policies whose replications are the same as those of one before them, event for event. */
function sameRuns(
  names: readonly string[],
  outcomes: readonly (readonly Outcome[])[],
): readonly { readonly policy: string; readonly as: string }[] {
  const seen = new Map<string, string>();
  return names.flatMap((policy, index) => {
    const text = (outcomes[index] ?? []).map(({ detection, digest }) => `${digest} ${detection}`).join();
    const as = seen.get(text);
    if (as === undefined) seen.set(text, policy);
    return as === undefined ? [] : [{ policy, as }];
  });
}

/**
 * The scenario under another inspection policy, and named after it; a policy that it uses itself keeps its parameters. For the next days
 * its own policy holds until the first of them.
 * @throws RangeError for a name that is none of `policyNames`, nor some of them combined
 */
export function underPolicy(scenario: Scenario, given: string, question?: ThroughputQuestion): Scenario {
  const policy = policyNamed(scenario, readPolicyName(given));
  // A scenario's name has no plus, and at most 80 characters.
  const name = readPolicyName(given).replaceAll('+', ' ').slice(0, 80);
  // Its phases are part of it.
  if (name === ownPolicy) return { ...scenario, name };
  if (question === 'next-days') {
    const from = scenario.warmUpDays * minutesPerDay;
    const { levers, facts } = withoutOldPolicy(scenario, policy);
    return {
      ...scenario,
      ...{ name, levers, facts },
      phases: [...scenario.phases, { name, from, set: { 'inspection.policy': policy } }],
    };
  }
  return { ...setParameter(withoutOldPolicy(scenario, policy), 'inspection.policy', policy), name };
}
