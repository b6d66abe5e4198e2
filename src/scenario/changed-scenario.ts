import { nearest } from '../math/index.js';
import { leversAfter, leversApartFrom } from './levers-after-changes.js';
import { type ParsedScenario, parseScenario } from './parse.js';
import { dotted, findAt, type Path, replacedAt, valueAt } from './path.js';
import { type Finding, type Problem, problemOf } from './problem.js';
import { readTree } from './read-tree.js';
import type { FactRecord, Scenario } from './scenario.js';
import { Unreadable } from './tree.js';

/** One part of a scenario that is to have another value. */
export interface ScenarioChange {
  /** Dotted path, such as `inspection.sites.nitzana.lanes`. */
  readonly path: string;
  /** As a scenario file has it: a number, a text with a unit, a word, or a group in braces. */
  readonly value: string;
}

/**
 * A scenario in which some parts have other values, read and checked like a file; or all that is wrong with them, with paths. What was
 * known of a number does not hold for the value that it is set to: its range is that value, an assumption of grade D. Levers go on from
 * it in whole steps, up to their maximum.
 * @example
 * const changed = changedScenario(baseline, [{ path: 'fleet.fuel.perDay', value: '20000 L/day' }]);
 * changed.ok && changed.scenario.fleet.fuel.perDay; // => 20000
 */
export function changedScenario(scenario: Scenario, changes: readonly ScenarioChange[]): ParsedScenario {
  const paths = changes.map(({ path }) => path);
  const findings = repeatedIn(paths);
  const hasOwnLevers = paths.some((path) => path === 'levers' || path.startsWith('levers.'));
  const base = hasOwnLevers ? scenario : { ...scenario, ...leversApartFrom(scenario, paths) };
  let whole: unknown = { ...base, facts: factsApartFrom(base, paths) };
  for (const change of changes) {
    const value = writtenValue(change, findings);
    if (value === undefined) continue;
    const placed = placedAt(whole, change.path, value);
    if (placed.ok) whole = placed.whole;
    else findings.push(placed.finding);
  }
  const read = parseScenario(whole);
  if (!read.ok || findings.length > 0) {
    const problems = findings.map((finding) => problemOf(finding, () => undefined));
    return { ok: false, problems: [...problems, ...(read.ok ? [] : read.problems.map(withPath(scenario)))] };
  }
  const { levers, facts } = hasOwnLevers ? read.scenario : leversAfter(scenario, read.scenario, paths);
  const known = hasOwnLevers ? read.scenario.facts : factsApartFrom(read.scenario, ['levers']);
  const all = {
    ...factsApartFrom({ facts }, paths),
    ...known,
    ...pinnedFacts(scenario, read.scenario, paths),
  };
  // Read again, so that levers are checked and the table of facts is in the order of the scenario.
  return parseScenario({ ...read.scenario, levers, facts: all });
}

function repeatedIn(paths: readonly string[]): Finding[] {
  const repeated = new Set(paths.filter((path, index) => paths.indexOf(path) !== index));
  return [...repeated].map((path) => ({ path: path.split('.'), message: 'is set more than once' }));
}

function writtenValue({ path, value }: ScenarioChange, findings: Finding[]): unknown {
  try {
    const tree = readTree(value);
    findings.push(...tree.findings.map(({ message }) => ({ path: path.split('.'), message })));
    return tree.value;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    findings.push(...error.findings.map(({ message }) => ({ path: path.split('.'), message })));
    return undefined;
  }
}

type Placed = { readonly ok: true; readonly whole: unknown } | { readonly ok: false; finding: Finding };

function placedAt(whole: unknown, path: string, value: unknown): Placed {
  // Hours and moments of a scenario that was read are counted from it.
  if (path === 'start')
    return refusal(['start'], 'cannot be set: hours and dates were read with it; change it in the file');
  const found = findAt(whole, path);
  if (found.found) return { ok: true, whole: replacedAt(whole, found.path, value) };
  const group = valueAt(whole, found.path);
  const isLast = dotted([...found.path, found.missing]) === path;
  // The schema knows which keys a group may have that are not there, and says so of others.
  if (isLast && typeof group === 'object' && group !== null && !Array.isArray(group))
    return { ok: true, whole: replacedAt(whole, found.path, { ...group, [found.missing]: value }) };
  return unknownPath(whole, path, found);
}

function unknownPath(
  whole: unknown,
  path: string,
  { path: known, missing, candidates }: { path: Path; missing: string; candidates: readonly string[] },
): Placed {
  const rest = path.slice(dotted([...known, missing]).length);
  const near = nearest(missing, candidates);
  const suggestion = near === undefined ? nearestPath(whole, path) : `${dotted([...known, near])}${rest}`;
  const expected =
    near === undefined && candidates.length > 0 ? candidates.slice(0, 12).join(', ') : undefined;
  const where = known.length === 0 ? 'the scenario' : dotted(known);
  const finding = { path: path.split('.'), message: `is not there: ${where} has no ${missing.slice(0, 80)}` };
  return { ok: false, finding: { ...finding, expected, suggestion } };
}

function refusal(path: Path, message: string): Placed {
  return { ok: false, finding: { path, message } };
}

/** The path of a number that ends as what was written, else the one most like it. */
function nearestPath(whole: unknown, path: string): string | undefined {
  const paths = numberPaths(whole, []);
  return paths.find((each) => each.endsWith(`.${path}`)) ?? nearest(path, paths);
}

function numberPaths(value: unknown, path: Path): string[] {
  if (typeof value === 'number') return [dotted(path)];
  if (typeof value !== 'object' || value === null || path[0] === 'facts') return [];
  return Object.entries(value).flatMap(([key, part]) => numberPaths(part, [...path, key]));
}

/** A key that is nowhere near those beside it may be one that stands deeper. */
function withPath(scenario: Scenario): (problem: Problem) => Problem {
  return (problem) => {
    const isUnknown = problem.suggestion === undefined && !findAt(scenario, problem.path).found;
    const suggestion = isUnknown ? nearestPath(scenario, problem.path) : undefined;
    return suggestion === undefined ? problem : { ...problem, suggestion };
  };
}

function factsApartFrom({ facts }: Pick<Scenario, 'facts'>, paths: readonly string[]): Scenario['facts'] {
  const isChanged = (fact: string): boolean =>
    paths.some((path) => fact === path || fact.startsWith(`${path}.`));
  return Object.fromEntries(Object.entries(facts).filter(([path]) => !isChanged(path)));
}

function pinnedFacts(
  { facts }: Scenario,
  changed: Scenario,
  paths: readonly string[],
): Readonly<Record<string, FactRecord>> {
  const pinned = paths.flatMap((path) => {
    const fact = Object.hasOwn(facts, path) ? facts[path] : undefined;
    const found = findAt(changed, path);
    // A value given with what is known of it is in the table already.
    if (fact === undefined || !found.found || typeof found.value !== 'number') return [];
    if (Object.hasOwn(changed.facts, path)) return [];
    const { value } = found;
    const source = 'set to this value for the question';
    return [[path, { low: value, high: value, evidence: 'D' as const, source, unit: fact.unit }] as const];
  });
  return Object.fromEntries(pinned);
}
