import * as z from 'zod';
import { drawnDimensions } from '../../src/scenario/schema/index.js';
import { canonicalUnits } from '../../src/scenario/units.js';

/** What the schema puts in where a scenario says nothing. */
export interface DefaultValue {
  /** `*` stands for any name of a record or any member of a list, `(kind)` for one form of several. */
  readonly path: string;
  readonly value: unknown;
  /** Empty for shares, counts, words and groups. */
  readonly unit: string;
}

/** All defaults below a schema, in the order in which it is written. */
export function defaultValues(schema: unknown, path = ''): readonly DefaultValue[] {
  if (schema instanceof z.ZodPrefault || schema instanceof z.ZodDefault) {
    const inner = schema.def.innerType;
    return [{ path, value: schema.def.defaultValue, unit: unitOf(inner) }, ...defaultValues(inner, path)];
  }
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, value]) =>
      defaultValues(value, path === '' ? key : `${path}.${key}`),
    );
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option, index) => defaultValues(option, path + formOf(option, index)));
  if (schema instanceof z.ZodRecord) return defaultValues(schema.valueType, `${path}.*`);
  if (schema instanceof z.ZodArray) return defaultValues(schema.element, `${path}.*`);
  if (schema instanceof z.ZodPipe) return defaultValues(schema.in, path);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly)
    return defaultValues(schema.def.innerType, path);
  return [];
}

/** The unit that a quantity or distribution takes numbers in, from what it says in the JSON Schema. */
function unitOf(schema: unknown): string {
  const { description = '', anyOf } = (schema instanceof z.ZodType ? schema.meta() : undefined) ?? {};
  const [, written] = /\[(.+)\]$/.exec(description) ?? [];
  const drawn = drawnDimensions.find((each) => JSON.stringify(anyOf)?.includes(`distribution-${each}`));
  return written ?? (drawn === undefined ? '' : `${canonicalUnits[drawn]} (constant or distribution)`);
}

function formOf(schema: unknown, index: number): string {
  const { kind } = schema instanceof z.ZodObject ? schema.shape : {};
  return `(${kind instanceof z.ZodLiteral ? kind.value : index + 1})`;
}
