import { expect, test } from 'vitest';
import { morrisReport } from '../../../src/report/documents/sensitivity/morris.js';
import { screenReport } from '../../../src/report/documents/sensitivity/screen.js';
import { sobolReport } from '../../../src/report/documents/sensitivity/sobol.js';
import { tornadoReport } from '../../../src/report/documents/sensitivity/tornado.js';
import { documentText, type ShownStudy, studyCsv } from '../../../src/report/index.js';
import { documentSection } from '../../../src/report/render/html.js';
import {
  type MorrisStudy,
  type SobolStudy,
  screenLevers,
  sensitivityMorris,
  sensitivitySobol,
  sensitivityTornado,
  type TornadoStudy,
} from '../../../src/studies/index.js';
import { twoStages } from '../../studies/two-stages.js';
import { widestLine } from '../sample-results.js';
import { estimateOf, provenance, words } from './sample-estimate.js';

const showing = { scenario: twoStages() };
const textOf = ({ document }: ShownStudy): string => documentText(document, provenance);
const runningText = (shown: ShownStudy): string => textOf(shown).replaceAll('\n', ' ');
const csvOf = (shown: ShownStudy): string => studyCsv(shown)['sensitivity.csv'] ?? '';
const rowsOf = (shown: ShownStudy): readonly string[] => csvOf(shown).trimEnd().split('\r\n');

async function pageOf({ document }: ShownStudy): Promise<string> {
  const { answer, parts } = await documentSection(document);
  return [answer, ...parts.map(({ content }) => content.text)].join('\n');
}

const tornadoStudy = await sensitivityTornado(twoStages('lanes'), {
  replications: 2,
  plans: ['today', 'all-levers'],
});
const morrisStudy = await sensitivityMorris(twoStages(), { samples: 4 });
const sobolStudy = await sensitivitySobol(twoStages(), { samples: 8 });
const screenStudy = await screenLevers(twoStages('lanes', 'gate'), { rungs: 2, replications: 2 });

const tornado = tornadoReport.show(tornadoStudy, showing);
const morris = morrisReport.show(morrisStudy, showing);
const sobol = sobolReport.show(sobolStudy, showing);
const screen = screenReport.show(screenStudy, showing);
const all = [tornado, morris, sobol, screen];

test('the tornado says what the answer depends on at each plan, within 80 columns', () => {
  const text = textOf(tornado);
  expect(widestLine(text)).toBeLessThanOrEqual(80);
  expect(text.replaceAll('\n', ' ')).toContain(
    'It depends most on inspection.sites.site.lanes (grade D): over 8 to 12 it moves by',
  );
  expect(text).toMatch(/^…?inspection\.sites\.site\.lanes +D +8 to 12 +-48\.0 +\+48\.0$/m);
  expect(text).toMatch(/^crossing\.gate\.lanes +B +1 to 3 +-144\.0 +\+144\.0$/m);
  expect(text.replaceAll('\n', ' ')).toContain('1 fact that is set by the plan');
  expect(text.indexOf('Today')).toBeLessThan(text.indexOf('With all levers at maximum'));
});

test('without chance every difference is beyond it', () => {
  expect(runningText(tornado)).toContain('2 facts of 2 move it beyond chance');
});

test('what is found at the first plan is the answer, what at others stands in their parts', () => {
  const [first, second] = tornado.document.parts;
  expect(tornado.document.answer).toContain('worked by hand: 240.0');
  expect(first?.blocks[0]).toMatchObject({ kind: 'paragraph', text: '' });
  expect(second?.blocks[0]).toMatchObject({
    text: expect.stringMatching(/depends most on crossing.gate.lanes/),
  });
});

