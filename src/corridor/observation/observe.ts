import type { Scenario } from '../../scenario/index.js';
import { type LogHistogram, linearTrend } from '../../statistics/index.js';
import { pathOf, placeNames } from '../conditions.js';
import type { Corridor } from '../corridor.js';
import type {
  Balance,
  NeedOutcome,
  Outcome,
  PointCounts,
  ResourceOutcome,
  StageOutcome,
  Throughput,
  TimeSpent,
  ZoneOutcome,
} from '../measures/index.js';
import { recordOf } from '../records.js';
import type { RunContext } from '../run-context.js';
import { cargoNames, streamNames } from '../truckload.js';
import { countingPoints, stageNames, stageOfZone, zones } from '../zones.js';
import { findBottleneck } from './bottleneck.js';
import { observeContracts } from './observe-contracts.js';
import { observeLimits } from './observe-limits.js';
import { backLanes, observeResources, type ResourceDays } from './observe-resources.js';

/** What identifies a run. */
export interface RunIdentity {
  readonly seed: string | number;
  readonly replication: number;
}

/** Reads a finished run off the corridor's books. */
export function observe(
  corridor: Corridor,
  context: RunContext,
  scenario: Scenario,
  run: RunIdentity,
  resourceDays: ResourceDays,
): Outcome {
  const { days, warmUpDays } = scenario;
  const { occupancy, counts, sim } = context;
  const resources = observeResources(corridor, context, days, resourceDays);
  const stages = recordOf(stageNames, (_, stage) => observeStage(corridor, context, stage, scenario));
  const { examined } = counts.work;
  return {
    scenario: scenario.name,
    seed: run.seed,
    replication: run.replication,
    days,
    warmUpDays,
    throughput: recordOf(countingPoints, (point) => observePoint(counts.points[point], days)),
    ...(counts.places.size > 0 ? { places: observePlaces(counts.places, days) } : {}),
    arrivalsPerDay: counts.arrivals / days,
    stages,
    zones: recordOf(zoneNames, (_, index) => observeZone(context, index)),
    timeInSystem: timeSpent(occupancy.timeInSystem),
    timeToReceived: timeSpent(occupancy.timeToReceived),
    timeToReceivedByCargo: recordOf(cargoNames, (_, index) =>
      timeSpent(occupancy.timeToReceivedByCargo[index]),
    ),
    resources,
    bottleneck: findBottleneck(
      withoutIdleLanes(corridor, resources),
      observeLimits(corridor, context, scenario),
      stages,
      counts.arrivals / days,
    ),
    work: { ...counts.work },
    stockGrowth: {
      fuelLitresPerDay: corridor.fuel.growth / days,
      tripsBroughtPerDay: corridor.fuel.tripsBrought === null ? null : corridor.fuel.tripsBrought / days,
      warehousesPerDay: corridor.warehouses.reduce((sum, each) => sum + each.growth, 0) / days,
      ...(corridor.isDirect ? { directPerDay: counts.direct / days } : {}),
      ...(counts.setOut.size > 0
        ? { setOutPerDay: Object.fromEntries([...counts.setOut].map(([name, all]) => [name, all / days])) }
        : {}),
    },
    detection: examined > 0 ? counts.work.detection / examined : null,
    cost: corridor.settleCosts(),
    contracts: observeContracts(corridor, context, scenario),
    needMet: observeNeed(corridor, scenario),
    conditions: recordOf(placeNames, (place) => context.conditions.days(place)),
    placeDays: observePlaceDays(corridor, context),
    balance: observeBalance(context),
    digest: sim.digest(),
    ...(context.journal === undefined ? {} : { journal: context.journal.rows }),
    ...(context.trucks === undefined ? {} : { trucks: context.trucks.rows }),
    ...(occupancy.causes === undefined ? {} : { delays: occupancy.causes.rows() }),
  };
}

function observePlaceDays({ sites, entries }: Corridor, { conditions }: RunContext): Outcome['placeDays'] {
  const paths = [
    ...sites.map(({ name }) => pathOf('inspection', name)),
    ...entries.map(({ name }) => pathOf('crossing', name)),
  ];
  return Object.fromEntries(paths.map((path) => [path, conditions.factors(path)]));
}

const zoneNames = zones.map((each) => each.name);

