import { expect, test } from 'vitest';
import { costOf, findTarget, type LeverSteps, type Steps } from '../../../src/experiment/index.js';

// The flow line of Buzacott and Shanthikumar (1993) as Pichitlamken and Nelson (2003) pose it: supply never short, three exponential
// stations, buffers before the second and third with the place in service, blocking after service. Least cost of a throughput over all
// 691,200 plans, by enumeration of the exact values.
const instances = [
  { target: 4.5, costs: [10, 10, 10, 1, 1], least: 174 },
  { target: 4.5, costs: [12, 9, 7, 2, 1], least: 171 },
  { target: 5, costs: [10, 10, 10, 1, 1], least: 193 },
];

test('the exact throughput of the line is that of the literature', () => {
  expect(throughput([6, 7, 7, 12, 8])).toBeCloseTo(5.776121751, 9);
  expect(throughput([7, 7, 6, 8, 12])).toBeCloseTo(5.776121751, 9);
});

test.each(instances)(
  '$target for $costs costs $least, found in at most 150 plans',
  async ({ target, costs, least }) => {
    const levers: readonly LeverSteps[] = costs.map((costPerStep, index) => ({
      most: index < 3 ? 11 : 19,
      costPerStep,
      group: `${index < 3 ? index : index - 2}`,
    }));
    const known = new Map<string, number>();
    const rate = (plan: Steps): number => {
      const found = known.get(plan.join()) ?? throughput(plan.map((steps) => steps + 1));
      known.set(plan.join(), found);
      return found;
    };
    const found = await findTarget({
      levers,
      judge: async (plan) => (rate(plan) >= target ? 'reaches' : 'fails'),
    });
    const ofOneStep = costs.reduce((sum, cost) => sum + cost, 0);
    expect(costOf(found.plan ?? [], levers) + ofOneStep).toBe(least);
    expect(found).toMatchObject({ gap: 0, isExhaustive: true, isOrdered: true });
    expect(found.tried).toBeLessThanOrEqual(150);
  },
);

/** Stationary throughput by eliminating states from the last (Grassmann, Taksar and Heyman 1985). */
function throughput([r1 = 0, r2 = 0, r3 = 0, b2 = 0, b3 = 0]: readonly number[]): number {
  const [rows, columns] = [b2 + 2, b3 + 2];
  const size = rows * columns;
  const rates = new Float64Array(size * size);
  const state = (second: number, third: number): number => second * columns + third;
  const add = (from: number, to: number, rate: number): void => {
    rates[from * size + to] = (rates[from * size + to] ?? 0) + rate;
  };
  for (let second = 0; second < rows; second += 1) {
    for (let third = 0; third < columns; third += 1) {
      // Who is blocked after service waits at the second station.
      if (third === b3 + 1 && second === 0) continue;
      const here = state(second, third);
      if (second <= b2) add(here, state(second + 1, third), r1);
      if (second > 0 && third < b3) add(here, state(second - 1, third + 1), r2);
      if (second > 0 && third === b3) add(here, state(second, third + 1), r2);
      if (third === b3 + 1) add(here, state(second - 1, third - 1), r3);
      else if (third > 0) add(here, state(second, third - 1), r3);
    }
  }
  const reach = columns + 1;
  const at = (from: number, to: number): number => rates[from * size + to] ?? 0;
  for (let last = size - 1; last > 0; last -= 1) {
    const first = Math.max(0, last - reach);
    let out = 0;
    for (let to = first; to < last; to += 1) out += at(last, to);
    if (out <= 0) continue;
    for (let from = first; from < last; from += 1) {
      const share = at(from, last) / out;
      rates[from * size + last] = share;
      if (share === 0) continue;
      for (let to = first; to < last; to += 1) if (to !== from) add(from, to, share * at(last, to));
    }
  }
  const weights = new Float64Array(size);
  weights[0] = 1;
  for (let to = 1; to < size; to += 1)
    for (let from = Math.max(0, to - reach); from < to; from += 1)
      weights[to] = (weights[to] ?? 0) + (weights[from] ?? 0) * at(from, to);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const busy = weights.reduce((sum, weight, each) => (each % columns > 0 ? sum + weight : sum), 0);
  return (r3 * busy) / all;
}
