import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockFolder } from '../../../src/node/index.js';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { short, throughline } from '../fake-host.js';
import { contentsOf } from '../result-folder.js';
import { spawned } from '../spawned.js';
import { tinyScenario } from '../tiny-scenario.js';

describe('while another process writes into --out', () => {
  test.each([
    ['run', short],
    ['reach', [...short, '--target', '30']],
    ['calibrate', ['--observed', 'date,received', '--facts', 'x']],
    ['twin', []],
    ['trace', ['--truck', '1']],
    ['merge', []],
  ])('%s is refused and leaves the folder as it is', async (command, words) => {
    const folder = temporaryFolder();
    const lock = lockFolder(folder);
    const { code, out, err } = await throughline([command, tinyScenario(), ...words, '--out', folder]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`--out ${folder}: is in use by process ${process.pid} on `);
    expect(readdirSync(folder)).toHaveLength(1);
    lock.release();
  });

  test('another shard of the same run is not', async () => {
    const folder = temporaryFolder();
    const lock = lockFolder(folder, 'shard-1/2');
    const run = ['run', tinyScenario(), ...short, '--out', folder, '--shard'];
    expect((await throughline([...run, '1/2'])).code).toBe(2);
    expect((await throughline([...run, '2/2'])).code).toBe(0);
    lock.release();
  });
});

test('of two runs into one folder the second is refused, and after the first was killed it goes on to the same bits', async () => {
  const words = ['run', '--days', '4', '--replications', '8', '--workers', '1', '--quiet', '--out'];
  const folder = join(temporaryFolder(), 'out');
  const file = join(folder, 'replications.ndjson');
  let second: Awaited<ReturnType<typeof throughline>> | undefined;
  const { code } = await spawned([...words, folder], (child) => {
    const watch = setInterval(async () => {
      if (!existsSync(file)) return;
      clearInterval(watch);
      second = await throughline([...words, folder, '--resume']);
      child.kill('SIGKILL');
    }, 5);
  });
  expect([code, second?.code]).toEqual([null, 2]);
  expect(second?.err).toMatch(/is in use by process \d+ on /);
  expect((await throughline([...words, folder, '--resume'])).code).toBe(0);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  const whole = join(temporaryFolder(), 'whole');
  await throughline([...words, whole]);
  expect(contentsOf(folder)).toEqual(contentsOf(whole));
});

test('bad input leaves no folder behind', async () => {
  const folder = join(temporaryFolder(), 'a', 'out');
  expect((await throughline(['run', 'none.yaml', '--out', folder])).code).toBe(2);
  expect(existsSync(join(folder, '..'))).toBe(false);
});
