import { closingKeys } from './checks/index.js';
import type { Path } from './path.js';
import type { Finding } from './problem.js';

type Tree = Readonly<Record<string, unknown>>;

/** A site, entry, yard or carrier that a phase adds: where it stands in the scenario, and where it was written. */
interface Added {
  readonly record: readonly string[];
  readonly name: string;
  readonly closing: string;
  readonly phase: number;
}

/** What was written, with members that phases add in their records, and how findings about them are told where they were written. */
export interface WithAdded {
  readonly value: unknown;
  readonly moved: (finding: Finding) => Finding;
}

/** Records to which phases may add. */
const records: readonly string[] = ['inspection.sites', 'crossing', 'transferYard', 'fleet.carriers'];

/** What stands in a record where nothing was written. */
function usualMembers(raw: Tree): (record: string) => Tree {
  const crossing = isTree(raw['crossing']) ? raw['crossing'] : { border: {} };
  const withYard = Object.entries(crossing).filter(
    ([, entry]) => !isTree(entry) || !Object.hasOwn(entry, 'driveThrough'),
  );
  const yards = Object.fromEntries(withYard.map(([name]) => [name, {}]));
  const usual: Readonly<Record<string, Tree>> = {
    'inspection.sites': { site: {} },
    crossing: { border: {} },
    transferYard: yards,
  };
  return (record) => usual[record] ?? {};
}

/**
 * A phase that sets a site, entry, yard or carrier which the scenario does not have, `inspection.sites.north: { lanes: 4 }`, adds it: it
 * stands in the scenario from the start, closed, and the phase opens it. What says not how many lanes, bays or trucks adds nothing.
 */
export function withAddedMembers(raw: unknown): WithAdded {
  const phases = isTree(raw) ? raw['phases'] : undefined;
  if (!isTree(raw) || !Array.isArray(phases)) return { value: raw, moved: (finding) => finding };
  const added: Added[] = [];
  const usual = usualMembers(raw);
  let value: Tree = raw;
  const opened = phases.map((phase: unknown, index) => {
    if (!isTree(phase) || !isTree(phase['set'])) return phase;
    const set = Object.entries(phase['set']).map(([key, member]) => {
      const found = isTree(member) ? newMember(value, key, member, usual) : undefined;
      if (found === undefined || !isTree(member)) return [key, member] as const;
      value = replaced(value, [...found.record, found.name], { ...member, [found.closing]: 0 }, usual);
      added.push({ ...found, phase: index });
      return [`${key}.${found.closing}`, member[found.closing]] as const;
    });
    return { ...phase, set: Object.fromEntries(set) };
  });
  if (added.length === 0) return { value: raw, moved: (finding) => finding };
  return { value: { ...value, phases: opened }, moved: (finding) => asWritten(finding, added) };
}

function newMember(
  value: Tree,
  key: string,
  member: Tree,
  usual: (record: string) => Tree,
): Omit<Added, 'phase'> | undefined {
  for (const record of records) {
    const name = key.startsWith(`${record}.`) ? key.slice(record.length + 1) : '';
    const closing = closingKeys[record] ?? '';
    const path = record.split('.');
    const there = memberOf(value, path) ?? usual(record);
    if (name === '' || name.includes('.') || !Object.hasOwn(member, closing)) continue;
    // A stage that is said not to be there has no places.
    if (!isTree(there) || Object.hasOwn(there, name) || memberOf(value, path.slice(0, 1)) === 'none')
      continue;
    return { record: path, name, closing };
  }
  return undefined;
}

function memberOf(value: unknown, path: readonly string[]): unknown {
  return path.reduce((each: unknown, key) => (isTree(each) ? each[key] : undefined), value);
}

function replaced(
  value: Tree,
  [key = '', ...rest]: readonly string[],
  member: unknown,
  usual: (record: string) => Tree,
  at = key,
): Tree {
  if (rest.length === 0) return { ...value, [key]: member };
  const part = value[key];
  const inside = isTree(part) ? part : usual(at);
  return { ...value, [key]: replaced(inside, rest, member, usual, `${at}.${rest[0]}`) };
}

function asWritten(finding: Finding, added: readonly Added[]): Finding {
  for (const { closing, name, phase, record } of added) {
    const [member, key] = [[...record, name], [...record, name].join('.')];
    const set: Path = ['phases', phase, 'set', key];
    if (startsWith(finding.path, member))
      return { ...finding, path: [...set, ...finding.path.slice(member.length)] };
    const opening = ['phases', phase, 'set', `${key}.${closing}`];
    if (startsWith(finding.path, opening))
      return { ...finding, path: [...set, closing, ...finding.path.slice(opening.length)] };
  }
  return finding;
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((key, index) => path[index] === key);
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
