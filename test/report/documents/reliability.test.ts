import { expect, test } from 'vitest';
import { briefText, documentText, english, reliabilityReport, studyCsv } from '../../../src/report/index.js';
import { baseline } from '../../../src/scenario/built-in/index.js';
import type { ReliableReachResult } from '../../../src/studies/index.js';
import { estimateOf, provenance, words } from './sample-estimate.js';

const step = {
  lever: 'crossing.rafah.lanes',
  name: 'gate lanes',
  from: 2,
  to: 4,
  cost: 3_000,
  capacity: 3_000,
  haulage: 0,
  leadTimeDays: 14,
};

const shares = { reaches: 0.91, fails: 0.06, open: 0.03 };
const confirmed = { ...shares, draws: 50, effective: 43, low: 0.8237, high: 0.97, confidence: 0.95 };

/** Every number is another one, so that two that change places show. */
const result: ReliableReachResult = {
  scenario: 'statement-240',
  target: { perDay: 400, at: 'received' },
  question: 'lasting',
  measure: 'mean',
  dayShare: null,
  decision: 'reached',
  reliability: { asked: 0.8, confirmed, searched: { reaches: 0.88, fails: 0.11, open: 0.01 } },
  plan: [step],
  cost: 3_000,
  leadTimeDays: 14,
  certificate: {
    confidence: 0.95,
    zone: 4,
    costBound: 2_400,
    gap: 0.2,
    searchedFor: 0.89,
    candidates: 2,
    judged: 321,
    replications: 765,
    undecided: 0,
  },
  runnersUp: [
    { plan: [{ ...step, name: 'lanes', to: 16 }], cost: 3_600, searched: { ...shares, reaches: 0.9 } },
  ],
  highest: {
    ...confirmed,
    reaches: 0.96,
    low: 0.93,
    high: 0.99,
    limits: [{ stage: 'crossing', resource: 'daily limit', share: 0.75 }],
  },
  failing: [{ stage: 'inspection', resource: 'inspection lanes', share: 0.5 }],
  priceOfCertainty: [
    {
      reliability: 0.5,
      cost: 1_500,
      plan: { 'crossing.rafah.lanes': 3 },
      costBound: 1_200,
      low: 900,
      high: 1_800,
    },
    { reliability: 0.95, cost: null, plan: {}, costBound: null, low: 2_700, high: null },
  ],
  common: {
    withPlan: 0.94,
    outOfReach: 0.04,
    notFound: 0.02,
    proven: 0.7,
    cost: { low: 1_000, median: 1_100, high: 5_000 },
    levers: [
      {
        ...{ lever: 'crossing.rafah.lanes', name: 'gate lanes', from: 2, share: 0.97, low: 0.92, high: 0.99 },
        kind: 'no-regret',
        to: { low: 3, median: 4, high: 5 },
      },
      {
        ...{
          lever: 'inspection.sites.nitzana.lanes',
          name: 'lanes',
          from: 12,
          share: 0.41,
          low: 0.3,
          high: 0.52,
        },
        kind: 'bet',
        to: { low: 16, median: 20, high: 24 },
      },
      {
        ...{ lever: 'transferYard.rafah.bays', name: 'bays', from: 14, share: 0, low: 0, high: 0.05 },
        kind: 'idle',
        to: null,
      },
    ],
  },
  today: {
    low: 211,
    median: 239,
    high: 262,
    limits: [
      { stage: 'fleet', resource: 'trucks inside', share: 0.6 },
      { stage: 'inspection', resource: 'inspection lanes', share: 0.38 },
      { stage: 'crossing', resource: 'gate lanes', share: 0.01 },
    ],
  },
  asGiven: {
    decision: 'reached',
    today: estimateOf(241, 240, 243),
    plan: [step, { ...step, name: 'lanes', to: 16 }],
    cost: 2_100,
    estimate: estimateOf(404, 402, 407),
    costBound: 2_050,
    inDraws: { reaches: 0.12, fails: 0.86 },
  },
  draws: { searched: 51, effective: 44 },
  ensemble: null,
};

const textOf = (changed: Partial<ReliableReachResult> = {}): string =>
  documentText(
    reliabilityReport.show({ ...result, ...changed }, { scenario: baseline }).document,
    provenance,
  );

