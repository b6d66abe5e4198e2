import type { TwinResult } from '../studies/index.js';
import { type CsvCell, csv } from './csv.js';

/** The corridor by theory as a long table: one row for each number, hard bounds marked. */
export function twinCsv(result: TwinResult): string {
  const { scenario, at, throughput, stages, stations, fleet, levers, limits } = result;
  const rows: readonly (readonly CsvCell[])[] = [
    ['throughput', throughput.binds.resource, 'truck/day', throughput.perDay, 'estimate'],
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
            [`${stage} wait by hours`, resource, 'min', delay.windowWait, 'estimate'],
            [`${stage} wait by chance`, resource, 'min', delay.chanceWait, 'estimate'],
          ],
    ),
    ['trucks at saturation', '', 'truck', fleet.saturatesAt, 'estimate'],
    ...fleet.curve.map(({ trucks, tripsPerHour }) => [
      'fleet curve',
      String(trucks),
      '1/h',
      tripsPerHour,
      'estimate',
    ]),
    ['fuel limit', '', 'truck/day', limits.fuelPerDay, 'estimate'],
    ...levers.flatMap(({ lever, perStep, perThousandUsd }) => [
      ['one step more', lever, 'truck/day', perStep, 'estimate'],
      ['per 1000 USD', lever, 'truck/day', perThousandUsd, 'estimate'],
    ]),
  ];
  return csv(
    ['scenario', 'counted', 'measure', 'item', 'unit', 'value', 'kind'],
    rows.map((row) => [scenario, at, ...row]),
  );
}
