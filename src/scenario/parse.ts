import type { z } from 'zod';
import { withAddedMembers } from './added-members.js';
import { dayNumber } from './calendar-day.js';
import {
  checkCorrelatedFacts,
  checkLayout,
  checkLevels,
  checkLevers,
  checkOrderOfDates,
  checkPeople,
  checkPlaces,
  checkPolicy,
  checkRules,
  largeInputs,
} from './checks/index.js';
import { factsTableOf } from './facts.js';
import { findingsOf } from './issue-findings.js';
import { checkOverlaps } from './overlapping-phases.js';
import { type SettledScenario, settleScenario } from './parsed-scenario.js';
import type { Path } from './path.js';
import { readPhase } from './phases.js';
import { withPlacePaths } from './place-paths.js';
import { type Finding, type Problem, problemOf, sortedProblems } from './problem.js';
import { readTree } from './read-tree.js';
import type { Scenario } from './scenario.js';
import { describeIssue, scenarioSchema } from './schema/index.js';
import type { Parameter } from './settle.js';
import { withSettledStages } from './settled-stages.js';
import { type Tree, Unreadable } from './tree.js';

/**
 * A scenario, or everything that is wrong with it in the order of the text. `large` names the inputs that bring more than a run can be
 * trusted to hold in memory: nothing is wrong with them, but whoever runs the scenario confirms that they are meant.
 */
export type ParsedScenario =
  | { ok: true; scenario: Scenario; large?: Problem[] }
  | { ok: false; problems: Problem[] };

/**
 * Reads a scenario from YAML or JSON text, its UTF-8 bytes, or an object; a parsed scenario may be given again.
 * Never throws; refuses more than a million characters and more than 50,000 values.
 * @example
 * const read = parseScenario('days: -3');
 * read.ok ? [] : read.problems.map(({ path }) => path).includes('days'); // => true
 */
export function parseScenario(input: unknown): ParsedScenario {
  return parsed(() => readTree(input));
}

/** A scenario from a tree; what is wrong in reading it is told with the rest. */
export function parsed(read: () => Tree): ParsedScenario {
  try {
    return parse(read());
  } catch (error) {
    const findings = error instanceof Unreadable ? error.findings : [unexpected(error)];
    return {
      ok: false,
      problems: sortedProblems(findings.map((finding) => problemOf(finding, () => undefined))),
    };
  }
}

function parse(tree: Tree): ParsedScenario {
  const added = withAddedMembers(tree.value);
  const value = withSettledStages(added.value);
  const read = scenarioSchema.safeParse(value, { error: describeIssue });
  const findings = [...tree.findings];
  let scenario: Scenario | undefined;
  if (read.success) scenario = complete(read.data, findings).scenario;
  else {
    const wrong = findingsOf(read.error, value);
    findings.push(...wrong);
    const repaired = scenarioSchema.safeParse(withoutFaults(value, wrong), { error: describeIssue });
    if (repaired.success) complete(repaired.data, findings);
  }
  const shown = (all: readonly Finding[]) =>
    sortedProblems(all.map((finding) => problemOf(added.moved(finding), tree.positionOf)));
  if (scenario === undefined || findings.length > 0) return { ok: false, problems: shown(findings) };
  const large = shown(largeInputs(scenario));
  return large.length > 0 ? { ok: true, scenario, large } : { ok: true, scenario };
}

/** A scenario with its numeric parameters by path, those that phases set too. */
interface Completed {
  readonly scenario: Scenario;
  readonly parameters: ReadonlyMap<string, Parameter>;
}

/** The numeric parameters of a scenario by path, with dimension and bounds; none of one that does not hold. */
export function parametersOf(scenario: Scenario): ReadonlyMap<string, Parameter> {
  const read = scenarioSchema.safeParse(withSettledStages(scenario), { error: describeIssue });
  return read.success ? complete(read.data, []).parameters : new Map();
}

// Adds to the findings what is wrong between the parts of a scenario; the scenario is complete when there is nothing.
function complete(given: z.output<typeof scenarioSchema>, findings: Finding[]): Completed {
  const startDay = dayNumber(given.start) ?? 0;
  const settled = settleScenario(given, startDay);
  const base = settled.plain;
  const unsound = [
    ...checkPlaces(base),
    ...checkLayout(base),
    ...checkLevels(base),
    ...checkPeople(base),
    ...checkPolicy(base),
    ...checkOrderOfDates(base),
  ];
  findings.push(...unsound);
  // What a phase breaks shows only in a scenario that is sound without it.
  if (unsound.length > 0) return { scenario: base, parameters: settled.parameters };
  return withPhases({ ...settled, plain: withPlacePaths(base) }, startDay, findings);
}

function withPhases(
  { plain, parameters, facts }: SettledScenario,
  startDay: number,
  findings: Finding[],
): Completed {
  const read = plain.phases.map((_, index) => readPhase(index, plain, startDay));
  const wrong = read.flatMap((phase) => phase.findings);
  const scenario: Scenario = { ...plain, phases: read.map(({ phase }) => phase) };
  const overlaps = wrong.length > 0 ? [] : checkOverlaps(scenario, startDay);
  const all = new Map([...parameters, ...read.flatMap((phase) => [...phase.parameters])]);
  const inPlace = new Map([...facts, ...read.flatMap((phase) => [...phase.facts])]);
  const table = factsTableOf(all, inPlace, plain.facts);
  findings.push(...wrong, ...overlaps, ...checkLevers(scenario, parameters));
  findings.push(...checkRules(scenario, parameters), ...table.findings);
  const completed = { ...scenario, facts: table.facts };
  if (table.findings.length === 0) findings.push(...checkCorrelatedFacts(completed));
  return { scenario: completed, parameters: all };
}

function unexpected(error: unknown): Finding {
  if (error instanceof RangeError) return { path: [], message: 'is nested too deeply to be read' };
  return {
    path: [],
    message: `cannot be read: ${error instanceof Error ? error.message : 'unknown failure'}`,
  };
}

/**
 * The scenario without the parts that are wrong, so that the rest can be looked at as well: defaults stand in for them.
 * Undefined where a default would not do, because other parts refer to what is wrong.
 */
function withoutFaults(raw: unknown, findings: readonly Finding[]): unknown {
  const paths = findings.map(({ path }) => path);
  if (
    paths.some(
      (path) => path.length === 0 || isReferredTo(path) || path.some((key) => typeof key === 'number'),
    )
  )
    return undefined;
  const rest = without(raw, [], new Set(paths.map((path) => JSON.stringify(path))));
  // The only key without a default, and nothing refers to it.
  return typeof rest === 'object' && rest !== null ? { name: 'unnamed', ...rest } : rest;
}

// In one walk, however many parts are wrong. None of them lies in a list.
function without(value: unknown, at: Path, wrong: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => {
      const path = [...at, key];
      return wrong.has(JSON.stringify(path)) ? [] : [[key, without(part, path, wrong)]];
    }),
  );
}

// Sections that hold names, and the named entries themselves.
function isReferredTo(path: Path): boolean {
  const [section, group] = path;
  if (section === 'start') return true;
  if (section === 'crossing' || section === 'transferYard' || section === 'governorates')
    return path.length <= 2;
  if (section === 'inspection' || section === 'fleet')
    return path.length <= 3 && (group === undefined || group === 'sites' || group === 'carriers');
  return section === 'phases' || section === 'levers' || section === 'facts';
}
