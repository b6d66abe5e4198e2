import type { Scenario } from '../scenario.js';
import { autumn2023 } from './autumn-2023.generated.js';
import { ceasefire202501 } from './ceasefire-2025-01.generated.js';
import { fighting202312 } from './fighting-2023-12.generated.js';
import { pause202311 } from './pause-2023-11.generated.js';
import { statement240 } from './statement-240.generated.js';

export { listAssumptions, withAssumptions } from './assumptions.js';

/** The scenarios that come with the library, by name. Plain data: no YAML and no schema behind them. */
export const builtIns: Readonly<Record<BuiltInName, Scenario>> = {
  'statement-240': statement240,
  'pause-2023-11': pause202311,
  'fighting-2023-12': fighting202312,
  'autumn-2023': autumn2023,
  'ceasefire-2025-01': ceasefire202501,
};

/** Name of a built-in scenario. */
export type BuiltInName =
  | 'statement-240'
  | 'pause-2023-11'
  | 'fighting-2023-12'
  | 'autumn-2023'
  | 'ceasefire-2025-01';

/** The corridor of the statement of 27-28 November 2023: about 240 trucks a day received, 400 wanted. */
export const baseline: Scenario = statement240;

/**
 * The built-in scenario of a name; undefined where there is none.
 * @example
 * builtIn('statement-240')?.target.perDay; // => 400
 * builtIn('elsewhere'); // => undefined
 */
export function builtIn(name: string): Scenario | undefined {
  return isBuiltIn(name) ? builtIns[name] : undefined;
}

/** True for the name of a built-in scenario. */
export function isBuiltIn(name: string): name is BuiltInName {
  return Object.hasOwn(builtIns, name);
}