test('Morris, Sobol and the ladder are told within 80 columns', () => {
  for (const shown of all) expect(widestLine(textOf(shown))).toBeLessThanOrEqual(80);
  expect(textOf(sobol)).toMatch(/^crossing\.gate\.lanes +B +\d\.\d\d \(/m);
  expect(textOf(morris)).toMatch(/^crossing\.gate\.lanes +B +\d+\.\d \(/m);
  // Ten lanes to fifteen: 48 more; at the most the gate is what a step back would cost 144.
  expect(textOf(screen)).toMatch(/^lever +today +max +all along$/m);
  expect(textOf(screen)).toMatch(/^lanes +\+48 +-72 +matters$/m);
  expect(textOf(screen)).toMatch(/^gate +\(0\) +-144 +matters$/m);
  expect(textOf(screen)).toMatch(/^all levers at maximum +432\.0 +432\.0 to 432\.0$/m);
  expect(screen.document.answer).toContain('2 of 2 levers are shown to matter somewhere');
});

test('each figure stands in its column, on a terminal and on a page', async () => {
  const estimate = (mean: number, halfWidth: number) => {
    const [low, high] = [mean - halfWidth, mean + halfWidth];
    return { mean, low, high, halfWidth, n: 17, standardError: 1, confidence: 0.95 };
  };
  const interval = (value: number) => ({ value, low: value - 1, high: value + 3, confidence: 0.95 });
  const tornadoAt: TornadoStudy['plans'] = tornadoStudy.plans.slice(0, 1).map((at) => ({
    ...at,
    bars: at.bars.map((bar) => ({
      ...bar,
      atLow: estimate(-2, 1),
      atHigh: estimate(5, 3),
      swing: estimate(7, 4),
    })),
  }));
  const moved = tornadoReport.show({ ...tornadoStudy, plans: tornadoAt }, showing);
  expect(textOf(moved)).toMatch(/^crossing\.gate\.lanes +B +1 to 3 +-2\.0 ±1\.0 +\+5\.0 ±3\.0$/m);
  expect(await pageOf(moved)).toContain(
    '<td><span class="path">crossing.gate.lanes</span></td><td>B</td><td class="number">1 to 3</td><td></td><td class="number">-2.0 ±1.0</td><td class="number">+5.0 ±3.0</td><td class="number">17</td>',
  );
  expect(
    rowsOf(moved)
      .filter((row) => row.includes('gate'))
      .map((row) => row.split(',').slice(10)),
  ).toEqual([
    ['at low', '-2', '-3', '-1', '17', '0.95'],
    ['at high', '5', '2', '8', '17', '0.95'],
    ['swing', '7', '3', '11', '17', '0.95'],
  ]);

  const morrisAt: MorrisStudy['plans'] = morrisStudy.plans.map((at) => ({
    ...at,
    effects: at.effects.map((each) => ({
      ...each,
      ...{ mu: interval(11), muStar: interval(13), sigma: interval(19), noiseFloor: 23 },
    })),
  }));
  const effects = morrisReport.show({ ...morrisStudy, plans: morrisAt }, showing);
  expect(textOf(effects)).toMatch(/^crossing\.gate\.lanes +B +13\.0 \(12\.0 to 16\.0\) +19\.0 +23\.0$/m);
  expect(rowsOf(effects)[1]?.split(',').slice(10)).toEqual(['mu', '11', '10', '14', '', '0.95']);

  const sobolAt: SobolStudy['plans'] = sobolStudy.plans.map((at) => ({
    ...at,
    ...{ mean: 29, variance: 9 },
    indices: at.indices.map((each) => ({ ...each, first: interval(2), total: interval(4) })),
  }));
  const shares = sobolReport.show({ ...sobolStudy, plans: sobolAt }, showing);
  expect(shares.document.answer).toContain('received are 29.0 on average, standard deviation 3.0.');
  expect(textOf(shares)).toMatch(
    /^crossing\.gate\.lanes +B +2\.00 \(1\.00 to 5\.00\) +4\.00 \(3\.00 to 7\.00\)$/m,
  );
  expect(rowsOf(shares)[2]?.split(',').slice(10)).toEqual(['total', '4', '3', '7', '', '0.95']);
});

test.each([
  [
    'beyond chance, and another overlaps',
    [7, 3, 11],
    true,
    'It depends most on inspection.sites.site.lanes (grade D): over 8 to 12 it moves by 7.0 (95 % interval 3.0 to 11.0, n = 17). 1 other fact may move it as much.',
  ],
  [
    'within chance',
    [7, -3, 17],
    false,
    'Undecided whether any fact moves it: the largest swing seen, 7.0 (95 % interval -3.0 to 17.0, n = 17), with inspection.sites.site.lanes (grade D) over 8 to 12, may be chance; more replications would tell.',
  ],
  ['of one replication', [7, 3, 11], null, 'Undecided whether any fact moves it'],
  ['nowhere seen', [0, 0, 0], false, 'No fact moved it in any of 17 replications.'],
] as const)('a swing %s', (_, [mean, low, high], isBeyondChance, sentence) => {
  const swing = { mean, low, high, halfWidth: high - mean, n: 17, standardError: 1, confidence: 0.95 };
  const plans = tornadoStudy.plans
    .slice(0, 1)
    .map((at) => ({ ...at, bars: at.bars.map((bar) => ({ ...bar, swing, isBeyondChance })) }));
  const bars = plans[0]?.bars.toSorted((a, b) => b.factor.name.localeCompare(a.factor.name)) ?? [];
  const shown = tornadoReport.show({ ...tornadoStudy, plans: plans.map((at) => ({ ...at, bars })) }, showing);
  expect(shown.document.answer).toContain(sentence);
});

test.each([
  [14, 'over the ranges of all facts inspection.sites.site.lanes moves', false],
  [16, 'undecided whether any fact moves trucks a day received', true],
] as const)('an effect of 15 beside a noise of %d', (noiseFloor, sentence, isUndecided) => {
  const muStar = { value: 17, low: 15, high: 20, confidence: 0.95 };
  const plans = morrisStudy.plans.map((at) => ({
    ...at,
    effects: at.effects.map((each) => ({ ...each, muStar, noiseFloor })),
  }));
  const { answer } = morrisReport.show({ ...morrisStudy, plans }, showing).document;
  expect(answer).toContain(sentence);
  expect(answer.includes(`one without effect would show ${noiseFloor}.0`)).toBe(isUndecided);
});

test('a terminal shows the first twenty facts and what the others move at most', () => {
  const bars = (at: TornadoStudy['plans'][number]) =>
    Array.from({ length: 22 }, (_, index) =>
      at.bars
        .slice(0, 1)
        .map((bar) => ({ ...bar, swing: { ...bar.swing, mean: 100 - index, n: 50 - index } })),
    ).flat();
  const plans = tornadoStudy.plans.slice(0, 1).map((at) => ({ ...at, bars: bars(at) }));
  expect(runningText(tornadoReport.show({ ...tornadoStudy, plans }, showing))).toContain(
    '2 facts more with a swing of at most 80.0, the last of them by 29 replications.',
  );
});

test('the long tables have a row for each measure', () => {
  // Three measures for two facts today and one at the most; three and two for two facts; two steps for two levers at two rungs.
  expect(all.map((shown) => rowsOf(shown).length - 1)).toEqual([3 * 3, 3 * 2, 2 * 2, 2 * 2 * 2]);
});

test('every row has as many cells as there are headings', () => {
  for (const shown of all) {
    const [headings = '', ...rows] = rowsOf(shown);
    for (const row of rows) expect(row.split(',')).toHaveLength(headings.split(',').length);
  }
});

test('a rung of the screening has its throughput with low and high; a lever what its larger step does, by what is decided', () => {
  const [first] = screenStudy.factors;
  if (first === undefined) throw new Error('a lever is expected');
  const step = (
    rung: string,
    decision: (typeof first.rungs)[number]['decision'],
    down: number,
    up: number,
  ) => ({
    ...{ rung, decision },
    atLow: estimateOf(down, down - 1, down + 3),
    atHigh: estimateOf(up, up - 2, up + 5),
  });
  const study = {
    ...screenStudy,
    smallestEffect: 4.5,
    levers: [{ path: 'a.lanes', name: 'lanes', values: [10, 15, 20] }],
    rungs: [
      { name: 'today', base: estimateOf(200, 190, 230) },
      { name: 'half', base: estimateOf(300, 280, 310) },
      { name: 'all levers at maximum', base: estimateOf(400, 370, 410) },
    ],
    factors: [
      {
        name: 'a.lanes',
        decision: 'matters' as const,
        rungs: [
          step('today', 'matters', -7, 21),
          step('half', 'does not bind here', -3, 2),
          step('all levers at maximum', 'unclear', -31, 12),
        ],
      },
    ],
  };
  const shown = screenReport.show(study, showing);
  const lines = textOf(shown).split('\n').map(words);
  expect(shown.document.answer).toContain('1 of 1 lever');
  expect(lines).toContain('lever today 1/2 max all along');
  expect(lines).toContain('lanes +21 (-3) -31? matters');
  expect(lines).toContain('today 200.0 190.0 to 230.0');
  expect(lines.filter((line) => / 300\.0 280\.0 to 310\.0$/.test(line))).toHaveLength(1);
  expect(lines).toContain('all levers at maximum 400.0 370.0 to 410.0');
  expect(words(textOf(shown))).toContain(
    '2 replications with common random numbers; 4.5 trucks a day and more',
  );
  const start = 'worked by hand,received';
  expect(rowsOf(shown).slice(3, 5)).toEqual([
    `${start},half,a.lanes,lanes,15,one step down,-3,-4,0,4,0.95,does not bind here,matters`,
    `${start},half,a.lanes,lanes,15,one step up,2,0,7,4,0.95,does not bind here,matters`,
  ]);
});
