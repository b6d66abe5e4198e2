import * as z from 'zod';
import { quantity } from './quantity.js';

const share = quantity('share', { min: 0, max: 1 }, 'share of truckloads').prefault(0);

const shares = z.strictObject({ food: share, 'non-food': share, medical: share, mixed: share });

/** Shares of the cargo classes; classes left out count as 0; put out summing to 1. Observed mix of 2023-24 as default. */
export const cargoMix = shares
  .transform((given, context) => {
    const sum = Object.values(given).reduce((total, part) => total + part.value, 0);
    // Shares that sum to 1 stay as they are, or a scenario would change each time it is read.
    const factor = Math.abs(sum - 1) < 1e-9 ? 1 : 1 / sum;
    if (sum === 0) context.addIssue({ code: 'custom', message: 'must have at least one share above 0' });
    return {
      food: given.food.scaled(factor),
      'non-food': given['non-food'].scaled(factor),
      medical: given.medical.scaled(factor),
      mixed: given.mixed.scaled(factor),
    };
  })
  .describe('share of truckloads of each cargo class; scaled to sum to 1')
  .prefault({ food: 0.698, 'non-food': 0.205, medical: 0.052, mixed: 0.045 });

/** Weights of the 24 hours of the day, at least 0 and not all 0. */
export function weights24(meaning: string) {
  return z
    .array(z.number().min(0).max(1e9))
    .length(24)
    .refine((weights) => weights.some((weight) => weight > 0), {
      error: 'must have at least one weight above 0',
    })
    .describe(meaning);
}
