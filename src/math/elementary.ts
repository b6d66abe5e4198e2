// The logarithm and the exponential of the language may differ in the last bit from one engine (and version) to the next, and one
// bit is enough to part two runs. These use only the four operations, which are exact everywhere, so that Node and browsers draw
// the same numbers. Within one unit in the last place of the true value.

const { LN2 } = Math;
/** ln 2 in two parts: the first has 33 bits, so that a whole multiple of it is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const SQRT2_HIGH_WORD = 0x3ff6a09e;
const LARGEST_EXPONENT = 709.782712893384;
const SMALLEST_EXPONENT = -745.1332191019411;

// Scratch space to reach the bits of a double; holds nothing between calls.
const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/** Natural logarithm; -Infinity at 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY))
    return x === 0 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN;
  if (x < 2.2250738585072014e-308) return log(x * 18014398509481984) - 54 * LN2;
  double[0] = x;
  const high = words[HIGH] ?? 0;
  const isAbove = (high & 0xfffff) > (SQRT2_HIGH_WORD & 0xfffff);
  const exponent = (high >>> 20) - 1023 + (isAbove ? 1 : 0);
  // The fraction, between 1/√2 and √2.
  words[HIGH] = (high & 0xfffff) | (isAbove ? 0x3fe00000 : 0x3ff00000);
  return exponent * LN2_HIGH + (logNearOne(double[0] - 1) + exponent * LN2_LOW);
}

/** log(1 + f) for f between -0.3 and 0.42: with s = f / (2 + f) it is 2 (s + s³/3 + s⁵/5 + …). */
function logNearOne(f: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const half = 0.5 * f * f;
  // Written out with constants: a loop with divisions costs four times as much.
  const high = 2 / 15 + z * (2 / 17 + z * (2 / 19 + z * (2 / 21 + z * (2 / 23))));
  const series =
    z * (2 / 3 + z * (2 / 5 + z * (2 / 7 + z * (2 / 9 + z * (2 / 11 + z * (2 / 13 + z * high))))));
  return f - (half - s * (half + series));
}

/** Exponential function. */
export function exp(x: number): number {
  if (!(x < LARGEST_EXPONENT)) return Number.isNaN(x) ? x : Number.POSITIVE_INFINITY;
  if (x < SMALLEST_EXPONENT) return 0;
  const k = Math.round(x / LN2);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const end =
    1 / 362880 +
    r * (1 / 3628800 + r * (1 / 39916800 + r * (1 / 479001600 + r * (1 / 6227020800 + r / 87178291200))));
  const middle = 1 / 120 + r * (1 / 720 + r * (1 / 5040 + r * (1 / 40320 + r * end)));
  const series = r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * middle)));
  const value = 1 + (r * (1 + series) + (high - r - low));
  return k > -1000 ? value * powerOfTwo(k) : value * powerOfTwo(k + 200) * powerOfTwo(-200);
}

/** 2^k for k from -1022 to 1023; 2^1024 overflows in the caller only where the result does. */
function powerOfTwo(k: number): number {
  if (k > 1023) return 2 * powerOfTwo(k - 1);
  double[0] = 0;
  words[HIGH] = (1023 + k) << 20;
  return double[0];
}

/** log(1 + x), exact for small x too: the rounding of 1 + x is undone. */
export function log1p(x: number): number {
  const sum = 1 + x;
  if (sum === 1 || sum === Number.POSITIVE_INFINITY) return x;
  return sum > 0 ? log(sum) * (x / (sum - 1)) : log(sum);
}

/** exp(x) - 1, exact for small x too. */
export function expm1(x: number): number {
  if (Math.abs(x) < 1e-5) return x * (1 + x * (0.5 + x / 6));
  const power = exp(x);
  if (x > 37 || x < -37) return power - 1;
  return power === 1 ? x : ((power - 1) * x) / log(power);
}

/** base^exponent for a base of at least 0: by squaring for whole exponents, else by logarithm, about 1e-15 relative times the exponent's size. */
export function power(base: number, exponent: number): number {
  if (!Number.isSafeInteger(exponent)) return base === 0 ? 0 : exp(exponent * log(base));
  let result = 1;
  let square = exponent < 0 ? 1 / base : base;
  for (let rest = Math.abs(exponent); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}
