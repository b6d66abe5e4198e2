import * as z from 'zod';

/** Pattern of the names of sites, entries, carriers and governorates. */
export const namePattern = /^[a-z][a-z0-9-]{0,39}$/;

const unsafeNames = ['constructor', 'prototype'];

/** A record by name: small letters, digits and hyphens, at most 40; at most 50 entries. */
export function namedRecord<Value extends z.ZodType>(value: Value) {
  const name = z
    .string()
    .regex(namePattern)
    .refine((text) => !unsafeNames.includes(text));
  return z.record(name, value).refine((record) => Object.keys(record).length <= 50, {
    error: 'must have at most 50 entries',
  });
}
