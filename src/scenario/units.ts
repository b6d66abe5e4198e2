import { create, createUnitDependencies, unitDependencies } from 'mathjs';

/** What a number measures. Each has one canonical unit; numbers without a unit are taken to be in it. */
export type Dimension = keyof typeof canonicalUnits | 'any';

/** The canonical unit of each dimension, as written in messages and in the table of facts. */
export const canonicalUnits = {
  time: 'min',
  truck: 'truck',
  'truck/day': 'truck/day',
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
  'kilogram/person/day': 'kg/person/day',
} as const;

/** A number in the canonical unit of its dimension, or why the text is not one. */
export type Reading = { ok: true; value: number; dimension: Dimension } | { ok: false; message: string };

/** Reads a text such as `45 min` or `400 truck/day` as a number in the dimension's canonical unit. */
export function readQuantity(text: string, dimension: Dimension): Reading {
  const parts = text.length > 80 ? null : quantityPattern.exec(text.trim());
  if (parts === null) return { ok: false, message: unreadable(text) };
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
  'kilogram/person/day': '"0.98 kg/person/day"',
};

/** A number and a unit: what a text must look like, whatever its dimension. */
export const quantityPattern =
  /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?)\s*(%|[A-Za-z]*(?:(?:\s*\/\s*|\s+per\s+)[A-Za-z]+){0,2})$/;

// Months and years have no one length; a ton is 907, 1000 or 1016 kg.
const refusedUnits = /month|year|decade|centur|millenni|^tons?$|\/tons?(\/|$)/i;

const units = createUnits();

function createUnits() {
  if (unitDependencies === undefined || createUnitDependencies === undefined)
    throw new TypeError('mathjs must offer unit and createUnit');
  const math = create({ unitDependencies, createUnitDependencies });
  math.createUnit('d', '1 day');
  math.createUnit('truck', { aliases: ['trucks', 'truckload', 'truckloads'] });
  math.createUnit('trip', { aliases: ['trips'] });
  math.createUnit('pallet', { aliases: ['pallets'] });
  math.createUnit('person', { aliases: ['persons', 'people'] });
  math.createUnit('USD');
  return math;
}

function unreadable(text: string): string {
  const shown = JSON.stringify(text.slice(0, 60));
  if (text.trim() === '') return 'is empty';
  if (/^[+-]?\d{1,3}(,\d{3})+/.test(text.trim()))
    return `${shown} has a comma in the number; write ${text.trim().replace(/,/g, '').slice(0, 60)}`;
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
  const candidates: Dimension[] = dimension === 'any' ? dimensionsWithUnit : [dimension];
  for (const candidate of candidates) {
    const factor = factorTo(unit, candidate);
    if (factor === 'unknown')
      return { ok: false, message: `${JSON.stringify(text)} has a unit that is not known` };
    if (factor !== undefined) return finite(text, tidy(number * factor), candidate);
  }
  return { ok: false, message: `${JSON.stringify(text)} has the wrong unit` };
}

function finite(text: string, value: number, dimension: Dimension): Reading {
  if (Number.isFinite(value)) return { ok: true, value, dimension };
  return { ok: false, message: `${JSON.stringify(text)} is too large a number` };
}

const dimensionsWithUnit: Dimension[] = [
  'time', 'truck', 'truck/day', 'count/day', 'litre', 'litre/day', 'litre/trip',
  'tonne', 'money', 'money/day', 'money/trip', 'kilogram/person/day',
]; // biome-ignore format: two lines read better than twelve

function factorTo(unit: string, dimension: Dimension): number | undefined | 'unknown' {
  if (dimension === 'any' || canonicalUnits[dimension] === '1') return undefined;
  try {
    const one = units.unit(`1 ${unit}`);
    const canonical = units.unit(`1 ${canonicalUnits[dimension].replace('1/', '/')}`);
    return one.equalBase(canonical) ? one.toNumber(canonicalText(dimension)) : undefined;
  } catch {
    return 'unknown';
  }
}

function canonicalText(dimension: Exclude<Dimension, 'any'>): string {
  return dimension === 'count/day' ? 'day^-1' : canonicalUnits[dimension];
}

// A conversion such as 0.1 h leaves noise in the last digit; no input is known to twelve digits.
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