test('the answer says what is confirmed, rounded down', () => {
  expect(words(textOf())).toContain(
    'For USD 3,000 a day, 1 change, the target of 400 trucks a day received is reached in at least 82 % of the corridors that the evidence allows (asked: 80 %; confidence 95 %).',
  );
});

test('what the draws have in common stands before the plan', () => {
  const text = words(textOf());
  expect(text).toContain(
    'nearly every draw that has one): gate lanes in 97 %. Bets: lanes in 41 %. Idle (in hardly any): bays.',
  );
  expect(text).toContain(
    '94 % of the draws have a plan of their own, for USD 1,000 to USD 5,000 a day; in 4 % no plan reaches, in 2 % none was found. In 70 % of these nothing cheaper can reach',
  );
  expect(text.indexOf('Bets')).toBeLessThan(text.indexOf('The plan'));
});

test('prices, today and what stands in the way have their own numbers', () => {
  const text = textOf();
  expect(text).toMatch(/^ +50 % +1,500 +1,200 +900 to 1,800$/m);
  expect(text).toMatch(/^ +95 % +no plan +- +2,700 to no plan$/m);
  expect(words(text)).toContain(
    '211 to 262 trucks a day received (5 % to 95 % of the draws), half of them at least 239. The bottleneck is fleet (trucks in Gaza) in 60 % and inspection (inspection lanes) in 38 % of the draws.',
  );
  expect(words(text)).toContain(
    'With all levers at maximum: crossing (daily limit) in 75 % of them. With the plan: inspection (inspection lanes) in 50 % of them.',
  );
});

test('how sure it is, and what it rests on', () => {
  const text = words(textOf());
  expect(text).toContain(
    'In 50 draws that the search has not seen (worth 43 of equal weight) it reaches in 91 %, fails in 6 %, and 3 % cannot be settled and count against it: a reliability of at least 82.3 % at 95 %.',
  );
  expect(text).toContain('reaches in 89 % of the other draws, and is candidate 2.');
  expect(text).toContain('No plan below USD 2,400 a day has this reliability (95 %), a gap of 20 %');
  expect(text).toContain('321 plans were judged in single draws, by 765 replications.');
  expect(text).toContain('USD 3,600 a day (90 %): lanes 16.');
});

test('what is not reached and what is undecided are two things', () => {
  const none = { plan: [], cost: 0, reliability: { ...result.reliability, confirmed: null } };
  expect(words(textOf({ ...none, decision: 'not reached' }))).toContain(
    'No plan reaches 400 trucks a day received in 80 % of the corridors that the evidence allows: all levers at maximum do in 96 % of the draws, 99 % at most (confidence 95 %).',
  );
  expect(words(textOf({ decision: 'undecided' }))).toContain(
    'Undecided whether any plan reaches 400 trucks a day received in 80 % of the corridors that the evidence allows: all levers at maximum do in 93 % to 99 % (each end at confidence 95 %). More draws would tell. The most promising plan, for USD 3,000 a day, reaches in 91 % of the draws it was held against.',
  );
});

test('lines are no longer than 80 characters', () => {
  expect(
    textOf()
      .split('\n')
      .filter((line) => line.length > 80),
  ).toEqual([]);
});

test('tables for programs have each number in its column', () => {
  const csv = studyCsv(reliabilityReport.show(result, { scenario: baseline }));
  expect(csv['reliability.csv']).toContain('statement-240,0.5,1500,1200,900,1800,crossing.rafah.lanes,3');
});

const briefOf = (changed: Partial<ReliableReachResult> = {}): string => {
  const { brief } = reliabilityReport.show({ ...result, ...changed }, { scenario: baseline }).document;
  if (brief === undefined) throw new Error('a reliability has no brief');
  return briefText(brief, provenance);
};

