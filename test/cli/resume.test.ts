import type { ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandLine } from '../../src/cli/command-line.js';
import { plainInk } from '../../src/report/index.js';
import { temporaryFolder } from '../node/temporary-folder.js';
import { throughline } from './fake-host.js';
import { contentsOf } from './result-folder.js';
import { type EndedProcess, spawned, spawnedWithSmallFiles } from './spawned.js';
import { tinyScenario } from './tiny-scenario.js';

const replications = 8;
const shared = mkdtempSync(join(tmpdir(), 'throughline-test-'));
// A built-in scenario, as reading a file takes a process longer than all its replications.
const words = [
  'run',
  'fighting-2023-12',
  '--days',
  '1',
  '--replications',
  `${replications}`,
  '--workers',
  '2',
  '--quiet',
];
let undisturbed: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  await throughline([...words, '--out', join(shared, 'undisturbed')]);
  undisturbed = contentsOf(join(shared, 'undisturbed'));
});

afterAll(() => rmSync(shared, { recursive: true }));

const fileIn = (folder: string): string => join(folder, 'replications.ndjson');

/** Replications that stand in the folder's file: whole lines but the header. */
function finishedIn(folder: string): number {
  if (!existsSync(fileIn(folder))) return -1;
  const bytes = readFileSync(fileIn(folder));
  let lines = 0;
  for (let at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1)) lines += 1;
  return lines - 1;
}

type Ending = 'SIGKILL' | 'SIGINT' | 'SIGTERM';

/** Ends a process as soon as so many replications stand in its file. */
function endAt(child: ChildProcess, signal: Ending, folder: string, count: number): void {
  const watch = setInterval(() => {
    // Once: a second signal would end the process at once.
    if (finishedIn(folder) < count) return;
    clearInterval(watch);
    child.kill(signal);
  }, 4);
  child.on('close', () => clearInterval(watch));
}

/** A run that was ended so; on a busy machine one may be done before its end comes, and is begun again. */
async function endedAt(signal: Ending, folder: string, count: number): Promise<EndedProcess> {
  for (;;) {
    const end = await spawned([...words, '--out', folder], (child) => endAt(child, signal, folder, count));
    if (end.code !== 0) return end;
    rmSync(folder, { recursive: true });
  }
}

/** Goes on in this process until the result is there. */
async function finish(folder: string, all = replications): Promise<Readonly<Record<string, string>>> {
  expect(await throughline([...words, '--out', folder, '--resume'])).toMatchObject({ code: 0, err: '' });
  expect(finishedIn(folder)).toBe(all);
  return contentsOf(folder);
}

// After none, few and nearly all replications; the kill seldom meets a write, so the last lines are cut as a write would.
describe.each([0, 1, 3, 6])('a run killed after %i replications goes on to the same bits', (count) => {
  const killed = join(shared, `killed-${count}`);

  beforeAll(async () => {
    expect((await endedAt('SIGKILL', killed, count)).code).toBe(null);
    expect(finishedIn(killed)).toBeGreaterThanOrEqual(count);
  });

  test.each(['whole', 'last line torn', 'half the file gone'] as const)('%s', async (tear) => {
    const folder = join(temporaryFolder(), 'out');
    cpSync(killed, folder, { recursive: true });
    const { size } = statSync(fileIn(folder));
    if (tear === 'last line torn') truncateSync(fileIn(folder), size - 7);
    if (tear === 'half the file gone') truncateSync(fileIn(folder), Math.floor(size / 2));
    expect(await finish(folder)).toEqual(undisturbed);
  });
});

describe('a run that is asked to stop', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s ends with %i and says how to go on', async (signal, stopped) => {
    const folder = join(temporaryFolder(), 'out');
    const { code, out, err } = await endedAt(signal, folder, 3);
    expect([code, out]).toEqual([stopped, '']);
    const finished = finishedIn(folder);
    expect(err).toBe(`throughline: stopped
throughline: ${finished} replications kept in ${fileIn(folder)}; go on with
  throughline ${words.join(' ')} --out ${folder} --resume
`);
    expect(readdirSync(folder)).toEqual(['replications.ndjson']);
    expect(await finish(folder)).toEqual(undisturbed);
  });

  test('without --out puts what is finished among the temporary files', async () => {
    const { code, err } = await stoppedAfter(4);
    expect(code).toBe(130);
    const folder = /kept in (.*)\/replications\.ndjson; go on with/.exec(err)?.[1] ?? '';
    try {
      expect(err).toContain('throughline: stopped\nthroughline: 4 replications kept in ');
      expect(err).toContain(` --out ${folder} --resume\n`);
      expect(finishedIn(folder)).toBe(4);
      expect(await finish(folder)).toEqual(undisturbed);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test('a shard that was killed goes on to the same file', async () => {
  const [killed, whole] = [join(temporaryFolder(), 'killed'), join(temporaryFolder(), 'whole')];
  const shard = [...words, '--shard', '2/2'];
  const name = 'shard-2-of-2.ndjson';
  await throughline([...shard, '--out', whole]);
  await throughline([...shard, '--out', killed]);
  truncateSync(join(killed, name), statSync(join(killed, name)).size - 20_000);
  expect((await throughline([...shard, '--out', killed, '--resume'])).code).toBe(0);
  // One line after the other in this process, so that the order is the same too.
  expect(readFileSync(join(killed, name), 'utf8')).toBe(readFileSync(join(whole, name), 'utf8'));
});

test('a disk that is full ends the run with 1, and with room again it goes on to the same bits', async () => {
  const folder = join(temporaryFolder(), 'out');
  // Room for the header and some replications.
  const { code, out, err } = await spawnedWithSmallFiles(80, [...words, '--out', folder]);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(
    `throughline: cannot write ${fileIn(folder)}: the file is larger than the system allows\n`,
  );
  expect(err).toMatch(/throughline: [1-9] replications? kept in /);
  expect(await finish(folder)).toEqual(undisturbed);
});

test('what another study has left serves where it is the same, and is no hindrance elsewhere', async () => {
  const folder = await halfDone();
  const finished = finishedIn(folder);
  const other = ['run', tinyScenario(), '--days', '1', '--replications', '2', '--seed', 't', '--quiet'];
  expect(await throughline([...other, '--out', folder])).toMatchObject({ code: 0, err: '' });
  expect(finishedIn(folder)).toBe(finished + 2);
  expect(await finish(folder, replications + 2)).toEqual(undisturbed);
});

test('--resume where nothing is to be gone on with begins', async () => {
  const folder = join(temporaryFolder(), 'out');
  expect(await finish(folder)).toEqual(undisturbed);
});

/** A folder as a killed run leaves it. */
async function halfDone(): Promise<string> {
  const folder = join(temporaryFolder(), 'out');
  await endedAt('SIGKILL', folder, 2);
  return folder;
}

/** Runs in this process until the progress line tells of so many replications, then stops as by Ctrl-C. */
async function stoppedAfter(count: number): Promise<{ readonly code: number; readonly err: string }> {
  const stop = new AbortController();
  let err = '';
  const code = await commandLine({
    words: words.filter((word) => word !== '--quiet'),
    print: () => {},
    printError(text) {
      if (text.includes(` ${count} of `)) stop.abort();
      if (!text.startsWith('\r')) err += text;
    },
    ink: plainInk,
    progressColumns: 80,
    signal: stop.signal,
    now: () => new Date('2023-11-28T00:00:00Z'),
    processors: 1,
  });
  return { code, err };
}
