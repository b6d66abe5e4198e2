import { withNewWords } from './other-words.js';
import { withSettledPolicies } from './policy-words.js';

/** Sections that may be `none`, and how the scenario says that their stage is not there. */
const absent: Readonly<Record<string, unknown>> = {
  staging: { callForward: { rule: 'none' } },
  inspection: { sites: {} },
  transferYard: {},
  fleet: { carriers: {} },
};

/** Sections that may be `none`. */
export const sectionsThatMayBeNone: readonly string[] = Object.keys(absent);

type Tree = Readonly<Record<string, unknown>>;

/**
 * What was written, with the stages that are not there and those left out said in full: `none` becomes an empty stage, an entry without a
 * yard drives through, a yard left out stands behind every other entry, a site without `entry` uses the only one, and where no site is
 * declared the one there is has the name that levers call it by. What is wrong stays as it is, for the schema to refuse.
 */
export function withSettledStages(written: unknown): unknown {
  if (!isTree(written)) return written;
  const raw = withSettledPolicies(withNewWords(written));
  const entries = isTree(raw['crossing'])
    ? raw['crossing']
    : raw['crossing'] === undefined
      ? { border: {} }
      : {};
  const crossing = mapped(entries, (entry, name) =>
    isWithoutYard(raw['transferYard'], name) && isTree(entry) ? { driveThrough: {}, ...entry } : entry,
  );
  const withYard = Object.keys(crossing).filter((name) => !drivesThrough(crossing[name]));
  const settled: Record<string, unknown> = { ...raw };
  for (const section of sectionsThatMayBeNone)
    if (raw[section] === 'none') settled[section] = absent[section];
  if (isTree(raw['crossing']) || raw['crossing'] === undefined) settled['crossing'] = crossing;
  if (isTree(raw['transferYard'])) settled['transferYard'] = withoutNone(raw['transferYard'], crossing);
  if (raw['transferYard'] === undefined) settled['transferYard'] = mapped(withYard, () => ({}));
  if (raw['fleet'] === undefined && withYard.length === 0) settled['fleet'] = absent['fleet'];
  if (raw['published'] === undefined && withYard.length === 0)
    settled['published'] = publishedWithoutYard(settled);
  const site = usedSiteName(raw);
  if (site !== undefined) settled['inspection'] = withSite(settled['inspection'], site);
  const [only, ...others] = Object.keys(crossing);
  if (only !== undefined && others.length === 0)
    settled['inspection'] = withEntry(settled['inspection'], only);
  return settled;
}

function publishedWithoutYard({ inspection }: Tree): readonly Tree[] {
  const hasSites =
    !isTree(inspection) || !isTree(inspection['sites']) || Object.keys(inspection['sites']).length > 0;
  const inspected = { party: 'inspectors', name: 'entered', at: 'inspected' };
  return [...(hasSites ? [inspected] : []), { party: 'crossing', name: 'let through', at: 'received' }];
}

function isWithoutYard(yards: unknown, name: string): boolean {
  return yards === 'none' || (isTree(yards) && Object.hasOwn(yards, name) && yards[name] === 'none');
}

function drivesThrough(entry: unknown): boolean {
  return isTree(entry) && Object.hasOwn(entry, 'driveThrough');
}

function withoutNone(yards: Tree, crossing: Tree): Tree {
  const there = Object.entries(yards).filter(
    ([name, yard]) => yard !== 'none' || !Object.hasOwn(crossing, name),
  );
  return Object.fromEntries(there);
}

/** The one name by which paths of levers speak of a site; undefined where they name none, or several. */
function usedSiteName({ levers }: Tree): string | undefined {
  if (!Array.isArray(levers)) return undefined;
  const paths = levers.map((lever) => (isTree(lever) ? String(lever['path']) : ''));
  const names = paths.flatMap((path) => /^inspection\.sites\.([^.]+)\./.exec(path)?.[1] ?? []);
  const [name, ...others] = new Set(names);
  return others.length === 0 ? name : undefined;
}

function withSite(inspection: unknown, name: string): unknown {
  if (inspection === undefined) return { sites: { [name]: {} } };
  if (!isTree(inspection) || inspection['sites'] !== undefined) return inspection;
  return { ...inspection, sites: { [name]: {} } };
}

function withEntry(inspection: unknown, entry: string): unknown {
  if (inspection === undefined) return { sites: { site: { entry } } };
  if (!isTree(inspection)) return inspection;
  const { sites } = inspection;
  if (sites === undefined) return { ...inspection, sites: { site: { entry } } };
  if (!isTree(sites)) return inspection;
  return {
    ...inspection,
    sites: mapped(sites, (site) => (isTree(site) ? withOnlyEntry(site, entry) : site)),
  };
}

function withOnlyEntry(site: Tree, entry: string): Tree {
  return Object.hasOwn(site, 'entries') || Object.hasOwn(site, 'next') ? site : { entry, ...site };
}

function mapped(
  record: Tree | readonly string[],
  change: (value: unknown, name: string) => unknown,
): Record<string, unknown> {
  const entries: readonly (readonly [string, unknown])[] = isNames(record)
    ? record.map((name) => [name, undefined])
    : Object.entries(record);
  return Object.fromEntries(entries.map(([name, value]) => [name, change(value, name)]));
}

function isNames(record: Tree | readonly string[]): record is readonly string[] {
  return Array.isArray(record);
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
