import { createHash } from 'node:crypto';
import type { Scenario } from '../scenario/index.js';

/** SHA-256 of text or bytes, as 64 hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** SHA-256 of a scenario's canonical JSON: the same for the same scenario, however its keys are ordered. */
export function scenarioHash(scenario: Scenario): string {
  return sha256(canonicalJson(scenario));
}

/** JSON without spaces and with the keys of every object in the order of their code units (as RFC 8785 sorts them). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
}
