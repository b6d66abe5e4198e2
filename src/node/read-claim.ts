import type { Problem, Scenario } from '../scenario/index.js';
import { stepsOf } from '../studies/index.js';
import { claimKind, type ReachClaim } from './claim.js';
import { grounds, reachPlaces, reachRules } from './claim-fields.js';
import { fieldProblems, listed, strangeFields, valueAt } from './field-rules.js';
import { inPieces } from './in-pieces.js';
import { isRecord, parsedJson } from './json.js';
import { type ReliableClaim, reliableClaimKind } from './reliable-claim.js';
import { reliablePlaces, reliableRules } from './reliable-claim-fields.js';
import { canonicalJson, sha256 } from './scenario-hash.js';

/** The claim of an answer, of one scenario or over draws. */
export type Claim = ReachClaim | ReliableClaim;

/** A claim and its scenario as this version reads it, or everything that is wrong with it. */
export type ReadClaim =
  | { readonly ok: true; readonly claim: Claim; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a claim from the text of a file or from an object; throws for nothing that it holds or lacks, but when the signal is aborted. */
export async function readClaim(
  input: unknown,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<ReadClaim> {
  const value = typeof input === 'string' ? parsedJson(input) : input;
  if (!isRecord(value)) return refused([{ path: '', message: 'is not a JSON object' }]);
  const isOverDraws = value['claim'] === reliableClaimKind;
  if (value['claim'] !== claimKind && !isOverDraws)
    return refused([{ path: '', message: 'is not a claim as reach --claim writes it' }]);
  const rules = isOverDraws ? reliableRules(value) : reachRules;
  const problems = [
    ...fieldProblems(value, rules),
    ...strangeFields(value, rules, isOverDraws ? reliablePlaces : reachPlaces),
    ...(isOverDraws ? [] : runsProblems(value)),
    ...hashProblems(value),
  ];
  // Loaded only when a claim is read: the schema's libraries take a while.
  const { parseScenario } = await import('../scenario/index.js');
  const read = parseScenario(value['scenario']);
  if (!read.ok) return refused([...problems, ...read.problems.map(inScenario)]);
  const plans = isOverDraws
    ? triedProblems(value, read.scenario)
    : await inPieces(limitProblems(value, read.scenario), signal);
  problems.push(...planProblems(value['plan'], read.scenario), ...plans);
  if (problems.length > 0 || !isClaim(value)) return refused(problems);
  return { ok: true, claim: value, scenario: read.scenario };
}

/** True when the claim has all its fields. */
function isClaim(value: Record<string, unknown>): value is Record<string, unknown> & Claim {
  const rules = value['claim'] === reliableClaimKind ? reliableRules(value) : reachRules;
  return fieldProblems(value, rules).length === 0;
}

function refused(problems: readonly Problem[]): ReadClaim {
  return { ok: false, problems };
}

// The scenario is hashed as it stands: another version may read it with more defaults.
function hashProblems({ scenario, scenarioHash }: Record<string, unknown>): readonly Problem[] {
  if (scenario === undefined || sha256(canonicalJson(scenario)) === scenarioHash) return [];
  return [{ path: 'scenarioHash', message: 'the scenario is not the one hashed' }];
}

/** Fresh replications of an answer, as multiples of those of the search: reach takes far fewer, and a forger may not keep us busy. */
const mostConfirmations = 64;

/** The answer rests on replications that the search has not seen, and on no others. */
function runsProblems(value: Record<string, unknown>): readonly Problem[] {
  const first = valueAt(value, 'question.replications');
  return ['today', 'answer'].flatMap((which) => {
    const part = (path: string): unknown => valueAt(value, `${which}.${path}`);
    const [from, to, n] = [part('replications.from'), part('replications.to'), part('estimate.n')];
    if (![first, from, to, n].every((each) => typeof each === 'number')) return [];
    const most = mostConfirmations * Number(first);
    if (from === first && Number(to) - Number(from) === n && Number(n) >= 2 && Number(n) <= most) return [];
    const message = `must be n, from 2 to ${most}, and from ${String(first)} on, as the search has seen those before`;
    return [{ path: `${which}.replications`, message }];
  });
}

function inScenario(problem: Problem): Problem {
  return { ...problem, path: problem.path === '' ? 'scenario' : `scenario.${problem.path}` };
}

function planProblems(plan: unknown, scenario: Scenario): readonly Problem[] {
  if (!Array.isArray(plan)) return [];
  return plan.flatMap((step: unknown, index) => {
    const path = `plan[${index}]`;
    if (!isRecord(step)) return [{ path, message: 'must be an object' }];
    return leverProblems(path, scenario, String(step['lever']), step['to']);
  });
}

/** Plans that were passed over, beyond those run or ruled out ten times: each takes work to look at, and a forger may not keep us busy. */
const sparePlans = 1_000;

function* limitProblems(
  value: Record<string, unknown>,
  scenario: Scenario,
): Generator<void, readonly Problem[], void> {
  const { limits } = value;
  if (!Array.isArray(limits)) return [];
  const counted = ['plansRun', 'plansRuledOut'].map((name) => Number(valueAt(value, `certificate.${name}`)));
  const most = sparePlans + 10 * counted.reduce((sum, count) => sum + count, 0);
  if (limits.length > most) {
    const message = `has ${limits.length} plans, far more than the search ran or ruled out, as its certificate counts them`;
    return [{ path: 'limits', message }];
  }
  const problems: Problem[] = [];
  for (const [index, limit] of limits.entries()) {
    problems.push(...problemsOfLimit(`limits[${index}]`, limit, scenario));
    yield;
  }
  return problems;
}

/** Plans that were held against the draws of the answer. */
function triedProblems(value: Record<string, unknown>, scenario: Scenario): readonly Problem[] {
  const tried = valueAt(value, 'certificate.tried');
  if (!Array.isArray(tried)) return [];
  return tried.flatMap((plan: unknown, index) => {
    const path = `certificate.tried[${index}]`;
    if (!isRecord(plan)) return [{ path, message: 'must be an object of levers and their values' }];
    return Object.entries(plan).flatMap(([lever, to]) => leverProblems(path, scenario, lever, to));
  });
}

function problemsOfLimit(path: string, limit: unknown, scenario: Scenario): readonly Problem[] {
  if (!isRecord(limit) || !isRecord(limit['plan']) || !grounds.includes(String(limit['ground'])))
    return [{ path, message: `must have a plan and a ground, ${listed(grounds)}` }];
  return Object.entries(limit['plan']).flatMap(([lever, to]) => leverProblems(path, scenario, lever, to));
}

function leverProblems(path: string, scenario: Scenario, lever: string, to: unknown): readonly Problem[] {
  try {
    stepsOf(scenario, { [lever]: typeof to === 'number' ? to : Number.NaN });
    return [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ path, message: error.message }];
  }
}
