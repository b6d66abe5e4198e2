import type { Scenario } from '../scenario/index.js';
import type { Estimate } from '../statistics/index.js';
import type { ParameterEnsemble, StudyOptions } from '../studies/index.js';
import { type ClaimCheck, sameCheck } from './claim-checks.js';
import { canonicalJson } from './scenario-hash.js';

/** What a verification takes: who runs it, and how far it goes. */
export interface VerifyOptions extends Pick<StudyOptions, 'executor' | 'signal' | 'onProgress'> {
  /** Runs the whole search again, and not the answer and today alone. Default false. */
  readonly search?: boolean;
  /** The draws that the claim of an answer over draws rests on; default: those that come with its scenario. */
  readonly ensemble?: ParameterEnsemble;
}

/** A claim that is to be derived again. */
export interface ClaimJob<Claim> {
  readonly claim: Claim;
  readonly scenario: Scenario;
  /** The claim is of this version. */
  readonly isSame: boolean;
  readonly options: VerifyOptions;
}

/** What came of it. */
export interface Derived {
  readonly checks: readonly ClaimCheck[];
  /** Checks by the search; undefined where it was not run again. */
  readonly searched: readonly ClaimCheck[] | undefined;
  /** What the runs made here say of the answer, to be held against what it is to reach; null where no plan is claimed to be run. */
  readonly reached: Pick<Estimate, 'low' | 'high'> | null;
  readonly threshold: number;
  readonly replications: number;
  /** What is not looked at without the search, in words. */
  readonly onlyBySearch: string;
}

/** Whatever a claim says, held against one that was made again: all but what was asked, and who made it. */
export function sameAgain(claim: object, again: object): readonly ClaimCheck[] {
  const found = Object.entries(again).filter(([key]) => !given.has(key));
  const claimed = new Map<string, unknown>(Object.entries(claim));
  return found.map(([key, value]) =>
    sameCheck(`search: ${key}`, wordOf(claimed.get(key)), wordOf(JSON.parse(JSON.stringify(value)))),
  );
}

const given: ReadonlySet<string> = new Set([
  ...['claim', 'format', 'version', 'streamsVersion', 'node', 'v8'],
  ...['seed', 'question', 'scenarioHash', 'scenario', 'ensembleHash'],
]);

function wordOf(value: unknown): string | number {
  return typeof value === 'string' || typeof value === 'number' ? value : canonicalJson(value);
}
