import { closestName } from '../../node/index.js';
import type { Problem, Scenario } from '../../scenario/index.js';
import { type DatedStep, stepsOf } from '../../studies/index.js';
import { daysBetween, readDate } from './dates.js';

/** The steps of a plan, or everything that is wrong with its text. */
export type ReadPlanText =
  | { readonly ok: true; readonly steps: readonly DatedStep[]; readonly rules?: readonly PlacedRule[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly rules?: readonly PlacedRule[] };

/** A rule of a plan, not looked at yet, and its place in the text. */
export interface PlacedRule {
  readonly rule: unknown;
  readonly path: string;
}

/** Collects what is wrong, each with its place in the text. */
type Refuse = (path: string, message: string, suggestion?: string) => void;

/** Keys of a step that are read or that `reach` writes; others are allowed unless they look like one of them misspelt. */
const stepKeys = ['lever', 'to', 'name', 'from', 'cost', 'leadTimeDays', 'startsAfterDays', 'date'];

/**
 * Reads a plan for a scenario from JSON: a list of steps, an object with such a list as `plan` (a result or a claim of `reach`), or a
 * record of values by path. Without a scenario only that it is JSON is looked at. An entry of a list with `when` or `then` is a rule, as a scenario has them. A
 * step needs `lever` and `to` and may have `date` or `startsAfterDays` (when it is decided) and `leadTimeDays`.
 */
export function readPlanText(text: string, scenario: Scenario | undefined): ReadPlanText {
  const problems: Problem[] = [];
  const refuse: Refuse = (path, message, suggestion) => {
    problems.push({ path, message, ...(suggestion === undefined ? {} : { suggestion }) });
  };
  const whole = parsed(text, refuse);
  // What a plan may name depends on the scenario.
  const steps = scenario === undefined ? [] : stepsIn(whole, scenario, refuse);
  const placed = entriesOf(whole).filter(({ rule }) => isRule(rule));
  const rules = placed.length > 0 ? { rules: placed } : {};
  return problems.length > 0 ? { ok: false, problems, ...rules } : { ok: true, steps, ...rules };
}

function parsed(text: string, refuse: Refuse): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    refuse('', `is not valid JSON: ${error instanceof Error ? error.message : 'unknown failure'}`);
    return [];
  }
}

function stepsIn(whole: unknown, scenario: Scenario, refuse: Refuse): readonly DatedStep[] {
  const { plan, top } = planIn(whole);
  if (Array.isArray(plan)) {
    const steps = entriesOf(whole).filter(({ rule }) => !isRule(rule));
    return steps.flatMap(({ rule: step, path }) => stepOf(step, path, scenario, refuse));
  }
  if (isRecord(plan)) {
    return Object.entries(plan).flatMap(([lever, to]) =>
      valuesOf({ lever, to }, { lever: dotted(top, lever), to: dotted(top, lever) }, scenario, refuse),
    );
  }
  refuse(top, 'must be a list of steps, an object with plan, or values by the path of their lever');
  return [];
}

function planIn(whole: unknown): { readonly plan: unknown; readonly top: string } {
  const isWithin = isRecord(whole) && Object.hasOwn(whole, 'plan');
  return isWithin ? { plan: whole['plan'], top: 'plan' } : { plan: whole, top: '' };
}

/** The entries of a list, each with its place in the text. */
function entriesOf(whole: unknown): readonly PlacedRule[] {
  const { plan, top } = planIn(whole);
  const list: readonly unknown[] = Array.isArray(plan) ? plan : [];
  return list.map((rule, index) => ({ rule, path: `${top}[${index}]` }));
}

function isRule(entry: unknown): boolean {
  return isRecord(entry) && (Object.hasOwn(entry, 'when') || Object.hasOwn(entry, 'then'));
}

function stepOf(step: unknown, path: string, scenario: Scenario, refuse: Refuse): readonly DatedStep[] {
  if (!isRecord(step)) {
    refuse(path, 'must be a step such as { "lever": "crossing.rafah.lanes", "to": 4 }');
    return [];
  }
  for (const key of Object.keys(step)) {
    const known = closestName(key, stepKeys);
    if (!stepKeys.includes(key) && known !== undefined) refuse(`${path}.${key}`, 'is not known', known);
  }
  const { lever, to, from } = step;
  if (typeof from === 'string') refuse(`${path}.from`, 'is the value before the step; its day is', 'date');
  const values = valuesOf({ lever, to }, { lever: `${path}.lever`, to: `${path}.to` }, scenario, refuse);
  const time = timeOf(step, path, scenario, refuse);
  return values.map((each) => ({ ...each, ...time }));
}

function valuesOf(
  { lever, to }: { readonly lever: unknown; readonly to: unknown },
  at: { readonly lever: string; readonly to: string },
  scenario: Scenario,
  refuse: Refuse,
): readonly DatedStep[] {
  const paths = scenario.levers.map(({ path }) => path);
  const isLever = typeof lever === 'string' && paths.includes(lever);
  if (!isLever) {
    const named = scenario.levers.find(({ name }) => name === lever)?.path;
    const near = named ?? closestName(String(lever), paths);
    refuse(at.lever, `must be the path of a lever of ${scenario.name}, got ${JSON.stringify(lever)}`, near);
  }
  if (typeof to !== 'number') {
    refuse(at.to, `must be a number, got ${JSON.stringify(to)}`);
    return [];
  }
  if (!isLever) return [];
  try {
    stepsOf(scenario, { [lever]: to });
    return [{ lever, to }];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    refuse(at.to, error.message);
    return [];
  }
}

function timeOf(
  step: Readonly<Record<string, unknown>>,
  path: string,
  scenario: Scenario,
  refuse: Refuse,
): Pick<DatedStep, 'startsAfterDays' | 'leadTimeDays'> {
  const { date, startsAfterDays, leadTimeDays } = step;
  if (date !== undefined && startsAfterDays !== undefined)
    refuse(`${path}.date`, 'and startsAfterDays exclude each other');
  const start =
    date === undefined ? startsAfterDays : daysUntil(date, `${path}.date`, scenario.start, refuse);
  if (date === undefined && start !== undefined && typeof start !== 'number')
    refuse(`${path}.startsAfterDays`, `must be a number of days, got ${JSON.stringify(start)}`);
  const isLead = typeof leadTimeDays === 'number' && leadTimeDays >= 0 && leadTimeDays <= 3650;
  if (leadTimeDays !== undefined && !isLead)
    refuse(`${path}.leadTimeDays`, `must be from 0 to 3650 days, got ${JSON.stringify(leadTimeDays)}`);
  return {
    ...(typeof start === 'number' ? { startsAfterDays: start } : {}),
    ...(isLead ? { leadTimeDays } : {}),
  };
}

/** Days from the scenario's first to a date; undefined for what is no date, which is noted. */
function daysUntil(date: unknown, path: string, start: string, refuse: Refuse): number | undefined {
  try {
    return daysBetween(start, readDate(typeof date === 'string' ? date : JSON.stringify(date)));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    refuse(path, error.message);
    return undefined;
  }
}

function dotted(top: string, key: string): string {
  return top === '' ? key : `${top}.${key}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
