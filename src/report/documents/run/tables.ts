import { cargoNames, hasFleet, presentPoints, presentStages, streamNames } from '../../../corridor/index.js';
import type { Scenario } from '../../../scenario/index.js';
import type { Estimate } from '../../../statistics/index.js';
import { type ContractSummary, costLines, type RunResult } from '../../../studies/index.js';
import { dateText } from '../../clock.js';
import { type DataTable, estimateCells, estimateHeadings } from '../document.js';
import { titleOf } from './published.js';

type Row = readonly [group: string, item: string, measure: string, unit: string, estimate: Estimate | null];

/** A run as a long table: one row for each measure with its interval. */
export function runDataTable(result: RunResult, scenario: Scenario): DataTable {
  const rows = [
    ...throughputRows(result, scenario),
    ...stageRows(result, scenario),
    ...resourceRows(result),
    ...otherRows(result, scenario),
  ];
  return {
    headings: ['scenario', 'group', 'item', 'measure', 'unit', ...estimateHeadings],
    rows: rows.map(([group, item, measure, unit, estimate]) => [
      result.scenario,
      group,
      item,
      measure,
      unit,
      ...estimateCells(estimate),
    ]),
  };
}

/** Truckloads at each counting point on each day: one row for each point and day. */
export function dailyDataTable(result: RunResult, scenario: Scenario): DataTable {
  const rows = presentPoints(scenario).flatMap((point) =>
    result.throughput[point].byDay.map((estimate, day) => [
      result.scenario,
      point,
      day + 1,
      dateText(scenario.start, result.warmUpDays + day),
      ...estimateCells(estimate),
    ]),
  );
  const atPlaces = Object.entries(result.places ?? {}).flatMap(([at, { byDay }]) =>
    byDay.map((estimate, day) => [
      result.scenario,
      at,
      day + 1,
      dateText(scenario.start, result.warmUpDays + day),
      ...estimateCells(estimate),
    ]),
  );
  return {
    headings: ['scenario', 'point', 'day', 'date', ...estimateHeadings],
    rows: [...rows, ...atPlaces],
    units: { mean: 'truck/day', low: 'truck/day', high: 'truck/day' },
  };
}

function throughputRows(
  { throughput, lasting, arrivalsPerDay, places = {} }: RunResult,
  scenario: Scenario,
): readonly Row[] {
  const rows: Row[] = [['throughput', 'arrived', 'all', 'truck/day', arrivalsPerDay]];
  for (const point of presentPoints(scenario)) {
    const { perDay, tonnesPerDay, byCargo, byStream } = throughput[point];
    rows.push(['throughput', point, 'all', 'truck/day', perDay]);
    if (lasting !== undefined)
      rows.push(['throughput', point, 'lasting', 'truck/day', lasting[point].perDay]);
    for (const { stock, growthPerDay } of lasting?.[point].stocks ?? [])
      rows.push(['throughput', point, `change of stock: ${stock}`, 'truck/day', growthPerDay]);
    rows.push(['throughput', point, 'weight', 't/day', tonnesPerDay]);
    for (const cargo of cargoNames)
      rows.push(['throughput', point, `cargo ${cargo}`, 'truck/day', byCargo[cargo]]);
    for (const stream of streamNames)
      rows.push(['throughput', point, `stream ${stream}`, 'truck/day', byStream[stream]]);
  }
  for (const [at, { perDay }] of Object.entries(places))
    rows.push(['throughput', at, 'all', 'truck/day', perDay]);
  return rows;
}

// Times of a growing queue are left empty: they would depend on how long the run is.
function stageRows({ stages }: RunResult, scenario: Scenario): readonly Row[] {
  return presentStages(scenario).flatMap((name): Row[] => {
    const stage = stages[name];
    const time = (estimate: Estimate | null): Estimate | null => (stage.isGrowing ? null : estimate);
    return [
      ['stage', name, 'queue length', 'truck', stage.queueLength],
      ['stage', name, 'queue growth', 'truck/day', stage.queueGrowthPerDay],
      ['stage', name, 'cycle time p50', 'min', time(stage.cycleTimeP50)],
      ['stage', name, 'cycle time p95', 'min', time(stage.cycleTimeP95)],
      ['stage', name, 'blocked', 'truck min/day', stage.blockedMinutesPerDay],
    ];
  });
}

