import { dotted, type Path, valueAt } from '../path.js';
import type { Finding } from '../problem.js';
import type { Scenario } from '../scenario.js';
import { closingKeys } from './changeable.js';

/**
 * What is wrong with a record that a phase sets whole: the places of a run are the same from its beginning to its end, so a phase
 * can neither add a member nor take one away. Paths of the findings begin at the record.
 */
export function checkMembers(path: Path, raw: unknown, scenario: Scenario): readonly Finding[] {
  const record = dotted(path);
  const closing = closingKeys[record];
  if (closing === undefined || typeof raw !== 'object' || raw === null) return [];
  const known = Object.keys(Object(valueAt(scenario, path)));
  const added = Object.keys(raw).filter((name) => !known.includes(name));
  const dropped = known.filter((name) => !Object.hasOwn(raw, name));
  return [
    ...added.map((name) => ({
      path: [name],
      message: `cannot be added by a phase: give it in ${record} from the start with ${closing}: 0, and set ${record}.${name}.${closing} in the phase`,
      atKey: true as const,
    })),
    ...dropped.map((name) => ({
      path: [],
      message: `leaves out ${name}, which a phase cannot take away: set ${record}.${name}.${closing} to 0 to close it`,
      atKey: true as const,
    })),
  ];
}
