import type { z } from 'zod';

/** Reports what an inner schema found at the place of the outer one. */
export function forwardIssues(error: z.ZodError, context: z.RefinementCtx<unknown>): void {
  for (const issue of error.issues) context.issues.push({ ...issue, input: undefined });
}
