import type { Point } from './factor.js';

/**
 * A Hadamard matrix of that order with a first column of ones, or undefined where these constructions give none: cyclic by
 * quadratic residues (Paley 1933; the first rows that Plackett and Burman list), his second for twice a prime and one, and doubling
 * (Sylvester 1867). All multiples of 4 up to 48 are there.
 */
export function hadamardMatrix(order: number): readonly Point[] | undefined {
  if (order === 1) return [[1]];
  if (order === 2)
    return [
      [1, 1],
      [1, -1],
    ];
  if (order < 4 || order % 4 !== 0) return undefined;
  if (isPrime(order - 1)) return cyclic(order - 1);
  const half = hadamardMatrix(order / 2);
  if (half !== undefined)
    return [...half.map((row) => [...row, ...row]), ...half.map((row) => [...row, ...negated(row)])];
  const prime = order / 2 - 1;
  return isPrime(prime) && prime % 4 === 1 ? withOnesFirst(bordered(prime)) : undefined;
}

/** Row r is the list of residues shifted r places; a row of −1 comes last, a column of ones first. */
function cyclic(prime: number): readonly Point[] {
  const signs = residueSigns(prime).map((sign) => (sign === 0 ? 1 : sign));
  const rows = Array.from({ length: prime }, (_, shift) => [
    1,
    ...signs.map((_unused, place) => signs[(place - shift + prime) % prime] ?? 1),
  ]);
  return [...rows, [1, ...signs.map(() => -1)]];
}

/** Paley's second: blocks of a symmetric conference matrix C and the identity, [C + I, C − I; C − I, −C − I]. */
function bordered(prime: number): readonly Point[] {
  const signs = residueSigns(prime);
  const size = prime + 1;
  const entry = (row: number, column: number): number => {
    if (row === column) return 0;
    return row === 0 || column === 0 ? 1 : (signs[(column - row + prime) % prime] ?? 0);
  };
  const block = (corner: number, diagonal: number): readonly Point[] =>
    Array.from({ length: size }, (_, row) =>
      Array.from(
        { length: size },
        (_unused, column) => corner * entry(row, column) + (row === column ? diagonal : 0),
      ),
    );
  const [top, side, bottom] = [block(1, 1), block(1, -1), block(-1, -1)];
  return [
    ...top.map((row, index) => [...row, ...(side[index] ?? [])]),
    ...side.map((row, index) => [...row, ...(bottom[index] ?? [])]),
  ];
}

function withOnesFirst(rows: readonly Point[]): readonly Point[] {
  return rows.map((row) => (row[0] === 1 ? row : negated(row)));
}

function negated(row: Point): Point {
  return row.map((each) => -each);
}

/** 0 at 0, 1 at squares modulo the prime, −1 elsewhere. */
function residueSigns(prime: number): readonly number[] {
  const squares = new Set(
    Array.from({ length: prime - 1 }, (_, index) => ((index + 1) * (index + 1)) % prime),
  );
  return Array.from({ length: prime }, (_, place) => (place === 0 ? 0 : squares.has(place) ? 1 : -1));
}

function isPrime(value: number): boolean {
  for (let divisor = 2; divisor * divisor <= value; divisor += 1) if (value % divisor === 0) return false;
  return value > 1;
}
