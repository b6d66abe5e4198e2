import { cargoNames } from '../../corridor/index.js';
import { type Estimate, quantile } from '../../statistics/index.js';
import { type ComparedTruck, type TruckComparison, truckChanges } from '../../studies/index.js';
import { differenceChart } from '../page/charts/difference-chart.js';
import type { Words } from '../words/index.js';
import {
  type DataTable,
  estimateCells,
  estimateHeadings,
  figure,
  note,
  numberColumn,
  paragraph,
  part,
  type ShownTable,
  type StudyDocument,
  tableOf,
  textColumn,
} from './document.js';
import { studyReport } from './study-report.js';

type Say = Words['trucks'];

/** The same trucks under two policies: who gains, who loses, what contraband slips through one and not the other. */
export const trucksReport = studyReport<TruckComparison>({
  name: 'trucks',
  command: 'compare',
  fields: ['scenario', 'method', 'pair', 'trucks'],
  method: 'trucks',
  document: (result, _, { trucks }) => trucksDocument(result, trucks),
  tables: (result) => ({ 'trucks.csv': trucksTable(result), 'changes.csv': changesTable(result) }),
});

function trucksDocument(result: TruckComparison, say: Say): StudyDocument {
  const { all, contraband, scenario, trucks, replications } = result;
  const [first, second] = result.pair;
  const { sooner, later } = all.share;
  const names = { first, second };
  const both = trucks.flatMap(({ difference }) => difference ?? []);
  const [missedFirst, missedSecond] = contraband.missed;
  const slips =
    missedFirst === null || missedSecond === null
      ? ''
      : say.slips({
          ...names,
          missedFirst: say.numberText(missedFirst.mean, 2),
          missedSecond: say.numberText(missedSecond.mean, 2),
        });
  return {
    title: say.title,
    answer:
      sooner === null || later === null
        ? say.nothing({ scenario })
        : say.answer({
            ...{ scenario, ...names },
            sooner: say.percentText(sooner.mean, 1),
            later: say.percentText(later.mean, 1),
          }),
    lead: slips,
    parts: [
      ...(slips === '' ? [] : [{ ...part(say.contraband, paragraph(slips)), only: 'terminal' as const }]),
      part(
        say.changes({ trucks: say.numberText(all.trucks.mean, 0) }),
        changeTable(result, say),
        note(say.stillOnWay),
      ),
      part(say.byCargo, cargoTable(result, say)),
      ...(both.length === 0 ? [] : [spreadPart(both, names, say)]),
      part(say.contraband, contrabandTable(result, say), note(say.drawnApart)),
      badPart(result, say),
    ],
    method: say.method({ replications, confidence: say.percentText(result.confidence) }),
  };
}

function changeTable({ all, pair: [first, second] }: TruckComparison, say: Say): ShownTable {
  const changeText = (change: (typeof truckChanges)[number]): string => {
    const text = say.changeText[change];
    return typeof text === 'string' ? text : text({ first, second });
  };
  const rows = truckChanges.filter((change) => (all.share[change]?.mean ?? 0) > 0);
  return tableOf(rows, [
    textColumn(say.change, changeText, { widest: 60 }),
    numberColumn(say.share, (change) => share(all.share[change], say)),
    numberColumn(say.minutes, (change) => {
      if (change === 'sooner') return duration(all.minutesGained, say);
      return change === 'later' ? duration(all.minutesLost, say) : '';
    }),
  ]);
}

function cargoTable({ byCargo }: TruckComparison, say: Say): ShownTable {
  const rows = cargoNames.filter((cargo) => byCargo[cargo].trucks.mean > 0);
  return tableOf(rows, [
    textColumn(say.cargo, (cargo) => cargo),
    numberColumn(say.trucks, (cargo) => say.numberText(byCargo[cargo].trucks.mean, 0)),
    numberColumn(say.sooner, (cargo) => share(byCargo[cargo].share.sooner, say)),
    numberColumn(say.gained, (cargo) => duration(byCargo[cargo].minutesGained, say)),
    numberColumn(say.later, (cargo) => share(byCargo[cargo].share.later, say)),
    numberColumn(say.lost, (cargo) => duration(byCargo[cargo].minutesLost, say)),
    numberColumn(say.open, (cargo) => share(byCargo[cargo].share.open, say), { only: 'page' }),
  ]);
}

const shares = [0.05, 0.25, 0.5, 0.75, 0.95];

function spreadPart(
  differences: readonly number[],
  names: { readonly first: string; readonly second: string },
  say: Say,
) {
  const sorted = differences.toSorted((a, b) => a - b);
  const hours = (value: number): string => say.signedText(value / 60, 1);
  const rows = shares.map((level) => ({ level, value: quantile(sorted, level) }));
  return part(
    say.spread(names),
    figure(() =>
      differenceChart({
        title: say.chart(names),
        description: rows
          .map(({ level, value }) => `${say.atMost({ share: say.percentText(level) })} ${hours(value)}`)
          .join('; '),
        differences: differences.map((minutes) => minutes / 60),
        unit: say.chartUnit,
        count: say.chartCount,
        caption: say.chartCaption({ trucks: differences.length }),
      }),
    ),
    tableOf(rows, [
      textColumn(say.percentiles, ({ level }) => say.atMost({ share: say.percentText(level) })),
      numberColumn(say.difference, ({ value }) => hours(value)),
    ]),
  );
}

