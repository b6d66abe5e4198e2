import { describe, expect, test } from 'vitest';
import { isOverruled, numberAt, numberInForce, setInForce } from '../../src/corridor/index.js';
import { gate, type Part, run, scenarioWith, site } from './scenarios.js';

const day = 1440;
const path = 'crossing.gate.dailyLimit';
const limited = (phases: readonly object[], ...parts: readonly Part[]) =>
  scenarioWith({ days: 10, warmUpDays: 2, phases }, gate({ dailyLimit: 500 }), ...parts);

describe('the value in force of a parameter', () => {
  test.each([
    ['that of a phase throughout', [{ name: 'a', from: 0, set: { [path]: 60 } }], 60, true],
    [
      'that of a phase on the days counted, which begin with day 2',
      [{ name: 'a', from: 2 * day, set: { [path]: 60 } }],
      60,
      true,
    ],
    [
      'the one of most days counted',
      [{ name: 'a', from: 3 * day, to: 7 * day, set: { [path]: 60 } }],
      500,
      false,
    ],
    [
      'not that of a phase in the warm-up',
      [{ name: 'a', from: 0, to: 2 * day, set: { [path]: 60 } }],
      500,
      false,
    ],
    ['the only number there is', [{ name: 'a', from: 3 * day, set: { [path]: 'unlimited' } }], 500, false],
    [
      'that of the later of two phases',
      [
        { name: 'a', from: 0, set: { [path]: 60 } },
        { name: 'b', from: 0, set: { [path]: 40 } },
      ],
      40,
      true,
    ],
  ])('is %s', (_, phases, value, overruled) => {
    expect(numberInForce(limited(phases), path)).toBe(value);
    expect(isOverruled(limited(phases), path)).toBe(overruled);
  });

  test('is raised wherever it is set, what is shut stays shut, and nothing goes beyond the most', () => {
    const phases = [
      { name: 'a', from: 2 * day, to: 9 * day, set: { [path]: 60 } },
      { name: 'b', from: 9 * day, to: 10 * day, set: { [path]: 0 } },
      { name: 'c', from: 10 * day, to: 11 * day, set: { [path]: 'unlimited' } },
    ];
    const raised = setInForce(limited(phases), path, 100, 520);
    expect(numberAt(raised, path)).toBe(520);
    expect(raised.phases.map(({ set }) => set[path])).toEqual([100, 0, 'unlimited']);
  });

  test('is found and raised within a whole record that a phase sets', () => {
    const whole = limited([]).crossing['gate'];
    const phases = [{ name: 'a', from: 0, set: { 'crossing.gate': { ...whole, dailyLimit: 60 } } }];
    const raised = setInForce(limited(phases), path, 61);
    expect(numberInForce(limited(phases), path)).toBe(60);
    expect(numberInForce(raised, path)).toBe(61);
  });
});

describe('a limit that phases end', () => {
  // 100 trucks stand in staging; the gate is open from 8 h, so that trucks wait from midnight for a limit of the day before.
  const bottleneckOf = (until: number) =>
    run(
      {
        days: 4,
        warmUpDays: 1,
        staging: { backlog: 5000 },
        phases: [{ name: 'free', from: until * day, set: { [path]: 'unlimited' } }],
      },
      gate({ dailyLimit: 20, hours: 'daily 08:00-20:00', lanes: 2, processing: 5 }),
      site({ lanes: 50 }),
    ).outcome.bottleneck.resource;

  test.each([
    [1, 'gate lanes'],
    [4, 'daily limit'],
  ])('before day %i, of days 1 to 4 counted, leaves %s as what limits', (until, resource) => {
    expect(bottleneckOf(until)).toBe(resource);
  });

  test('is not named where it was in force on one day of four', () => {
    expect(bottleneckOf(2)).not.toBe('daily limit');
  });
});
