/** Place in a scenario: keys and list indexes from the top. */
export type Path = readonly (string | number)[];

/** What a path leads to, or how far it goes and which keys would have been possible there. */
export type Found =
  | { found: true; path: Path; value: unknown }
  | { found: false; path: Path; missing: string; candidates: string[] };

/** A path as levers, phases and facts write it: `supply.ships.0.tonnes`. */
export function dotted(path: Path): string {
  return path.join('.');
}

/** A path as messages show it: `phases[2].from`, `phases[0].set["crossing.rafah.dailyLimit"]`. */
export function shownPath(path: Path): string {
  let text = '';
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`;
    else if (!/^[A-Za-z_][\w-]{0,79}$/.test(key)) text += `[${JSON.stringify(key.slice(0, 80))}]`;
    else text += text === '' ? key : `.${key}`;
  }
  return text;
}

/** Follows a dotted path. A key that contains dots itself, as in `set` of a phase, is found too. */
export function findAt(root: unknown, text: string): Found {
  const parts = text.split('.');
  const path: (string | number)[] = [];
  let value = root;
  for (let index = 0; index < parts.length; ) {
    const used = keyLength(value, parts, index);
    if (used === 0) return { found: false, path, missing: parts[index] ?? '', candidates: keysOf(value) };
    const key = parts.slice(index, index + used).join('.');
    path.push(Array.isArray(value) ? Number(key) : key);
    value = ownValue(value, key);
    index += used;
  }
  return { found: true, path, value };
}

/** Value at a path; undefined where there is none. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce((value: unknown, key) => ownValue(value, key), root);
}

/** A copy in which the value at a path is replaced; all else is shared. Where the path leads nowhere nothing changes. */
export function replacedAt(root: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof root !== 'object' || root === null || !Object.hasOwn(root, key)) return root;
  const inner = replacedAt(ownValue(root, key), rest, value);
  return Array.isArray(root) ? root.with(Number(key), inner) : { ...root, [key]: inner };
}

function ownValue(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

// Number of parts, joined by dots, that make a key of the value; 0 where none do.
function keyLength(value: unknown, parts: readonly string[], from: number): number {
  if (Array.isArray(value))
    return /^\d{1,9}$/.test(parts[from] ?? '') && Number(parts[from]) < value.length ? 1 : 0;
  if (typeof value !== 'object' || value === null) return 0;
  const longest = Math.min(parts.length - from, 12);
  for (let length = 1; length <= longest; length++) {
    if (Object.hasOwn(value, parts.slice(from, from + length).join('.'))) return length;
  }
  return 0;
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
