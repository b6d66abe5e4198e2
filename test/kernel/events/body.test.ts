import { expect, test } from 'vitest';
import { claimBody, resumeBody } from '../../../src/kernel/events/body.js';
import { type Process, Simulation } from '../../../src/kernel/index.js';

test('a body is claimed once, and only a generator is one', () => {
  function* story(): Process {}
  const body = story();
  expect([claimBody(body), claimBody(story())]).toEqual([undefined, undefined]);
  expect(claimBody(body)).toBe(
    'requires a generator of its own for each process; this one was started before',
  );
  expect(claimBody(story)).toBe('requires a generator, got the function story, which has to be called');
  expect(claimBody({})).toBe('requires a generator, got an empty object');
});

test('a body goes on with the result of its wait, until it ends', () => {
  const sim = new Simulation();
  function* story(): Process<string> {
    const first: unknown = yield sim.hold(1);
    return `got ${first}`;
  }
  const body = story();
  expect(resumeBody(body, 'nothing yet').done).toBe(false);
  expect(resumeBody(body, 7)).toEqual({ done: true, value: 'got 7' });
});