function resourceRows({ resources }: RunResult): readonly Row[] {
  return resources.flatMap((each): Row[] => [
    ['resource', each.name, 'open', 'unit', each.open],
    ['resource', each.name, 'utilisation while open', 'share', each.utilisationWhileOpen],
    ['resource', each.name, 'utilisation overall', 'share', each.utilisationOverall],
    ['resource', each.name, 'blocked', 'unit min/day', each.blockedMinutesPerDay],
    ['resource', each.name, 'starved', 'unit min/day', each.starvedMinutesPerDay],
    ['resource', each.name, 'load', 'share', each.load],
  ]);
}

function otherRows(result: RunResult, scenario: Scenario): readonly Row[] {
  const present = presentStages(scenario);
  const { timeInSystem, timeToReceived, stages } = result;
  const isGrowing = present.some((name) => stages[name].isGrowing);
  const time = (estimate: Estimate | null): Estimate | null => (isGrowing ? null : estimate);
  return [
    ['corridor', 'time to received', 'p50', 'min', time(timeToReceived.p50)],
    ['corridor', 'time to received', 'p95', 'min', time(timeToReceived.p95)],
    ['corridor', 'time to delivered', 'p50', 'min', time(timeInSystem.p50)],
    ['corridor', 'time to delivered', 'p95', 'min', time(timeInSystem.p95)],
    ...(present.includes('inspection') ? inspectionRows(result) : []),
    ...(hasFleet(scenario) ? [fuelRow(result)] : []),
    ['corridor', 'cost', 'all', 'USD/day', result.costPerDay],
    ['corridor', 'fees of importers', 'all', 'USD/day', result.importerFeesPerDay ?? null],
    ...costLines
      .filter((line) => line !== 'total')
      .map((line): Row => ['corridor', 'cost', line, 'USD/day', result.costs[line]]),
    ...(result.published ?? []).flatMap((count): Row[] => [
      ['published', titleOf(count), count.at, 'truck/day', count.perDay],
      ['published', titleOf(count), 'fewer than before', 'truck/day', count.fewerThanBefore],
    ]),
    ...(result.contracts ?? []).flatMap(contractRows),
    ...result.needMet.flatMap(({ governorate, food, tonnesPerDay }): Row[] => [
      ['need', governorate, 'food met', 'share', food],
      ['need', governorate, 'delivered', 't/day', tonnesPerDay],
    ]),
  ];
}

function contractRows(contract: ContractSummary): readonly Row[] {
  const { advance, carrier, charges, noShowsPerDay, tonnesPerDay, tripsPerDay, trucks } = contract;
  return [
    ['contract', carrier, 'trucks', 'truck', trucks],
    ['contract', carrier, 'trips', '/day', tripsPerDay],
    ['contract', carrier, 'not performed', '/day', noShowsPerDay],
    ['contract', carrier, 'collected', 't/day', tonnesPerDay],
    ['contract', carrier, 'charge by truck', 'USD/day', charges.trucks],
    ['contract', carrier, 'minimum', 'USD/day', charges.minimum],
    ['contract', carrier, 'minimum unused', 'USD/day', charges.minimumUnused],
    ['contract', carrier, 'trips beyond minimum', 'USD/day', charges.trips],
    ['contract', carrier, 'penalties', 'USD/day', charges.penalties],
    ['contract', carrier, 'advance paid', 'USD', advance.paid],
    ['contract', carrier, 'advance kept back', 'USD', advance.keptBack],
    ['contract', carrier, 'advance out at the end', 'USD', advance.outstanding],
  ];
}

function inspectionRows({ detection, rejections }: RunResult): readonly Row[] {
  return [
    ['inspection', 'turned back', 'all', 'truck/day', rejections.turnedBackPerDay],
    ['inspection', 'seized', 'all', 'truck/day', rejections.seizedPerDay],
    ['inspection', 'removed', 'weight', 't/day', rejections.tonnesRemovedPerDay],
    ['inspection', 'detection', 'probability', 'share', detection],
  ];
}

function fuelRow({ fuelLitresPerDay }: RunResult): Row {
  return ['corridor', 'fuel', 'all', 'L/day', fuelLitresPerDay];
}
