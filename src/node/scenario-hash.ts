import { createHash } from 'node:crypto';
import type { Scenario } from '../scenario/index.js';
import { isRecord } from './json.js';

/** SHA-256 of text or bytes, as 64 hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** SHA-256 of a scenario's canonical JSON: the same for the same scenario, however its keys are ordered. */
export function scenarioHash(scenario: Scenario): string {
  return sha256(canonicalJson(scenario));
}

/**
 * SHA-256 of what of a result's file does not change when it is made again: a JSON object without its manifest, which
 * holds times and machines, as canonical JSON; any other file as it is.
 */
export function contentHash(name: string, content: string | Uint8Array): string {
  if (!name.endsWith('.json') || typeof content !== 'string') return sha256(content);
  const value: unknown = JSON.parse(content);
  if (!isRecord(value)) return sha256(canonicalJson(value));
  const { manifest: _, ...rest } = value;
  return sha256(canonicalJson(rest));
}

/** JSON without spaces and with the keys of every object in the order of their code units (as RFC 8785 sorts them). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
}
