// What the command line costs before it does anything: npm run bench:start-up [-- --quick]. Needs a build and bash.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { textTable } from 'throughline/report';
import { median } from './corridor/heap-by-year.js';

const rounds = process.argv.includes('--quick') ? 5 : 21;
/** Of what Node.js itself takes to start: 150 ms where that is 45 to 50. */
const wanted = 3.2;
const program = 'dist/cli.js';
const lines = [
  '-e 0',
  ...['--version', '--help', 'scenarios', 'reach --help'].map((words) => `${program} ${words}`),
];

if (!existsSync(program)) throw new Error(`npm run build first: ${program} is run`);

// In turn, so that whatever else the machine does falls on all.
const times = lines.map((): number[] => []);
for (let round = 0; round < rounds; round++)
  for (const [place, line] of lines.entries()) times[place]?.push(processorSeconds(line));
const [bare = Number.NaN, ...medians] = times.map(median);
const rows = lines.map((line, place) => {
  const seconds = place === 0 ? bare : (medians[place - 1] ?? Number.NaN);
  return [`node ${line}`, (1000 * seconds).toFixed(0), (seconds / bare).toFixed(2)];
});
console.log(
  textTable(
    [{ heading: 'command' }, { heading: 'ms', align: 'right' }, { heading: 'of node', align: 'right' }],
    rows,
  ),
);
console.log(
  `Processor time, user and system, medians of ${rounds} rounds. Wanted: at most ${wanted} of node for the first three.`,
);

/** User and system time of Node.js with such words, as bash counts it for its children. */
function processorSeconds(words: string): number {
  const { stdout } = spawnSync('bash', ['-c', `"$1" ${words} >/dev/null; times`, 'bash', process.execPath], {
    encoding: 'utf8',
  });
  const [, ofChildren = ''] = stdout.trim().split('\n');
  return [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0,
  );
}
