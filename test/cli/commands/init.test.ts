import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { short, throughline } from '../fake-host.js';

test('init writes a commented scenario that is sound and runs, of no place in particular', async () => {
  const file = join(temporaryFolder(), 'mine.yaml');
  const made = await throughline(['init', file]);
  expect(made).toMatchObject({ code: 0, err: '' });
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(`throughline run ${file}`);
  expect(text).not.toMatch(/egypt|gaza|rafah|nitzana|israel/i);
  expect((await throughline(['validate', file])).code).toBe(0);
  const { code, out } = await throughline(['run', file, ...short, '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(out).throughput.received.perDay.mean).toBeGreaterThan(0);
});

test('what is there is not replaced', async () => {
  const file = join(temporaryFolder(), 'mine.yaml');
  writeFileSync(file, 'mine');
  expect(await throughline(['init', file])).toEqual({
    code: 2,
    out: '',
    err: `${file}: is there already, and is not replaced\n`,
  });
  expect(readFileSync(file, 'utf8')).toBe('mine');
});
