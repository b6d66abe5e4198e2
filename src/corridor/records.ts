/** A record with one entry for each name, made in the order of the names. */
export function recordOf<N extends string, T>(
  names: readonly N[],
  make: (name: N, index: number) => T,
): Record<N, T> {
  const record: Partial<Record<N, T>> = {};
  names.forEach((name, index) => {
    record[name] = make(name, index);
  });
  if (!isComplete(record, names)) throw new TypeError('a record lacks one of its names');
  return record;
}

function isComplete<N extends string, T>(
  record: Partial<Record<N, T>>,
  names: readonly N[],
): record is Record<N, T> {
  return names.every((name) => Object.hasOwn(record, name));
}
