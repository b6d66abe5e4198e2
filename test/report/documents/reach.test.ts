import { describe, expect, test } from 'vitest';
import { briefText, documentText, reachReport, studyCsv } from '../../../src/report/index.js';
import { baseline } from '../../../src/scenario/built-in/index.js';
import type { Scenario } from '../../../src/scenario/index.js';
import type { ReachResult } from '../../../src/studies/index.js';
import { sampleAnswer, widestLine } from '../sample-results.js';

const provenance = { version: '0.0.0', seed: 'throughline', scenarioHash: '0'.repeat(64) };

function textOf(result: ReachResult, scenario: Scenario): string {
  return documentText(reachReport.show(result, { scenario }).document, provenance);
}

describe('the text of an answer', () => {
  test('tells that nothing needs to change where the target is met', async () => {
    const { result, scenario } = await sampleAnswer(50);
    expect(result.decision).toBe('reached');
    const text = textOf(result, scenario);
    expect(text).toContain('is met already');
    expect(widestLine(text)).toBeLessThanOrEqual(80);
  });

  test('tells what the levers come to together where no plan reaches', async () => {
    const { result, scenario } = await sampleAnswer(5_000);
    expect(result.decision).toBe('not reached');
    const text = textOf(result, scenario);
    expect(text.replaceAll('\n', ' ')).toContain('The levers cannot reach 5,000 trucks a day received');
    expect(text).toContain('All levers at maximum');
    expect(widestLine(text)).toBeLessThanOrEqual(80);
  });

  test('shows a plan as a table with its cost and counts its assumptions', async () => {
    const { result, scenario } = await sampleAnswer(50);
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
    const text = textOf({ ...result, plan: steps, cost: 1_500 }, scenario);
    expect(text).toMatch(/^all together +1,500 +14$/m);
    expect(text.replaceAll('\n', ' ')).toContain('1 from a number without a source');
    expect(widestLine(text)).toBeLessThanOrEqual(80);
  });

  test.each([
    ['exactly the target', { mean: 50, low: 50, high: 50 }, true],
    ['the target within an interval', { mean: 50, low: 49.9, high: 50.1 }, false],
    ['more than the target', { mean: 51, low: 51, high: 51 }, false],
  ])('says that a rate is on a knife edge: %s', async (_what, rate, isSaid) => {
    const { result, scenario } = await sampleAnswer(50);
    const exact = { ...result, estimate: { ...result.estimate, ...rate } };
    expect(textOf(exact, scenario).includes('knife edge')).toBe(isSaid);
  });

  test.each([
    [
      { costBound: 39_500, gap: 0.0125, gapAllowed: 0.01, isProven: false },
      'No plan below USD 39,500 a day reaches; this one costs USD 40,000: a gap of 1.3 %.',
      'It is the cheapest plan found, not shown to be the least cost: the gap is above 1.0 %.',
    ],
    [
      { costBound: 39_800, gap: 0.005, gapAllowed: 0.01, isProven: true },
      'No plan below USD 39,800 a day reaches; this one costs USD 40,000: a gap of 0.5 %.',
      'With 95 % confidence both hold: the plan reaches, and it is the least cost within 1.0 %.',
    ],
    [
      { costBound: 40_000, gap: 0, gapAllowed: 0.01, isProven: true, tolerance: 2.5 },
      'The bound rests on theory and runs that failed, and for what lies below them on more of a lever taking away no more than 2.5 trucks a day',
      'With 95 % confidence both hold: the plan reaches, and it is the least cost.',
    ],
  ])('tells the bound of cost, the gap and what they rest on: %j', async (bound, ...told) => {
    const { result, scenario } = await sampleAnswer(50);
    const ruledOut = { byBound: 5, bySimulation: 4, byZone: 0, undecided: 0 };
    const certificate = { ...result.certificate, ...bound, cheaperPlans: 9, ruledOut };
    const text = textOf({ ...result, cost: 40_000, certificate }, scenario).replaceAll('\n', ' ');
    for (const each of told) expect(text).toContain(each);
    expect(text.includes('least cost')).toBe(true);
    expect(text.includes('cheapest plan found')).toBe(!bound.isProven);
  });

  test('says that a cheaper plan may exist where the search was cut short', async () => {
    const { result, scenario } = await sampleAnswer(50);
    const certificate = { ...result.certificate, isExhaustive: false, cheaperPlans: 9, notLookedAt: 4 };
    const cut = { ...result, certificate };
    expect(textOf(cut, scenario).replaceAll('\n', ' ')).toContain(
      '4 are not ruled out: a cheaper one may be among them',
    );
  });

  test.each([
    [
      { mean: -20, low: -24, high: -17, n: 16 },
      'each of them gives at least 17.0 trucks a day more (16 replications).',
    ],
    [
      { mean: -1, low: -3, high: 2.5, n: 12 },
      'more of a lever takes away at most 2.5 trucks a day (12 replications).',
    ],
    [
      { mean: 4, low: null, high: null, n: 1 },
      'in one replication a larger one takes 4.0 trucks a day away; that has no interval.',
    ],
  ])('tells in one sentence what more of a lever may take away: %j', async (value, sentence) => {
    const { result, scenario } = await sampleAnswer(50);
    const loss = { ...value, less: [], more: [] };
    const text = (lowered: ReachResult['certificate']['lowered']): string =>
      textOf({ ...result, certificate: { ...result.certificate, loss, lowered } }, scenario);
    expect(text(null).replaceAll('\n', ' ')).toContain(
      `whether more of a lever lowers throughput: ${sentence}`,
    );
    expect(text({ by: 3, less: [], more: [] })).not.toContain('run beside larger plans');
  });

  test('names runners-up by what they have in place of the answer, and the front from today up', async () => {
    const { result, scenario } = await sampleAnswer(50);
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
    const text = textOf(
      {
        ...result,
        runnersUp,
        front: [{ plan: {}, cost: 0, capacity: 0, haulage: 0, value, decision: 'reached' }],
      },
      scenario,
    );
    expect(text).toContain('USD 900 a day gives 61.0 (reached): fuel 20 in place of 10.');
    expect(text).toMatch(/^ +0 +0 +0 +61\.0 +60\.0 to 62\.0 +4 {2}reached/m);
  });
});

