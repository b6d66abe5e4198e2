import { expect, test } from 'vitest';
import { builtIns } from '../../src/scenario/built-in/index.js';
import type { Scenario } from '../../src/scenario/index.js';
import { segmentCapacity } from '../../src/twin/capacity.js';
import { daysAlike } from '../../src/twin/days-alike.js';
import { twinMemory } from '../../src/twin/memory.js';
import { type FluidSegment, fluidSegments } from '../../src/twin/segments.js';
import { day, gate, scenarioWith, site } from '../corridor/scenarios.js';

const days = Array.from({ length: 60 }, (_, index) => index);

test.each(Object.entries(builtIns))(
  '%s: what a day takes is the same whether like days were asked for before or not',
  (_name, scenario) => {
    for (const segment of fluidSegments(scenario)) {
      const asked = segmentCapacity(segment, scenario, twinMemory());
      for (const each of days) {
        const afresh = segmentCapacity(segment, scenario, twinMemory());
        expect([asked.on(each), asked.takenOn(each)]).toEqual([afresh.on(each), afresh.takenOn(each)]);
      }
    }
  },
);

test('a weekday is worked out once; the first day, and days of a stoppage or an exception, by themselves', () => {
  const scenario: Scenario = {
    ...scenarioWith({ days: 28 }, { ...site({ hours: 'sun-thu 08:00-16:00' }), ...gate({}) }),
    stoppages: [{ name: 'strike', places: ['crossing'], from: 15 * day + 60, to: 16 * day - 60 }],
  };
  const [segment] = fluidSegments(scenario);
  const worked: number[] = [];
  const of = daysAlike(segment as FluidSegment, scenario)((each) => worked.push(each));
  for (const each of days.slice(0, 28)) of(each);
  // Day 7 is the first of its weekday but day 0; the stoppage lies within day 15.
  expect(worked).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 15]);
});
