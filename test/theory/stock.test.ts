import { describe, expect, test } from 'vitest';
import { birthDeath, expectation, orderedStock, producedStock } from '../../src/theory/index.js';

/** Measures of a stock of `stock` pieces from the distribution of those on order. */
function fromOrders(probabilities: Float64Array, stock: number) {
  return {
    fillShare: expectation(probabilities, (ordered) => (ordered < stock ? 1 : 0)),
    onHand: expectation(probabilities, (ordered) => Math.max(0, stock - ordered)),
    backlog: expectation(probabilities, (ordered) => Math.max(0, ordered - stock)),
    onOrder: expectation(probabilities, (ordered) => ordered),
  };
}

describe('producedStock', () => {
  test.each([0, 1, 4])('of %i pieces agrees with the chain of orders', (stock) => {
    // 0.7^300 is below 1e-46.
    const steps = Array.from({ length: 300 });
    const chain = birthDeath(
      steps.map(() => 0.7),
      steps.map(() => 1),
    );
    const exact = producedStock({ demandRate: 0.7, productionRate: 1, stock });
    for (const [name, value] of Object.entries(fromOrders(chain, stock)))
      expect(exact).toHaveProperty(name, expect.closeTo(value, 11));
    expect(exact.waitingTime).toBeCloseTo(exact.backlog / 0.7, 14);
  });

  test('refuses a shop that cannot keep up', () => {
    expect(() => producedStock({ demandRate: 1, productionRate: 1, stock: 2 })).toThrow(RangeError);
  });
});

describe('orderedStock', () => {
  test.each([0, 1, 5])('of %i pieces agrees with the chain of orders for exponential lead times', (stock) => {
    const births = Array.from({ length: 80 }, () => 1.5);
    const deaths = births.map((_, i) => (i + 1) / 2);
    const exact = orderedStock({ demandRate: 1.5, leadTime: 2, stock });
    for (const [name, value] of Object.entries(fromOrders(birthDeath(births, deaths), stock)))
      expect(exact).toHaveProperty(name, expect.closeTo(value, 12));
  });

  test('without lead time always has it', () => {
    expect(orderedStock({ demandRate: 2, leadTime: 0, stock: 1 })).toMatchObject({
      fillShare: 1,
      backlog: 0,
    });
  });

  test('refuses half a piece', () => {
    expect(() => orderedStock({ demandRate: 1, leadTime: 1, stock: 0.5 })).toThrow(RangeError);
  });
});
