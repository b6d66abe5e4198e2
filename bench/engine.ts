// Speed of the kernel beside its floors and its peers: npm run bench:engine [-- --quick] [-- --save]
// --quick: shorter runs, one round in place of five, to see that all of it runs; --save: the output goes to bench/output/engine.txt too.
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findSimpy, MORE_INLINING } from './engine/contender.js';
import { contest, type Score } from './engine/contest.js';
import { describeLoad, describeMachine } from './engine/machine.js';
import { rates, scoreTable, variantTable } from './engine/scores.js';
import { reportDeepQueue, reportLongRun, reportWaiting } from './engine/sizes.js';
import { targetTable } from './engine/targets.js';
import { WORKLOADS } from './engine/workload.js';

const ENGINES = [
  'throughline-process',
  'throughline-callback',
  'throughline-actor',
  'floor-generator',
  'floor-callback',
  'simjs',
  'simscript',
] as const;
const VARIANTS = [
  'throughline-process',
  'trace-removed',
  'trace-on',
  'statistics-off',
  'digest-off',
] as const;
const STYLES = [
  'throughline-process',
  'throughline-callback',
  'throughline-actor',
  'floor-generator',
] as const;
const INLINED = ['throughline-process', ...STYLES.map((style) => `${style}${MORE_INLINING}`)];

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, save: { type: 'boolean', default: false } },
});
const rounds = options.quick ? 1 : 5;
const share = options.quick ? 0.2 : 1;
const printed: string[] = [];

function say(text: string): void {
  console.log(text);
  printed.push(text);
}

const simpy = findSimpy();
const engines = 'version' in simpy ? [...ENGINES, 'simpy'] : ENGINES;
say(describeMachine());
say(
  `runs     medians of ${rounds}, engines taking turns run by run, each in its own process${options.quick ? ' (quick: short runs)' : ''}`,
);
say('version' in simpy ? `SimPy    ${simpy.version}` : `SimPy    left out: ${simpy.reason}`);

const scores: Score[] = [];
for (const workload of WORKLOADS) {
  // Shorter still, the hold workload would measure the making of its 100,000 processes.
  const part = workload.name === 'hold' ? Math.max(share, 0.4) : share;
  const found = await contest(engines, workload, workload.n * part, rounds);
  scores.push(...found);
  say(`\n${workload.name}: ${workload.what}\n${scoreTable(workload, found)}`);
}
say(`\nTargets\n${targetTable(rates(scores))}`);

const [mm1] = WORKLOADS;
if (mm1 !== undefined) {
  const found = await contest(VARIANTS, mm1, mm1.n * share, options.quick ? rounds : 2 * rounds + 1);
  say(`\nWhat can be switched off, in process style\n${variantTable(found)}`);
  const inlined = await contest(INLINED, mm1, mm1.n * share, rounds);
  say(
    `\nUnder node --max-inlined-bytecode-size-cumulative=2500 (920 unless said otherwise)\n${variantTable(inlined)}`,
  );
}
say(`\n${reportWaiting(options.quick ? 100_000 : 1_000_000)}`);
say(`\n${reportLongRun(options.quick ? 5_000_000 : 100_000_000)}`);
say(`\n${reportDeepQueue()}`);
say(`\nload ${describeLoad()} at the end`);

if (options.save) {
  const folder = new URL('./output/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('engine.txt', folder), `${printed.join('\n')}\n`);
}
