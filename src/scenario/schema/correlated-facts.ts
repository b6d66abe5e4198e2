import * as z from 'zod';
import { quantity } from './quantity.js';

/** Facts that are likely to be off together, or against each other: how draws within their ranges are made. */
export const correlatedFacts = z
  .array(
    z.strictObject({
      facts: z
        .array(z.string().max(200))
        .min(2)
        .max(50)
        .describe('paths of facts with a range; every two of them have the correlation'),
      correlation: quantity(
        'share',
        { min: -1, max: 1 },
        'correlation of their normal scores: 1 for facts that are off together, -1 for one that is high where the other is low',
      ),
      source: z.string().max(1_000).optional().describe('why, or who says so'),
    }),
  )
  .max(200)
  .describe('without it facts are drawn independently of each other');
