import { nearest } from '../nearest.js';
import { dotted, findAt } from '../path.js';
import type { Finding } from '../problem.js';
import type { Scenario } from '../scenario.js';
import { listOf } from '../schema/index.js';

/** Parts of a scenario that a phase or a lever may change. */
export const changeableSections = [
  'supply',
  'cargo',
  'staging',
  'inspection',
  'crossing',
  'transferYard',
  'fleet',
  'governorates',
  'conditions',
  'costs',
] as const;

/** Name of a part that may be changed. */
export type ChangeableSection = (typeof changeableSections)[number];

const sectionNames: readonly string[] = changeableSections;

// Read once: what stands at the start, and what has dates of its own.
const readOnce = /\.(backlog|stock|population|mobilisation|ships|dated|paidByDay)(\.|$)/;

/** Why the parameter at a path cannot be changed; undefined where it can. The finding's own path is empty. */
export function refusedPath(path: string, scenario: Scenario): Finding | undefined {
  const section = path.split('.')[0] ?? '';
  const isChangeable = sectionNames.includes(section);
  if (!isChangeable && Object.hasOwn(scenario, section)) return unchangeable(path);
  const found = findAt(scenario, path);
  if (!found.found) return missing(path, isChangeable ? found.candidates : sectionNames, found);
  // Trucks on their way could not arrive at a crossing, a yard or a governorate that is gone.
  if (found.path.length < 2)
    return {
      path: [],
      message: `cannot be changed whole: ${path}`,
      expected: `a path within it, such as ${path}.${Object.keys(Object(found.value))[0] ?? 'name'}`,
    };
  if (readOnce.test(path)) return { path: [], message: `is read once, at the start: ${path}` };
  return undefined;
}

function unchangeable(path: string): Finding {
  return {
    path: [],
    message: `cannot be changed: ${path}`,
    expected: `a path within ${listOf(sectionNames)}`,
  };
}

function missing(
  path: string,
  candidates: readonly string[],
  found: { path: readonly (string | number)[]; missing: string },
): Finding {
  const near = nearest(found.missing, candidates);
  const rest = path.split('.').slice(found.path.length + 1);
  const suggestion = near === undefined ? undefined : dotted([...found.path, near, ...rest]);
  const where = found.path.length === 0 ? 'the scenario' : dotted(found.path);
  const expected = near === undefined && candidates.length > 0 ? `one of ${listOf(candidates)}` : undefined;
  return {
    path: [],
    message: `does not lead to a parameter: ${where} has no ${JSON.stringify(found.missing)}`,
    suggestion,
    expected,
  };
}
