import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Workload } from './workload.js';

/** One run: model events a second, and the mean that theory knows (null where there is none). */
export interface TimedRun {
  readonly rate: number;
  readonly check: number | null;
}

/** An engine of this name with MORE_INLINING behind it runs with a wider limit of V8 for building functions into their callers. */
export const MORE_INLINING = '+inlining';
const INLINING_FLAG = '--max-inlined-bytecode-size-cumulative=2500';

const place = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** An engine in a process of its own, warm and waiting to be told to run. */
export class Contender {
  readonly name: string;
  private readonly child: ChildProcess;
  private readonly answers: AsyncIterator<string>;

  private constructor(name: string, child: ChildProcess) {
    this.name = name;
    this.child = child;
    if (child.stdout === null) throw new Error(`${name} has no output`);
    this.answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  }

  /** Starts an engine on a workload; undefined when it cannot do it. */
  static async start(name: string, workload: Workload, n: number): Promise<Contender | undefined> {
    const [engine = name, hasFlag] = name.split(MORE_INLINING);
    const flags = hasFlag === undefined ? [] : [INLINING_FLAG];
    const [command, ...script] =
      engine === 'simpy'
        ? ['python3', place('./simpy_peer.py')]
        : [process.execPath, ...flags, '--import', 'tsx', place('./measure.ts'), engine];
    const args = [...script, workload.name, String(n)];
    // Without a shell, and ended by the end of its input, also when this process dies.
    const child = spawn(command ?? '', args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const contender = new Contender(name, child);
    const { state } = await contender.answer<{ state: string }>();
    if (state === 'ready') return contender;
    child.stdin?.end();
    return undefined;
  }

  /** One run with a seed. */
  run(seed: number): Promise<TimedRun> {
    this.child.stdin?.write(`${seed}\n`);
    return this.answer<TimedRun>();
  }

  /** Ends the process and answers its peak memory, in MB. */
  async end(): Promise<number> {
    this.child.stdin?.write('end\n');
    const { peakMegabytes } = await this.answer<{ peakMegabytes: number }>();
    this.child.stdin?.end();
    return peakMegabytes;
  }

  private async answer<T>(): Promise<T> {
    const { value, done } = await this.answers.next();
    if (done === true) throw new Error(`${this.name} ended before it had answered`);
    // What the process prints is agreed with measure.ts and simpy_peer.py.
    return JSON.parse(value) as T;
  }
}

/** Version of SimPy where it is installed and 3 or later (2 has another interface); otherwise the reason why it is left out. */
export function findSimpy(): { readonly version: string } | { readonly reason: string } {
  try {
    const version = execFileSync('python3', ['-c', 'import simpy; print(simpy.__version__)'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    if (Number.parseInt(version, 10) >= 3) return { version };
    return { reason: `SimPy ${version} has another interface; 3 or later is needed` };
  } catch {
    return { reason: 'python3 -c "import simpy" fails here' };
  }
}
