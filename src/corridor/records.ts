/** A record with one entry for each name, made in the order of the names. */
export function recordOf<N extends string, T>(
  names: readonly N[],
  make: (name: N, index: number) => T,
): Record<N, T> {
  // Made at once: an object that gets more than a dozen entries one by one is slow to read.
  const record: Record<string, T> = Object.fromEntries(names.map((name, index) => [name, make(name, index)]));
  if (!isComplete(record, names)) throw new TypeError('a record lacks one of its names');
  return record;
}

function isComplete<N extends string, T>(
  record: Record<string, T>,
  names: readonly N[],
): record is Record<N, T> {
  return names.every((name) => Object.hasOwn(record, name));
}

/** Names in the order in which places are numbered and visited: alphabetical, so that the order of writing does not matter. */
export function sortedNames(record: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(record).sort();
}

/** The entry of a name that is known to be there. */
export function named<T>(record: Readonly<Record<string, T>>, name: string): T {
  const value = record[name];
  if (value === undefined) throw new RangeError(`"${name}" has no parameters`);
  return value;
}
