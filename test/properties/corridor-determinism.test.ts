import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { simulate } from '../../src/corridor/index.js';
import { createPool } from '../../src/node/index.js';
import { builtIns } from '../../src/scenario/built-in/index.js';
import { parseScenario, type Scenario } from '../../src/scenario/index.js';
import { Replications } from '../../src/studies/index.js';
import { scenarioOf } from '../validation/endless-corridor.js';

const week = (scenario: Scenario): Scenario => ({ ...scenario, days: 7, warmUpDays: 0 });
const { baseline, autumn } = { baseline: week(builtIns['statement-240']), autumn: builtIns['autumn-2023'] };
const nitzana = baseline.inspection.sites['nitzana'];
const rafah = baseline.crossing['rafah'];

/** Two sites by fixed shares, direct entry at one of them, carriers by quota: every record has more than one name. */
const split = scenarioOf({
  ...baseline,
  name: 'split',
  facts: {},
  levers: [],
  inspection: {
    ...baseline.inspection,
    siteChoice: { rule: 'split', shares: { nitzana: 0.6, 'kerem-shalom': 0.4 } },
    sites: { nitzana, 'kerem-shalom': { ...nitzana, lanes: 5, entry: 'direct' } },
  },
  crossing: { rafah, direct: { ...rafah, dailyLimit: 80 } },
  transferYard: {
    rafah: baseline.transferYard['rafah'],
    direct: { ...baseline.transferYard['rafah'], mode: 'back-to-back' },
  },
  fleet: {
    ...baseline.fleet,
    award: 'quota',
    carriers: {
      own: { ...baseline.fleet.carriers['own'], quota: 0.6 },
      contracted: { ...baseline.fleet.carriers['contracted'], quota: 0.4 },
    },
  },
});

const scenarios = Object.entries({ baseline, 'phases of autumn': autumn, 'two sites': split });

/** The same data with the keys of every object in the opposite order; lists stay as they are. */
function withKeysReversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withKeysReversed);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, withKeysReversed(each)]),
  );
}

describe.each(scenarios)('a run of %s is the same', (_, scenario) => {
  const first = simulate(scenario, { seed: 'again' });

  test('on repeat, to the last number', () => {
    expect(simulate(scenario, { seed: 'again' })).toEqual(first);
  });

  test('and not the same with another seed or replication', () => {
    const digests = [
      first,
      simulate(scenario, { seed: 'other' }),
      simulate(scenario, { seed: 'again', replication: 1 }),
    ].map((each) => each.digest);
    expect(new Set(digests).size).toBe(3);
  });

  test('after a round trip of scenario and outcome through JSON', () => {
    const text = JSON.stringify(scenario);
    const plain: Scenario = JSON.parse(text);
    expect(simulate(plain, { seed: 'again' })).toEqual(first);
    expect(simulate(scenarioOf(plain), { seed: 'again' })).toEqual(first);
    expect(JSON.parse(JSON.stringify(first))).toEqual(first);
  });

  test('with the journal on, and with the balance checked at every event', () => {
    const { journal, ...rest } = simulate(scenario, { seed: 'again', journal: true });
    expect(journal?.length).toBeGreaterThan(0);
    expect(rest).toEqual(first);
    expect(simulate(scenario, { seed: 'again', checkEveryEvent: true })).toEqual(first);
  });

  test('whatever the order of keys', () => {
    const reversed = parseScenario(withKeysReversed(scenario));
    expect(reversed.ok && Object.keys(reversed.scenario.inspection.sites)).toEqual(
      Object.keys(scenario.inspection.sites).reverse(),
    );
    expect(reversed.ok && simulate(reversed.scenario, { seed: 'again' })).toEqual(first);
  });
});

describe('threads', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  let folder: string;
  let workerUrl: URL;

  // Built from the sources here, so that it cannot be an older one; inside the project, so that packages are found.
  beforeAll(async () => {
    folder = await mkdtemp(join(root, 'node_modules', '.worker-'));
    const outfile = join(folder, 'worker.mjs');
    await build({
      entryPoints: [join(root, 'src/node/worker.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
    });
    workerUrl = pathToFileURL(outfile);
  });

  afterAll(() => rm(folder, { recursive: true }));

  test('a pool of two gives what this thread gives, in order', async () => {
    const pool = createPool({ workers: 2, workerUrl, onWarning: expect.fail });
    try {
      const options = { seed: 'threads' };
      for (const [name, scenario] of scenarios) {
        const there = await new Replications({ ...options, executor: pool }).outcomes(
          scenario,
          { first: 0 },
          3,
        );
        expect(there, name).toEqual(await new Replications(options).outcomes(scenario, { first: 0 }, 3));
        expect(new Set(there.map((each) => each.digest)).size).toBe(3);
      }
    } finally {
      await pool.close();
    }
  });
});
