type Tree = Readonly<Record<string, unknown>>;

/** Keys that were called after one corridor, by the words that fit any: either may be written, results have the new ones. */
export const otherWords: readonly (readonly [section: string, old: string, key: string])[] = [
  ['conditions', 'gaza', 'inside'],
  ['costs', 'egyptianTrip', 'outsideTrip'],
];

/** What was written, with such keys by their names now: in their sections, in lists of places and in the paths that phases set. */
export function withNewWords(raw: Tree): Tree {
  const changed: Record<string, unknown> = { ...raw };
  for (const [section, old, key] of otherWords) {
    const part = raw[section];
    // Both at once are left for the schema to refuse.
    if (isTree(part) && Object.hasOwn(part, old) && !Object.hasOwn(part, key))
      changed[section] = renamed(part, old, key);
  }
  for (const section of ['stoppages', 'calendar']) changed[section] = eachOf(raw[section], withPlaces);
  changed['phases'] = eachOf(raw['phases'], withPaths);
  const { conditions } = changed;
  if (isTree(conditions) && conditions['pairs'] !== undefined)
    changed['conditions'] = { ...conditions, pairs: eachOf(conditions['pairs'], withPlaces) };
  return Object.fromEntries(Object.entries(changed).filter(([, part]) => part !== undefined));
}

function withPlaces(each: Tree): Tree {
  const { places } = each;
  if (!Array.isArray(places)) return each;
  return { ...each, places: places.map((place: unknown) => (place === 'gaza' ? 'inside' : place)) };
}

function withPaths(each: Tree): Tree {
  const { set } = each;
  if (!isTree(set)) return each;
  const entries = Object.entries(set).map(([path, value]) => [newPath(path), value] as const);
  return { ...each, set: Object.fromEntries(entries) };
}

function newPath(path: string): string {
  for (const [section, old, key] of otherWords) {
    const start = `${section}.${old}`;
    if (path === start || path.startsWith(`${start}.`)) return `${section}.${key}${path.slice(start.length)}`;
  }
  return path;
}

function renamed(part: Tree, old: string, key: string): Tree {
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name === old ? key : name, value]));
}

function eachOf(list: unknown, change: (each: Tree) => Tree): unknown {
  return Array.isArray(list) ? list.map((each: unknown) => (isTree(each) ? change(each) : each)) : list;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
