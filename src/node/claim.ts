import { streamsVersion } from '../random/index.js';
import type { Scenario } from '../scenario/index.js';
import type { Estimate } from '../statistics/index.js';
import {
  type Certificate,
  type PlanStep,
  type ReachOptions,
  type ReachQuestion,
  type ReachResult,
  type RunResult,
  readQuestion,
} from '../studies/index.js';
import { scenarioHash } from './scenario-hash.js';
import { version } from './version.js';

/** What a file must say of itself to be read as a claim. */
export const claimKind = 'throughline reach';

/** Layout of claim files. */
export const claimFormat = 3;

/** A plan reaches; none does; or the replications and the search cannot tell. */
export const claimedDecisions = ['reaches', 'out of reach', 'undecided'] as const;

/** Replications of one corridor, and what they came to in what was asked for. */
export interface ClaimedRuns {
  /** Numbers of the replications, from `from` up to, not including, `to`. */
  readonly replications: { readonly from: number; readonly to: number };
  /** Days before those counted: for the lasting rate until stocks are steady. */
  readonly warmUpDays: number;
  readonly estimate: Estimate;
  /** USD a day for trips, fuel and inspection: what follows from what passes, and is not part of `cost`. */
  readonly runningCost: Estimate;
  /** Fingerprint of all of them in order. */
  readonly digest: string;
}

/** The answer to "which plan reaches the target" with all that is needed to derive it again anywhere; plain data. */
export interface ReachClaim {
  readonly claim: typeof claimKind;
  readonly format: typeof claimFormat;
  /** Of this package, of the layout of random streams, and the engine. */
  readonly version: string;
  readonly streamsVersion: number | string;
  readonly node: string;
  readonly v8: string;
  readonly seed: string | number;
  readonly question: Pick<
    ReachQuestion,
    | 'question'
    | 'target'
    | 'measure'
    | 'dayShare'
    | 'zone'
    | 'gap'
    | 'confidence'
    | 'replications'
    | 'maxReplications'
    | 'maxTrials'
    | 'runnersUp'
  >;
  readonly decision: (typeof claimedDecisions)[number];
  /** The most promising one where undecided; empty where nothing needs to change and where no plan reaches. */
  readonly plan: readonly PlanStep[];
  /** USD a day for capacity and haulage contracts, which the steps of the plan give apart. */
  readonly cost: number;
  readonly leadTimeDays: number;
  readonly today: ClaimedRuns;
  /** Under the plan, or with all levers at maximum where no plan reaches. */
  readonly answer: ClaimedRuns;
  readonly certificate: Certificate;
  /** Large plans that were passed over, by the values of their levers: what rules out every cheaper plan. */
  readonly limits: readonly (Omit<ReachResult['search']['limits'][number], 'steps'> & {
    readonly plan: Readonly<Record<string, number>>;
  })[];
  /** SHA-256 of the canonical JSON of the scenario. */
  readonly scenarioHash: string;
  /** Whole, as it was run. */
  readonly scenario: Scenario;
}

/**
 * The claim of an answer that `reach` gave to these options.
 * @throws RangeError for options that `reach` refuses
 */
export function makeClaim(scenario: Scenario, options: ReachOptions, result: ReachResult): ReachClaim {
  const { today, plan: after } = result.runs;
  const question = questionOf(scenario, options);
  const runs = ({ replications, warmUpDays, digest, costs }: RunResult, estimate: Estimate): ClaimedRuns => ({
    // The search has the first replications; the answer rests on those after them.
    replications: { from: question.replications, to: question.replications + replications },
    warmUpDays,
    estimate,
    runningCost: costs.running,
    digest,
  });
  return {
    claim: claimKind,
    format: claimFormat,
    version,
    streamsVersion,
    node: process.version,
    v8: process.versions.v8,
    seed: options.seed ?? 'throughline',
    question,
    decision: claimedDecision(result),
    plan: result.plan,
    cost: result.cost,
    leadTimeDays: result.leadTimeDays,
    today: runs(today, result.today),
    answer: runs(after, result.estimate),
    certificate: result.certificate,
    limits: result.search.limits.map(({ steps, ...limit }) => ({
      ...limit,
      plan: Object.fromEntries(steps.map(({ lever, to }) => [lever, to])),
    })),
    scenarioHash: scenarioHash(scenario),
    scenario,
  };
}

/** The decision of an answer. */
export function claimedDecision({ decision }: Pick<ReachResult, 'decision'>): ReachClaim['decision'] {
  return ({ reached: 'reaches', 'not reached': 'out of reach', undecided: 'undecided' } as const)[decision];
}

function questionOf(scenario: Scenario, options: ReachOptions): ReachClaim['question'] {
  const read = readQuestion(scenario, options);
  const { question, target, measure, dayShare, zone, gap, confidence } = read;
  const { replications, maxReplications, maxTrials, runnersUp } = read;
  const asked = { question, target, measure, dayShare, zone, gap, confidence };
  return { ...asked, replications, maxReplications, maxTrials, runnersUp };
}
