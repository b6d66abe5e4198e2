import type { DelayLedgerResult, LostThroughput } from '../../../studies/index.js';
import { barTitle, ledgerSentence, methodText } from '../../ledger-text.js';
import { stageTitle } from '../../names.js';
import { intervalText, negative, numberText, percentText } from '../../number-text.js';
import { waterfallChart } from '../charts/waterfall-chart.js';
import { type Html, html } from '../html.js';
import { pageTable } from '../table.js';
import { part, type StudySection } from './section.js';

// Causes of less are left out of the text, not of the hours.
const leastShare = 0.01;

/** Every truck-hour by cause, and what each cause takes from the target. */
export async function ledgerSection(result: DelayLedgerResult): Promise<StudySection> {
  const { waterfall } = result;
  return {
    title: 'Where the time goes',
    answer: ledgerSentence(result),
    lead: '',
    parts: [
      ...(waterfall === null
        ? []
        : [
            part(
              `From the target to what was reached, trucks a day ${waterfall.at}`,
              await fallPart(waterfall),
            ),
          ]),
      part('Truckload-hours a day, by cause', causeTable(result)),
      part('Truckload-hours a day, by group of causes', groupTable(result)),
      part('Where they are spent, and why', zoneTable(result)),
      part('How it is reckoned', html`<p>${methodText(result)}</p>`),
    ],
  };
}

async function fallPart(waterfall: LostThroughput): Promise<Html> {
  const { target, at, supply, bars, beyond, reached } = waterfall;
  const falls = [
    { label: 'supply, roads, service times', takes: supply },
    ...bars.map((bar) => ({ label: barTitle(bar), takes: bar.takes })),
  ];
  const chart = await waterfallChart({
    title: `From the target to what was reached, trucks a day ${at}`,
    unit: `trucks a day, ${at}`,
    from: { label: 'target', value: target },
    falls: [
      ...falls.map(({ label, takes }) => ({ label, takes: takes.mean })),
      ...(beyond.mean > 0 ? [{ label: 'beyond the target', takes: -beyond.mean }] : []),
    ],
    to: { label: 'reached', value: reached.mean },
  });
  const columns = [
    { heading: 'cause' },
    { heading: 'takes, trucks a day', isNumber: true },
    { heading: 'interval', isNumber: true },
  ] as const;
  const rows = falls.map(({ label, takes }) => [label, numberText(takes.mean), intervalText(takes)]);
  const ends = [
    ...(beyond.mean > 0
      ? [['beyond the target', numberText(-beyond.mean), intervalText(negative(beyond))]]
      : []),
    [html`<b>reached</b>`, numberText(reached.mean), intervalText(reached)],
  ];
  return html`${chart}${pageTable(columns, [...rows, ...ends])}`;
}

const hoursColumns = [
  { heading: 'hours a day', isNumber: true },
  { heading: 'interval', isNumber: true },
  { heading: 'for each truckload', isNumber: true },
  { heading: 'share', isNumber: true },
] as const;

function hoursCells({
  hoursPerDay,
  hoursPerTruckload,
  share,
}: DelayLedgerResult['total']): readonly string[] {
  return [
    numberText(hoursPerDay.mean),
    intervalText(hoursPerDay),
    hoursPerTruckload === null ? 'none' : numberText(hoursPerTruckload.mean, 2),
    percentText(share, 1),
  ];
}

function causeTable({ causes, total }: DelayLedgerResult): Html {
  const columns = [{ heading: 'cause' }, { heading: 'where' }, ...hoursColumns];
  return pageTable(columns, [
    ...causes.map((each) => [each.cause, stageTitle(each.stage), ...hoursCells(each)]),
    [html`<b>all</b>`, '', ...hoursCells(total)],
  ]);
}

function groupTable({ groups }: DelayLedgerResult): Html {
  return pageTable(
    [{ heading: 'group' }, ...hoursColumns],
    groups.map((each) => [each.group, ...hoursCells(each)]),
  );
}

function zoneTable({ zones }: DelayLedgerResult): Html {
  const columns = [
    { heading: 'spent in' },
    { heading: 'hours a day', isNumber: true },
    { heading: 'because of' },
  ] as const;
  return pageTable(
    columns,
    zones
      .toSorted((a, b) => b.hoursPerDay - a.hoursPerDay)
      .map(({ zone, hoursPerDay, causes }) => [
        zone,
        numberText(hoursPerDay),
        hoursPerDay === 0
          ? ''
          : causes
              .filter((each) => each.hoursPerDay >= leastShare * hoursPerDay)
              .map((each) => `${each.cause} ${percentText(each.hoursPerDay / hoursPerDay)}`)
              .join(', '),
      ]),
  );
}
