import * as z from 'zod';
import { canonicalUnits, type Dimension, expectedForm, readQuantity } from '../units.js';
import { describeIssue } from './describe-issue.js';
import { forwardIssues } from './forward-issues.js';
import { calendarDate } from './instant.js';
import { type Bounds, boundsText, type EvidenceGrade, hasGap, isWithinBounds, Measured } from './marker.js';
import { observedMaxOf } from './observed-max.js';

/** A number in the canonical unit, or a text with a unit. */
export type NumberOrText = number | string;

/** A number with what is known about it. */
export interface FactInput {
  value: NumberOrText;
  low?: NumberOrText | undefined;
  high?: NumberOrText | undefined;
  evidence: EvidenceGrade;
  source: string;
  note?: string | undefined;
  knownFrom?: string | undefined;
  observedMax?: { value: NumberOrText; date: string; source: string } | undefined;
}

/** What may be written where a quantity is expected. */
export type QuantityInput = NumberOrText | FactInput;

/** A number of the given dimension within bounds (canonical unit, both ends included); `meaning` becomes its description. */
export function quantity(dimension: Dimension, bounds: Bounds, meaning: string) {
  return z
    .custom<QuantityInput>()
    .transform((raw, context): Measured => measure(raw, { dimension, bounds }, context))
    .meta({ description: describe(dimension, meaning), anyOf: quantityForms(dimension, bounds) });
}

/** A quantity, or the text `unlimited`; texts may be in the unit of `readAs` too, which has the same number. */
export function unlimited(dimension: Dimension, bounds: Bounds, meaning: string, readAs?: Dimension) {
  return z
    .custom<QuantityInput | 'unlimited'>()
    .transform((raw, context): Measured | 'unlimited' =>
      raw === 'unlimited'
        ? raw
        : measure(raw, { dimension, bounds, alternative: 'unlimited', readAs }, context),
    )
    .meta({
      description: describe(dimension, meaning),
      anyOf: [...quantityForms(dimension, bounds), { const: 'unlimited' }],
    });
}

/** The forms of a quantity for the JSON Schema; texts and facts are shared definitions. */
export function quantityForms(dimension: Dimension, bounds: Bounds) {
  return [
    { type: bounds.integer ? 'integer' : 'number', minimum: bounds.min, maximum: bounds.max },
    ...(bounds.orZero ? [{ const: 0 }] : []),
    { $ref: `#/$defs/${textName(dimension)}` },
    { $ref: `#/$defs/${factName(dimension)}` },
  ];
}

/** Name of the shared JSON Schema definition of a text with a unit. */
export function textName(dimension: Dimension): string {
  return `text ${dimension}`.replace(/[ /]/g, '-');
}

/** Name of the shared JSON Schema definition of a fact. */
export function factName(dimension: Dimension): string {
  return `fact ${dimension}`.replace(/[ /]/g, '-');
}

/** Form of a fact; its numbers are read by the quantity it stands in. */
export const factShape = z.strictObject({
  value: z.union([z.number(), z.string()]),
  low: z.union([z.number(), z.string()]).optional(),
  high: z.union([z.number(), z.string()]).optional(),
  evidence: z.enum(['A', 'B', 'C', 'D']),
  source: z.string().trim().min(1).max(2_000),
  note: z.string().max(2_000).optional(),
  observedMax: observedMaxOf(z.union([z.number(), z.string()])).optional(),
  knownFrom: calendarDate('day from which it was known').optional(),
});

interface Wanted {
  readonly dimension: Dimension;
  readonly bounds: Bounds;
  readonly alternative?: string;
  readonly readAs?: Dimension | undefined;
}

type Context = z.RefinementCtx<unknown>;

