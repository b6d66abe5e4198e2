// Speed and memory of the corridor at about 400 trucks a day: npm run bench:corridor [-- --quick]
// The same small corridor here and in SimPy: npm run bench:corridor -- --rival [--quick]
import { cpus } from 'node:os';
import { type CorridorModel, createModel, type Outcome, simulate } from 'throughline';
import { numberText } from 'throughline/report';
import { corridorAt400 } from './corridor/at-400.js';
import { callbackFloor, simpyRate } from './corridor/floor.js';
import { heapByYear, median } from './corridor/heap-by-year.js';
import { rivalReport } from './corridor/rival.js';

const isQuick = process.argv.includes('--quick');
if (process.argv.includes('--rival')) {
  const { lines, isAgreed } = rivalReport(isQuick ? 5 : 20);
  for (const line of lines) console.log(line);
  process.exit(isAgreed ? 0 : 1);
}
const days = isQuick ? 91 : 364;
const runs = isQuick ? 5 : 9;
const warmUpRuns = 4;
const years = isQuick ? 2 : 10;

const scenario = corridorAt400(days);
const model = createModel(scenario);
const timed = Array.from({ length: warmUpRuns + runs }, (_, replication) => time(model, replication)).slice(
  warmUpRuns,
);
const trucksPerSecond = median(timed.map((each) => each.perSecond));
const perProcessorSecond = median(timed.map((each) => each.perProcessorSecond));
const received = median(timed.map((each) => each.receivedPerDay));
const floor = callbackFloor(3);
const simpy = simpyRate();
const heap = heapByYear(corridorAt400(years * 365), years);

console.log(`node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}${isQuick ? ', quick' : ''}`);
say('corridor', `${scenario.name}, every lever at its most; ${numberText(received)} trucks received a day`);
say(
  'one run',
  `${days} days from empty, journal off; a truck has ${numberText(milestonesPerTruck())} milestones`,
);
say('timed', `median of ${runs} runs after ${warmUpRuns} to warm up, in one thread`);
say(
  'floor',
  `${numberText(floor / 1e6)} M bare callback events/s of the same kernel: a truck costs as much as`,
);
say('', `${numberText(floor / perProcessorSecond, 0)} of them, each in processor time`);
say('SimPy', simpyText());
for (const year of years === 10 ? [1, 5, 10] : [1, years]) {
  say(
    'heap',
    `${numberText(heap.megabytes[year - 1] ?? Number.NaN)} MB in use in year ${year}, after full collections`,
  );
}
say('', `${numberText(passed(heap.outcome), 0)} trucks in ${years} years, ${heap.collections} collections`);
say(
  'processor',
  `${numberText(perProcessorSecond, 0)} trucks/s of processor time, the engine's own threads included`,
);
console.log(`${numberText(trucksPerSecond, 0)} trucks/s (delivered or intercepted, by the clock)`);

function say(what: string, text: string): void {
  console.log(`${what.padEnd(11)}${text}`);
}

/** Trucks that came through: delivered or intercepted. */
function passed({ balance: { ended } }: Outcome): number {
  return ended.delivered + ended.intercepted;
}

function milestonesPerTruck(): number {
  const { journal = [], balance } = simulate({ ...scenario, days: 28 }, { journal: true });
  return journal.length / balance.created;
}

function simpyText(): string {
  return simpy === undefined
    ? 'not installed here (python3 -c "import simpy"), left out'
    : `${numberText(1e6 / simpy)} µs an event (queue M/M/1); a truck here takes ${numberText(1e6 / trucksPerSecond)} µs`;
}

function time(run: CorridorModel, replication: number) {
  const processor = process.cpuUsage();
  const begin = performance.now();
  const outcome = run({ seed: 'speed', replication });
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(processor);
  const trucks = passed(outcome);
  return {
    perSecond: trucks / seconds,
    perProcessorSecond: trucks / ((user + system) / 1e6),
    receivedPerDay: outcome.throughput.received.perDay,
  };
}
