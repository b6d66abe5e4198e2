import type { WhatIfDay, WhatIfResult } from '../../../studies/index.js';
import { dateText } from '../../clock.js';
import { firstDayText } from '../../first-day-text.js';
import { countText, exactText, numberText, percentText } from '../../number-text.js';
import { whatIfGain, whatIfSentence } from '../../what-if-text.js';
import { type BandSeries, bandChart } from '../charts/band-chart.js';
import { type Html, html } from '../html.js';
import { colours } from '../style.js';
import { pageTable } from '../table.js';
import { costPart } from './reach-parts.js';
import { part, type StudySection } from './section.js';

type Band = WhatIfDay['trucks'];

/** A plan day by day from today's backlog, with and without it. */
export async function whatIfSection(result: WhatIfResult): Promise<StudySection> {
  const { target, steps, start, firstHeld, firstHeldWithoutPlan, intervals, replications } = result;
  const { low, high } = intervals.band;
  const trucks = await pathChart(
    result,
    `Truckloads a day ${target.at}, on average over the week that ends`,
    {
      with: ({ week }) => week,
      without: ({ weekWithoutPlan }) => weekWithoutPlan,
      target: target.perDay,
    },
  );
  const waiting = await pathChart(result, 'Truckloads waiting in the corridor at the end of the day', {
    with: (day) => day.waiting,
    without: ({ waitingWithoutPlan }) => waitingWithoutPlan,
  });
  return {
    title: 'A plan day by day',
    answer: whatIfSentence(result),
    lead: whatIfGain(result),
    parts: [
      ...(steps.length === 0 ? [] : [part('The steps', stepTable(result))]),
      part(
        'When the target is first held for a week',
        html`<p>With the plan: ${firstDayText(start, firstHeld)}. Without it: ${firstDayText(start, firstHeldWithoutPlan)}.</p>`,
      ),
      part('The path', html`${trucks}${pathTable(result)}`),
      part('The backlog', waiting),
      part(
        'What is paid, each step from its own day on',
        costPart(result.costs, 'without the plan', 'with it'),
      ),
      part(
        'How it is reckoned',
        html`<p>${countText(replications, 'replication')}, counted ${target.at}, from the backlogs of the scenario without warm-up. Means: ${intervals.mean}; bands: quantiles ${percentText(low)} and ${percentText(high)} of the replications; share of weeks that hold: ${intervals.share}; difference: ${intervals.gain}.</p>`,
      ),
    ],
  };
}

interface PathChoice {
  readonly with: (day: WhatIfDay) => Band | null;
  readonly without: (day: WhatIfDay) => Band | null;
  readonly target?: number;
}

async function pathChart(result: WhatIfResult, title: string, choice: PathChoice): Promise<Html> {
  const { path, start, steps, intervals } = result;
  const seriesOf = (name: string, colour: string, of: PathChoice['with']): BandSeries => ({
    name,
    colour,
    days: path.flatMap((day) => {
      const band = of(day);
      if (band === null) return [];
      const { low, high } = band;
      return { date: dateText(start, day.day), middle: band.mean.mean, bands: [{ low, high }] };
    }),
  });
  const without = seriesOf('without the plan', colours.today, choice.without);
  const withPlan = seriesOf('with the plan', colours.plan, choice.with);
  const { low, high } = intervals.band;
  return await bandChart({
    title,
    description: `${without.name} it ends at ${numberText(without.days.at(-1)?.middle ?? 0)}, ${withPlan.name} at ${numberText(withPlan.days.at(-1)?.middle ?? 0)}.`,
    unit: title,
    series: steps.length === 0 ? [without] : [without, withPlan],
    ...(choice.target === undefined ? {} : { target: choice.target }),
    caption: `Means; the bands hold ${percentText(high - low)} of the replications.`,
  });
}

function stepTable({ steps, start }: WhatIfResult): Html {
  const columns = [
    { heading: 'in force' },
    { heading: 'lever' },
    { heading: 'from', isNumber: true },
    { heading: 'to', isNumber: true },
    { heading: 'USD a day', isNumber: true },
    { heading: 'lead time, days', isNumber: true },
  ] as const;
  return pageTable(
    columns,
    steps.map(({ inForceFrom, name, from, to, cost, leadTimeDays }) => [
      dateText(start, inForceFrom),
      name,
      exactText(from),
      exactText(to),
      numberText(cost, 0),
      exactText(leadTimeDays),
    ]),
  );
}

function pathTable({ path, start, target }: WhatIfResult): Html {
  const columns = [
    { heading: 'week to' },
    { heading: 'steps in force', isNumber: true },
    { heading: 'trucks a day', isNumber: true },
    { heading: 'band', isNumber: true },
    { heading: 'without the plan', isNumber: true },
    { heading: `holds ${exactText(target.perDay)}`, isNumber: true },
    { heading: 'waiting', isNumber: true },
  ] as const;
  const rows = path.flatMap(({ day, stepsInForce, week, weekWithoutPlan, holds, waiting }) =>
    week === null || (day % 7 !== 6 && day !== path.length - 1)
      ? []
      : [
          [
            dateText(start, day),
            exactText(stepsInForce),
            numberText(week.mean.mean),
            `${numberText(week.low)} to ${numberText(week.high)}`,
            weekWithoutPlan === null ? '-' : numberText(weekWithoutPlan.mean.mean),
            holds === null ? '-' : percentText(holds.share),
            numberText(waiting.mean.mean, 0),
          ],
        ],
  );
  return pageTable(columns, rows);
}
