// Speed of the kernel beside its floors and its peers: npm run bench:engine [-- --quick]
// Every engine runs every workload in a process of its own; rates are medians of model events per second.
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Measurement } from './engine/measure.js';
import { WORKLOADS, type Workload } from './engine/workload.js';

const CONTENDERS = [
  { peer: 'throughline-process', label: 'throughline process' },
  { peer: 'throughline-callback', label: 'throughline callback' },
  { peer: 'throughline-actor', label: 'throughline actor' },
  { peer: 'floor-generator', label: 'floor: bare generators' },
  { peer: 'floor-callback', label: 'floor: bare callbacks' },
  { peer: 'simjs', label: 'simjs 2.0.3' },
  { peer: 'simscript', label: 'simscript 1.0.37' },
  { peer: 'simpy', label: 'SimPy' },
] as const;

const isQuick = process.argv.includes('--quick');
const runs = isQuick ? 3 : 5;
const place = (file: string): string => fileURLToPath(new URL(`./engine/${file}`, import.meta.url));

function hasSimpy(): boolean {
  try {
    execFileSync('python3', ['-c', 'import simpy'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Measures one engine on one workload; null when it cannot do it. */
function measure(peer: string, workload: Workload): Measurement | null {
  const n = isQuick ? workload.n / 4 : workload.n;
  const size = workload.name === 'hold' ? Math.max(200_000, Math.round(n / 100_000) * 100_000) : n;
  const command = peer === 'simpy' ? 'python3' : process.execPath;
  const script = peer === 'simpy' ? [place('simpy_peer.py')] : ['--import', 'tsx', place('measure.ts'), peer];
  const scale = peer === 'simpy' && workload.name !== 'hold' ? 0.1 : 1;
  const args = [...script, workload.name, String(size * scale), String(runs)];
  // What the process prints is a Measurement by its own contract.
  return JSON.parse(execFileSync(command, args, { encoding: 'utf8' })) as Measurement | null;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function check(measurement: Measurement, theory: number | undefined): string {
  const known = measurement.checks.filter((value) => value !== null);
  if (theory === undefined || known.length === 0) return '';
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return `${mean.toFixed(3)} (theory ${theory})`;
}

function report(workload: Workload): void {
  console.log(`\n${workload.name}: ${workload.what}`);
  console.log('workload  engine                    M events/s   / process      MB  check');
  let own = Number.NaN;
  for (const { peer, label } of CONTENDERS) {
    if (peer === 'simpy' && !withSimpy) continue;
    const measurement = measure(peer, workload);
    if (measurement === null) continue;
    const rate = median(measurement.rates) / 1e6;
    if (peer === 'throughline-process') own = rate;
    const columns = [
      rate.toFixed(3).padStart(10),
      (rate / own).toFixed(2).padStart(11),
      measurement.peakMegabytes.toFixed(0).padStart(7),
    ];
    console.log(
      `${workload.name.padEnd(9)} ${label.padEnd(24)} ${columns.join(' ')}  ${check(measurement, workload.theory)}`.trimEnd(),
    );
    summary.push({ workload: workload.name, peer, rate });
  }
}

const summary: { workload: string; peer: string; rate: number }[] = [];
const withSimpy = hasSimpy();
console.log(
  `node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, medians of ${runs}${isQuick ? ' (quick)' : ''}`,
);
if (!withSimpy)
  console.log('SimPy is not installed here (python3 -c "import simpy"), so that it is left out');
for (const workload of WORKLOADS) report(workload);

const rateOf = (workload: string, peer: string): number =>
  summary.find((row) => row.workload === workload && row.peer === peer)?.rate ?? Number.NaN;
console.log('\nprocess style against (statistics, owners and digest on):');
for (const { name } of WORKLOADS) {
  const own = rateOf(name, 'throughline-process');
  const ratios = (['floor-generator', 'simjs', 'simscript', 'simpy'] as const)
    .map((peer) => ({ peer, ratio: own / rateOf(name, peer) }))
    .filter(({ ratio }) => Number.isFinite(ratio))
    .map(({ peer, ratio }) => `${ratio.toFixed(2)} x ${peer}`);
  console.log(`${name.padEnd(9)} ${own.toFixed(2)} M events/s = ${ratios.join(', ')}`);
}
