// Do 90 % intervals of calibrated facts hold the right values 90 times in a hundred, and do ensembles forecast better than the ranges that
// they were made from? npx tsx bench/study-calibrate.ts
//   -- --quick    10 trials, for a look
//   -- --part 2/4 some of the trials only, kept as JSON lines in --keep FILE
//   -- --from FILE the text from trials that were kept
//   -- --update   stores the text as bench/output/calibrate.txt
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import {
  backtest,
  calibrate,
  calibratedEnsemble,
  type ObservedCounts,
  type Scenario,
  setParameter,
  simulate,
} from 'throughline';
import { scale } from 'throughline/experiment';
import { createStream } from 'throughline/random';
import { numberText, percentText, textTable } from 'throughline/report';
import { parseScenario } from 'throughline/scenario';
import { clopperPearsonInterval, mean, meanInterval } from 'throughline/statistics';

const words = process.argv.slice(2);
const trials = words.includes('--quick') ? 10 : 50;
const runs = 600;
/** Days counted, to which facts are fitted, and those after them, which are forecast. */
const days = 30;
const ahead = 14;
const members = 60;

/** What is fitted, with the range within which each trial draws the right value. */
const ranges = [
  { name: 'supply.road.perDay', low: 4, high: 20 },
  { name: 'supply.road.dispersion', low: 1, high: 6 },
  { name: 'conditions.crossing.haltedShare', low: 0.02, high: 0.5 },
] as const;

