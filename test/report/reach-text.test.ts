import { describe, expect, test } from 'vitest';
import { reachCsv, reachText, triedCsv } from '../../src/report/index.js';
import { sampleAnswer, widestLine } from './sample-results.js';

describe('the text of an answer', () => {
  test('tells that nothing needs to change where the target is met', async () => {
    const { result, context } = await sampleAnswer(50);
    expect(result.decision).toBe('reached');
    const text = reachText(result, context);
    expect(text).toContain('is met already');
    expect(widestLine(text)).toBeLessThanOrEqual(80);
  });

  test('tells what the levers come to together where no plan reaches', async () => {
    const { result, context } = await sampleAnswer(5_000);
    expect(result.decision).toBe('not reached');
    const text = reachText(result, context);
    expect(text.replaceAll('\n', ' ')).toContain('The levers cannot reach 5,000 trucks a day received');
    expect(text).toContain('All levers at maximum');
    expect(widestLine(text)).toBeLessThanOrEqual(80);
  });

  test('shows a plan as a table with its cost and counts its assumptions', async () => {
    const { result, context } = await sampleAnswer(50);
    const steps = [
      {
        lever: 'no.such.path',
        name: 'x'.repeat(60),
        from: 2,
        to: 3,
        cost: 1_500,
        capacity: 1_000,
        haulage: 500,
        leadTimeDays: 14,
      },
    ];
    const text = reachText({ ...result, plan: steps, cost: 1_500 }, { ...context, steps });
    expect(text).toMatch(/^all together +1,500 +14$/m);
    expect(text.replaceAll('\n', ' ')).toContain('1 from a number without a source');
    expect(widestLine(text)).toBeLessThanOrEqual(80);
  });

  test('says that a cheaper plan may exist where the search was cut short', async () => {
    const { result, context } = await sampleAnswer(50);
    const certificate = { ...result.certificate, isExhaustive: false, cheaperPlans: 9, notLookedAt: 4 };
    const cut = { ...result, certificate };
    expect(reachText(cut, context).replaceAll('\n', ' ')).toContain(
      '4 were not looked at: a cheaper one may exist',
    );
  });

  test('names runners-up by what they have in place of the answer, and the front from today up', async () => {
    const { result, context } = await sampleAnswer(50);
    const other = {
      lever: 'a.path',
      name: 'fuel',
      from: 10,
      to: 20,
      cost: 900,
      capacity: 900,
      haulage: 0,
      leadTimeDays: 7,
    };
    const value = { mean: 61, low: 60, high: 62, n: 4 };
    const fixed = { cost: 900, capacity: 900, haulage: 0 };
    const running = result.costs.running.after;
    const runnersUp = [
      { plan: { 'a.path': 20 }, ...fixed, value, decision: 'reached' as const, steps: [other], running },
    ];
    const text = reachText(
      {
        ...result,
        runnersUp,
        front: [{ plan: {}, cost: 0, capacity: 0, haulage: 0, value, decision: 'reached' }],
      },
      context,
    );
    expect(text).toContain('USD 900 a day gives 61.0 (reached): fuel 20 in place of 10.');
    expect(text).toMatch(/^ +0 +0 +0 +61\.0 +60\.0 to 62\.0 +4 {2}reached/m);
  });
});

test('tables of an answer have as many cells in every row as in the heading', async () => {
  const { result, context } = await sampleAnswer(50);
  for (const table of [reachCsv(result, context.steps), triedCsv(result)]) {
    const lengths = table
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(',').length);
    expect(new Set(lengths).size).toBe(1);
  }
});
