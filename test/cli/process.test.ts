import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.js';
import { spawned } from './spawned.js';

test('one, two and three threads give the same digest', async () => {
  const digests = [];
  for (const workers of ['1', '2', '3']) {
    const words = [
      'run',
      'fighting-2023-12',
      '--days',
      '1',
      '--replications',
      '4',
      '--workers',
      workers,
      '--quiet',
      '--format',
      'json',
    ];
    const { code, out, err } = await spawned(words);
    expect([code, err]).toEqual([0, '']);
    digests.push(JSON.parse(out).digest);
  }
  expect(new Set(digests).size).toBe(1);
});

test('Ctrl-C ends with 130, says so and leaves no file', async () => {
  const folder = join(temporaryFolder(), 'out');
  const words = ['run', '--days', '4000', '--replications', '1000', '--out', folder];
  const { code, out, err } = await spawned(words, (child) => {
    // At work once it holds the folder, and far from done: 4,000 days take minutes.
    const watch = setInterval(() => {
      if (!existsSync(folder)) return;
      clearInterval(watch);
      child.kill('SIGINT');
    }, 20);
    child.on('close', () => clearInterval(watch));
  });
  expect({ code, out, err }).toEqual({ code: 130, out: '', err: 'throughline: stopped\n' });
  expect(existsSync(folder)).toBe(false);
});

test('a replication that takes too long fails the run by its name after three tries', async () => {
  // 4,000 days take many seconds.
  const words = ['run', '--days', '4000', '--replications', '2', '--workers', '1', '--time-limit', '1'];
  const { code, out, err } = await spawned(words);
  expect([code, out]).toEqual([1, '']);
  expect(err).toBe(
    'throughline: replication 0 of statement-240 with seed "throughline" was given up after 3 tries: it took more than 1 s\n',
  );
});

test('a reader that has seen enough is no failure', async () => {
  const { code, err } = await spawned(['schema'], (child) => child.stdout?.destroy());
  expect([code, err]).toEqual([0, '']);
});

test('nothing is printed on standard error where there is no terminal', async () => {
  const { code, err } = await spawned(['run', '--days', '1', '--replications', '1']);
  expect([code, err]).toEqual([0, '']);
});

test('a bad scenario ends with 2 and without a stack trace', async () => {
  const folder = temporaryFolder();
  const { code, out, err } = await spawned(['run', folder]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('is a folder');
  expect(err).not.toMatch(/^\s+at /m);
  expect(readdirSync(folder)).toEqual([]);
});
