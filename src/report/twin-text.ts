import type { TwinResult, TwinStation } from '../studies/index.js';
import { type Ink, plainInk } from './ink.js';
import { bottleneckTitle, countingPointMeanings, stageTitle } from './names.js';
import { durationText, exactText, moneyText, numberText, percentText, signedText } from './number-text.js';
import { type Provenance, provenanceText } from './provenance.js';
import { textTable, wrapText } from './text-table.js';

/** The corridor by theory, for a terminal of 80 columns. */
export function twinText(result: TwinResult, provenance: Provenance, ink: Ink = plainInk): string {
  const sections: readonly (readonly [string, string])[] = [
    ['Stages, truckloads a day', `${stageTable(result)}\n${wrapText(boundSentence(result))}`],
    ['Waiting on the way', stationTable(result.stations)],
    ['Gaza trucks', wrapText(fleetSentence(result))],
    ...(result.levers.length > 0 ? [['One step more of each lever', leverTable(result)] as const] : []),
    ['What is what', wrapText(twinMeaning)],
  ];
  const body = sections.map(([title, text]) => `${ink.bold(title)}\n${text}`);
  return `${[ink.bold(wrapText(twinSentence(result))), ...body, ink.dim(wrapText(provenanceText(provenance)))].join('\n\n')}\n`;
}

/** Which figures are bounds and which approximations. */
export const twinMeaning =
  'Bounds are hard: no run exceeds them beyond chance. All else is an approximation without chance: day by day the least of what a stage can do, what reaches it and what the room behind it takes (an exact minimum, no smoothing), so a lever of a stage that does not bind is worth nothing here. Waits are by hours (a fluid through a week) and by chance (Allen-Cunneen on the open time).';

/** Throughput by theory and what binds. */
export function twinSentence({ scenario, at, throughput }: TwinResult): string {
  const { perDay, binds } = throughput;
  return `By theory ${scenario} has about ${numberText(perDay, 0)} trucks a day ${at} (${countingPointMeanings[at]}); what binds is ${bottleneckTitle(binds)}.`;
}

/** What no run can exceed, and what arrives. */
export function boundSentence({ boundPerDay, arrivalsPerDay }: TwinResult): string {
  const bound =
    boundPerDay === null ? 'Nothing bounds it' : `It cannot exceed ${numberText(boundPerDay, 0)} a day`;
  return `${bound}; ${numberText(arrivalsPerDay, 0)} a day are approved in staging.`;
}

function stageTable({ stages }: TwinResult): string {
  const columns = [
    { heading: 'stage' },
    { heading: 'what limits it', widest: 28 },
    { heading: 'estimate', align: 'right' },
    { heading: 'hard bound', align: 'right' },
    { heading: 'flow', align: 'right' },
  ] as const;
  return textTable(
    columns,
    stages.map(({ stage, resource, capacityPerDay, boundPerDay, flowPerDay }) => [
      stageTitle(stage),
      resource,
      Number.isFinite(capacityPerDay) ? numberText(capacityPerDay, 0) : 'no limit',
      boundPerDay === null ? '-' : numberText(boundPerDay, 0),
      numberText(flowPerDay, 0),
    ]),
  );
}

function stationTable(stations: readonly TwinStation[]): string {
  const columns = [
    { heading: 'station', widest: 26 },
    { heading: 'servers', align: 'right' },
    { heading: 'busy while open', align: 'right' },
    { heading: 'by hours', align: 'right' },
    { heading: 'by chance', align: 'right' },
  ] as const;
  return textTable(
    columns,
    stations.map(({ resource, servers, utilisationWhileOpen, delay }) => [
      resource,
      exactText(servers),
      Number.isFinite(utilisationWhileOpen) ? percentText(utilisationWhileOpen) : '-',
      ...(delay.state === 'grows'
        ? [delay.perDay > 0 ? `grows by ${numberText(delay.perDay, 0)}/day` : 'no slack', '']
        : [durationText(delay.windowWait), durationText(delay.chanceWait)]),
    ]),
  );
}

/** Trucks, trips, saturation, fuel and permits. */
export function fleetSentence({ fleet, limits }: TwinResult): string {
  const { trucks, rawTripTime, saturatesAt, curve, method } = fleet;
  // A trip on which nothing takes time has no rate.
  const points = curve
    .filter(({ tripsPerHour }) => Number.isFinite(tripsPerHour))
    .filter((_, index) => index % 3 === 0)
    .map((each) => `${each.trucks} trucks ${numberText(each.tripsPerHour)}`);
  return [
    `${numberText(trucks, 0)} trucks may be out on a mean day; a trip on which nobody waits takes ${durationText(rawTripTime)}.`,
    saturatesAt === null
      ? 'Neither crews nor docks ever saturate.'
      : `Crews or docks saturate at about ${numberText(saturatesAt, 0)} trucks (N*).`,
    points.length === 0 ? '' : `Trips an hour while the yards load (${method}): ${points.join(', ')}.`,
    limits.fuelPerDay === null ? '' : `Fuel allows ${numberText(limits.fuelPerDay, 0)} trips a day.`,
    limits.permitMinutes === null
      ? 'Some trips never get their permit.'
      : limits.permitMinutes > 0
        ? `Permits take ${durationText(limits.permitMinutes)} of a trip.`
        : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function leverTable({ levers }: TwinResult): string {
  const columns = [
    { heading: 'lever', widest: 32 },
    { heading: 'from', align: 'right' },
    { heading: 'to', align: 'right' },
    { heading: 'trucks a day', align: 'right' },
    { heading: `per ${moneyText(1000)}`, align: 'right' },
  ] as const;
  return textTable(
    columns,
    levers.map(({ name, from, to, perStep, perThousandUsd }) => [
      name,
      exactText(from),
      exactText(to),
      signedText(perStep),
      perThousandUsd === null ? '-' : signedText(perThousandUsd, 2),
    ]),
  );
}
