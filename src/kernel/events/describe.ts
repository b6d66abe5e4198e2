import { Command } from './command.js';

/** Any value in a few words, for the sentence that refuses it. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return value.name === '' ? 'a function' : `the function ${value.name}`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return 'an array';
  if (isGenerator(value)) return 'a generator';
  const kind: unknown = value.constructor?.name;
  return kind === 'Object' || typeof kind !== 'string' || kind === '' ? describeKeys(value) : `a ${kind}`;
}

/** Whether something is what a generator function returns, of this page or thread or of another. */
export function isGenerator(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Generator]';
}

function describeKeys(value: object): string {
  const keys = Object.keys(value).slice(0, 5);
  return keys.length === 0 ? 'an empty object' : `an object with ${keys.map(describeValue).join(', ')}`;
}

/** What was yielded, or stands where a command should, and what to write instead. */
export function describeYield(value: unknown): string {
  if (value instanceof Command)
    return `a command on ${value.source.label}, used before, kept for later or of another simulation`;
  const advice = adviceFor(value);
  return `${describeValue(value)}${advice === undefined ? '' : `: ${advice}`}`;
}

function adviceFor(value: unknown): string | undefined {
  if (isGenerator(value)) return 'write yield* to run it here, or start it and join it';
  if (typeof value === 'function') return 'call it';
  if (typeof value === 'number') return 'write yield sim.hold(minutes) to let time pass';
  if (typeof value !== 'object' || value === null) return undefined;
  if ('join' in value && 'interrupt' in value) return 'write yield* task.join() to wait for a process';
  return 'then' in value ? 'a process cannot wait for a promise' : undefined;
}
