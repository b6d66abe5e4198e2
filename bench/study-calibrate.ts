// Do 90 % intervals of calibrated facts hold the right values 90 times in a hundred? npx tsx bench/study-calibrate.ts
//   -- --quick    10 trials, for a look
//   -- --update   stores the text as bench/output/calibrate.txt
import { writeFileSync } from 'node:fs';
import {
  type CalibrateResult,
  calibrate,
  type ObservedCounts,
  type Scenario,
  setParameter,
  simulate,
} from 'throughline';
import { scale } from 'throughline/experiment';
import { createStream } from 'throughline/random';
import { numberText, percentText, textTable } from 'throughline/report';
import { parseScenario } from 'throughline/scenario';
import { clopperPearsonInterval } from 'throughline/statistics';

const words = process.argv.slice(2);
const trials = words.includes('--quick') ? 10 : 50;
const runs = 600;
const days = 30;

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
    days,
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

function dateOf(day: number): string {
  return new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
}

const scenario = smallCorridor();
const truths = Array.from({ length: trials }, (_, trial) => {
  const stream = createStream(`right values ${trial}`);
  return scale([ranges.map(() => stream.next())], ranges)[0] ?? [];
});
const results: CalibrateResult[] = [];
const begin = performance.now();
for (const [trial, truth] of truths.entries()) {
  const right = ranges.reduce((each, { name }, place) => setParameter(each, name, truth[place]), scenario);
  const result = await calibrate(scenario, countsOf(right, trial), {
    facts: ranges.map(({ name }) => name),
    discrepancy: { periodShare: 0, seriesShare: 0 },
    runs,
    seed: `trial ${trial}`,
  });
  results.push(result);
  console.error(`trial ${trial + 1} of ${trials}: ${result.state}`);
}

const held = ranges.map((_, place) =>
  results.map(({ state, facts }, trial) => {
    const [fact, truth] = [facts[place], truths[trial]?.[place]];
    return state === 'found' && fact !== undefined && truth !== undefined
      ? fact.low <= truth && truth <= fact.high
      : false;
  }),
);
const rows = ranges.map(({ name, low, high }, place) => {
  const each = held[place] ?? [];
  const widths = results.map(({ facts }) => facts[place]?.widthShare ?? 1);
  return [
    name,
    `${low} to ${high}`,
    ...coverage(each),
    percentText(widths.reduce((sum, width) => sum + width, 0) / trials),
  ];
});
const all = ['all', '', ...coverage(held.flat()), ''];
const columns = ['fact', 'range', 'held', 'share', '95 % interval', 'mean width'].map((heading, index) => {
  return { heading, align: index < 2 ? 'left' : 'right' } as const;
});
const contradicted = results.filter(({ state }) => state === 'contradicted').length;
const text = [
  `Intervals that say 90 %: how many of ${trials} held the right value, drawn evenly from its range`,
  textTable(columns, [...rows, all]),
  `${days} days, inspected and received, ${runs} runs each; ${contradicted} trials called contradicted. Width: of the interval, over that of one without counts. The interval of "all" takes the facts of a trial as independent.`,
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
