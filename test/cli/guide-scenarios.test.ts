import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.js';
import { throughline } from './fake-host.js';

const noTraffic = 'no truck arrives: supply is empty and nothing stands in the corridor at the start';

/** The first scenario that a guide shows, as a file. */
function scenarioOf(guide: string): string {
  const text = readFileSync(fileURLToPath(new URL(`../../${guide}`, import.meta.url)), 'utf8');
  const [, yaml] = /```yaml\n(name: [\s\S]*?)```/.exec(text) ?? [];
  if (yaml === undefined) throw new Error(`${guide} shows no scenario`);
  return written(yaml);
}

function written(yaml: string): string {
  const file = join(temporaryFolder(), 'scenario.yaml');
  writeFileSync(file, yaml);
  return file;
}

describe.each(['README.md', 'src/scenario/README.md'])('the scenario in %s', (guide) => {
  test('is sound and has nothing to be noted', async () => {
    const { code, out } = await throughline(['validate', scenarioOf(guide), '--format', 'json']);
    expect([code, JSON.parse(out).notes]).toEqual([0, []]);
  });

  test('delivers trucks when it is run', async () => {
    const words = ['run', scenarioOf(guide), '--replications', '2', '--workers', '1', '--format', 'json'];
    const { code, out } = await throughline([...words, '--quiet']);
    expect(code).toBe(0);
    const { throughput } = JSON.parse(out);
    // Twelve lanes that a truck holds for an hour at most, nine hours a day, pass more than 50.
    expect(throughput.inspected.perDay.mean).toBeGreaterThan(50);
    expect(throughput.delivered.perDay.mean).toBeGreaterThan(0);
  });
});

describe('a scenario in which no truck can arrive', () => {
  const empty = 'name: empty\ngovernorates: { rafah: { population: 1000, trip: 30 min } }\n';

  test('is valid, with a note', async () => {
    const { code, out } = await throughline(['validate', written(empty)]);
    expect(code).toBe(0);
    expect(out).toContain(`note: ${noTraffic}\n`);
  });

  test('is run, with a note', async () => {
    const words = ['run', written(empty), '--days', '2', '--replications', '2', '--workers', '1'];
    const { code, err } = await throughline(words);
    expect(code).toBe(0);
    expect(err).toContain(`throughline: ${noTraffic}\n`);
  });
});
