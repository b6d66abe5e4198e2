import { countingPoints, type Outcome } from '../../src/corridor/index.js';

/** What cannot be in the outcome of any run. */
export function faultsOfOutcome(outcome: Outcome): readonly string[] {
  return [
    ...faultsOfNumbers(outcome, ''),
    ...faultsOfBalance(outcome),
    ...faultsOfCost(outcome),
    ...faultsOfContracts(outcome),
    ...countingPoints.flatMap((point) => faultsOfCounts(outcome, point)),
    ...outcome.resources.flatMap(faultsOfResource),
    ...faultsOfShares(outcome),
  ];
}

/** Every number is finite and, but for trends, not below zero. */
function faultsOfNumbers(value: unknown, path: string): readonly string[] {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return [`${path} is ${value}`];
    const isTrend = /\.(queueGrowthPerDay|stockGrowth\.\w+)$/.test(path);
    // Penalties may be more than trips.
    const isLess = /\.(tripCost|trips|running|total)$/.test(path) && path.includes('ost');
    return value < 0 && !isTrend && !isLess ? [`${path} is below zero: ${value}`] : [];
  }
  if (value === undefined) return [`${path} is undefined`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => faultsOfNumbers(each, `${path}.${key}`));
}

function faultsOfBalance({ balance }: Outcome): readonly string[] {
  const { created, ended, inside, insideByStage } = balance;
  return [
    ...differ('created', created, total(Object.values(ended)) + inside),
    ...differ('inside', inside, total(Object.values(insideByStage))),
  ];
}

function faultsOfCost({ cost }: Outcome): readonly string[] {
  const { capacity, haulage, inspection, transfer, trips, fuel, outsideTrips, running } = cost;
  return [
    ...differ('cost.running', running, inspection + transfer + trips + fuel + outsideTrips),
    ...differ('cost.total', cost.total, capacity + haulage + running),
  ];
}

/** Charges of all carriers are the lines of cost, and what they took is what was sent. */
function faultsOfContracts({ contracts, cost, work }: Outcome): readonly string[] {
  const sum = (of: (each: Outcome['contracts'][number]) => number): number => total(contracts.map(of));
  return [
    ...differ(
      'haulage of contracts',
      cost.haulage,
      sum((each) => each.truckCharge + each.minimumCharge),
    ),
    ...differ(
      'trips of contracts',
      cost.trips,
      sum((each) => each.tripCharge - each.penalties),
    ),
    ...differ(
      'awards not performed',
      work.noShows,
      sum((each) => each.noShows),
    ),
    ...contracts.flatMap((each) =>
      each.minimumUnused > each.minimumCharge + 1e-6 ? [`${each.carrier}: more unused than owed`] : [],
    ),
  ];
}

function faultsOfCounts(
  { throughput, days }: Outcome,
  point: (typeof countingPoints)[number],
): readonly string[] {
  const counted = throughput[point];
  return [
    ...differ(`${point} by day`, counted.total, total(counted.byDay)),
    ...differ(`${point} days`, counted.byDay.length, days),
    ...differ(`${point} a day`, counted.perDay, counted.total / days),
    ...differ(`${point} by cargo`, counted.perDay, total(Object.values(counted.byCargo))),
    ...differ(`${point} by stream`, counted.perDay, total(Object.values(counted.byStream))),
  ];
}

// Work finished after closing counts in `load` and in `utilisationOverall`, never in `utilisationWhileOpen`.
function faultsOfResource(resource: Outcome['resources'][number]): readonly string[] {
  const { name, utilisationWhileOpen, utilisationOverall, activeByDay, stage } = resource;
  // A carrier's trucks finish their trips after the shift, and their use is not cut at its end.
  const whileOpen = stage === 'fleet' ? 0 : utilisationWhileOpen;
  return [
    ...aboveOne(`utilisation while open of ${name}`, whileOpen),
    ...aboveOne(`utilisation of ${name}`, utilisationOverall),
    ...activeByDay.flatMap((share, day) => aboveOne(`use of ${name} on day ${day}`, share)),
  ];
}

function faultsOfShares({
  detection,
  conditions,
  days,
  timeInSystem,
  timeToReceived,
  stages,
  zones,
}: Outcome) {
  const times = [timeInSystem, timeToReceived, ...Object.values(stages).map((stage) => stage.cycleTime)];
  const inStages = total(Object.values(stages).map((stage) => stage.workInProgress));
  return [
    ...aboveOne('detection', detection),
    ...Object.entries(conditions).flatMap(([place, shares]) =>
      differ(`days of ${place}`, total(Object.values(shares)), days),
    ),
    ...times.flatMap(({ p50, p95 }) => (p50 !== null && p95 !== null && p50 > p95 ? ['p50 above p95'] : [])),
    ...times.flatMap(({ count, mean }) => ((count === 0) !== (mean === null) ? ['a mean of nothing'] : [])),
    ...differ('truckloads in stages', inStages, total(Object.values(zones).map((zone) => zone.mean))),
  ];
}

function aboveOne(name: string, value: number | null): readonly string[] {
  return value !== null && value > 1 + 1e-9 ? [`${name} is above 1: ${value}`] : [];
}

function differ(name: string, value: number, expected: number): readonly string[] {
  return Math.abs(value - expected) <= 1e-9 * (1 + Math.abs(expected))
    ? []
    : [`${name}: ${value} is not ${expected}`];
}

function total(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0);
}
