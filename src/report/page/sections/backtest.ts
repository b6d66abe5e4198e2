import type { BacktestPoint, BacktestResult } from '../../../studies/index.js';
import { backtestSentence } from '../../backtest-text.js';
import { countText, intervalText, numberText, percentText, signedText } from '../../number-text.js';
import { bandChart } from '../charts/band-chart.js';
import { type Html, html } from '../html.js';
import { colours } from '../style.js';
import { pageTable } from '../table.js';
import { part, type SectionPart, type StudySection } from './section.js';

/** Whether a scenario's forecasts were borne out by daily counts, point by point. */
export async function backtestSection(result: BacktestResult): Promise<StudySection> {
  const { points, members, facts, method, confidence } = result;
  const parts = await Promise.all(points.map((point) => pointParts(result, point)));
  return {
    title: 'Held against daily counts',
    answer: heldAnswer(result),
    lead: points.map((point) => backtestSentence(result, point)).join(' '),
    parts: [
      ...parts.flat(),
      part(
        'How it is reckoned',
        html`<p>${countText(members, 'run')}, each with ${countText(facts.drawn.length, 'fact')} drawn within their ranges (${method.facts}); none was told any count. Bias: ${method.bias}. Bands: ${method.bands}. Coverage: ${method.coverage}, at ${percentText(confidence)}. Score: ${method.crps}; skill is 1 − model / naive; better by: ${method.gain}.</p>`,
      ),
    ],
  };
}

/** How many days the widest band holds, point by point. */
function heldAnswer({ points, levels }: BacktestResult): string {
  const widest = levels.length - 1;
  const held = points.map(({ at, days }) => {
    const inside = days.filter(({ bands }) => bands[widest]?.holds).length;
    return `${inside} of ${countText(days.length, 'day')} ${at}`;
  });
  return `Bands of ${percentText(levels[widest] ?? 0)} hold what was counted on ${held.join(' and ')}.`;
}

async function pointParts(result: BacktestResult, point: BacktestPoint): Promise<readonly SectionPart[]> {
  const { at } = point;
  return [
    part(`Day by day, ${at}`, html`${await daysChart(result, point)}`),
    part(`Bias by period, ${at}`, biasTable(point)),
    part(`How often bands hold the count, ${at}`, coverageTable(point)),
    part(`Score beside naive forecasts, ${at}`, scoreTable(point)),
  ];
}

async function daysChart({ levels }: BacktestResult, { at, days }: BacktestPoint): Promise<Html> {
  const shown = levels.map((level) => percentText(level)).join(', ');
  return await bandChart({
    title: `Truckloads ${at} on each day: bands of the ensemble and what was counted`,
    description: days
      .map(
        ({ from, observed, median }) =>
          `${from}: ${numberText(observed, 0)} counted, median ${numberText(median, 0)}`,
      )
      .join('; '),
    unit: `truckloads on the day, ${at}`,
    series: [
      {
        name: 'median of the runs',
        colour: colours.plan,
        days: days.map(({ from, median, bands }) => ({
          date: from,
          middle: median,
          bands: bands.toSorted((a, b) => b.level - a.level),
        })),
      },
    ],
    counted: days.map(({ from, observed }) => ({ date: from, trucks: observed })),
    caption: `The bands hold ${shown} of the runs.`,
  });
}

function biasTable({ bias }: BacktestPoint): Html {
  const columns = [
    { heading: 'period' },
    { heading: 'days', isNumber: true },
    { heading: 'counted a day', isNumber: true },
    { heading: 'model', isNumber: true },
    { heading: 'bias', isNumber: true },
    { heading: 'interval', isNumber: true },
    { heading: '90 % of runs are off by', isNumber: true },
  ] as const;
  return pageTable(
    columns,
    bias.map((each) => [
      `${each.name}, ${each.from} to ${each.to}`,
      numberText(each.days, 0),
      numberText(each.observedPerDay),
      numberText(each.modelPerDay),
      signedText(each.bias.mean),
      intervalText(each.bias, signedText),
      `${signedText(each.chance.low)} to ${signedText(each.chance.high)}${each.isBeyondChance ? ' (beyond chance)' : ''}`,
    ]),
  );
}

function coverageTable({ coverage }: BacktestPoint): Html {
  const columns = [
    { heading: 'band' },
    { heading: 'of' },
    { heading: 'holds', isNumber: true },
    { heading: 'share', isNumber: true },
    { heading: 'interval', isNumber: true },
    { heading: 'mean width', isNumber: true },
  ] as const;
  return pageTable(
    columns,
    coverage.map(({ unit, level, share, meanWidth }) => [
      percentText(level),
      `${unit}s`,
      share === null ? 'none' : `${share.successes} of ${share.trials}`,
      share === null ? '' : percentText(share.share),
      share === null ? '' : `${percentText(share.low)} to ${percentText(share.high)}`,
      meanWidth === null ? '' : numberText(meanWidth),
    ]),
  );
}

function scoreTable({ crps, days, naive }: BacktestPoint): Html {
  const columns = [
    { heading: 'forecast' },
    { heading: 'knows' },
    { heading: 'days', isNumber: true },
    { heading: 'score (CRPS)', isNumber: true },
    { heading: 'skill of the model', isNumber: true },
    { heading: 'model better by', isNumber: true },
  ] as const;
  return pageTable(columns, [
    [html`<b>the model</b>`, 'no count', numberText(days.length, 0), numberText(crps), '', ''],
    ...naive.map((each) => [
      each.form === 'number' ? each.rule : `${each.rule}, with its past errors`,
      each.knows,
      numberText(each.days, 0),
      each.crps === null ? 'none' : numberText(each.crps),
      each.skill === null ? '' : percentText(each.skill),
      each.gain === null ? '' : intervalText(each.gain, signedText),
    ]),
  ]);
}
