import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../../src/scenario/index.js';
import { readQuestion } from '../../../src/studies/index.js';
import { PlanTrials } from '../../../src/studies/reach/plan-trials.js';

/** A corridor of one lever, and trials whose values are given in turn instead of measured. */
function trialsOf(
  values: readonly number[],
  options: { target: number; replications: number; confidence: number },
) {
  const parsed = parseScenario({
    name: 'tiny',
    days: 1,
    warmUpDays: 0,
    target: { perDay: '10 truck/day' },
    supply: { road: { perDay: 1 } },
    inspection: { sites: { north: { lanes: 1 } } },
    governorates: { south: { population: 1000, trip: '1 h' } },
    fleet: { carriers: { own: { trucks: 1 } } },
    levers: [
      { name: 'lanes', path: 'inspection.sites.north.lanes', step: 1, max: 400, costPerStepPerDay: 1 },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  let asked = 0;
  const value = (): number => values[asked++ % values.length] ?? 0;
  const read = readQuestion(parsed.scenario, { ...options, question: 'next-days' });
  const question = { ...read, values: (outcomes: readonly unknown[]) => outcomes.map(value) };
  return new PlanTrials(parsed.scenario, question, options);
}

test('a hundred and more candidates may fail to be confirmed: the share of error never runs out', async () => {
  // Far above the target on average, and so scattered that no interval lies above it.
  const trials = trialsOf([1_000, 0], { target: 10, replications: 2, confidence: 0.9999 });
  for (let steps = 0; steps < 150; steps += 1) expect(await trials.confirms([steps])).toBe(false);
});

describe('the error of a confirmation is spread over candidates and looks', () => {
  const options = { target: 10, replications: 4, confidence: 0.95 };
  // Looks at 4, 6 and 8 values d above and below a mean of 10 + e: t = e / d · √(n - 1). The first candidate has 0.025 / (1 · 2 · 8) for
  // each of eight looks, so t must exceed 9.0, 5.2 and 4.4; the second a third of that, 13, 6.8 and 5.4. At plain 95 % 2.4, 2.0 and 1.9 would do.
  test('what a plain interval would confirm is refused', async () => {
    // t = 2.3, 2.9 and 3.4.
    expect(await trialsOf([12.3, 10.3], options).confirms([1])).toBe(false);
  });

  test('the first candidate may take half of the error, the second a sixth', async () => {
    // t = 3.1, 4.0 and 4.8.
    const trials = trialsOf([12.8, 10.8], options);
    expect([await trials.confirms([1]), await trials.confirms([2])]).toEqual([true, false]);
  });
});
