import { expect, test } from 'vitest';
import { eraseLine } from '../../../src/cli/host.js';
import { createProgress } from '../../../src/cli/output/progress.js';
import { plainInk } from '../../../src/report/index.js';
import { throughline } from '../fake-host.js';

function hostAt(progressColumns: number | undefined) {
  const said: string[] = [];
  let seconds = 0;
  const host = {
    words: [],
    print: () => {},
    printError: (text: string) => void said.push(text),
    ink: plainInk,
    progressColumns,
    signal: new AbortController().signal,
    now: () => new Date(seconds * 1000),
    processors: 1,
  };
  return { host, said, wait: (more: number) => (seconds += more) };
}

test('without a terminal a line is told every ten seconds, with the share done, the rate and the time left', () => {
  const { host, said, wait } = hostAt(undefined);
  const progress = createProgress(host, false);
  for (const done of [1, 2, 3, 4, 5]) {
    wait(6);
    progress.show(`a: ${done} of 20 replications`);
  }
  // At 12 s two of 20 are done: 18 times 6 s are left; the next line is due at 24 s.
  expect(said).toEqual([
    'throughline: a: 2 of 20 replications (10 %, 10/min, 108 s left)\n',
    'throughline: a: 4 of 20 replications (20 %, 10/min, 96 s left)\n',
  ]);
});

test('on a terminal the line says so at once; quiet says nothing', () => {
  const { host, said, wait } = hostAt(80);
  const progress = createProgress(host, false);
  wait(60);
  progress.show('a: 5 of 20 replications');
  progress.show('screening');
  expect(said).toEqual([
    `${eraseLine}a: 5 of 20 replications (25 %, 5/min, 3 min left)`,
    `${eraseLine}screening`,
  ]);
  const quiet = hostAt(undefined);
  const silent = createProgress(quiet.host, true);
  quiet.wait(100);
  silent.show('a: 1 of 2');
  expect(quiet.said).toEqual([]);
});

test('a rate of one a second and more is told by the second', () => {
  const { host, said, wait } = hostAt(80);
  const progress = createProgress(host, false);
  wait(8);
  progress.show('20 of 100 runs');
  wait(2);
  progress.show('50 of 100 runs');
  wait(90);
  progress.show('80 of 100 runs');
  expect(said.map((text) => text.replace(eraseLine, ''))).toEqual([
    '20 of 100 runs (20 %, 2.5/s, 32 s left)',
    '50 of 100 runs (50 %, 5/s, 10 s left)',
    '80 of 100 runs (80 %, 48/min, 25 s left)',
  ]);
});

test.each(['twin', 'trace'])('%s takes --quiet', async (command) => {
  const { code, err } = await throughline([command, '--days', '2', '--quiet']);
  expect([code, err]).toEqual([0, '']);
});
