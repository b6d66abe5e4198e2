import { streamsVersion } from '../random/index.js';
import type { Scenario } from '../scenario/index.js';
import {
  type ConfirmedShare,
  drawSets,
  type ParameterEnsemble,
  type PlanStep,
  type ReliabilityCertificate,
  type ReliabilityOptions,
  type ReliableReachResult,
  readQuestion,
  usualDraws,
  usualReplications,
} from '../studies/index.js';
import { claimedDecision, claimFormat, type ReachClaim } from './claim.js';
import { canonicalJson, scenarioHash, sha256 } from './scenario-hash.js';
import { version } from './version.js';

/** What a file must say of itself to be read as the claim of an answer over draws. */
export const reliableClaimKind = 'throughline reach --reliability';

/** The answer to "which plan reaches the target in a share of the draws" with what is needed to derive it again; plain data. */
export interface ReliableClaim
  extends Pick<
    ReachClaim,
    | 'version'
    | 'streamsVersion'
    | 'node'
    | 'v8'
    | 'seed'
    | 'decision'
    | 'cost'
    | 'leadTimeDays'
    | 'scenarioHash'
    | 'scenario'
  > {
  readonly claim: typeof reliableClaimKind;
  readonly format: typeof claimFormat;
  readonly question: Omit<ReachClaim['question'], 'gap' | 'maxReplications' | 'maxTrials'> &
    Required<Pick<ReliabilityOptions, 'reliability' | 'draws'>>;
  /** The most promising one where undecided; empty where nothing needs to change and where no plan has the reliability. */
  readonly plan: readonly PlanStep[];
  /** The plan in draws that the search has not seen; null where none was held against them. */
  readonly confirmed: ConfirmedShare | null;
  /** Shares of the weight of the draws searched by; null as above. */
  readonly searched: ReliableReachResult['reliability']['searched'];
  /** All levers at maximum over the draws of both sets. */
  readonly highest: ConfirmedShare;
  readonly certificate: Required<ReliabilityCertificate>;
  /** SHA-256 of the canonical JSON of the ensemble: counts, facts and draws with their weights; null for draws by grade and range. */
  readonly ensembleHash: string | null;
  /** SHA-256 of the corridors drawn, with their weights: those searched by and those that confirm. */
  readonly drawsHash: string;
}

/**
 * The claim of an answer that `reach --reliability` gave to these options, the ensemble among them.
 * @throws RangeError for options that `reliableReach` refuses, or a result of before plans that were tried were kept
 */
export function makeReliableClaim(
  scenario: Scenario,
  options: ReliabilityOptions,
  result: ReliableReachResult,
): ReliableClaim {
  const { tried, ...certificate } = result.certificate;
  if (tried === undefined) throw new RangeError('a claim requires a result with the plans that were tried');
  const { limits: _, ...highest } = result.highest;
  const { ensemble } = options;
  return {
    claim: reliableClaimKind,
    format: claimFormat,
    version,
    streamsVersion,
    node: process.version,
    v8: process.versions.v8,
    seed: options.seed ?? 'throughline',
    question: questionOf(scenario, options),
    decision: claimedDecision(result),
    plan: result.plan,
    cost: result.cost,
    leadTimeDays: result.leadTimeDays,
    confirmed: result.reliability.confirmed,
    searched: result.reliability.searched,
    highest,
    certificate: { ...certificate, tried },
    ensembleHash: ensemble === undefined ? null : ensembleHash(ensemble),
    drawsHash: drawsHash(scenario, options),
    scenarioHash: scenarioHash(scenario),
    scenario,
  };
}

/** SHA-256 of the canonical JSON of an ensemble, whoever wrote its file. */
export function ensembleHash({ scenario, counts, facts, draws }: ParameterEnsemble): string {
  return sha256(canonicalJson({ scenario, counts, facts, draws }));
}

/** SHA-256 of the corridors that options draw, with their weights. */
export function drawsHash(scenario: Scenario, options: ReliabilityOptions): string {
  const { draws = usualDraws, seed = 'throughline' } = options;
  const { search, fresh } = drawSets(scenario, { ...options, draws, seed });
  return sha256(canonicalJson([search, fresh]));
}

function questionOf(scenario: Scenario, options: ReliabilityOptions): ReliableClaim['question'] {
  const read = readQuestion(scenario, {
    ...options,
    replications: options.replications ?? usualReplications,
  });
  const { question, target, measure, dayShare, zone, confidence, replications, runnersUp } = read;
  const asked = { question, target, measure, dayShare, zone, confidence, replications, runnersUp };
  return { ...asked, reliability: options.reliability, draws: options.draws ?? usualDraws };
}
