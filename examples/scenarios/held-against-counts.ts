// Holds the built-in scenarios against the published counts and prints the tables of README.md beside this file:
// npx tsx examples/scenarios/held-against-counts.ts [SEED] [REPLICATIONS]
import { type BuiltInName, builtIns, type CountingPoint, meanInterval, type Outcome } from 'throughline';
import { createModel } from 'throughline/corridor';
import { autocorrelation, Tally } from 'throughline/statistics';

const seed = process.argv[2] ?? 'held';
const replications = Number(process.argv[3] ?? 30);

/** Counts of a period: mean a day, standard deviation and lag-1 autocorrelation of its days. */
interface Count {
  readonly point: CountingPoint;
  readonly mean: number;
  readonly sd?: number;
  readonly lag1?: number;
}

interface Period {
  readonly name: BuiltInName;
  readonly phase?: string;
  readonly days?: readonly [from: number, to: number];
  readonly kind: 'fitted' | 'neither';
  readonly counts: readonly Count[];
}

const start: readonly Count[] = [
  { point: 'received', mean: 45.7, sd: 34.1, lag1: 0.39 },
  { point: 'inspected', mean: 52.6, sd: 43.6, lag1: 0.28 },
];
const pause: readonly Count[] = [
  { point: 'received', mean: 172.7, sd: 74.2, lag1: -0.38 },
  { point: 'inspected', mean: 190.1, sd: 33, lag1: -0.01 },
];
const fighting: readonly Count[] = [
  { point: 'received', mean: 86.4, sd: 30.5, lag1: -0.03 },
  { point: 'inspected', mean: 73.7, sd: 42, lag1: -0.14 },
];
const periods: readonly Period[] = [
  { name: 'statement-240', kind: 'neither', counts: [{ point: 'received', mean: 240 }] },
  { name: 'pause-2023-11', kind: 'fitted', counts: pause },
  { name: 'fighting-2023-12', kind: 'fitted', counts: fighting },
  { name: 'autumn-2023', phase: 'start', days: [0, 34], kind: 'fitted', counts: start },
  { name: 'autumn-2023', phase: 'pause', days: [34, 41], kind: 'fitted', counts: pause },
  { name: 'autumn-2023', phase: 'fighting', days: [41, 52], kind: 'fitted', counts: fighting },
];

console.log(
  row(['scenario', 'phase', 'what it is', 'count', 'counted', 'simulated', 'error', 'sd of days', 'lag 1']),
);
console.log(row(Array.from({ length: 9 }, () => '---')));
for (const period of periods) {
  const outcomes = runs(period.name);
  for (const count of period.counts) {
    const { point, mean, sd, lag1 } = count;
    const days = outcomes.map((outcome) => outcome.throughput[point].byDay.slice(...(period.days ?? [])));
    const simulated = meanInterval(days.map(meanOf));
    const spread = Math.sqrt(meanOf(days.map(varianceOf)));
    const alike = meanOf(days.filter((each) => varianceOf(each) > 0).map((each) => autocorrelation(each)));
    console.log(
      row([
        `\`${period.name}\``,
        period.phase ?? '',
        period.kind,
        point,
        mean.toFixed(1),
        `${simulated.mean.toFixed(1)} ± ${simulated.halfWidth?.toFixed(1)}`,
        `${(100 * (simulated.mean / mean - 1)).toFixed(1)} %`,
        `${spread.toFixed(0)}${sd === undefined ? '' : `, counted ${sd.toFixed(0)}`}`,
        `${alike.toFixed(2)}${lag1 === undefined ? '' : `, counted ${lag1.toFixed(2)}`}`,
      ]),
    );
  }
}

// The forecast from 18 January 2025. Counts without fuel: the Egypt route on 19, 20, 21 and 28 January (menafn 1109115517,
// devdiscourse 3243212), all crossings with fuel on 19-24 January (OCHA).
const ceasefire = builtIns['ceasefire-2025-01'];
const egyptRoute = {
  ...ceasefire,
  supply: { ...ceasefire.supply, ships: [] },
  facts: Object.fromEntries(
    Object.entries(ceasefire.facts).filter(([path]) => !path.startsWith('supply.ships')),
  ),
};
const forecasts = [
  {
    of: 'Egypt route',
    model: createModel(egyptRoute),
    days: [0, 1, 2, 9],
    counted: [310, 336, 237, 310],
    rivals: [72, 146],
  },
  {
    of: 'all crossings',
    model: createModel(ceasefire),
    days: [0, 1, 2, 3, 4, 5],
    counted: [630, 915, 897, 808, 653, 339],
    rivals: [146],
  },
];
console.log();
console.log(row(['forecast', 'day', 'counted', '5 %', '25 %', '50 %', '75 %', '95 %', 'rivals']));
console.log(row(Array.from({ length: 9 }, () => '---')));
for (const { of, model, days, counted, rivals } of forecasts) {
  const outcomes = Array.from({ length: 10 * replications }, (_, replication) =>
    model({ seed, replication }),
  );
  const received = (outcome: Outcome, day: number): number => outcome.throughput.received.byDay[day] ?? 0;
  const say = (day: string, count: number, values: readonly number[]): void => {
    const levels = [0.05, 0.25, 0.5, 0.75, 0.95].map((share) => quantileOf(values, share).toFixed(0));
    console.log(row([of, day, count.toFixed(0), ...levels, rivals.join(', ')]));
  };
  days.forEach((day, index) => {
    say(
      `${19 + day} Jan`,
      counted[index] ?? 0,
      outcomes.map((outcome) => received(outcome, day)),
    );
  });
  say(
    'their mean',
    meanOf(counted),
    outcomes.map((outcome) => meanOf(days.map((day) => received(outcome, day)))),
  );
}

function runs(name: BuiltInName): readonly Outcome[] {
  const model = createModel(builtIns[name]);
  return Array.from({ length: replications }, (_, replication) => model({ seed, replication }));
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: readonly number[]): number {
  const tally = new Tally();
  for (const value of values) tally.add(value);
  return tally.variance;
}

function quantileOf(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;
}
