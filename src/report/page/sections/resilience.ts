import { stageNames } from '../../../corridor/index.js';
import type { Recovery, ResilienceResult } from '../../../studies/index.js';
import { dateText } from '../../clock.js';
import { stageTitle } from '../../names.js';
import { countText, exactText, intervalText, numberText, percentText } from '../../number-text.js';
import { clearingText, resilienceSentence } from '../../resilience-text.js';
import { type BandSeries, bandChart } from '../charts/band-chart.js';
import { type Html, html } from '../html.js';
import { colours } from '../style.js';
import { pageTable } from '../table.js';
import { part, type StudySection } from './section.js';

type Bands = ResilienceResult['trucks'];

/** What a closure costs, when it is made up for, and the worst week. */
export async function resilienceSection(result: ResilienceResult): Promise<StudySection> {
  const { target, intervals, replications, days, trucks, trucksWithClosure, behind } = result;
  const { low, high } = intervals.band;
  const holding = `Means; the bands hold ${percentText(high - low)} of the replications.`;
  const daily = await bandChart({
    title: `Truckloads ${target.at} on each day, with the closure and without`,
    description: resilienceSentence(result),
    unit: `truckloads on the day, ${target.at}`,
    series: [
      seriesOf(result, 'without the closure', colours.today, trucks),
      seriesOf(result, 'with the closure', colours.plan, trucksWithClosure),
    ],
    target: target.perDay,
    caption: holding,
  });
  const missing = await bandChart({
    title: `Truckloads ${target.at} so far that the closure has kept back`,
    description: clearingText(result),
    unit: 'truckloads behind',
    series: [seriesOf(result, 'behind', colours.limit, behind.byDay)],
    caption: holding,
  });
  return {
    title: 'After a closure, and the worst week',
    answer: resilienceSentence(result),
    lead: '',
    parts: [
      part('Days to clear', html`<p>${clearingText(result)}</p>${missing}`),
      part('Day by day', daily),
      part('Truckloads more that wait than without the closure', waitingTable(result)),
      part('Weeks', weekTable(result)),
      part(
        'How it is reckoned',
        html`<p>${countText(replications, 'replication')} of ${countText(days, 'day')}, counted ${target.at}, each with and without the closure on the same luck. Means: ${intervals.mean}; days to clear and worst week: median with an interval by ${intervals.median}.</p>`,
      ),
    ],
  };
}

function seriesOf(
  { start, warmUpDays }: ResilienceResult,
  name: string,
  colour: string,
  bands: Bands,
): BandSeries {
  return {
    name,
    colour,
    days: bands.map(({ mean, low, high }, day) => ({
      date: dateText(start, warmUpDays + day),
      middle: mean.mean,
      bands: [{ low, high }],
    })),
  };
}

function waitingTable({ waiting, behind, target }: ResilienceResult): Html {
  const columns = [
    { heading: 'where' },
    { heading: 'at most', isNumber: true },
    { heading: 'interval', isNumber: true },
    { heading: 'at the end', isNumber: true },
    { heading: 'days to clear', isNumber: true },
    { heading: 'never in', isNumber: true },
  ] as const;
  const cells = (name: string, { most, left, daysToClear }: Recovery): readonly string[] => [
    name,
    numberText(most.mean),
    intervalText(most),
    numberText(left.mean),
    typeof daysToClear.median === 'number' ? exactText(daysToClear.median) : '-',
    `${daysToClear.never} of ${daysToClear.n}`,
  ];
  return pageTable(columns, [
    ...stageNames.map((stage) => cells(`waiting at ${stageTitle(stage)}`, waiting[stage])),
    cells(`not yet ${target.at}`, behind),
  ]);
}

function weekTable({ weeks, weeksWithClosure, target }: ResilienceResult): Html {
  const columns = [
    { heading: `trucks a day ${target.at}` },
    { heading: 'worst week', isNumber: true },
    { heading: 'interval', isNumber: true },
    { heading: 'all weeks', isNumber: true },
    { heading: `share with ${exactText(target.perDay)}`, isNumber: true },
  ] as const;
  const rows = [
    ['without the closure', weeks],
    ['with the closure', weeksWithClosure],
  ] as const;
  return pageTable(
    columns,
    rows.map(([name, { worst, weeks: all, shareAtTarget }]) => [
      name,
      numberText(worst.mean.mean),
      intervalText(worst.mean),
      `${numberText(all.low)} to ${numberText(all.high)}`,
      percentText(shareAtTarget.mean),
    ]),
  );
}