/** What can limit what comes out: empty trucks that come back do so only where Egyptian trucks are few. */
function withoutIdleLanes(
  corridor: Corridor,
  resources: readonly ResourceOutcome[],
): readonly ResourceOutcome[] {
  const isLimited = corridor.parameters.staging.trucks !== 'unlimited';
  return isLimited ? resources : resources.filter(({ name }) => name !== backLanes);
}

function observePlaces(
  places: ReadonlyMap<string, Int32Array>,
  days: number,
): NonNullable<Outcome['places']> {
  return Object.fromEntries(
    [...places].map(([at, byDay]) => [
      at,
      { perDay: byDay.reduce((sum, each) => sum + each, 0) / days, byDay: Array.from(byDay) },
    ]),
  );
}

function observePoint(counts: PointCounts, days: number): Throughput {
  return {
    perDay: counts.total / days,
    total: counts.total,
    tonnesPerDay: counts.tonnes / days,
    byDay: Array.from(counts.byDay),
    byCargo: recordOf(cargoNames, (_, index) => (counts.byCargo[index] ?? 0) / days),
    byStream: recordOf(streamNames, (_, index) => (counts.byStream[index] ?? 0) / days),
  };
}

function observeStage(
  corridor: Corridor,
  context: RunContext,
  stage: number,
  scenario: Scenario,
): StageOutcome {
  const { days, warmUpDays } = scenario;
  const { occupancy, sim } = context;
  const measured = occupancy.measured(sim.now);
  const minutesOf = (chosen: (kind: string) => boolean): number =>
    zones.reduce(
      (sum, each, index) =>
        sum + (stageOfZone[index] === stage && chosen(each.kind) ? occupancy.minutes(index, sim.now) : 0),
      0,
    );
  const queueByDay = corridor.dailySeries.waitingFrom(stage, warmUpDays);
  return {
    workInProgress: minutesOf(() => true) / measured,
    queueLength: minutesOf((kind) => kind === 'queue' || kind === 'blocked') / measured,
    queueByDay,
    queueGrowthPerDay: queueByDay.length > 1 ? linearTrend(queueByDay).slope.mean : 0,
    blockedMinutesPerDay: minutesOf((kind) => kind === 'blocked') / days,
    cycleTime: timeSpent(occupancy.cycleTimes[stage]),
  };
}

function observeZone(context: RunContext, index: number): ZoneOutcome {
  const zone = zones[index];
  if (zone === undefined) throw new RangeError(`the corridor has no zone ${index}`);
  const { occupancy, sim } = context;
  const minutes = occupancy.minutes(index, sim.now);
  const entries = occupancy.entries[index] ?? 0;
  return {
    stage: zone.stage,
    kind: zone.kind,
    entries,
    mean: minutes / occupancy.measured(sim.now),
    minutesPerEntry: entries > 0 ? minutes / entries : null,
  };
}

function timeSpent(histogram: LogHistogram | undefined): TimeSpent {
  if (histogram === undefined || histogram.count === 0) return { count: 0, mean: null, p50: null, p95: null };
  return {
    count: histogram.count,
    mean: histogram.mean,
    p50: histogram.quantile(0.5),
    p95: histogram.quantile(0.95),
  };
}

function observeNeed(corridor: Corridor, scenario: Scenario): readonly NeedOutcome[] {
  return corridor.demand.books().map(({ name, people, personDays, tonnes }) => ({
    governorate: name,
    people,
    deliveredTonnesPerDay: tonnes.reduce((sum, each) => sum + each, 0) / scenario.days,
    met: recordOf(cargoNames, (cargo, index) => {
      const needed = (personDays * scenario.cargo[cargo].kilogramsPerPersonPerDay) / 1000;
      return needed > 0 ? (tonnes[index] ?? 0) / needed : null;
    }),
  }));
}

function observeBalance(context: RunContext): Balance {
  const { occupancy } = context;
  return {
    created: occupancy.created,
    ended: { ...occupancy.ended },
    inside: occupancy.inside(),
    insideByStage: recordOf(stageNames, (_, stage) =>
      zones.reduce(
        (sum, _zone, index) => sum + (stageOfZone[index] === stage ? occupancy.count(index) : 0),
        0,
      ),
    ),
  };
}
