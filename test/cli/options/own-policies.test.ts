import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { throughline } from '../fake-host.js';

function fileOf(name: string, text: string): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}

/** What a run under a policy of one's own prints as errors, and its exit code. */
async function refused(custom: object, ...words: readonly string[]): Promise<readonly [number, string]> {
  const scenario = fileOf(
    'own.json',
    JSON.stringify({
      name: 'own',
      days: 1,
      inspection: { policy: { kind: 'scan-all', custom }, sites: { north: {} } },
      supply: { road: { perDay: 20 } },
      governorates: { inland: { population: 1, trip: 1 } },
    }),
  );
  const { code, err, out } = await throughline(['run', scenario, '--replications', '2', '--quiet', ...words]);
  expect(out).toBe('');
  return [code, err];
}

test('a policy or parameter that the module does not have is refused before a run, with the nearest', async () => {
  const text =
    "export const policies = [{ name: 'light', parameters: { from: 12 }, examination: ({ examination }) => examination }];";
  const module = ['--policy-module', fileOf('own.mjs', text)];
  expect(await refused({ name: 'lihgt' }, ...module)).toEqual([
    2,
    '--policy-module: the policy "lihgt" is not registered for this run; did you mean light?\n',
  ]);
  expect(await refused({ name: 'light', parameters: { form: 3 } }, ...module)).toEqual([
    2,
    '--policy-module: the policy "light" has no parameter "form"; did you mean from?\n',
  ]);
  expect(await refused({ name: 'light', parameters: { from: 'noon' } }, ...module)).toEqual([
    2,
    '--policy-module: the parameter "from" of the policy "light" must be a number, got "noon"\n',
  ]);
});

test('no module, one without policies and one that throws are refused before a run', async () => {
  const [code, err] = await refused({ name: 'light' });
  expect([code, err]).toEqual([2, expect.stringContaining('is not registered for this run: give it')]);
  const empty = await refused(
    { name: 'light' },
    '--policy-module',
    fileOf('empty.mjs', 'export const x = 1;'),
  );
  expect(empty).toEqual([2, expect.stringContaining('must export `policies`')]);
  const broken = fileOf('broken.mjs', "throw new Error('not today');");
  expect(await refused({ name: 'light' }, '--policy-module', broken)).toEqual([
    2,
    '--policy-module: not today\n',
  ]);
});
