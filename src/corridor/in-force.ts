import { minutesPerDay } from '../math/index.js';
import type { Scenario } from '../scenario/index.js';
import { isBelow, isOfAll, numberAt, parameterAt, pathsOf, segmentsOf, setParameter } from './parameters.js';

/** A value of a parameter and the minutes of the days counted in which it holds. */
export interface ValueInForce {
  readonly value: unknown;
  readonly minutes: number;
}

/** The values that hold at a path in the days counted, phases applied, that of most minutes first; undefined where there is none. */
export function valuesInForce(scenario: Scenario, path: string): readonly ValueInForce[] {
  const [begin, end] = [
    scenario.warmUpDays * minutesPerDay,
    (scenario.warmUpDays + scenario.days) * minutesPerDay,
  ];
  if (!isTouched(scenario, path)) return [{ value: parameterAt(scenario, path), minutes: end - begin }];
  const minutes = new Map<unknown, number>();
  const segments = segmentsOf(scenario);
  segments.forEach(({ from, parameters }, index) => {
    const until = Math.min(end, segments[index + 1]?.from ?? end);
    const length = until - Math.max(begin, from);
    if (length <= 0) return;
    const value = parameterAt(parameters, path);
    minutes.set(value, (minutes.get(value) ?? 0) + length);
  });
  return [...minutes]
    .map(([value, each]) => ({ value, minutes: each }))
    .sort((a, b) => b.minutes - a.minutes);
}

/**
 * The number that holds longest in the days counted; where none does, the scenario's own.
 * @throws RangeError where there is neither
 */
export function numberInForce(scenario: Scenario, path: string): number {
  const longest = valuesInForce(scenario, path).find(({ value }) => typeof value === 'number')?.value;
  return typeof longest === 'number' ? longest : numberAt(scenario, path);
}

/** Whether phases leave the scenario's own value at a path on no day counted. */
export function isOverruled(scenario: Scenario, path: string): boolean {
  if (isOfAll(path)) return pathsOf(scenario, path).every((each) => isOverruled(scenario, each));
  if (!isTouched(scenario, path)) return false;
  // A value that no phase can set shows whether the scenario's own comes through.
  const own = { own: path };
  const marked = setParameter(scenario, path, own);
  return valuesInForce(marked, path).every(({ value }) => value !== own);
}

/**
 * A copy in which the number in force at a path is `value`, and every other number set there, by the scenario or a phase, is moved by
 * as much: never below 0, nor beyond `most` unless it is already. What is set to 0 stays shut, what is unlimited stays so.
 */
export function setInForce(
  scenario: Scenario,
  path: string,
  value: number,
  most = Number.POSITIVE_INFINITY,
): Scenario {
  if (isOfAll(path)) {
    return pathsOf(scenario, path).reduce(
      (changed, each) =>
        isBelow(parameterAt(changed, each), value) ? setInForce(changed, each, value, most) : changed,
      scenario,
    );
  }
  const from = numberInForce(scenario, path);
  return changeEverywhere(scenario, path, (old) => movedWith(old, { from, to: value, most }));
}

/** A copy in which every number set at a path, by the scenario or a phase, is changed. */
export function changeEverywhere(
  scenario: Scenario,
  path: string,
  change: (old: number) => number,
): Scenario {
  return placesOf(scenario, path).reduce(
    (changed, place) => setParameter(changed, place, change(numberAt(scenario, place))),
    scenario,
  );
}

/** What becomes of a number set elsewhere when that in force goes `from`, `to`. */
export function movedWith(
  old: number,
  {
    from,
    to,
    most = Number.POSITIVE_INFINITY,
  }: { readonly from: number; readonly to: number; readonly most?: number },
): number {
  if (old === from) return to;
  if (old === 0) return 0;
  const moved = Number((old + to - from).toPrecision(12));
  return Math.max(0, Math.min(moved, Math.max(old, most)));
}

/** The path at which a phase sets a parameter. */
export function pathInPhase(index: number, path: string): string {
  return `phases.${index}.set.${path}`;
}

/** Every place where a number is set for a path: in the scenario itself and in phases. */
function placesOf(scenario: Scenario, path: string): readonly string[] {
  return [path, ...scenario.phases.map((_, index) => pathInPhase(index, path))].filter(
    (place) => typeof parameterAt(scenario, place) === 'number',
  );
}

/** Whether a phase sets what a path leads to, alone or with more around it. */
function isTouched({ phases }: Scenario, path: string): boolean {
  return phases.some(({ set }) => Object.keys(set).some((key) => path === key || path.startsWith(`${key}.`)));
}