test('the first screen of an answer has plan, confidence and what was never seen, on 40 lines of 80 columns', async () => {
  const { result, scenario } = await sampleAnswer(5_000, { levers: baseline.levers });
  const screenOf = (shown: ReachResult): string => {
    const { brief } = reachReport.show(shown, { scenario }).document;
    return brief === undefined ? '' : briefText(brief, provenance);
  };
  const most = baseline.levers.map(({ path, name, max }) => {
    const costs = { cost: 900, capacity: 900, haulage: 0 };
    return { lever: path, name, from: 1, to: max, ...costs, leadTimeDays: 7 };
  });
  const certificate = { ...result.certificate, cheaperPlans: 9, costBound: 12_000, gap: 0.11 };
  const found = screenOf({ ...result, decision: 'reached', plan: most, cost: 13_500, certificate });
  expect(found).toMatch(/^From \d+ trucks/);
  expect(found).toContain('The other 4 rows: --details.');
  expect(found).toContain('How sure: In replications not used in the search: ');
  expect(found).toContain('Beyond what was seen: ');
  const none = screenOf(result);
  expect(none).toMatch(/^The levers cannot reach 5,000/);
  for (const text of [found, none]) {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(42);
    expect(widestLine(text)).toBeLessThanOrEqual(80);
  }
});

test('tables of an answer have as many cells in every row as in the heading', async () => {
  const { result, scenario } = await sampleAnswer(50);
  for (const table of Object.values(studyCsv(reachReport.show(result, { scenario })))) {
    const lengths = table
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(',').length);
    expect(new Set(lengths).size).toBe(1);
  }
});

test('the corridor before and after is that of the estimates, in the same replications', async () => {
  // With trucks waiting, more is received in these days than lasts.
  const { result } = await sampleAnswer(5_000, { staging: baseline.staging });
  const { today, plan } = result.runs;
  expect(today.throughput.received.perDay.mean).toBeGreaterThanOrEqual(result.today.mean);
  expect(today.throughput.received.perDay.mean).toBe(result.todayLasting?.counted.mean);
  expect(plan.throughput.received.perDay).toEqual(result.lasting?.counted);
  expect([today.replications, plan.replications]).toEqual([result.today.n, result.estimate.n]);
  expect(plan.digest).not.toBe(today.digest);
});
