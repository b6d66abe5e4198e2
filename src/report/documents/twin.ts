import { partsOf, presentStages } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { TwinFleet, TwinResult } from '../../studies/index.js';
import type { TwinStation } from '../../twin/index.js';
import { fleetChart } from '../page/charts/fleet-chart.js';
import { stageChart } from '../page/charts/stage-chart.js';
import type { Words } from '../words/index.js';
import {
  type DataTable,
  type DocumentPart,
  figure,
  numberColumn,
  paragraph,
  part,
  type ShownTable,
  type StudyDocument,
  sentences,
  table,
  tableOf,
  textColumn,
} from './document.js';
import { agreedLimitSentences, seenOfLever, seenSentences, targetSentences } from './history.js';
import { twinLastingSentences } from './lasting.js';
import { pointMeaning } from './point-meaning.js';
import { studyReport } from './study-report.js';

type Say = Words['twin'];

/** The corridor by theory: stages with their bounds, waits, the trucks in Gaza, and what each lever is worth. */
export const twinReport = studyReport<TwinResult>({
  name: 'twin',
  fields: ['scenario', 'at', 'throughput', 'stages', 'stations', 'fleet', 'limits', 'levers'],
  document: twinDocument,
  tables: (result) => ({ 'twin.csv': twinTable(result) }),
});

function twinDocument(
  result: TwinResult,
  inScenario: Scenario,
  { twin: say, lasting, history }: Words,
): StudyDocument {
  const { scenario, at, throughput, stages } = result;
  const bound = boundSentence(result, presentStages(inScenario).includes('staging'), say);
  return {
    title: say.title,
    answer: sentences(
      say.answer({
        scenario,
        at,
        perDay: say.numberText(throughput.perDay, 0),
        meaning: pointMeaning(partsOf(at).point, inScenario, say),
        bottleneck: say.bottleneckTitle(throughput.bottleneck),
      }),
      ...twinLastingSentences(result, lasting),
      ...agreedLimitSentences(inScenario, history),
      ...targetSentences(inScenario, { perDay: inScenario.target.perDay, at }, history),
    ),
    lead: bound,
    parts: [
      part(
        say.stages,
        figure((charts) => stageChart(stages, at, charts)),
        stageTable(result, say),
        paragraph(bound, 'terminal'),
      ),
      part(say.waiting, stationTable(result.stations, say)),
      ...(result.fleet.curve.length === 0 ? [] : [fleetPart(result, say)]),
      ...(result.levers.length === 0
        ? []
        : [
            part(
              say.levers,
              leverTable(result, inScenario, { twin: say, history }),
              ...seenSentences(inScenario, result.levers, history).map((each) => paragraph(each)),
            ),
          ]),
      part(say.reading, paragraph(say.method)),
    ],
    method: '',
  };
}

function boundSentence({ boundPerDay, arrivalsPerDay }: TwinResult, hasStaging: boolean, say: Say): string {
  const arrivals = say.numberText(arrivalsPerDay, 0);
  return boundPerDay === null
    ? say.noBound({ arrivals, hasStaging })
    : say.bound({ perDay: say.numberText(boundPerDay, 0), arrivals, hasStaging });
}

function stageTable({ stages }: TwinResult, say: Say): ShownTable {
  const perDay = (value: number): string => say.numberText(value, 0);
  return tableOf(stages, [
    textColumn(say.stage, ({ stage }) => say.stageTitle(stage)),
    textColumn(say.limitedBy, ({ resource }) => say.resourceTitle(resource), { widest: 28 }),
    numberColumn(say.estimate, ({ capacityPerDay: most }) =>
      Number.isFinite(most) ? perDay(most) : say.noLimit,
    ),
    numberColumn(say.hardBound, ({ boundPerDay: most }) => (most === null ? '-' : perDay(most))),
    numberColumn(say.flow, ({ flowPerDay }) => perDay(flowPerDay)),
  ]);
}

function stationTable(stations: readonly TwinStation[], say: Say): ShownTable {
  const columns = [
    { heading: say.station, widest: 26 },
    { heading: say.servers, isNumber: true },
    { heading: say.utilisation, short: say.utilisationShort, isNumber: true },
    { heading: say.waitHours, short: say.waitHoursShort, isNumber: true },
    { heading: say.waitCongestion, short: say.waitCongestionShort, isNumber: true },
  ];
  // In a file what is endless is null.
  const wait = (minutes: number): string =>
    Number.isFinite(minutes) ? say.durationText(minutes) : say.endless;
  const rows = stations.map(({ resource, servers, utilisationWhileOpen, delay }) => [
    say.resourceTitle(resource),
    say.exactText(servers),
    utilisationText(utilisationWhileOpen, say),
    ...(delay.state === 'grows'
      ? [delay.perDay > 0 ? say.grows({ perDay: say.numberText(delay.perDay, 0) }) : say.noSlack, '']
      : [wait(delay.windowWait), wait(delay.chanceWait)]),
  ]);
  return table(columns, rows);
}

/** Beyond all scheduled hours there is no utilisation but a load that is offered. */
function utilisationText(utilisation: number, say: Say): string {
  if (!Number.isFinite(utilisation)) return '-';
  return utilisation > 1
    ? say.offeredLoad({ load: say.numberText(utilisation, 2) })
    : say.percentText(utilisation);
}

