import { streamsVersion } from '../random/index.js';
import { builtIn } from '../scenario/built-in/index.js';
import type { Problem, Scenario } from '../scenario/index.js';
import type { ClaimCheck } from './claim-checks.js';
import { ensembleOfClaim } from './claimed-ensemble.js';
import type { ClaimJob, Derived, VerifyOptions } from './derived-again.js';
import { type Claim, readClaim } from './read-claim.js';
import { reliableClaimKind } from './reliable-claim.js';
import { canonicalJson } from './scenario-hash.js';
import { deriveReach } from './verify-reach.js';
import { deriveReliable } from './verify-reliable.js';
import { version } from './version.js';

/** Whether a claim holds; plain data. */
export interface ClaimVerification extends ClaimParts {
  /** Every check that was made holds; `decision` says whether that is all of the claim. */
  readonly holds: boolean;
  /** Bit for bit where the claim is of this version, within the tolerance of each check where it is of another. */
  readonly comparison: 'bit for bit' | 'within tolerance';
  /** How the answer was made and how it was checked. */
  readonly made: { readonly version: string; readonly v8: string };
  readonly checked: { readonly version: string; readonly v8: string };
  readonly search: boolean;
  /** Whether the scenario is the built-in one of its name, or that over other days; null where it bears no such name. */
  readonly builtIn: 'the same' | 'the same over other days' | 'differs' | null;
  /** Fields of the scenario that are not those of the built-in one of its name; empty where it bears no such name. */
  readonly changed: readonly string[];
  readonly replications: number;
  readonly checks: readonly ClaimCheck[];
}

/**
 * Derives a claim again: the replications of today and of the answer, cost, lead time, the certificate's counts and the bounds it
 * rests on; of an answer over draws the draws and what the plan comes to in those that the search has not seen; with `search` the whole search.
 * @throws RangeError for a claim that `readClaim` refuses or an ensemble that is not its own, the signal's reason when it is aborted
 */
export async function verifyClaim(input: unknown, options: VerifyOptions = {}): Promise<ClaimVerification> {
  const read = await readClaim(input, options);
  if (!read.ok) throw unsound(read.problems);
  const { claim, scenario } = read;
  const own = await ensembleOfClaim(claim, scenario, options.ensemble);
  if (!own.ok) throw unsound(own.problems);
  const isSame = claim.version === version && claim.streamsVersion === streamsVersion;
  const { ensemble: _, ...rest } = options;
  const held = { ...rest, ...(own.ensemble === undefined ? {} : { ensemble: own.ensemble }) };
  const derived = await derive({ claim, scenario, isSame, options: held });
  const all = [...derived.checks, ...(derived.searched ?? [])];
  return {
    ...decideClaim(claim, derived, isSame),
    holds: all.every(({ holds }) => holds),
    comparison: isSame ? 'bit for bit' : 'within tolerance',
    made: { version: claim.version, v8: claim.v8 },
    checked: { version, v8: process.versions.v8 },
    search: options.search === true,
    ...comparedWithBuiltIn(scenario),
    replications: derived.replications,
    checks: all,
  };
}

async function derive({ claim, ...job }: ClaimJob<Claim>): Promise<Derived> {
  return claim.claim === reliableClaimKind
    ? await deriveReliable({ claim, ...job })
    : await deriveReach({ claim, ...job });
}

function unsound(problems: readonly Problem[]): RangeError {
  const told = problems.map(({ path, message }) => `${path} ${message}`.trim()).join(', ');
  return new RangeError(`verifyClaim requires a sound claim: ${told}`);
}

function comparedWithBuiltIn(scenario: Scenario): Pick<ClaimVerification, 'builtIn' | 'changed'> {
  const named = builtIn(scenario.name);
  if (named === undefined) return { builtIn: null, changed: [] };
  const [here, there] = [scenario, named].map((each) => new Map<string, unknown>(Object.entries(each)));
  const fields = new Set([...(here?.keys() ?? []), ...(there?.keys() ?? [])]);
  const textOf = (of: typeof here, field: string): string => canonicalJson([of?.get(field) ?? null]);
  const changed = [...fields].filter((field) => textOf(here, field) !== textOf(there, field));
  if (changed.length === 0) return { builtIn: 'the same', changed };
  const isDaysAlone = changed.every((field) => field === 'days');
  return { builtIn: isDaysAlone ? 'the same over other days' : 'differs', changed };
}

/** `undecided`: nothing that was looked at contradicts the claim, but not all of it could be, or was, looked at. */
export type ClaimDecision = 'holds' | 'does not hold' | 'undecided';

/** What was derived again of a claim, part by part. */
export interface ClaimParts {
  readonly decision: ClaimDecision;
  /** The runs made here: their interval lies at or above the target, below it, or around it. */
  readonly reaches: 'yes' | 'no' | 'not shown';
  /** That no cheaper plan reaches (no plan at all, where none is said to), which the search alone shows. */
  readonly cheapest: 'yes' | 'no' | 'not searched' | 'not claimed';
  /** What the decision does not rest on, in words; empty only where all that is claimed was derived again. */
  readonly notLookedAt: readonly string[];
}

/** Decides from what was looked at: one check that fails is enough, and what was not looked at leaves it undecided. */
function decideClaim(
  { decision }: Claim,
  { checks, searched, reached, threshold, onlyBySearch }: Derived,
  isSame: boolean,
): ClaimParts {
  const notLookedAt = [
    ...(isSame
      ? []
      : ['digests and last digits, as the claim is of another version', 'counts of the search, likewise']),
    ...(searched === undefined ? [`${onlyBySearch}: run with the search`] : []),
  ];
  const isRefuted = [...checks, ...(searched ?? [])].some(({ holds }) => !holds);
  return {
    decision: isRefuted ? 'does not hold' : notLookedAt.length > 0 ? 'undecided' : 'holds',
    reaches: reached === null ? 'not shown' : reachesBy(reached, threshold),
    cheapest: decision === 'undecided' ? 'not claimed' : cheapestBy(searched),
    notLookedAt,
  };
}

function reachesBy({ low, high }: NonNullable<Derived['reached']>, threshold: number): ClaimParts['reaches'] {
  if (low !== null && low >= threshold) return 'yes';
  return high !== null && high < threshold ? 'no' : 'not shown';
}

function cheapestBy(searched: readonly ClaimCheck[] | undefined): ClaimParts['cheapest'] {
  if (searched === undefined) return 'not searched';
  return searched.every(({ holds }) => holds) ? 'yes' : 'no';
}
