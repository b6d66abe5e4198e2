import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { bandChart } from '../../../src/report/page/charts/band-chart.js';
import { wholeTicks } from '../../../src/report/page/charts/chart.js';
import { costChart } from '../../../src/report/page/charts/cost-chart.js';
import { differenceChart } from '../../../src/report/page/charts/difference-chart.js';
import { drawsChart } from '../../../src/report/page/charts/draws-chart.js';
import { fleetChart } from '../../../src/report/page/charts/fleet-chart.js';
import { intervalChart } from '../../../src/report/page/charts/interval-chart.js';
import { priceChart } from '../../../src/report/page/charts/price-chart.js';
import { rangeChart } from '../../../src/report/page/charts/range-chart.js';
import { seriesChart, seriesRows } from '../../../src/report/page/charts/series-chart.js';
import { stageChart } from '../../../src/report/page/charts/stage-chart.js';
import { timelineChart } from '../../../src/report/page/charts/timeline-chart.js';
import { tornadoChart } from '../../../src/report/page/charts/tornado-chart.js';
import { waterfallChart } from '../../../src/report/page/charts/waterfall-chart.js';
import type { Html } from '../../../src/report/page/html.js';
import { schematic } from '../../../src/report/page/schematic.js';
import { utilisationBars, utilisationRows } from '../../../src/report/page/utilisation-bars.js';
import { loadLanguage, wordsOf } from '../../../src/report/words/index.js';
import { runStudy } from '../../../src/studies/index.js';
import { twoStages } from '../../studies/two-stages.js';

const { charts: say } = wordsOf(await loadLanguage('en'));
const named = { title: 'A chart', description: 'How to read it.' };
const unit = 'trucks a day';
const colour = 'var(--plan)';

/** Three days of two stages in a row. */
const run = await runStudy({ ...twoStages('lanes', 'gate'), days: 3, warmUpDays: 0 }, { replications: 2 });

/** A small chart of each kind. */
const charts: Readonly<Record<string, () => Promise<Html>>> = {
  band: () => {
    const days = [200, 240, 220].map((middle, day) => ({
      date: `2025-01-2${day}`,
      middle,
      bands: [{ low: middle - 30, high: middle + 30 }],
    }));
    const counted = [{ date: '2025-01-21', trucks: 250 }];
    const series = [{ name: 'run', colour, days }];
    return bandChart({ ...named, unit, series, counted, target: 400, caption: 'Day by day.' }, say);
  },
  cost: () => {
    const points = [
      { cost: 0, mean: 240, low: 230, high: 250, name: '', isMarked: false },
      { cost: 9_000, mean: 405, low: 401, high: 409, name: 'plan', isMarked: true },
    ];
    const target = { value: 400, text: '400' };
    return costChart({ title: 'Cost', unit, points, target, caption: 'Each point is a plan.' }, say);
  },
  difference: () =>
    differenceChart({
      ...named,
      differences: [-2, -1, -1, 0, 3],
      unit: 'h',
      count: 'trucks',
      caption: 'Sooner.',
    }),
  draws: () => drawsChart({ perDay: [180, 220, 260, 410, 430], target: 400, nominal: 240, unit }, say),
  fleet: () => {
    const curve = [0, 100, 200, 300].map((trucks) => ({ trucks, tripsPerHour: Math.min(trucks / 10, 20) }));
    return fleetChart({ curve, trucks: 150, saturatesAt: 200 }, say);
  },
  interval: () => {
    const rows = [
      { label: 'lanes', mean: 12, low: 8, high: 16, isMarked: true },
      { label: 'docks', mean: -1, low: -3, high: 1 },
    ];
    return intervalChart({ ...named, unit, rows, caption: 'With intervals.' });
  },
  price: () => {
    const points = [
      { reliability: 0.5, cost: 4_000, low: 3_500, high: 4_500, isMarked: false },
      { reliability: 0.8, cost: 9_000, low: 8_000, high: null, isMarked: true },
      { reliability: 0.95, cost: null, low: null, high: null, isMarked: false },
    ];
    const axes = { across: 'reliability', up: 'USD a day', noPlan: 'no plan' };
    return priceChart({ ...named, ...axes, points, caption: 'What certainty costs.' }, say);
  },
  range: () => {
    const rows = [{ label: 'gate rate', low: 13, high: 32, value: 25, point: 28, from: 26, to: 30 }];
    return rangeChart({ ...named, pointName: 'break-even', rows }, say);
  },
  schematic: () => {
    const bounds = { inspection: 240, crossing: 288 };
    return Promise.resolve(schematic({ title: 'Today', run, bounds, estimates: { inspection: 230 } }, say));
  },
  series: () => {
    const series = [{ name: 'run', colour, run }];
    return seriesChart(
      { point: 'received', target: 400, start: twoStages('lanes', 'gate').start, series },
      say,
    );
  },
  stage: () => {
    const stages = [
      { stage: 'inspection', resource: 'lanes', capacityPerDay: 240, boundPerDay: 260, flowPerDay: 200 },
      { stage: 'crossing', resource: 'gate', capacityPerDay: 288, boundPerDay: null, flowPerDay: 200 },
      { stage: 'last-mile', resource: '', capacityPerDay: Infinity, boundPerDay: null, flowPerDay: 180 },
    ] as const;
    return stageChart(stages, 'received', say);
  },
  timeline: () => {
    const days = [
      { day: 0, resource: 'scanners', share: 1 },
      { day: 1, resource: 'gate lanes', share: 0.5 },
      { day: 2, resource: null, share: 0.8 },
    ];
    return timelineChart(days, say);
  },
  tornado: () => {
    const rows = [
      { label: 'fuel', atLow: -40, atHigh: 30 },
      { label: 'lanes', atLow: 5, atHigh: -10 },
    ];
    return tornadoChart(rows, { title: 'Swings', unit }, say);
  },
  waterfall: () => {
    const falls = [
      { label: 'scanners', takes: 100 },
      { label: 'gate', takes: 60 },
    ];
    const ends = { from: { label: 'target', value: 400 }, to: { label: 'reached', value: 240 } };
    return waterfallChart({ title: 'What each cause takes', unit, ...ends, falls }, say);
  },
};

