import type { ChangeableSection } from './checks/index.js';
import { asScenario } from './parsed-scenario.js';
import { dotted, type Path, replacedAt, valueAt } from './path.js';
import type { Scenario } from './scenario.js';
import { rereadSections } from './sections.js';
import type { Settled } from './settle.js';

/** A record whose members a phase may open and close, and what makes a member closed. */
interface OpenRecord {
  readonly section: ChangeableSection;
  readonly path: Path;
  readonly closed: Readonly<Record<string, number>>;
}

// Crossings, yards and governorates are no such records: a phase cannot set them whole.
const openRecords: readonly OpenRecord[] = [
  { section: 'inspection', path: ['inspection', 'sites'], closed: { lanes: 0 } },
  { section: 'fleet', path: ['fleet', 'carriers'], closed: { trucks: 0, quota: 0 } },
];

/** A scenario in which what phases open stands from the start, closed; with the parameters of what was added. */
export interface Extended {
  readonly scenario: Scenario;
  readonly parameters: Settled['parameters'];
}

/**
 * Adds the sites and carriers that only phases name to the scenario itself, closed, so that the places of a run are the same from its
 * beginning to its end. Members that cannot be read are left out: reading the phase says why.
 */
export function withMembersOfPhases(scenario: Scenario, startDay: number): Extended {
  const settings = scenario.phases.flatMap(({ set }) => Object.entries(set));
  const nothing: Extended = { scenario, parameters: new Map() };
  return openRecords.reduce((extended, record) => {
    const raws = settings.filter(([key]) => key === dotted(record.path)).map(([, raw]) => raw);
    return raws.reduce<Extended>((before, raw) => withMembers(before, record, raw, startDay), extended);
  }, nothing);
}

/** What a phase sets at a path, with the members it leaves out, closed; anything but a record of sites or carriers is unchanged. */
export function withClosedMembers(path: Path, raw: unknown, scenario: Scenario): unknown {
  const record = openRecords.find((each) => dotted(each.path) === dotted(path));
  if (record === undefined || !isRecord(raw) || Object.keys(raw).length === 0) return raw;
  const missing = Object.entries(membersOf(scenario, record)).filter(([name]) => !Object.hasOwn(raw, name));
  return { ...raw, ...Object.fromEntries(missing.map(([name, member]) => [name, closed(member, record)])) };
}

function withMembers(extended: Extended, record: OpenRecord, raw: unknown, startDay: number): Extended {
  const known = membersOf(extended.scenario, record);
  const names = isRecord(raw) ? Object.keys(raw).filter((name) => !Object.hasOwn(known, name)) : [];
  return names.reduce(
    (before, name) => withMember(before, record, name, valueAt(raw, [name]), startDay),
    extended,
  );
}

function withMember(
  before: Extended,
  record: OpenRecord,
  name: string,
  raw: unknown,
  startDay: number,
): Extended {
  const { section, path } = record;
  const readWith = (member: unknown) => {
    const members = { ...membersOf(before.scenario, record), [name]: member };
    return rereadSections(replacedAt(before.scenario, path, members), new Set([section]), startDay);
  };
  const open = readWith(raw);
  if (!open.ok) return before;
  const read = readWith(closed(valueAt(open.scenario, [...path, name]), record));
  if (!read.ok) return before;
  const added = read.settled.flatMap(({ parameters }) =>
    [...parameters].filter(([key]) => key.startsWith(`${dotted([...path, name])}.`)),
  );
  return {
    scenario: asScenario(read.scenario),
    parameters: new Map([...before.parameters, ...added]),
  };
}

function closed(member: unknown, record: OpenRecord): unknown {
  return isRecord(member) ? { ...member, ...record.closed } : member;
}

function membersOf(scenario: Scenario, { path }: OpenRecord): Readonly<Record<string, unknown>> {
  const members = valueAt(scenario, path);
  return isRecord(members) ? members : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
