import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.js';
import { throughline } from './fake-host.js';
import { contentsOf } from './result-folder.js';
import { tinyScenario } from './tiny-scenario.js';

const reachOf = (tiny: string) => ['reach', tiny, '--target', '1', '--replications', '2', '--workers', '1'];
const bottleneckOf = (tiny: string) => ['bottleneck', tiny, '--replications', '4', '--workers', '1'];
const fileIn = (folder: string): string => join(folder, 'replications.ndjson');
const linesOf = (folder: string): readonly string[] =>
  readFileSync(fileIn(folder), 'utf8').trimEnd().split('\n');
const noted = /throughline: (\d+) replications? of (\S+) used, (\d+) of them run again and found the same\n/;

describe('commands with one --out', () => {
  test('find what others ran there, and come to the same result as alone', async () => {
    const tiny = tinyScenario();
    const [reach, bottleneck] = [reachOf(tiny), bottleneckOf(tiny)];
    const [shared, alone] = [join(temporaryFolder(), 'shared'), join(temporaryFolder(), 'alone')];
    expect((await throughline([...reach, '--out', shared])).code).toBe(0);
    const before = linesOf(shared);
    const { code, err } = await throughline([...bottleneck, '--out', shared]);
    expect(code).toBe(0);
    const [, used = '0', path, runAgain = '0'] = noted.exec(err) ?? [];
    await throughline([...bottleneck, '--out', alone]);
    expect(contentsOf(shared)).toEqual(contentsOf(alone));
    // Of today's replications those that reach ran are used: the lines that both files hold, beside the heading.
    const common = linesOf(alone).filter((line) => before.includes(line));
    expect(common.length).toBeGreaterThanOrEqual(3);
    expect([Number(used), path]).toEqual([common.length - 1, fileIn(shared)]);
    expect(Number(runAgain)).toBeGreaterThanOrEqual(1);
    // Nothing stands there twice.
    expect(new Set(linesOf(shared))).toEqual(new Set([...before, ...linesOf(alone)]));
    expect(new Set(linesOf(shared)).size).toBe(linesOf(shared).length);
  });

  test('find it too where only the file was copied, and run nothing but the sample', async () => {
    const bottleneck = bottleneckOf(tinyScenario());
    const [from, to] = [join(temporaryFolder(), 'from'), join(temporaryFolder(), 'to')];
    await throughline([...bottleneck, '--out', from]);
    mkdirSync(to);
    cpSync(fileIn(from), fileIn(to));
    const { err } = await throughline([...bottleneck, '--out', to, '--run-again', '3']);
    const [, used, , runAgain = '0'] = noted.exec(err) ?? [];
    expect(Number(used)).toBe(linesOf(from).length - 1);
    expect(Number(runAgain)).toBeGreaterThanOrEqual(3);
    expect(readFileSync(fileIn(to))).toEqual(readFileSync(fileIn(from)));
    expect(contentsOf(to)).toEqual(contentsOf(from));
  });
});

describe('a study that was stopped', () => {
  test.each([
    ['bottleneck', ['--replications', '4']],
    ['ladder', ['--target', '1000', '--replications', '2', '--look', '2']],
    ['resilience', ['--days', '18', '--replications', '2']],
    ['evidence', ['--draws', '20']],
  ])('%s says how to go on, and goes on to the same files', async (name, more) => {
    const words = [name, tinyScenario(), ...more, '--workers', '1'];
    const [folder, whole] = [join(temporaryFolder(), 'out'), join(temporaryFolder(), 'whole')];
    expect((await throughline([...words, '--out', whole])).code).toBe(0);
    const stop = new AbortController();
    const progress = { progressColumns: 80, signal: stop.signal };
    const running = throughline([...words, '--out', folder], progress);
    const watch = setInterval(() => {
      if (lineCount(folder) > 2) stop.abort();
    }, 1);
    const { code, err } = await running;
    clearInterval(watch);
    expect(code).toBe(130);
    expect(err).toContain(` replications kept in ${fileIn(folder)}; go on with\n`);
    expect(err).toContain(`throughline ${words.join(' ')} --out ${folder} --resume\n`);
    const again = await throughline([...words, '--out', folder, '--resume']);
    expect(again.code).toBe(0);
    expect(again.err).toMatch(noted);
    expect(contentsOf(folder)).toEqual(contentsOf(whole));
  });
});

test('a forged line whose hash fits is refused with its place, and the file stays as it is', async () => {
  const bottleneck = bottleneckOf(tinyScenario());
  const folder = join(temporaryFolder(), 'out');
  await throughline([...bottleneck, '--out', folder]);
  const lines = [...linesOf(folder)];
  const { outcome, ...head } = JSON.parse(lines[1] ?? '');
  outcome.throughput.received.perDay += 1;
  const name = `${head.scenarioHash} ${JSON.stringify(head.seed)} ${head.replication} plain`;
  head.sha256 = createHash('sha256')
    .update(name + JSON.stringify(outcome))
    .digest('hex');
  lines[1] = JSON.stringify({ ...head, outcome });
  writeFileSync(fileIn(folder), `${lines.join('\n')}\n`);
  const { code, out, err } = await throughline([...bottleneck, '--out', folder]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(`${fileIn(folder)}:2 replication 0: is not what running it again gives`);
  expect(linesOf(folder)).toEqual(lines);
});

function lineCount(folder: string): number {
  try {
    return linesOf(folder).length;
  } catch {
    return 0;
  }
}