function measure(raw: unknown, wanted: Wanted, context: Context): Measured {
  if (typeof raw === 'number' || typeof raw === 'string') {
    const read = convert(raw, [], wanted, context);
    return read === undefined ? z.NEVER : new Measured(read.value, read.dimension, wanted.bounds, undefined);
  }
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw))
    return measureFact(raw, wanted, context);
  refuse(context, [], raw === undefined ? 'is required' : 'is not a quantity', wanted);
  return z.NEVER;
}

function measureFact(raw: object, wanted: Wanted, context: Context): Measured {
  const parsed = factShape.safeParse(raw, { error: describeIssue });
  if (!parsed.success) {
    forwardIssues(parsed.error, context);
    return z.NEVER;
  }
  const { value, low, high, evidence, source, note, observedMax, knownFrom } = parsed.data;
  const middle = convert(value, ['value'], wanted, context);
  const least = low === undefined ? middle : convert(low, ['low'], wanted, context);
  const most = high === undefined ? middle : convert(high, ['high'], wanted, context);
  const seen =
    observedMax === undefined
      ? undefined
      : convert(observedMax.value, ['observedMax', 'value'], wanted, context);
  if (middle === undefined || least === undefined || most === undefined) return z.NEVER;
  if (observedMax !== undefined && seen === undefined) return z.NEVER;
  if (least.value > middle.value || middle.value > most.value) {
    refuse(context, [], `must have low <= value <= high, got ${least.value}, ${middle.value}, ${most.value}`);
    return z.NEVER;
  }
  if (hasGap(least.value, most.value, wanted.bounds)) {
    refuse(context, ['low'], `must be ${range(wanted)}, with all between low and high, got ${least.value}`);
    return z.NEVER;
  }
  const knowledge = {
    low: least.value,
    high: most.value,
    evidence,
    source,
    ...(note === undefined ? {} : { note }),
    ...(knownFrom === undefined ? {} : { knownFrom }),
    ...(observedMax === undefined || seen === undefined
      ? {}
      : { observedMax: { ...observedMax, value: seen.value } }),
  };
  return new Measured(middle.value, middle.dimension, wanted.bounds, knowledge);
}

function convert(raw: NumberOrText, path: PropertyKey[], wanted: Wanted, context: Context) {
  const read =
    typeof raw === 'string'
      ? readText(raw, wanted)
      : ({ ok: true, value: raw, dimension: wanted.dimension } as const);
  if (!read.ok) return refuse(context, path, read.message, wanted);
  const value = read.value === 0 ? 0 : read.value;
  if (isWithinBounds(value, wanted.bounds)) return { ...read, value };
  return refuse(context, path, `must be ${range(wanted)}, got ${shown(raw, value, read.dimension)}`);
}

function readText(text: string, { dimension, readAs }: Wanted) {
  const read = readQuantity(text, dimension);
  const other = read.ok || readAs === undefined ? read : readQuantity(text, readAs);
  return other.ok ? { ...other, dimension: read.ok ? read.dimension : dimension } : read;
}

function range({ dimension, bounds }: Wanted): string {
  return `${boundsText(bounds)}${unitOf(dimension)}`;
}

function shown(raw: NumberOrText, value: number, dimension: Dimension): string {
  return typeof raw === 'string' ? `${JSON.stringify(raw)} (${value}${unitOf(dimension)})` : String(raw);
}

function unitOf(dimension: Dimension): string {
  const unit = dimension === 'any' ? '1' : canonicalUnits[dimension];
  return unit === '1' ? '' : ` ${unit}`;
}

function refuse(context: Context, path: PropertyKey[], message: string, wanted?: Wanted): undefined {
  const or = wanted?.alternative === undefined ? '' : `, or ${wanted.alternative}`;
  const params = wanted === undefined ? {} : { expected: expectedForm(wanted.dimension) + or };
  context.issues.push({ code: 'custom', path, input: undefined, message, params });
}

function describe(dimension: Dimension, meaning: string): string {
  const unit = unitOf(dimension).trim();
  return unit === '' ? meaning : `${meaning} [${unit}]`;
}
