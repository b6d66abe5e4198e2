import { all, create } from 'mathjs';
import { describe, expect, test } from 'vitest';
import { readQuantity } from '../../src/scenario/units.js';

const library: unknown = Reflect.get(Reflect.get(create(all ?? {}), 'Unit'), 'UNITS');
const libraryUnits: Readonly<Record<string, { readonly prefixes: object }>> = Object(library);

const listed = [
  'L', 'day', 'days', 'g', 'gram', 'grams', 'h', 'hour', 'hours', 'hr', 'hrs', 'kg', 'kilogram', 'kilograms', 'l', 'lb', 'lbs',
  'liter', 'liters', 'litre', 'litres', 'm3', 'mL', 'milliliter', 'milliliters', 'millilitre', 'millilitres', 'min', 'mins', 'minute',
  'minutes', 'ml', 's', 'sec', 'second', 'seconds', 'secs', 't', 'tonne', 'tonnes', 'week', 'weeks',
]; // biome-ignore format: a list

describe('quantities with units', () => {
  test.each([
    ['45 min', 'time', 45],
    ['45min', 'time', 45],
    ['1.5 h', 'time', 90],
    ['0.1 h', 'time', 6], // not 6.000000000000001
    ['2 d', 'time', 2_880],
    ['1 week', 'time', 10_080],
    ['90 s', 'time', 1.5],
    ['400 truck/day', 'truck/day', 400],
    ['400 trucks per day', 'truck/day', 400],
    ['25 trucks/h', 'truck/day', 600],
    ['200 truckloads', 'truck', 200],
    ['4.5 /day', 'count/day', 4.5],
    ['5 %', 'share', 0.05],
    ['0.3', 'share', 0.3],
    ['12', 'count', 12],
    ['23000 L', 'litre', 23_000],
    ['120 L/trip', 'litre/trip', 120],
    ['24.5 t', 'tonne', 24.5],
    ['24500 kg', 'tonne', 24.5],
    ['20 USD', 'money', 20],
    ['250 USD/day', 'money/day', 250],
    ['700 USD/week', 'money/day', 100],
    ['0.98 kg/person/day', 'kilogram/person/day', 0.98],
    ['1e3 truck/day', 'truck/day', 1_000],
    ['2 m3', 'litre', 2_000],
    ['2 m³/day', 'litre/day', 2_000],
    ['500 mL', 'litre', 0.5],
    ['500 ml', 'litre', 0.5],
    ['3 l', 'litre', 3],
    ['3 Litres', 'litre', 3],
    ['2204.62 lb', 'tonne', 0.999998810749], // 2204.62 × 0.45359237 kg
    ['3 tonnes', 'tonne', 3],
    ['5000 g', 'tonne', 0.005],
    ['2 hours', 'time', 120],
    ['10 Trucks per Day', 'truck/day', 10],
    ['0.125 t', 'tonne', 0.125],
    ['1234.5 t', 'tonne', 1_234.5],
    ['1.2500 t', 'tonne', 1.25],
  ] as const)('%s is read', (text, dimension, value) => {
    expect(readQuantity(text, dimension)).toEqual({ ok: true, value, dimension });
  });

  test.each([
    ['45', 'time', 'has no unit'],
    ['', 'time', 'is empty'],
    ['   ', 'time', 'is empty'],
    ['60,000 L/day', 'litre/day', 'write 60000 L/day'],
    ['2 months', 'time', 'no fixed length'],
    ['1 year', 'time', 'no fixed length'],
    ['12 tons', 'tonne', 'several meanings'],
    ['12 ton/day', 'tonne', 'several meanings'],
    ['12 km', 'time', 'not known: km'],
    ['12 t', 'time', 'wrong unit'],
    ['12 min', 'truck', 'wrong unit'],
    ['12 h', 'count', 'wrong unit'],
    ['400 truck', 'truck/day', 'wrong unit'],
    ['12 lorries', 'truck', 'not known'],
    ['12 constructor', 'truck', 'not known'],
    ['1 min^2/min', 'time', 'not a quantity'],
    ['08:00', 'time', 'not a quantity'],
    ['PT45M', 'time', 'not a quantity'],
    ['٤٥ min', 'time', 'not a quantity'],
    ['5 %', 'time', 'is a share'],
    ['1e999 min', 'time', 'too large'],
    ['9e307 weeks', 'time', 'too large'],
    [`1 ${'m'.repeat(200)}`, 'time', 'not a quantity'],
  ] as const)('%s is refused', (text, dimension, reason) => {
    const read = readQuantity(text, dimension);
    expect(read.ok ? read.value : read.message).toContain(reason);
  });

  // What each is taken for elsewhere: a million or a thousandth of what is meant, or a metre, or a gas.
  test.each([
    ['1200 mt', 'tonne', 'mt; write t'],
    ['1200 MT', 'tonne', 'MT; write t'],
    ['1200 Mt', 'tonne', 'Mt; write t'],
    ['1200 T', 'tonne', 'T; write t'],
    ['1 kt', 'tonne', 'kt; write t'],
    ['1 dt', 'tonne', 'dt; write t'],
    ['1 KG', 'tonne', 'KG; write kg'],
    ['1 kgs', 'tonne', 'kgs; write kg'],
    ['1 mg', 'tonne', 'mg; write kg'],
    ['1 pounds', 'tonne', 'pounds; write lb, or USD'],
    ['5 cc', 'litre', 'cc; write mL'],
    ['5 gal', 'litre', 'gal; write L'],
    ['5 Gallons/day', 'litre/day', 'Gallons; write L'],
    ['5 ML', 'litre', 'ML; write mL'],
    ['5 kL', 'litre', 'kL; write L'],
    ['40 m', 'time', 'm; write min'],
    ['40 M', 'time', 'M; write min'],
    ['40 ms', 'time', 'ms; write s'],
    ['40 H', 'time', 'H; write h'],
    ['40 MIN', 'time', 'MIN; write min'],
    ['40 L/m', 'litre/day', 'm; write min'],
    ['40 mt/day', 'any', 'mt; write t'],
    ['3 lorries/day', 'truck/day', 'lorries; write truck'],
    ['3 usd', 'money', 'usd; write USD'],
    ['3 percent', 'share', 'percent; write %'],
    ['3 yr', 'time', 'no fixed length'],
  ] as const)('%s is refused with the unit that is meant', (text, dimension, reason) => {
    const read = readQuantity(text, dimension);
    expect(read.ok ? read.value : read.message).toContain(reason);
  });

  test.each([
    ['60.000 L/day', 'litre/day', 'has two meanings; write 60000 L/day or 60 L/day'],
    ['60,000 L/day', 'litre/day', 'has two meanings; write 60000 L/day or 60 L/day'],
    ['24.500 t', 'tonne', 'write 24500 t or 24.5 t'],
    ['1.234 t', 'tonne', 'write 1234 t or 1.2340 t'],
    ['1.000', 'count', 'write 1000 or 1'],
    ['1,000', 'count', 'write 1000 or 1'],
    ['1.000.000 L', 'litre', 'write 1000000 L'],
    ['1,234.567 L', 'litre', 'write 1234.5670 L'],
    ['1,5 h', 'time', 'has a comma in the number; write 1.5 h'],
  ] as const)('%s is refused with what it may mean', (text, dimension, reason) => {
    const read = readQuantity(text, dimension);
    expect(read.ok ? read.value : read.message).toContain(reason);
  });

  test('of the units of a large library, with every prefix, only those listed are taken', () => {
    const taken = new Set<string>();
    for (const [name, { prefixes }] of Object.entries(libraryUnits))
      for (const prefix of ['', ...Object.keys(prefixes)])
        for (const dimension of ['any', 'share', 'count'] as const)
          if (readQuantity(`1 ${prefix}${name}`, dimension).ok) taken.add(`${prefix}${name}`);
    expect([...taken].toSorted()).toEqual(listed);
  });

  test('a text for any dimension says which one it is', () => {
    expect(readQuantity('2000 L/day', 'any')).toEqual({ ok: true, value: 2_000, dimension: 'litre/day' });
    expect(readQuantity('2 h', 'any')).toEqual({ ok: true, value: 120, dimension: 'time' });
    expect(readQuantity('12', 'any')).toEqual({ ok: true, value: 12, dimension: 'any' });
  });
});