function fleetPart(result: TwinResult, say: Say): DocumentPart {
  const { fleet } = result;
  // A trip on which nothing takes time has no rate.
  const curve = fleet.curve.filter(({ tripsPerHour }) => Number.isFinite(tripsPerHour));
  const numbers = (charts: Words['charts']): ShownTable =>
    tableOf(curve, [
      numberColumn(charts.trucks, ({ trucks }) => say.exactText(trucks)),
      numberColumn(charts.perHour, ({ tripsPerHour }) => say.numberText(tripsPerHour)),
    ]);
  const drawn =
    curve.length < 2 ? [] : [figure((charts) => fleetChart({ ...fleet, curve }, charts), numbers)];
  return part(say.fleet, paragraph(fleetSentences(result, curve, say).join(' ')), ...drawn);
}

/** Trucks, trips, saturation, fuel and permits. */
function fleetSentences(
  { fleet, limits }: TwinResult,
  curve: TwinFleet['curve'],
  say: Say,
): readonly string[] {
  const { trucks, rawTripTime, saturatesAt, method } = fleet;
  const points = curve
    .filter((_, index) => index % 3 === 0)
    .map((each) =>
      say.tripsAt({ trucks: say.exactText(each.trucks), perHour: say.numberText(each.tripsPerHour) }),
    );
  return [
    say.trip({ trucks: say.numberText(trucks, 0), duration: say.durationText(rawTripTime) }),
    saturatesAt === null ? say.neverSaturates : say.saturation({ trucks: say.numberText(saturatesAt, 0) }),
    ...(points.length === 0 ? [] : [say.trips({ method, points: points.join(', ') })]),
    ...(limits.fuelPerDay === null ? [] : [say.fuel({ trips: say.numberText(limits.fuelPerDay, 0) })]),
    ...permitSentence(limits.permitMinutes, say),
  ];
}

function permitSentence(minutes: number | null, say: Say): readonly string[] {
  if (minutes === null) return [say.noPermit];
  return minutes > 0 ? [say.permits({ duration: say.durationText(minutes) })] : [];
}

function leverTable(
  { levers }: TwinResult,
  scenario: Scenario,
  { twin: say, history }: Pick<Words, 'twin' | 'history'>,
): ShownTable {
  const cost = say.moneyText(1000);
  return tableOf(levers, [
    textColumn(say.lever, ({ name }) => name, { widest: 32 }),
    numberColumn(say.from, ({ from }) => say.exactText(from)),
    numberColumn(say.to, ({ to }) => say.exactText(to)),
    numberColumn(say.gain, ({ perStep }) => say.signedText(perStep)),
    numberColumn(
      say.gainPerCost({ cost }),
      ({ perThousandUsd: gain }) => (gain === null ? '-' : say.signedText(gain, 2)),
      { short: say.gainPerCostShort({ cost }) },
    ),
    ...(seenSentences(scenario, levers, history).length > 0
      ? [
          numberColumn<(typeof levers)[number]>(
            history.highestSeen,
            ({ lever }) => seenOfLever(scenario, lever, history),
            { short: history.highestSeenShort },
          ),
        ]
      : []),
  ]);
}

function fleetRows(fleet: TwinFleet, limits: TwinResult['limits']): DataTable['rows'] {
  return [
    ['trucks at saturation', '', 'truck', fleet.saturatesAt, 'estimate'],
    ...fleet.curve.map(({ trucks, tripsPerHour }) => [
      'fleet curve',
      String(trucks),
      '1/h',
      tripsPerHour,
      'estimate',
    ]),
    ['fuel limit', '', 'truck/day', limits.fuelPerDay, 'estimate'],
  ];
}

/** The corridor by theory as a long table: one row for each number, hard bounds marked. */
function twinTable(result: TwinResult): DataTable {
  const { scenario, at, throughput, stages, stations, fleet, levers, limits } = result;
  const rows: DataTable['rows'] = [
    ['throughput', throughput.bottleneck.resource, 'truck/day', throughput.perDay, 'estimate'],
    ['bound', '', 'truck/day', result.boundPerDay, 'bound'],
    ['arrivals', '', 'truck/day', result.arrivalsPerDay, 'estimate'],
    ...stages.flatMap(({ stage, resource, capacityPerDay, boundPerDay, flowPerDay }) => [
      [
        `${stage} capacity`,
        resource,
        'truck/day',
        Number.isFinite(capacityPerDay) ? capacityPerDay : null,
        'estimate',
      ],
      [`${stage} bound`, resource, 'truck/day', boundPerDay, 'bound'],
      [`${stage} flow`, resource, 'truck/day', flowPerDay, 'estimate'],
    ]),
    ...stations.flatMap(({ stage, resource, delay }) =>
      delay.state === 'grows'
        ? [[`${stage} growth`, resource, 'truck/day', delay.perDay, 'estimate']]
        : [
            [`${stage} wait due to opening hours`, resource, 'min', delay.windowWait, 'estimate'],
            [`${stage} wait due to congestion`, resource, 'min', delay.chanceWait, 'estimate'],
          ],
    ),
    ...(fleet.curve.length === 0 ? [] : fleetRows(fleet, limits)),
    ...levers.flatMap(({ lever, perStep, perThousandUsd }) => [
      ['marginal value', lever, 'truck/day', perStep, 'estimate'],
      ['per 1000 USD', lever, 'truck/day', perThousandUsd, 'estimate'],
    ]),
  ];
  const headings = ['scenario', 'counted', 'measure', 'item', 'unit', 'value', 'kind'];
  return { headings, rows: rows.map((row) => [scenario, at, ...row]) };
}