/** A small corridor in which nothing is short but the days at the crossing. */
function smallCorridor(): Scenario {
  const read = parseScenario({
    name: 'small-corridor',
    start: '2024-01-01',
    days: days + ahead,
    supply: { road: { perDay: 12.5, dispersion: 2.5, mix: { food: 1 } } },
    inspection: { sites: { site: { lanes: 40, hours: 'always', entry: 'gate', approachRoom: 2000 } } },
    crossing: { gate: { lanes: 20, hours: 'always', approachRoom: 2000 } },
    transferYard: { gate: { hours: 'always', room: 500, bays: 100, crews: 100, storage: 2000 } },
    fleet: { carriers: { own: { trucks: 100, shift: 'always' } } },
    governorates: { south: { population: 100_000, trip: 60, docks: 50, hours: 'always' } },
    conditions: { crossing: { haltedShare: 0.2 } },
    facts: Object.fromEntries(
      ranges.map(({ name, low, high }) => [
        name,
        {
          low,
          high,
          evidence: 'D',
          source: 'made up for this study',
          unit: name.endsWith('perDay') ? 'truck/day' : '1',
        },
      ]),
    ),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.scenario;
}

/** A run at right values, counted without error where trucks pass inspection and where they are received. */
function countsOf(scenario: Scenario, trial: number): ObservedCounts {
  const { throughput } = simulate(scenario, { seed: 'what happened', replication: trial });
  const series = (['inspected', 'received'] as const).map((point) => ({
    point,
    days: throughput[point].byDay.map((trucks, day) => ({ date: dateOf(day), trucks })),
  }));
  return { series };
}

function daysOf({ series }: ObservedCounts, from: number, to: number): ObservedCounts {
  return { series: series.map((each) => ({ ...each, days: each.days.slice(from, to) })) };
}

/** What came of one trial. */
interface Trial {
  readonly trial: number;
  readonly isFound: boolean;
  readonly held: readonly boolean[];
  readonly widths: readonly number[];
  /** Mean score of the days ahead, trucks received: of the ensemble, of the ranges before, of the right values. */
  readonly scores: { readonly ensemble: number; readonly before: number; readonly right: number };
  /** Days ahead that bands of 90 % of the ensemble hold. */
  readonly heldDays: number;
}

function dateOf(day: number): string {
  return new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
}

const scenario = smallCorridor();
const truths = Array.from({ length: trials }, (_, trial) => {
  const stream = createStream(`right values ${trial}`);
  return scale([ranges.map(() => stream.next())], ranges)[0] ?? [];
});
const begin = performance.now();

async function runTrial(trial: number): Promise<Trial> {
  const truth = truths[trial] ?? [];
  const right = ranges.reduce((each, { name }, place) => setParameter(each, name, truth[place]), scenario);
  const counts = countsOf(right, trial);
  const names = ranges.map(({ name }) => name);
  const result = await calibrate(scenario, daysOf(counts, 0, days), {
    facts: names,
    discrepancy: { periodShare: 0, seriesShare: 0 },
    runs,
    seed: `trial ${trial}`,
  });
  const isFound = result.state === 'found';
  const next = {
    series: daysOf(counts, days, days + ahead).series.filter(({ point }) => point === 'received'),
  };
  const common = { replications: members, seed: `forecast ${trial}` };
  const before = await backtest(scenario, next, { ...common, facts: names });
  const known = await backtest(right, next, { ...common, facts: [] });
  const ensemble = isFound
    ? await backtest(scenario, next, { ...common, ensemble: calibratedEnsemble(scenario, result) })
    : before;
  const scoreOf = ({ points }: typeof before): number => points[0]?.crps ?? Number.NaN;
  return {
    trial,
    isFound,
    held: result.facts.map(({ low, high }, place) => {
      const value = truth[place] ?? Number.NaN;
      return isFound && low <= value && value <= high;
    }),
    widths: result.facts.map(({ widthShare }) => widthShare),
    scores: { ensemble: scoreOf(ensemble), before: scoreOf(before), right: scoreOf(known) },
    heldDays: ensemble.points[0]?.days.filter(({ bands }) => bands.at(-1)?.holds).length ?? 0,
  };
}

function optionOf(name: string): string | undefined {
  const at = words.indexOf(name);
  return at < 0 ? undefined : words[at + 1];
}

const [part = 1, parts = 1] = optionOf('--part')?.split('/').map(Number) ?? [];
const [keep, from] = [optionOf('--keep'), optionOf('--from')];
const results: Trial[] = [];
if (from !== undefined) {
  const lines = readFileSync(from, 'utf8').trim().split('\n');
  results.push(...lines.map((line): Trial => JSON.parse(line)).sort((one, other) => one.trial - other.trial));
}
for (let trial = part - 1; from === undefined && trial < trials; trial += parts) {
  const result = await runTrial(trial);
  results.push(result);
  if (keep !== undefined) appendFileSync(keep, `${JSON.stringify(result)}\n`);
  console.error(`trial ${trial + 1} of ${trials}: ${result.isFound ? 'found' : 'contradicted'}`);
}
const made = results.length;

const rows = ranges.map(({ name, low, high }, place) => [
  name,
  `${low} to ${high}`,
  ...coverage(results.map(({ held }) => held[place] ?? false)),
  percentText(mean(results.map(({ widths }) => widths[place] ?? 1))),
]);
const all = ['all', '', ...coverage(results.flatMap(({ held }) => held)), ''];
const columns = ['fact', 'range', 'held', 'share', '95 % interval', 'mean width'].map((heading, index) => {
  return { heading, align: index < 2 ? 'left' : 'right' } as const;
});
const contradicted = results.filter(({ isFound }) => !isFound).length;
const scores = (name: keyof Trial['scores']): readonly number[] => results.map((each) => each.scores[name]);
const gains = scores('before').map((score, index) => score - (scores('ensemble')[index] ?? 0));
const gain = meanInterval(gains, 0.95);
const held90 = results.reduce((sum, { heldDays }) => sum + heldDays, 0);
const text = [
  `Intervals that say 90 %: how many of ${made} held the right value, drawn evenly from its range`,
  textTable(columns, [...rows, all]),
  `${days} days, inspected and received, ${runs} runs each; ${contradicted} trials called contradicted. Width: of the interval, over that of one without counts. The interval of "all" takes the facts of a trial as independent.`,
  `Forecasts of the ${ahead} days after, trucks received a day, continuous ranked probability score (smaller is better)`,
  textTable(
    [{ heading: 'forecast' }, { heading: 'mean score', align: 'right' }],
    [
      ['ensemble of the counts', numberText(mean(scores('ensemble')), 2)],
      ['ranges as they were', numberText(mean(scores('before')), 2)],
      ['right values, known', numberText(mean(scores('right')), 2)],
    ],
  ),
  `The ensemble is better than the ranges by ${numberText(gain.mean, 2)} (95 % interval ${numberText(gain.low ?? Number.NaN, 2)} to ${numberText(gain.high ?? Number.NaN, 2)}), in ${gains.filter((each) => each > 0).length} of ${made} trials; its bands of 90 % hold ${held90} of ${made * ahead} days, ${percentText(held90 / (made * ahead))}.`,
].join('\n\n');
process.stdout.write(`${text}\n`);
console.error(`${((performance.now() - begin) / 1000).toFixed(0)} s`);
if (words.includes('--update')) {
  writeFileSync(new URL('output/calibrate.txt', import.meta.url), `${text}\n`);
}

function coverage(each: readonly boolean[]): readonly string[] {
  const count = each.filter(Boolean).length;
  const { low, high } = clopperPearsonInterval(count, each.length, 0.95);
  return [
    String(count),
    percentText(count / each.length),
    `${numberText(100 * low, 0)} to ${numberText(100 * high, 0)} %`,
  ];
}
