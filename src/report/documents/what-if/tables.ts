import type { WhatIfDay, WhatIfResult } from '../../../studies/index.js';
import { dateText } from '../../clock.js';
import { type DataTable, estimateCells, estimateHeadings } from '../document.js';

type Row = DataTable['rows'][number];

type Bands = 'trucks' | 'trucksWithoutPlan' | 'week' | 'weekWithoutPlan' | 'waiting' | 'waitingWithoutPlan';

/** What each row of a day is about, with its unit. */
const measures: readonly (readonly [Bands, name: string, unit: string])[] = [
  ['trucks', 'trucks', 'truck/day'],
  ['trucksWithoutPlan', 'trucks without plan', 'truck/day'],
  ['week', 'mean of 7 days', 'truck/day'],
  ['weekWithoutPlan', 'mean of 7 days without plan', 'truck/day'],
  ['waiting', 'waiting at end of day', 'truck'],
  ['waitingWithoutPlan', 'waiting at end of day without plan', 'truck'],
];

/** The path as a long table: six rows for each day, with mean, interval and band. */
export function pathDataTable({ scenario, start, target, path }: WhatIfResult): DataTable {
  const rows = path.flatMap((day) =>
    measures.map(
      ([key, name, unit]): Row => [
        scenario,
        target.at,
        day.day + 1,
        dateText(start, day.day),
        day.isWorkingDay ? 'yes' : 'no',
        day.stepsInForce,
        name,
        unit,
        ...bandCells(day, key),
        key === 'week' ? (day.holds?.share ?? null) : null,
      ],
    ),
  );
  const headings = ['scenario', 'counted', 'day', 'date', 'working day', 'steps in force', 'measure', 'unit'];
  return { headings: [...headings, ...estimateHeadings, 'p10', 'p50', 'p90', 'share holding target'], rows };
}

/** The steps in the order in which they come into force, and when the target is first held. */
export function stepDataTable({ scenario, start, steps }: WhatIfResult): DataTable {
  return {
    headings: [
      'scenario',
      'lever',
      'name',
      'from',
      'to',
      'USD/day',
      'capacity',
      'haulage',
      'starts after days',
      'lead time days',
      'in force',
    ],
    rows: steps.map((step) => [
      scenario,
      step.lever,
      step.name,
      step.from,
      step.to,
      step.cost,
      step.capacity,
      step.haulage,
      step.startsAfterDays,
      step.leadTimeDays,
      dateText(start, step.inForceFrom),
    ]),
  };
}

function bandCells(day: WhatIfDay, key: Bands): Row {
  const band = day[key];
  return band === null
    ? [...estimateCells(null), null, null, null]
    : [...estimateCells(band.mean), band.low, band.median, band.high];
}