function contrabandTable({ contraband, pair: [first, second] }: TruckComparison, say: Say): ShownTable {
  const rows: readonly (readonly [string, Estimate | null])[] = [
    [first, contraband.missed[0]],
    [second, contraband.missed[1]],
    [say.onlyThrough({ through: first, found: second }), contraband.missedByFirstOnly],
    [say.onlyThrough({ through: second, found: first }), contraband.missedBySecondOnly],
  ];
  return tableOf(rows, [
    textColumn(say.slipsThrough, ([name]) => name, { widest: 60 }),
    numberColumn(say.expected, ([, estimate]) => shown(estimate, say, (value) => say.numberText(value, 2))),
  ]);
}

/** Trucks named on a terminal. */
const mostNamed = 20;

function badPart({ pair: [first, second], trucks }: TruckComparison, say: Say) {
  const bad = trucks.filter(({ found, isBad }) => isBad && found.some((each) => each !== null));
  if (bad.length === 0) return part(say.bad, paragraph(say.badNone));
  const found = (value: number | null): string => (value === null ? '-' : say.percentText(value, 1));
  return part(
    say.bad,
    tableOf(
      bad,
      [
        numberColumn<ComparedTruck>(say.replication, ({ replication }) => String(replication)),
        numberColumn(say.truck, ({ truck }) => String(truck)),
        textColumn(say.cargo, ({ cargo }) => cargo),
        textColumn(say.fate({ policy: first }), ({ fate }) => say.fateText[fate[0]], {
          short: say.firstShort,
        }),
        numberColumn(say.found({ policy: first }), (each) => found(each.found[0]), { short: say.foundShort }),
        textColumn(say.fate({ policy: second }), ({ fate }) => say.fateText[fate[1]], {
          short: say.secondShort,
        }),
        numberColumn(say.found({ policy: second }), (each) => found(each.found[1]), {
          short: say.foundShort,
        }),
      ],
      { most: { rows: mostNamed, rest: (count) => say.moreRows({ count }) } },
    ),
  );
}

function share(estimate: Estimate | null, say: Say): string {
  return shown(estimate, say, (value) => say.percentText(value, 1));
}

function duration(estimate: Estimate | null, say: Say): string {
  return shown(estimate, say, say.durationText);
}

function shown(estimate: Estimate | null, say: Say, show: (value: number) => string): string {
  if (estimate === null) return '-';
  const { halfWidth, mean } = estimate;
  return halfWidth === null ? show(mean) : say.plusMinus({ mean: show(mean), halfWidth: show(halfWidth) });
}

/** One row for each truck of each replication. */
function trucksTable({ scenario, pair, trucks }: TruckComparison): DataTable {
  return {
    headings: [
      ...['scenario', 'first policy', 'second policy', 'replication', 'truck', 'cargo', 'stream', 'pallets'],
      ...['contraband', 'arrived, min', 'change', 'difference, min', 'first: minutes', 'second: minutes'],
      ...['first: fate', 'second: fate', 'first: pallets off', 'second: pallets off'],
      ...['first: found', 'second: found'],
    ],
    rows: trucks.map((each) => [
      ...[scenario, ...pair, each.replication, each.truck, each.cargo, each.stream, each.pallets],
      ...[each.isBad ? 'yes' : 'no', each.arrivedAt, each.change, each.difference, ...each.minutes],
      ...[...each.fate, ...each.palletsRemoved, ...each.found],
    ]),
  };
}

/** Shares and minutes by cargo class, and contraband, one row for each measure. */
function changesTable(result: TruckComparison): DataTable {
  const { all, byCargo, contraband, pair, scenario } = result;
  const groups = [['all', all] as const, ...cargoNames.map((cargo) => [cargo, byCargo[cargo]] as const)];
  const rows: readonly (readonly [string, string, string, Estimate | null])[] = [
    ...groups.flatMap(([group, of]) => [
      [group, 'trucks', 'truck', of.trucks] as const,
      ...truckChanges.map((change) => [group, change, 'share', of.share[change]] as const),
      [group, 'gained', 'min', of.minutesGained] as const,
      [group, 'lost', 'min', of.minutesLost] as const,
    ]),
    ['all', 'missed of 10,000, first', 'truck', contraband.missed[0]],
    ['all', 'missed of 10,000, second', 'truck', contraband.missed[1]],
    ['all', 'missed of 10,000, first only', 'truck', contraband.missedByFirstOnly],
    ['all', 'missed of 10,000, second only', 'truck', contraband.missedBySecondOnly],
  ];
  return {
    headings: [
      ...['scenario', 'first policy', 'second policy', 'cargo', 'measure', 'unit'],
      ...estimateHeadings,
    ],
    rows: rows.map(([group, measure, unit, estimate]) => [
      ...[scenario, ...pair, group, measure, unit],
      ...estimateCells(estimate),
    ]),
  };
}
