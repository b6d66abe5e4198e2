import { nearest } from '../../math/index.js';
import { dotted, findAt } from '../path.js';
import type { Finding } from '../problem.js';
import type { Scenario } from '../scenario.js';
import { listOf } from '../schema/index.js';

/** Parts of a scenario that a phase or a lever may change. */
const sectionNames: readonly string[] = [
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
];

/** Records whose members the user names, with what closes a member. */
export const closingKeys: Readonly<Record<string, string>> = {
  'inspection.sites': 'lanes',
  'fleet.carriers': 'trucks',
  crossing: 'lanes',
  transferYard: 'bays',
  governorates: 'docks',
};

// Read once: what stands at the start, and what has dates of its own.
const readOnce = /\.(backlog|stock|population|mobilisation|tendered|ships|dated|paidByDay|next)(\.|$)/;

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
  const record = dotted(found.path);
  const closing = closingKeys[record];
  const fromTheStart =
    closing === undefined
      ? ''
      : `; what begins later stands in ${record} from the start, closed (${closing}: 0), and is opened by ${record}.${found.missing}.${closing}${record === 'governorates' ? '' : `; or the phase sets ${record}.${found.missing} whole, with ${closing}`}`;
  if (found.missing === 'conditions')
    return {
      path: [],
      message: `does not lead to a parameter: ${where} has no days of its own`,
      expected: `conditions: {} in ${where} from the start, which a phase may change`,
    };
  const expected =
    near === undefined && candidates.length > 0 ? `one of ${listOf(candidates)}${fromTheStart}` : undefined;
  return {
    path: [],
    message: `does not lead to a parameter: ${where} has no ${JSON.stringify(found.missing)}`,
    suggestion,
    expected,
  };
}
