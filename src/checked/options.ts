import { nearest } from '../math/index.js';

/** What is wrong with the value of an option; undefined where it is right. */
export type Check = (value: unknown) => string | undefined;

/** A check for every option of a call: names that are not among them are refused. */
export type Checks<Options> = { readonly [Name in keyof Required<Options>]: Check };

/** A whole number of at least `least`. */
export function whole(least = 1): Check {
  return (value) =>
    Number.isSafeInteger(value) && Number(value) >= least
      ? undefined
      : `must be a whole number of at least ${least}`;
}

/** A number of at least 0, or above it. */
export function amount(isAbove: 'from 0' | 'above 0' = 'from 0'): Check {
  return (value) =>
    typeof value === 'number' && Number.isFinite(value) && (isAbove === 'above 0' ? value > 0 : value >= 0)
      ? undefined
      : `must be a number ${isAbove}`;
}

/** A number between 0 and 1. */
export const share: Check = (value) =>
  typeof value === 'number' && value > 0 && value < 1 ? undefined : 'must be a number between 0 and 1';

/** One of some names. */
export function oneOf(names: readonly string[]): Check {
  return (value) => (names.some((name) => name === value) ? undefined : expectedNames([value], names));
}

/** A list of at least one of some names, or of any texts; each once. */
export function listOf(names?: readonly string[], least = 1): Check {
  return (value) => {
    if (!Array.isArray(value) || value.length < least)
      return least === 0 ? 'must be a list of names' : 'must be a list with at least one name';
    const wrong = value.filter((each) => typeof each !== 'string' || names?.includes(each) === false);
    if (wrong.length > 0) return expectedNames(wrong, names ?? []);
    const twice = value.find((each, index) => value.indexOf(each) < index);
    return twice === undefined ? undefined : `must name ${JSON.stringify(twice)} once`;
  };
}

/** Values of levers by their paths. */
export const plan: Check = (value) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((to) => Number.isFinite(to))
    ? undefined
    : 'must be numbers by the paths of levers';

/** True or false. */
export const flag: Check = (value) => (typeof value === 'boolean' ? undefined : 'must be true or false');

/** What the call itself checks. */
export const checkedByCall: Check = () => undefined;

/** A text that is not empty. */
export const text: Check = (value) =>
  typeof value === 'string' && value !== '' ? undefined : 'must be a text';

/** A text or a number, which are also what a seed may be and how a target is written. */
export const textOrNumber: Check = (value) =>
  typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
    ? undefined
    : 'must be a text or a number';

/** @throws RangeError with every option that is wrong or not known, and the name that may have been meant */
export function checkOptions(
  caller: string,
  options: unknown,
  checks: Readonly<Record<string, Check>>,
): void {
  if (options === undefined) return;
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new RangeError(`${caller} requires options by name, got ${shown(options)}`);
  const names = Object.keys(checks);
  const problems = Object.entries(options).flatMap(([name, value]) => {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (check === undefined) return [unknownOption(name, names)];
    const problem = value === undefined ? undefined : check(value);
    return problem === undefined ? [] : [`${name} ${problem}, got ${shown(value)}`];
  });
  if (problems.length > 0) throw new RangeError(`${caller}: ${problems.join('; ')}`);
}

function unknownOption(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  const meant = near === undefined ? `expected one of ${names.join(', ')}` : `did you mean ${near}?`;
  return `${JSON.stringify(name)} is not an option; ${meant}`;
}

function expectedNames(wrong: readonly unknown[], names: readonly string[]): string {
  const near = wrong.flatMap((each) => (typeof each === 'string' ? (nearest(each, names) ?? []) : []));
  const expected = names.length === 0 ? 'must be texts' : `must be of ${names.join(', ')}`;
  return near.length === 0 ? expected : `${expected} (did you mean ${near.join(', ')}?)`;
}

function shown(value: unknown): string {
  // JSON has no word for NaN and Infinity.
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.slice(0, 60);
}
