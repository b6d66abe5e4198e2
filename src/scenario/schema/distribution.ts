import * as z from 'zod';
import { describeIssue } from './describe-issue.js';
import type { DistributionForm } from './distribution-form.js';
import { distributionProblem } from './distribution-problem.js';
import { forwardIssues } from './forward-issues.js';
import type { Measured } from './marker.js';
import { factName, type QuantityInput, quantity, textName } from './quantity.js';

/** Dimensions in which something is drawn. */
export const drawnDimensions = ['time', 'truck', 'tonne', 'count', 'share'] as const;

/** A dimension in which something is drawn. */
export type DrawnDimension = (typeof drawnDimensions)[number];

/**
 * A probability distribution: an object with `kind`, or a quantity, which means a constant. Draws are never below 0; their mean is at least
 * `leastMean`.
 */
export function distribution(dimension: DrawnDimension, meaning: string, leastMean = 0) {
  const { constant, shapes } = forms[dimension];
  return z
    .custom<QuantityInput | DistributionForm<QuantityInput>>()
    .transform(
      (raw, context): DistributionForm<Measured> =>
        withMean(readDistribution(raw, constant, shapes, context), leastMean, context),
    )
    .meta({ description: `${meaning} (a quantity or a distribution)`, anyOf: jsonForms(dimension) });
}

/** Schema of the object forms of a distribution, for the JSON Schema. */
export function distributionShapes(dimension: DrawnDimension): z.ZodType {
  return forms[dimension].shapes;
}

/** Name of the shared JSON Schema definition of the object forms. */
export function distributionName(dimension: DrawnDimension): string {
  return `distribution-${dimension}`;
}

const greatest = { time: 5_256_000, truck: 20_000, tonne: 200_000, count: 1e6, share: 10 } as const;

const weights = z
  .array(quantity('count', { min: 0, max: 1e9 }, 'weight'))
  .min(1)
  .max(1_000);

const forms = {
  time: formsOf('time'),
  truck: formsOf('truck'),
  tonne: formsOf('tonne'),
  count: formsOf('count'),
  share: formsOf('share'),
};

function jsonForms(dimension: DrawnDimension) {
  return [
    { type: 'number', minimum: 0, maximum: greatest[dimension] },
    { $ref: `#/$defs/${textName(dimension)}` },
    { $ref: `#/$defs/${factName(dimension)}` },
    { $ref: `#/$defs/${distributionName(dimension)}` },
  ];
}

function formsOf(dimension: DrawnDimension) {
  const constant = quantity(dimension, { min: 0, max: greatest[dimension] }, 'the value');
  const simple = simpleShapes(dimension, constant);
  const onlySimple = z.discriminatedUnion('kind', simple);
  const component = z
    .custom<QuantityInput | DistributionForm<QuantityInput>>()
    .transform(
      (raw, context): DistributionForm<Measured> => readDistribution(raw, constant, onlySimple, context),
    )
    .meta({ description: 'a quantity or a distribution, not a mixture', anyOf: jsonForms(dimension) });
  const mixture = z.strictObject({
    kind: z.literal('mixture'),
    weights,
    components: z.array(component).min(1).max(20),
  });
  return { constant, shapes: z.discriminatedUnion('kind', [...simple, mixture]) };
}

function simpleShapes(dimension: DrawnDimension, constant: ReturnType<typeof quantity>) {
  const max = greatest[dimension];
  const [low, high] = [
    quantity(dimension, { min: 0, max }, 'least'),
    quantity(dimension, { min: 0, max }, 'most'),
  ];
  const mean = quantity(dimension, { min: 1e-6, max }, 'mean');
  const sd = quantity(dimension, { min: 1e-6, max }, 'standard deviation');
  const cv = (min: number, most: number) =>
    quantity('count', { min, max: most }, 'standard deviation over mean');
  const stages = quantity('count', { min: 1, max: 1_000, integer: true }, 'stages');
  const values = z.array(constant).min(1).max(1_000);
  return [
    z.strictObject({ kind: z.literal('constant'), value: constant }),
    z.strictObject({ kind: z.literal('uniform'), low, high }),
    z.strictObject({
      kind: z.literal('triangular'),
      low,
      mode: quantity(dimension, { min: 0, max }, 'likeliest'),
      high,
    }),
    z.strictObject({ kind: z.literal('exponential'), mean }),
    z.strictObject({ kind: z.literal('erlang'), shape: stages, mean }),
    z.strictObject({ kind: z.literal('gamma'), mean, cv: cv(0.01, 10) }),
    z.strictObject({ kind: z.literal('lognormal'), mean, cv: cv(0.001, 100) }),
    z.strictObject({
      kind: z.literal('weibull'),
      shape: quantity('count', { min: 0.1, max: 100 }, 'shape'),
      mean,
    }),
    z.strictObject({
      kind: z.literal('normal'),
      mean: constant,
      sd,
      low: low.optional(),
      high: high.optional(),
    }),
    z.strictObject({ kind: z.literal('beta'), low, high, mean, sd }),
    z.strictObject({ kind: z.literal('discrete'), values, weights }),
    z.strictObject({ kind: z.literal('empirical'), values }),
  ] as const;
}

