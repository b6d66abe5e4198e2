import { expect, test } from 'vitest';
import {
  problemOfOptions,
  problemOfStart,
  requireFlag,
  requireSimulation,
  requireTime,
  requireWord,
} from '../../../src/kernel/events/requirements.js';
import { Simulation } from '../../../src/kernel/index.js';

test('options that there are pass; another one is told with what may be meant', () => {
  expect(problemOfOptions({ name: 'lane' }, ['name', 'capacity'])).toBeUndefined();
  expect(problemOfOptions({ capacty: 1 }, ['name', 'capacity'])).toBe(
    'has no option "capacty"; did you mean capacity? (there are name, capacity)',
  );
  expect(problemOfOptions([], ['name'])).toBe('requires options as an object with name, got an array');
});

test('a start takes a name and a whole priority up to 255 either way', () => {
  expect([problemOfStart({ priority: 255 }), problemOfStart({ priority: -255 }), problemOfStart({})]).toEqual(
    [undefined, undefined, undefined],
  );
  expect(problemOfStart({ priority: 0.5 })).toBe('requires a whole priority from -255 to 255, got 0.5');
  expect(problemOfStart({ priority: 256 })).toBe('requires a whole priority from -255 to 255, got 256');
});

test('what is required is a simulation, a time, a flag or one of some words', () => {
  expect(() => requireSimulation('trace', new Simulation())).not.toThrow();
  expect(() => requireSimulation('trace', {})).toThrow(
    'trace requires a Simulation first, got an empty object',
  );
  expect(() => requireTime('a pace', Number.POSITIVE_INFINITY)).not.toThrow();
  expect(() => requireTime('a pace', Number.NaN)).toThrow('a pace requires a time in minutes, got NaN');
  expect(() => requireFlag('a gate', 'open', undefined)).not.toThrow();
  expect(() => requireFlag('a gate', 'open', 1)).toThrow('a gate requires open to be true or false, got 1');
  expect(() => requireWord('a rule', 'when', 'never', ['now', 'later'])).toThrow(
    'a rule requires when to be now or later, got "never"',
  );
});