test('the first screen has price, today and what all draws have in common before the plan, then the one scenario', () => {
  const text = words(briefOf());
  const told = [
    'The plan that holds with 80 % reliability costs USD 3,000 a day (1 change): it brings 400 trucks a day received in at least 82 % of the corridors that the evidence allows, at 95 % confidence.',
    'Today: 211 to 262 trucks a day received',
    'fleet (trucks in Gaza) in 60 % and inspection (inspection lanes) in 38 % of the draws.',
    'No-regret (in the cheapest plan of nearly every draw that has one): gate lanes in 97 %.',
    'Bets: lanes in 41 %.',
    'Idle (in hardly any): bays.',
    'The plan: gate lanes 2 to 4. The longest lead time is 14 days.',
    'In the draws that fail the bottleneck is inspection (inspection lanes) in 50 %.',
    'USD a day 1,500 for 50 %. No plan was found for 95 %.',
    'One scenario alone: Were every number as the scenario has it, 2 changes for USD 2,100 a day would do: 404.0',
    'in at least 86 % of the draws the plan is known to fail.',
    '51 draws of the uncertain facts (worth 44 of equal weight), as many to confirm.',
    'The whole text: --details',
  ];
  const places = told.map((each) => text.indexOf(each));
  expect(told.filter((_, index) => places[index] === -1)).toEqual([]);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('the first screen of a reliability that is not reached says what is shown, its price and what stands in the way', () => {
  const none = { plan: [], cost: 0, reliability: { ...result.reliability, confirmed: null } };
  const shown = { ...result.highest, reaches: 0.36, low: 0.239, high: 0.49 };
  const text = words(briefOf({ ...none, decision: 'not reached', highest: shown }));
  expect(text).toContain(
    'No plan brings 400 trucks a day received with 80 % reliability: none does in more than 49 % of the corridors that the evidence allows, at 95 % confidence. The highest reliability that a plan is shown to have is 23 %, for USD 152,200 a day (all levers at maximum); it holds in 36 % of the draws',
  );
  expect(text).toContain(
    'is crossing (daily limit) in 75 %. The most there is: agreed limit at Rafah at 460.',
  );
  const hardlyAny = { ...shown, reaches: 0.03, low: 0.004 };
  expect(words(briefOf({ ...none, decision: 'not reached', highest: hardlyAny }))).toContain(
    'No plan is shown to have a reliability of even 1 %: all levers at maximum, for USD 152,200 a day, hold in 3 % of the draws',
  );
});

test('where it is undecided the first screen tells the plan that is shown to hold in most', () => {
  const low = { ...confirmed, low: 0.61 };
  const highest = { ...result.highest, low: 0.55 };
  const text = words(
    briefOf({ decision: 'undecided', highest, reliability: { ...result.reliability, confirmed: low } }),
  );
  expect(text).toContain('It is undecided whether any plan brings 400 trucks a day received with 80 %');
  expect(text).toContain('is 61 %, for USD 3,000 a day (the most promising plan)');
});

test('the first screen of a plan of all levers, all of them bets, has at most 40 lines of 80 columns', () => {
  const plan = baseline.levers.map(({ path, name, max }) => ({ ...step, lever: path, name, to: max }));
  const levers = plan.map(({ lever, name }) => ({
    ...{ lever, name, from: 2, share: 0.41, low: 0.3, high: 0.52 },
    kind: 'bet' as const,
    to: null,
  }));
  const limits = ['fuel', 'trucks inside', 'inspection lanes', 'gate lanes', 'transfer crews'].map(
    (resource) => ({ stage: 'fleet' as const, resource, share: 0.2 }),
  );
  const text = briefOf({
    ...{ plan, failing: limits, today: { ...result.today, limits } },
    common: { ...result.common, levers },
  });
  const lines = text.trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(40);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
});

test('the price of certainty is a picture on a page, drawn wide and narrow: what no plan has says so', async () => {
  const { document } = reliabilityReport.show(result, { scenario: baseline });
  const [picture] = document.parts.find(({ heading }) => heading === 'The price of certainty')?.blocks ?? [];
  if (picture?.kind !== 'figure') throw new Error('the part does not begin with a picture');
  const { text } = await picture.draw(english.charts);
  expect(text.match(/<desc>([^<]*)/)?.[1]).toBe('50 %: 1,500; 95 %: no plan');
  expect(text.match(/<circle /g)).toHaveLength(2);
  expect(text.match(/>no plan</g)).toHaveLength(2);
});
