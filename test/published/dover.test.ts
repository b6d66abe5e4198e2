import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/corridor/index.js';
import { mdc } from '../../src/theory/index.js';
import { site } from '../corridor/scenarios.js';
import { siteAlone, wait } from './site-alone.js';

// A study of University College London for the Department for Transport (2017), told by the Financial Times on 7 January 2019: an extra check of
// each lorry at Dover makes no queue up to 40 s, one of hours at 60 s, one of 1,200 to 2,724 lorries at 70 s, which ends on Saturday
// (`six days`), and has no recovery at 80 s. At most 10,000 lorries come in a day. The study is not published. Assumed here: lorries pass the check
// and nothing else takes time; 10,000 come on each working day, with a wave of 40 % that has its height at 18:00. Fitted, so that the
// capacity of a day is below 10,000 at 70 s and that of a week below its lorries at 80 s: 8 posts, 7,000 lorries on Saturday and
// 6,000 on Sunday. What is held is that one gate shows the whole knee, and that the model makes of it what the fluid queue says by hand.
const posts = 8;
const perDay = [10_000, 10_000, 10_000, 10_000, 10_000, 7_000, 6_000];
const hours = Array.from({ length: 24 }, (_, hour) => hour);
const profile = hours.map((hour) => 1 + 0.4 * Math.cos((2 * Math.PI * (hour + 0.5 - 18)) / 24));

/** Lorries of a week at the end of each hour by hand: what came more than the posts can do is added, what came less is taken away. */
function fluidQueues(seconds: number): readonly number[] {
  let queue = 0;
  return perDay.flatMap((lorries) =>
    profile.map((weight) => {
      queue = Math.max(0, queue + (lorries * weight) / 24 - (posts * 3600) / seconds);
      return queue;
    }),
  );
}

/** The same week simulated: lorries in the queue at the end of each hour, and the mean wait in minutes. */
function simulated(seconds: number) {
  const weekend = [5, 6].map((day) => ({
    name: `day ${day}`,
    from: 1440 * day,
    set: { 'supply.road.perDay': perDay[day] },
  }));
  const road = { perDay: perDay[0], dispersion: 0, profile };
  const scenario = siteAlone(
    { days: 7, supply: { road }, phases: weekend },
    site({ lanes: posts, documents: seconds / 60 }),
  );
  const outcome = simulate(scenario, { seed: 'dover', journal: true });
  const changes = new Array<number>(7 * 24).fill(0);
  for (const { at, milestone } of outcome.journal ?? []) {
    const change = { 'inspection queue': 1, 'inspection lane': -1 }[milestone] ?? 0;
    if (at < 7 * 1440) changes[Math.floor(at / 60)] = (changes[Math.floor(at / 60)] ?? 0) + change;
  }
  let queue = 0;
  const queues = changes.map((change) => {
    queue += change;
    return queue;
  });
  return { queues, wait: wait(outcome) };
}

const most = (values: readonly number[]) => Math.max(...values);
/** Hours of the week, from Monday 0:00, at the end of which at least that many wait. */
const hoursWith = (lorries: number, queues: readonly number[]) =>
  queues.flatMap((queue, hour) => (queue >= lorries ? [hour] : []));

/**
 * A day has a fixed number of lorries, each with its time by the profile. Lorries come by an hour are off their mean by more than 1.95 √n
 * at some time of the day once in a thousand (Kolmogorov), and a queue by at most twice that; those at the posts are no part of it.
 */
const error = 2 * 1.95 * Math.sqrt(10_000) + posts;

describe('an extra check of each lorry at a port', () => {
  test('up to 40 s there is no queue to speak of', () => {
    // In the busiest hour 583 come, and the posts do 720 in 40 s each: as if that hour never ended.
    const busiest = mdc({
      arrivalRate: (10_000 * most(profile)) / 1440,
      serviceTime: 40 / 60,
      servers: posts,
    });
    for (const seconds of [20, 40]) {
      expect(most(fluidQueues(seconds))).toBe(0);
      const { queues, wait } = simulated(seconds);
      expect(wait).toBeLessThan(busiest.waitingTime);
      expect(most(queues)).toBeLessThan(20);
    }
  });

  test('at 60 s there are hours of queue on each working day, and the morning finds none', () => {
    const { queues } = simulated(60);
    expectFluid(queues, 60);
    expect(most(queues)).toBeLessThan(1_000);
    for (const day of [0, 1, 2, 3, 4]) {
      const ofDay = queues.slice(24 * day, 24 * day + 24);
      expect(hoursWith(100, ofDay).length).toBeGreaterThanOrEqual(8);
      expect(ofDay[8]).toBeLessThan(20);
    }
  });

  test('at 70 s more than a thousand queue, from Monday to Saturday', () => {
    const { queues } = simulated(70);
    expectFluid(queues, 70);
    expect(most(queues)).toBeGreaterThan(1_200);
    expect(most(queues)).toBeLessThan(2_724);
    const [first = 0, last = 0] = [hoursWith(100, queues)[0], hoursWith(100, queues).at(-1)];
    expect(Math.floor(first / 24)).toBe(0);
    expect(Math.floor(last / 24)).toBe(5);
    expect(queues.at(-1)).toBeLessThan(20);
  });

  test('at 80 s a week brings more than the posts can do, and the next one begins with thousands', () => {
    const { queues } = simulated(80);
    expectFluid(queues, 80);
    expect(most(queues)).toBeGreaterThan(5_000);
    expect(hoursWith(100, queues.slice(24))).toHaveLength(6 * 24);
    // 63,000 lorries, 60,480 checks; in the first hours of Monday posts stand idle.
    expect(queues.at(-1)).toBeGreaterThan(63_000 - 60_480);
  });
});

function expectFluid(queues: readonly number[], seconds: number): void {
  const apart = fluidQueues(seconds).map((fluid, hour) => Math.abs((queues[hour] ?? 0) - fluid));
  expect(most(apart)).toBeLessThan(error);
}
