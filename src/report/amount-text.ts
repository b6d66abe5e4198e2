/** How amounts of one unit are written side by side. */
export interface Scale {
  /** The number alone: `9.4`. */
  readonly number: (value: number) => string;
  /** With its unit: `9.4 h`. */
  readonly amount: (value: number) => string;
}

/**
 * Minutes as hours from two hours on and as days from two days on, all else in its own unit; by the size of one amount, which also says how many decimals
 * all have, two or three digits. What is whole stays whole.
 */
export function amountScale(unit: string, size: number): Scale {
  const [divisor, name] = unit === 'min' ? timeUnit(Math.abs(size)) : [1, unit];
  const decimals = decimalsOf(Math.abs(size) / divisor);
  const number = (value: number): string => numberOf(value / divisor, decimals);
  return { number, amount: (value) => (name === '1' ? number(value) : `${number(value)} ${name}`) };
}

function timeUnit(minutes: number): readonly [number, string] {
  if (minutes < 120) return [1, 'min'];
  return minutes < 2 * 1440 ? [60, 'h'] : [1440, 'days'];
}

function decimalsOf(size: number): number {
  if (size >= 100) return 0;
  if (size >= 1) return 1;
  return size >= 0.1 ? 2 : 3;
}

function numberOf(value: number, decimals: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en-GB');
  return value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
