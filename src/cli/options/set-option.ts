import type { Command } from 'commander';
import { isOverruled } from '../../corridor/index.js';
import type { ParsedScenario, Scenario, ScenarioChange } from '../../scenario/index.js';
import type { OptionReader } from '../option-reader.js';
import { collected } from './declared-options.js';

/** Adds `--set`. */
export function withSet(command: Command): Command {
  return command.option(
    '--set <path=value>',
    'another value in the scenario, with its unit, such as "fleet.fuel.perDay=20000 L/day"; may be repeated',
    collected,
  );
}

/** What `--set` changes, as far as it is `path=value`. */
function readChanges(reader: OptionReader): readonly ScenarioChange[] {
  return reader
    .list('set')
    .filter(isChange)
    .map((text) => {
      const at = text.indexOf('=');
      return { path: text.slice(0, at).trim(), value: text.slice(at + 1) };
    });
}

function isChange(text: string): boolean {
  return /^\s*[^\s=][^=]*=\s*\S/.test(text);
}

/** The scenario with what `--set` changes; undefined where something is wrong with that, which is noted in the reader. */
export async function withChanges(
  reader: OptionReader,
  scenario: Scenario,
): Promise<ParsedScenario | undefined> {
  for (const text of reader.list('set').filter((each) => !isChange(each)))
    reader.refuse('set', `must be path=value, such as crossing.rafah.lanes=4, got ${JSON.stringify(text)}`);
  const changes = readChanges(reader);
  if (changes.length === 0) return { ok: true, scenario };
  if (reader.text('days') !== undefined && changes.some(({ path }) => path === 'days'))
    reader.refuse('set', 'excludes --days where it sets days');
  // Loaded only here: the library of the schema takes a while.
  const { changedScenario } = await import('../../scenario/index.js');
  const changed = changedScenario(scenario, changes);
  const problems = changed.ok ? overruled(changed.scenario, changes) : changed.problems;
  if (problems.length === 0) return changed;
  reader.refuseFile({ file: '--set', problems });
  return undefined;
}

/** Changes that no day would see. */
export function overruled(
  scenario: Scenario,
  changes: readonly ScenarioChange[],
): { path: string; message: string }[] {
  return changes
    .filter(({ path }) => isOverruled(scenario, path))
    .map(({ path }) => ({
      path,
      message: `changes nothing: a phase sets it on all days counted; set phases.0.set.${path} or the like`,
    }));
}

/** Refuses what `--set` sets and an ensemble draws. */
export function checkDrawn(reader: OptionReader, drawn: readonly string[]): void {
  const isSet = new Set(readChanges(reader).map(({ path }) => path));
  for (const path of drawn.filter((each) => isSet.has(each)))
    reader.refuse('set', `sets ${path}, which --ensemble draws`);
}
