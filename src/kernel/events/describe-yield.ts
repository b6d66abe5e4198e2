import { Command } from './command.js';
import { describeValue, isGenerator } from './describe.js';

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
