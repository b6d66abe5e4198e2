import { unitOf } from './unit-list.js';

/** What a number measures. Each has one canonical unit; numbers without a unit are taken to be in it. */
export type Dimension = keyof typeof canonicalUnits | 'any';

/** The canonical unit of each dimension, as written in messages and in the table of facts. */
export const canonicalUnits = {
  time: 'min',
  truck: 'truck',
  'truck/day': 'truck/day',
  'truck/h': 'truck/h',
  count: '1',
  'count/day': '1/day',
  share: '1',
  litre: 'L',
  'litre/day': 'L/day',
  'litre/trip': 'L/trip',
  tonne: 't',
  money: 'USD',
  'money/day': 'USD/day',
  'money/trip': 'USD/trip',
  'money/tonne': 'USD/t',
  'kilogram/person/day': 'kg/person/day',
} as const;

/** A number in the canonical unit of its dimension, or why the text is not one. */
export type Reading = { ok: true; value: number; dimension: Dimension } | { ok: false; message: string };

/** Reads a text such as `45 min` or `400 truck/day` as a number in the dimension's canonical unit. */
export function readQuantity(text: string, dimension: Dimension): Reading {
  const parts = text.length > 80 ? null : quantityPattern.exec(text.trim());
  if (parts === null || ambiguity(text) !== undefined) return { ok: false, message: unreadable(text) };
  const number = Number(parts[1]);
  const unit = (parts[2] ?? '').replace(/\s+per\s+/g, '/').replace(/\s+/g, '');
  if (!Number.isFinite(number))
    return { ok: false, message: `${JSON.stringify(text)} is too large a number` };
  if (unit === '' || unit === '%') return readPlain(text, number, unit, dimension);
  return readWithUnit(text, number, unit, dimension);
}

/** How a value of this dimension may be written, for messages and for the JSON Schema. */
export function expectedForm(dimension: Dimension): string {
  const example = examples[dimension];
  if (dimension === 'any') return `a number, or a text with a unit such as ${example}`;
  if (dimension === 'count') return 'a number without a unit';
  if (dimension === 'share') return `a share from 0 to 1, or a text such as ${example}`;
  return `a number in ${canonicalUnits[dimension]}, or a text with a unit such as ${example}`;
}

const examples: Record<Dimension, string> = {
  any: '"400 truck/day"',
  time: '"45 min" or "1.5 h"',
  truck: '"200 trucks"',
  'truck/day': '"400 truck/day"',
  'truck/h': '"13 truck/h"',
  count: '12',
  'count/day': '"4.5 /day"',
  share: '"5 %"',
  litre: '"23000 L"',
  'litre/day': '"60000 L/day"',
  'litre/trip': '"120 L/trip"',
  tonne: '"24.5 t"',
  money: '"20 USD"',
  'money/day': '"250 USD/day"',
  'money/trip': '"400 USD/trip"',
  'money/tonne': '"25 USD/t"',
  'kilogram/person/day': '"0.98 kg/person/day"',
};

/** A number and a unit: what a text must look like, whatever its dimension. */
export const quantityPattern =
  /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?)\s*(%|(?:m[3³]|[A-Za-z]*)(?:(?:\s*\/\s*|\s+per\s+)[A-Za-z]+){0,2})$/;

// Months and years have no one length; a ton is 907, 1000 or 1016 kg.
const refusedUnits = /month|year|decade|centur|millenni|(^|\/)(y|yrs?|mos?)(\/|$)/i;

/** Digits in groups of three with points or commas between: thousands to some, decimals to others. */
const groupedPattern = /^[+-]?[1-9]\d{0,2}(?:[.,]\d{3})+(?!\d)/;

/**
 * Why a number such as 60.000 or 1,000 cannot be taken; undefined where it has one meaning. One that begins with 0, as 0.125, has
 * decimals beyond doubt.
 */
