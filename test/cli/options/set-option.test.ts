import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baseline } from '../../../src/scenario/built-in/index.js';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { short, throughline } from '../fake-host.js';
import { tinyScenario } from '../tiny-scenario.js';

const lanes = 'inspection.sites.nitzana.lanes=4';

test('the result, its scenario and its manifest are of the value that is set, and it is reproduced', async () => {
  const out = join(temporaryFolder(), 'out');
  const words = ['run', tinyScenario(), ...short, '--set', lanes, '--set', 'fleet.fuel.perDay=20000 L/day'];
  expect(await throughline([...words, '--out', out])).toMatchObject({ code: 0, err: '' });
  const scenario = JSON.parse(readFileSync(join(out, 'scenario.json'), 'utf8'));
  expect(scenario.inspection.sites.nitzana.lanes).toBe(4);
  expect(scenario.fleet.fuel.perDay).toBe(20_000);
  const { arguments: again } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  expect(again).toEqual(expect.arrayContaining(['--set', lanes, 'fleet.fuel.perDay=20000 L/day']));
  const made = await throughline(['reproduce', join(out, 'manifest.json'), '--quiet']);
  expect(made).toMatchObject({ code: 0, err: '' });
});

test('another value is another scenario with another digest', async () => {
  const digest = async (...more: readonly string[]) => {
    const { out } = await throughline(['run', tinyScenario(), ...short, '--format', 'json', ...more]);
    const { digest: runs, manifest } = JSON.parse(out);
    return [runs, manifest.scenarioHash];
  };
  const [[runs, hash], [otherRuns, otherHash]] = [await digest(), await digest('--set', lanes)];
  expect(runs).not.toBe(otherRuns);
  expect(hash).not.toBe(otherHash);
});

test('all that is wrong is told at once, of values and of other options', async () => {
  const sets = ['lanes', 'crossing.rafah.lane=4', 'fleet.fuel.perDay=4 km'].flatMap((each) => [
    '--set',
    each,
  ]);
  const { code, err } = await throughline(['run', ...sets, '--workers', '0']);
  expect(code).toBe(2);
  expect(err).toContain('--set: must be path=value');
  expect(err).toContain('--set crossing.rafah.lane: is not a known key; did you mean lanes?');
  expect(err).toContain('--set fleet.fuel.perDay: "4 km" has a unit that is not known');
  expect(err).toContain('--workers');
});

test.each([
  [['--set', 'days=4', '--days', '3'], '--set: excludes --days where it sets days'],
  [['--set', 'supply.road.perDay=20000'], '--large'],
])('%j is refused', async (words, message) => {
  const { code, err } = await throughline(['run', ...words]);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

test('a number that a phase sets on all days counted is not set in vain', async () => {
  const file = join(temporaryFolder(), 'phased.json');
  const phases = [{ name: 'all', from: '2023-11-01', set: { 'crossing.rafah.lanes': 3 } }];
  writeFileSync(file, JSON.stringify({ ...baseline, phases }));
  const { code, err } = await throughline(['run', file, '--set', 'crossing.rafah.lanes=4']);
  expect(code).toBe(2);
  expect(err).toBe(
    '--set crossing.rafah.lanes: changes nothing: a phase sets it on all days counted; set phases.0.set.crossing.rafah.lanes or the like\n',
  );
  const inPhase = await throughline(['validate', file, '--set', 'phases.0.set.crossing.rafah.lanes=4']);
  expect(inPhase).toMatchObject({ code: 0, err: '' });
});
