import { describe, expect, test } from 'vitest';
import { readQuantity } from '../../src/scenario/units.js';

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
    ['12 km', 'time', 'wrong unit'],
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

  test('a text for any dimension says which one it is', () => {
    expect(readQuantity('2000 L/day', 'any')).toEqual({ ok: true, value: 2_000, dimension: 'litre/day' });
    expect(readQuantity('2 h', 'any')).toEqual({ ok: true, value: 120, dimension: 'time' });
    expect(readQuantity('12', 'any')).toEqual({ ok: true, value: 12, dimension: 'any' });
  });
});