export function ambiguity(text: string): string | undefined {
  const written = text.trim();
  const [whole] = groupedPattern.exec(written) ?? [];
  if (whole === undefined) return undefined;
  const rest = written.slice(whole.length, 60);
  const separators = whole.match(/[.,]/g) ?? [];
  const last = separators.at(-1) ?? '';
  const isMixed = separators.some((separator) => separator !== last);
  const at = whole.lastIndexOf(last);
  const digits = (part: string) => part.replace(/[.,]/g, '');
  const decimals = `${Number(`${digits(whole.slice(0, at))}.${whole.slice(at + 1)}`)}`;
  // Four decimals nobody takes for thousands.
  const clear = /\.\d{3}$/.test(decimals) ? `${decimals}0` : decimals;
  if (isMixed) return `has separators in the number; write ${clear}${rest}`;
  if (separators.length > 1) return `has separators in the number; write ${digits(whole)}${rest}`;
  return `has two meanings; write ${digits(whole)}${rest} or ${clear}${rest}`;
}

/** A number with a unit as `readQuantity` takes it, whatever its digits: `4.5 /day` for 4.5 and `1/day`, `48.1410 min` for 48.141 and `min`. */
export function quantityText(value: number, unit: string): string {
  // Four decimals nobody takes for thousands.
  const number = ambiguity(String(value)) === undefined ? String(value) : `${value}0`;
  return `${number} ${unit.replace(/^1\//, '/')}`.trim();
}

function unreadable(text: string): string {
  const shown = JSON.stringify(text.slice(0, 60));
  if (text.trim() === '') return 'is empty';
  const written = text.trim().slice(0, 60);
  const doubt = ambiguity(written);
  if (doubt !== undefined) return `${shown} ${doubt}`;
  if (/^[+-]?\d+,\d+(?![\d,])/.test(written))
    return `${shown} has a comma in the number; write ${written.replace(',', '.')}`;
  return `${shown} is not a quantity`;
}

function readPlain(text: string, number: number, unit: string, dimension: Dimension): Reading {
  if (unit === '%') {
    if (dimension !== 'share' && dimension !== 'any')
      return { ok: false, message: `${JSON.stringify(text)} is a share` };
    return { ok: true, value: tidy(number / 100), dimension: 'share' };
  }
  if (dimension === 'any') return { ok: true, value: number, dimension };
  if (canonicalUnits[dimension] === '1') return { ok: true, value: number, dimension };
  return { ok: false, message: `${JSON.stringify(text)} has no unit` };
}

function readWithUnit(text: string, number: number, unit: string, dimension: Dimension): Reading {
  if (/(^|\/)tons?(\/|$)/i.test(unit))
    return { ok: false, message: `${JSON.stringify(text)}: a ton has several meanings; write t or kg` };
  if (refusedUnits.test(unit))
    return {
      ok: false,
      message: `${JSON.stringify(text)}: months and years have no fixed length; write days or weeks`,
    };
  const known = unitOf(unit);
  if (!known.ok) {
    const write = known.meant === undefined ? '' : `; write ${known.meant}`;
    return {
      ok: false,
      message: `${JSON.stringify(text)} has a unit that is not known: ${known.part}${write}`,
    };
  }
  const candidates: Dimension[] = dimension === 'any' ? dimensionsWithUnit : [dimension];
  for (const candidate of candidates) {
    const canonical = unitOf(candidate === 'any' ? '' : canonicalUnits[candidate]);
    if (canonical.ok && canonical.measures === known.measures && known.measures !== '1')
      return finite(text, tidy((number * known.factor) / canonical.factor), candidate);
  }
  return { ok: false, message: `${JSON.stringify(text)} has the wrong unit` };
}

function finite(text: string, value: number, dimension: Dimension): Reading {
  if (Number.isFinite(value)) return { ok: true, value, dimension };
  return { ok: false, message: `${JSON.stringify(text)} is too large a number` };
}

const dimensionsWithUnit: Dimension[] = [
  'time', 'truck', 'truck/day', 'count/day', 'litre', 'litre/day', 'litre/trip',
  'tonne', 'money', 'money/day', 'money/trip', 'money/tonne', 'kilogram/person/day',
]; // biome-ignore format: two lines read better than twelve

// A conversion such as 0.1 h leaves noise in the last digit; no input is known to twelve digits.
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
