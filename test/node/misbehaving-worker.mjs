// What threads of a badly behaved model run: each job says what it does. Jobs that name a file do it only the first
// time, as the file then tells the next thread.
import { existsSync, writeFileSync } from 'node:fs';

export function performJobs(jobs) {
  const results = [];
  for (const job of jobs) {
    try {
      results.push(perform(job));
    } catch (error) {
      return { results, error };
    }
  }
  return { results };
}

function perform({ kind, value, mark, milliseconds = 0 }) {
  const behaves = mark !== undefined && existsSync(mark);
  if (mark !== undefined) writeFileSync(mark, '');
  if (!behaves) misbehave(kind);
  busy(milliseconds);
  return value * value;
}

function misbehave(kind) {
  if (kind === 'exits') process.exit(3);
  if (kind === 'throws') throw new RangeError('broken');
  while (kind === 'hangs');
  const hoard = [];
  while (kind === 'hoards') hoard.push(Array.from({ length: 10_000 }, (_, index) => ({ index })));
}

function busy(milliseconds) {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}
