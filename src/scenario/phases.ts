import {
  type ChangeableSection,
  changeableSections,
  checkLevels,
  checkMembers,
  checkPlaces,
  refusedPath,
} from './checks/index.js';
import { dotted, findAt, isWithin, type Path, replacedAt, valueAt } from './path.js';
import type { Finding } from './problem.js';
import type { Phase, Scenario } from './scenario.js';
import { rereadSections } from './sections.js';
import type { Settled } from './settle.js';
import { withStocksOfStart } from './stocks-at-start.js';

/** One phase with its values as plain data in canonical units; facts and parameters by their path in the scenario. */
export interface ReadPhase {
  readonly phase: Phase;
  readonly findings: readonly Finding[];
  readonly parameters: Settled['parameters'];
  readonly facts: Settled['facts'];
}

/** A value that a phase sets. */
interface Setting {
  readonly key: string;
  readonly path: Path;
  readonly raw: unknown;
}

/**
 * Reads what a phase sets as if it stood in the scenario itself, which must be sound without the phase.
 */
export function readPhase(index: number, scenario: Scenario, startDay: number): ReadPhase {
  const phase = scenario.phases[index];
  const top: Path = ['phases', index, 'set'];
  if (phase === undefined) throw new RangeError(`readPhase requires the index of a phase, got ${index}`);
  const nothing = { phase, parameters: new Map(), facts: new Map() };
  const { settings, findings } = settingsOf(phase, top, scenario);
  if (findings.length > 0) return { ...nothing, findings };
  const changed = settings.reduce((whole: unknown, { path, raw }) => replacedAt(whole, path, raw), scenario);
  const read = rereadSections(changed, sectionsOf(settings.map(({ path }) => path)), startDay);
  if (!read.ok)
    return { ...nothing, findings: read.findings.map((finding) => moved(finding, settings, top)) };
  const broken = [...checkPlaces(read.scenario), ...checkLevels(read.scenario)];
  if (broken.length > 0)
    return { ...nothing, findings: broken.map((finding) => moved(finding, settings, top)) };
  const values = settings.map(({ path, raw }) => ({
    path,
    ...withStocksOfStart(valueAt(read.scenario, path), raw, valueAt(scenario, path)),
  }));
  const stated = values.flatMap(({ path, findings: inside }) =>
    inside.map((finding) => ({ ...finding, path: [...top, dotted(path), ...finding.path] })),
  );
  if (stated.length > 0) return { ...nothing, findings: stated };
  const set = Object.fromEntries(values.map(({ path, value }) => [dotted(path), value]));
  const pick = <Value>(part: (settled: Settled) => ReadonlyMap<string, Value>) =>
    inSettings(read.settled.map(part), settings, top);
  return {
    phase: { ...phase, set },
    findings,
    parameters: pick((part) => part.parameters),
    facts: pick((part) => part.facts),
  };
}

/** The parts of a scenario that paths lead into. */
export function sectionsOf(paths: readonly Path[]): ReadonlySet<ChangeableSection> {
  return new Set(changeableSections.filter((section) => paths.some((path) => path[0] === section)));
}

function settingsOf(
  phase: Phase,
  top: Path,
  scenario: Scenario,
): { settings: Setting[]; findings: Finding[] } {
  const settings: Setting[] = [];
  const findings: Finding[] = [];
  for (const [key, raw] of Object.entries(phase.set)) {
    const refused = refusedPath(key, scenario);
    const { path } = findAt(scenario, key);
    const other = settings.find((setting) => isWithin(path, setting.path) || isWithin(setting.path, path));
    if (refused !== undefined) findings.push({ ...refused, path: [...top, key], atKey: true });
    else if (other !== undefined)
      findings.push({ path: [...top, key], message: `is set by ${other.key} too`, atKey: true });
    else {
      const members = checkMembers(path, raw, scenario);
      findings.push(...members.map((each) => ({ ...each, path: [...top, key, ...each.path] })));
      settings.push({ key, path, raw });
    }
  }
  return { settings, findings };
}

// What is wrong with the changed scenario is put down to the setting that it lies in, else to one of the same section.
function moved(finding: Finding, settings: readonly Setting[], top: Path): Finding {
  const inside = settings.find(({ path }) => isWithin(finding.path, path));
  if (inside !== undefined)
    return { ...finding, path: [...top, inside.key, ...finding.path.slice(inside.path.length)] };
  const near = settings.find(({ path }) => path[0] === finding.path[0]) ?? settings[0];
  const path = near === undefined ? top : [...top, near.key];
  return {
    ...finding,
    path,
    message: `makes ${dotted(finding.path)} wrong, which ${finding.message}`,
    atKey: true,
  };
}

function inSettings<Value>(
  maps: readonly ReadonlyMap<string, Value>[],
  settings: readonly Setting[],
  top: Path,
) {
  const result = new Map<string, Value>();
  const prefixes = settings.map(({ path }) => dotted(path));
  for (const [path, value] of maps.flatMap((map) => [...map])) {
    const isSet = prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}.`));
    if (isSet) result.set(`${dotted(top)}.${path}`, value);
  }
  return result;
}