test.each(Object.keys(charts))('the chart is drawn as it is stored: %s', async (name) => {
  const drawn = await charts[name]?.();
  const { document } = parseHTML(drawn?.text ?? '');
  // The same in all, and the plotting library's own.
  for (const style of document.querySelectorAll('svg style')) style.remove();
  // A line an element, so that a change is a difference of few lines.
  const svg = (document.querySelector('.wide svg')?.outerHTML ?? '').replaceAll('><', '>\n<');
  expect(svg.length).toBeGreaterThan(500);
  expect(svg.length).toBeLessThan(12_000);
  await expect(`${svg}\n`).toMatchFileSnapshot(`charts/${name}.svg`);
});

test('bars of utilisation are drawn as they are stored, and their table says the same', async () => {
  const runs = { today: run, plan: run };
  const bars = utilisationBars(runs, { today: 'today', plan: 'plan' }, say).text;
  await expect(bars).toMatchFileSnapshot('charts/utilisation.html');
  const { document } = parseHTML(`<html><body>${bars}</body></html>`);
  const drawn = [...document.querySelectorAll('.bars > div')].map(({ textContent }) => textContent);
  const rows = utilisationRows(runs, say);
  expect(rows.flatMap(([resource, ...uses]) => [resource, uses.join('')])).toEqual(drawn);
});

test('days counted after warm-ups of different length stand above each other, by their number; else they have their dates', async () => {
  const { start } = twoStages('lanes', 'gate');
  const series = [run, { ...run, warmUpDays: 20 }].map((each) => ({ name: 'run', colour, run: each }));
  const apart = { point: 'received', target: 400, start, series } as const;
  const together = { ...apart, series: series.slice(0, 1) };
  const firstColumn = (chart: Parameters<typeof seriesRows>[0]) =>
    seriesRows(chart, say).map(([first]) => first);
  expect(firstColumn(apart)).toEqual(['1', '2', '3']);
  expect(firstColumn(together)[0]).toMatch(/^\d{4}-\d\d-\d\d$/);
  const drawn = parseHTML(`<body>${(await seriesChart(apart, say)).text}</body>`).document;
  const [wide] = drawn.querySelectorAll('.wide svg');
  expect(wide?.textContent).toContain('day counted');
  // Three days of both runs from the left end to the right: no empty stretch between them.
  const places = [...(wide?.querySelectorAll('circle') ?? [])].map((dot) => Number(dot.getAttribute('cx')));
  expect(new Set(places).size).toBe(3);
  expect(places).toHaveLength(6);
});

test('an axis of counts has whole ticks, few of them', () => {
  const ticks = (most: number) => wholeTicks.range(0, wholeTicks.offset(wholeTicks.floor(most)));
  expect(ticks(1)).toEqual([0, 1]);
  expect(ticks(5.5)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(ticks(7)).toEqual([0, 2, 4, 6]);
  expect(ticks(64)).toEqual([0, 20, 40, 60]);
  expect(ticks(300)).toEqual([0, 50, 100, 150, 200, 250, 300]);
});
