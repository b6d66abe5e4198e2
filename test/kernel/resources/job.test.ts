import { expect, test } from 'vitest';
import { isPreemptionRule, Job, type PreemptionRule } from '../../../src/kernel/resources/job.js';
import { freshKernel } from '../fake-waiter.js';

/** A job of 10 min, 7 when drawn anew, that has had 4 from minute 1 on and then lost its server. */
function lost(rule: PreemptionRule): { readonly job: Job; readonly waits: boolean } {
  const durations = [10, 7];
  const job = new Job(freshKernel(), () => durations.shift() ?? Number.NaN, 2, rule);
  job.arrive();
  job.begin(1);
  job.pause(5);
  return { job, waits: job.lose() };
}

test.each([
  // rule, waits again, minutes to come
  ['resume', true, 6],
  ['restart', true, 10],
  ['resample', true, 7],
  ['leave', false, 6],
] as const)('under the rule %s', (rule, waits, remaining) => {
  const { job, waits: hasToWait } = lost(rule);
  expect([hasToWait, job.remaining, job.priority]).toEqual([waits, remaining, 2]);
  expect(job.leave()).toEqual({ finished: false, preemptions: 1, served: 4, remaining });
  if (!waits) return;
  job.begin(20);
  expect([job.isDue(20 + remaining - 0.1), job.isDue(20 + remaining)]).toEqual([false, true]);
  job.pause(20 + remaining);
  expect(job.finish()).toEqual({ finished: true, preemptions: 1, served: 4 + remaining, remaining: 0 });
});

test('only the four rules are rules, and a draw that is no duration is refused', () => {
  expect(['resume', 'leave', 'repeat', undefined].map(isPreemptionRule)).toEqual([true, true, false, false]);
  expect(() => new Job(freshKernel(), () => -1, 0, 'resume').arrive()).toThrow(
    'a service requires a finite duration of at least 0 min, got -1 at 0 min',
  );
});
