import { rereadParts } from './changed-parts.js';
import {
  checkLayout,
  checkLevels,
  checkMembers,
  checkPlaces,
  checkPolicy,
  refusedPath,
} from './checks/index.js';
import { dotted, findAt, type Path, replacedAt, valueAt } from './path.js';
import type { Finding } from './problem.js';
import type { Phase, Scenario } from './scenario.js';
import type { Settled } from './settle.js';
import { withSettledStages } from './settled-stages.js';

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
  const changed = withSettledStages(
    settings.reduce((whole: unknown, { path, raw }) => replacedAt(whole, path, raw), scenario),
  );
  const paths = settings.map(({ path }) => path);
  const read = rereadParts(changed, paths, startDay);
  if (!read.ok) return { ...nothing, findings: moved(read.findings, settings, top) };
  const broken = [
    ...checkPlaces(read.scenario),
    ...checkLayout(read.scenario),
    ...checkLevels(read.scenario),
    ...checkPolicy(read.scenario),
  ];
  if (broken.length > 0) return { ...nothing, findings: moved(broken, settings, top) };
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

function settingsOf(
  phase: Phase,
  top: Path,
  scenario: Scenario,
): { settings: Setting[]; findings: Finding[] } {
  const settings: Setting[] = [];
  const findings: Finding[] = [];
  const places = new Places();
  for (const [key, raw] of Object.entries(phase.set)) {
    const refused = refusedPath(key, scenario);
    const { path } = findAt(scenario, key);
    const other = places.setBy(path);
    if (refused !== undefined) findings.push({ ...refused, path: [...top, key], atKey: true });
    else if (other !== undefined)
      findings.push({ path: [...top, key], message: `is set by ${other} too`, atKey: true });
    else {
      const members = checkMembers(path, raw, scenario);
      findings.push(...members.map((each) => ({ ...each, path: [...top, key, ...each.path] })));
      settings.push({ key, path, raw });
      places.add(path, key);
    }
  }
  return { settings, findings };
}

// What is wrong with the changed scenario is put down to the setting that it lies in, else to one of the same section.
function moved(findings: readonly Finding[], settings: readonly Setting[], top: Path): Finding[] {
  const byPath = new Map(settings.map((setting) => [dotted(setting.path), setting]));
  const bySection = new Map(settings.toReversed().map((setting) => [setting.path[0], setting]));
  return findings.map((finding) => {
    const outer = outerPaths(finding.path).find((each) => byPath.has(each));
    const inside = outer === undefined ? undefined : byPath.get(outer);
    if (inside !== undefined)
      return { ...finding, path: [...top, inside.key, ...finding.path.slice(inside.path.length)] };
    const near = bySection.get(finding.path[0]) ?? settings[0];
    return {
      ...finding,
      path: near === undefined ? top : [...top, near.key],
      message: `makes ${dotted(finding.path)} wrong, which ${finding.message}`,
      atKey: true,
    };
  });
}

function inSettings<Value>(
  maps: readonly ReadonlyMap<string, Value>[],
  settings: readonly Setting[],
  top: Path,
) {
  const result = new Map<string, Value>();
  const set = new Set(settings.map(({ path }) => dotted(path)));
  for (const [path, value] of maps.flatMap((map) => [...map])) {
    const isSet = outerPaths(path.split('.')).some((outer) => set.has(outer));
    if (isSet) result.set(`${dotted(top)}.${path}`, value);
  }
  return result;
}

/** Which paths are set, found without a look at all of them. */
class Places {
  private readonly whole = new Map<string, string>();
  private readonly inside = new Map<string, string>();

  /** The setting that holds a path, or the first that lies within it. */
  setBy(path: Path): string | undefined {
    const above = outerPaths(path).find((outer) => this.whole.has(outer));
    return above === undefined ? this.inside.get(dotted(path)) : this.whole.get(above);
  }

  add(path: Path, key: string): void {
    this.whole.set(dotted(path), key);
    for (const outer of outerPaths(path)) if (!this.inside.has(outer)) this.inside.set(outer, key);
  }
}

// The path itself and what it lies in, from the top.
function outerPaths(path: Path): string[] {
  return path.map((_, index) => dotted(path.slice(0, index + 1)));
}

const stocks: readonly string[] = ['backlog', 'stock', 'population'];

/**
 * What a phase sets whole, with the stocks of the scenario in place of its own: they are read once, at the start, so a phase that states
 * others is wrong, and one that leaves them out means those of the scenario.
 */
function withStocksOfStart(
  value: unknown,
  raw: unknown,
  base: unknown,
): { readonly value: unknown; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  let kept = value;
  for (const path of stocksIn(value)) {
    const [atStart, set] = [valueAt(base, path), valueAt(value, path)];
    if (atStart === undefined || atStart === set) continue;
    if (valueAt(raw, path) === undefined) kept = replacedAt(kept, path, atStart);
    else
      findings.push({
        path,
        message: `is read once, at the start, where it is ${String(atStart)}, got ${String(set)}`,
      });
  }
  return { value: kept, findings };
}

function stocksIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    stocks.includes(key) ? [[...path, key]] : stocksIn(part, [...path, key]),
  );
}
