import * as z from 'zod';
import { findingsOf } from './issue-findings.js';
import { asScenario } from './parsed-scenario.js';
import { type Path, replacedAt, valueAt } from './path.js';
import type { Finding } from './problem.js';
import type { Scenario } from './scenario.js';
import { describeIssue, scenarioSchema } from './schema/index.js';
import { type Settled, settle } from './settle.js';

/** A scenario with changed parts, read anew by the schema; or what the schema found wrong with them. */
export type Reread =
  | { ok: true; scenario: Scenario; settled: readonly Settled[] }
  | { ok: false; findings: readonly Finding[] };

/**
 * Reads what lies at some paths of a scenario anew, with what the schema ties to it; the other parts are taken over unread, so that
 * many small changes of a large scenario cost what they change. Paths of findings start at the top.
 */
export function rereadParts(changed: unknown, paths: readonly Path[], startDay: number): Reread {
  const findings: Finding[] = [];
  const settled: Settled[] = [];
  let result = changed;
  for (const { path, schema } of partsOf(scenarioSchema, [], paths)) {
    const raw = valueAt(changed, path);
    const read = schema.safeParse(raw, { error: describeIssue });
    if (read.success) {
      const part = settle(read.data, startDay, path);
      settled.push(part);
      result = replacedAt(result, path, part.plain);
    } else
      findings.push(
        ...findingsOf(read.error, raw).map((finding) => ({ ...finding, path: [...path, ...finding.path] })),
      );
  }
  return findings.length > 0 ? { ok: false, findings } : { ok: true, scenario: asScenario(result), settled };
}

interface Part {
  readonly path: Path;
  readonly schema: z.ZodType;
}

// The smallest parts that hold all paths and that the schema judges by themselves.
function partsOf(schema: z.ZodType, at: Path, paths: readonly Path[]): readonly Part[] {
  const inner = unwrapped(schema);
  const byKey = new Map<string, Path[]>();
  for (const path of paths) {
    const key = path[at.length];
    if (typeof key !== 'string' || partSchema(inner, key) === undefined) return [{ path: at, schema }];
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [path]);
    else known.push(path);
  }
  return [...byKey].flatMap(([key, inside]) => {
    const part = partSchema(inner, key);
    return part === undefined ? [] : partsOf(part, [...at, key], inside);
  });
}

// Undefined where a part is not judged by itself: the whole has a rule of its own, or is no object.
function partSchema(schema: z.ZodType, key: string): z.ZodType | undefined {
  // A record's only rule is how many members it has, which a change of one leaves as it was.
  if (schema instanceof z.ZodRecord) return typeOf(schema.valueType);
  if (!(schema instanceof z.ZodObject) || (schema.def.checks ?? []).length > 0) return undefined;
  return Object.hasOwn(schema.shape, key) ? typeOf(schema.shape[key]) : undefined;
}

function unwrapped(schema: z.ZodType): z.ZodType {
  const inner =
    schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional ? typeOf(schema.unwrap()) : undefined;
  return inner === undefined ? schema : unwrapped(inner);
}

function typeOf(schema: unknown): z.ZodType | undefined {
  return schema instanceof z.ZodType ? schema : undefined;
}