function readDistribution(
  raw: unknown,
  constant: z.ZodType<Measured>,
  shapes: z.ZodType<DistributionForm<Measured>>,
  context: z.RefinementCtx<unknown>,
): DistributionForm<Measured> {
  if (isFormless(raw)) {
    context.issues.push({
      code: 'custom',
      path: ['kind'],
      input: raw,
      message: 'is required',
      params: { expected: kinds },
    });
    return z.NEVER;
  }
  if (typeof raw !== 'object' || raw === null || !('kind' in raw)) {
    const read = constant.safeParse(raw, { error: describeIssue });
    if (read.success) return { kind: 'constant', value: read.data };
    forwardIssues(read.error, context);
    return z.NEVER;
  }
  const read = shapes.safeParse(raw, { error: describeIssue });
  if (!read.success) forwardIssues(read.error, context);
  const problem = read.success ? distributionProblem(read.data) : undefined;
  if (read.success && problem === undefined) return read.data;
  if (problem !== undefined) context.issues.push({ code: 'custom', input: raw, ...problem });
  return z.NEVER;
}

function withMean(
  distribution: DistributionForm<Measured>,
  least: number,
  context: z.RefinementCtx<unknown>,
): DistributionForm<Measured> {
  if (context.issues.length > 0 || least === 0) return distribution;
  const mean = distributionMean(distribution, ({ value }) => value);
  if (mean >= least) return distribution;
  const message =
    distribution.kind === 'constant'
      ? `must be at least ${least}, got ${mean}`
      : `must have a mean of at least ${least}, got ${mean}`;
  context.issues.push({ code: 'custom', path: [], input: undefined, message });
  return z.NEVER;
}

const kinds = 'a kind of distribution such as constant, triangular, lognormal or exponential';

// Neither a distribution nor a fact: an object that has forgotten its kind.
function isFormless(raw: unknown): boolean {
  return (
    typeof raw === 'object' && raw !== null && !Array.isArray(raw) && !('kind' in raw) && !('value' in raw)
  );
}

/** Mean of a distribution; of a normal distribution that is cut, its mean before the cut, kept within the bounds. */
export function distributionMean<Value>(
  distribution: DistributionForm<Value>,
  numberOf: (value: Value) => number,
): number {
  const of = numberOf;
  switch (distribution.kind) {
    case 'constant':
      return of(distribution.value);
    case 'uniform':
      return (of(distribution.low) + of(distribution.high)) / 2;
    case 'triangular':
      return (of(distribution.low) + of(distribution.mode) + of(distribution.high)) / 3;
    case 'normal': {
      const [low, high] = [
        distribution.low === undefined ? 0 : of(distribution.low),
        distribution.high === undefined ? Number.POSITIVE_INFINITY : of(distribution.high),
      ];
      return Math.min(Math.max(of(distribution.mean), low), high);
    }
    case 'discrete':
      return weightedMean(distribution.values.map(of), distribution.weights.map(of));
    case 'empirical':
      return weightedMean(
        distribution.values.map(of),
        distribution.values.map(() => 1),
      );
    case 'mixture':
      return weightedMean(
        distribution.components.map((component) => distributionMean(component, of)),
        distribution.weights.map(of),
      );
    default:
      return of(distribution.mean);
  }
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / total;
}
