import { expect, test } from 'vitest';
import { draw, drawAt, happens } from '../../src/corridor/draws.js';
import { randomSources } from '../../src/corridor/random-sources.js';
import { Truckload } from '../../src/corridor/truckload.js';
import { createDistribution } from '../../src/random/index.js';

const sources = randomSources('visits', 3);
/** A truckload with key 7 on its first or second visit. */
function visiting(visit: number): Truckload {
  const load = new Truckload(7, 7, 0, 0, 20, 10, false, false);
  load.visit = visit;
  return load;
}

test('a truckload is drawn afresh on its second visit, and each visit alike whenever it is asked for', () => {
  // Uniform from 0 to 10: the draw is ten times the number.
  const minutes = createDistribution({ kind: 'uniform', low: 0, high: 10 });
  const numbers = [0, 1].map((visit) => sources['inspection.scan'].uniform(7, visit));
  const draws = [0, 1].map((visit) => draw(sources['inspection.scan'], minutes, visiting(visit)));
  expect(draws).toEqual(numbers.map((number) => 10 * number));
  expect(draws[0]).not.toBe(draws[1]);
  expect(drawAt(sources['inspection.scan'], minutes, 7, 1)).toBe(draws[1]);
});

test('whether something happens is drawn afresh on the second visit too', () => {
  const [first = 0, second = 0] = [0, 1].map((visit) => sources['inspection.alarm'].uniform(7, visit));
  const between = (first + second) / 2;
  const happened = [0, 1].map((visit) => happens(sources['inspection.alarm'], between, visiting(visit)));
  expect(happened).toEqual([first < between, second < between]);
  expect(happened[0]).not.toBe(happened[1]);
});
