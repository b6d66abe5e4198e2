import { type Estimate, fQuantile, studentEstimate, studentTQuantile } from '../statistics/index.js';
import { type ClaimCheck, sameCheck } from './claim-checks.js';

/** Chance that an honest claim of another version passes each check, should it share no random numbers with the runs made here. */
export const toleranceConfidence = 0.999;

/** Fewer replications say too little of the spread to hold a claim of another version to. */
export const leastOwnReplications = 12;

/** Of numbers that were written with all digits. */
const rounding = 1e-9;

/**
 * Checks of an estimate that another version made. Its mean and its spread are held against runs made here, by Student's t and by F;
 * its interval must follow from the two. Nothing the claim says of its own precision widens a tolerance.
 */
export function estimateChecks(
  which: string,
  claimed: Estimate,
  found: Estimate,
  confidence: number,
): readonly ClaimCheck[] {
  const { mean, n, standardError } = claimed;
  const derived = studentEstimate(mean, standardError ?? Number.NaN, n - 1, n, confidence);
  return [
    meanCheck(which, claimed, found),
    spreadCheck(which, claimed, found),
    ...(['low', 'high', 'halfWidth'] as const).map((end) =>
      nearCheck(`${which}: ${end}`, claimed[end], derived[end], rounding * Math.max(1, Math.abs(mean))),
    ),
    sameCheck(`${which}: confidence`, claimed.confidence, confidence),
  ];
}

// The claim's mean has the spread that is seen here, over its own number of replications.
function meanCheck(which: string, { mean, n }: Estimate, found: Estimate): ClaimCheck {
  const error = (found.standardError ?? 0) * Math.sqrt(1 + found.n / n);
  const width = error * studentTQuantile((1 + toleranceConfidence) / 2, Math.max(1, found.n - 1));
  return nearCheck(
    `${which}: mean`,
    mean,
    found.mean,
    Math.max(width, rounding * Math.max(1, Math.abs(found.mean))),
  );
}

function spreadCheck(which: string, { standardError, n }: Estimate, found: Estimate): ClaimCheck {
  const what = `${which}: standardError`;
  const expected = (found.standardError ?? 0) * Math.sqrt(found.n / n);
  if (expected === 0) return nearCheck(what, standardError, 0, rounding * Math.max(1, Math.abs(found.mean)));
  const tail = (1 - toleranceConfidence) / 2;
  const [least, most] = [tail, 1 - tail].map((p) => Math.sqrt(fQuantile(p, n - 1, found.n - 1)));
  const ratio = (standardError ?? Number.NaN) / expected;
  return {
    what,
    claimed: standardError,
    found: expected,
    tolerance: expected * ((most ?? 1) - 1),
    holds: ratio >= (least ?? 1) && ratio <= (most ?? 1),
  };
}

/** A check of what must be the same but for a tolerance. */
export function nearCheck(
  what: string,
  claimed: number | null,
  found: number | null,
  tolerance: number,
): ClaimCheck {
  const holds = claimed !== null && found !== null && Math.abs(claimed - found) <= tolerance;
  return { what, claimed, found, tolerance, holds };
}
