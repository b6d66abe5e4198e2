import type { z } from 'zod';
import { keysIn, unknownKeyWords } from './describe-issue.js';

/** Reports what an inner schema found at the place of the outer one. */
export function forwardIssues(error: z.ZodError, context: z.RefinementCtx<unknown>): void {
  for (const issue of error.issues.flatMap(finalIssues)) context.issues.push({ ...issue, input: undefined });
}

// Zod goes on after unknown keys, since the value is there without them; where an inner schema was asked there is none.
function finalIssues(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  const possible = keysIn(issue.message);
  return issue.keys.map((key) => {
    const { message, ...params } = unknownKeyWords(key, possible);
    return { code: 'custom', path: [...issue.path, key], message, params };
  });
}
