import { describe, expect, test } from 'vitest';
import { meanInterval } from '../../src/statistics/index.js';
import { dailyWindowFluid, dailyWindowTimetable, timeVaryingQueue } from '../../src/theory/index.js';
import { endlessCorridor } from './endless-corridor.js';
import { expectTheory, utilisationOf } from './judge.js';
import { replicate } from './replicate.js';

const hours = 'daily 08:00-17:00';
const window = { opensAt: 480, closesAt: 1_020, period: 1_440 };
const openTime = window.closesAt - window.opensAt;

/** A ship brings trucks evenly all day: the k-th of n at (k + 1/2) / n of the day. Loads of 1 t. */
function timetable(perDay: number, days: number, site: object) {
  return endlessCorridor({
    days: days - 10,
    warmUpDays: 10,
    supply: {
      ships: [{ at: 0, tonnes: perDay * days, unloadPerDay: perDay }],
      pallets: 1,
      tonnesPerPallet: 1,
    },
    site: { hours, ...site },
  });
}

describe('lanes open for part of the day are a daily-window queue', () => {
  test.each([
    { perDay: 72, lanes: 2, minutes: 13 },
    { perDay: 96, lanes: 3, minutes: 16 },
    { perDay: 40, lanes: 1, minutes: 13.5 },
  ])(
    '$perDay trucks a day by timetable, $lanes lanes, $minutes min: the exact waits',
    ({ perDay, lanes, minutes }) => {
      const arrivals = Array.from({ length: perDay }, (_, k) => ((k + 0.5) * 1440) / perDay);
      const exact = dailyWindowTimetable({ ...window, arrivals, serviceTime: minutes, servers: lanes });
      const [outcome] = replicate(timetable(perDay, 24, { lanes, documents: minutes }), 1);
      // No chance is left: equal but for rounding.
      expect(outcome?.zones['inspection queue'].minutesPerEntry).toBeCloseTo(exact.waitingTime, 8);
      expect(outcome?.zones['inspection queue'].mean).toBeCloseTo(exact.queueLength, 8);
      expect(outcome?.throughput.delivered.perDay).toBe(perDay);
    },
  );

  test('two trucks worked by hand: one waits for the opening, one for the lane', () => {
    // Arrivals at 06:00 and 18:00, 100 minutes each at one lane from 08:00. The truck of 18:00 waits for 14 hours and
    // is served first, 08:00-09:40, as it came the evening before; the one of 06:00 waits for 2 hours and 100 minutes.
    const [outcome] = replicate(timetable(2, 24, { lanes: 1, documents: 100 }), 1);
    expect(outcome?.zones['inspection queue'].minutesPerEntry).toBeCloseTo((840 + 120 + 100) / 2, 8);
    // 200 of 540 minutes.
    expect(utilisationOf('inspection lanes')(outcome ?? expect.fail())).toBeCloseTo(200 / 540, 8);
  });

  test('many small trucks flow like the fluid', () => {
    const perDay = 1_440;
    const minutes = 0.3;
    const lanes = 1;
    const exact = dailyWindowFluid({
      arrivalRate: perDay / 1440,
      serviceRate: lanes / minutes,
      openTime,
      period: 1_440,
    });
    const [outcome] = replicate(timetable(perDay, 14, { lanes, documents: minutes }), 1);
    // Whole trucks differ from the fluid by the order of one truck in a queue of hundreds.
    expect(Math.abs((outcome?.zones['inspection queue'].mean ?? 0) - exact.queueLength)).toBeLessThan(1);
  });
});

describe('a Poisson stream at lanes that suspend their work at closing', () => {
  const perDay = 60;
  const lanes = 2;
  const mean = 12;
  const weights = Array.from({ length: 24 }, (_, hour) => (hour >= 6 && hour < 18 ? 3 : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);

  /** Mean trucks at the lanes over the day that the forward equations settle into. */
  function exactWorkInProgress(): number {
    const days = 6;
    const step = 3;
    const states = timeVaryingQueue({
      arrivalRate: (time) =>
        ((perDay / 60) * (weights[Math.floor((time % 1440) / 60)] ?? Number.NaN)) / total,
      servers: (time) => (time % 1440 >= window.opensAt && time % 1440 < window.closesAt ? lanes : 0),
      serviceRate: 1 / mean,
      room: 150,
      initial: 0,
      until: days * 1440,
      step,
    });
    const lastDay = states.slice(-1440 / step - 1).map(({ workInProgress }) => workInProgress);
    // Trapezia: the first and the last state of the day count half.
    const inside = lastDay.slice(1, -1).reduce((sum, each) => sum + each, 0);
    return (inside + ((lastDay.at(0) ?? 0) + (lastDay.at(-1) ?? 0)) / 2) / (1440 / step);
  }

  test('trucks at the lanes follow the forward equations of M(t)/M/c(t)', () => {
    const scenario = endlessCorridor({
      days: 60,
      warmUpDays: 7,
      supply: { road: { perDay, profile: weights } },
      site: { hours, closing: 'suspend', lanes, documents: { kind: 'exponential', mean } },
    });
    const outcomes = replicate(scenario, 20);
    expectTheory(
      outcomes,
      (each) => each.zones['inspection queue'].mean + each.zones['inspection lane'].mean,
      exactWorkInProgress(),
    );
    // What arrives is served: λ × mean minutes of work a day over the open lane-minutes.
    expectTheory(outcomes, utilisationOf('inspection lanes'), (perDay * mean) / (lanes * openTime));
  });
});

describe('an overloaded window', () => {
  test('lets through what its open minutes hold, and its queue grows by the rest', () => {
    // 4 lanes, 540 open minutes, 20 minutes each; no truck is in a lane at 08:00 and one begun by 17:00 is finished:
    // constant times fill every lane with 27 trucks a day, 108 in all; 150 - 108 = 42 stay behind each day.
    const scenario = endlessCorridor({
      days: 14,
      warmUpDays: 7,
      supply: { road: { perDay: 150 } },
      site: { hours, lanes: 4, documents: 20 },
    });
    const outcomes = replicate(scenario, 20);
    for (const each of outcomes) expect(each.throughput.inspected.perDay).toBe(108);
    const growth = meanInterval(outcomes.map((each) => each.stages.inspection.queueGrowthPerDay));
    expect(Math.abs(growth.mean - 42)).toBeLessThanOrEqual(4 * (growth.standardError ?? Number.NaN));
  });
});
