/** Refuses anything but a whole number from `least` to `most`. */
export function requireWhole(
  caller: string,
  what: string,
  value: number,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): void {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return;
  const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
  throw new RangeError(`${caller} requires a whole ${what} ${range}, got ${value}`);
}

/** Refuses rows of another length than expected. */
export function requireLength(caller: string, what: string, row: readonly unknown[], length: number): void {
  if (row.length !== length) throw new RangeError(`${caller} requires ${length} ${what}, got ${row.length}`);
}
