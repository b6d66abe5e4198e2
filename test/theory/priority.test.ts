import { describe, expect, test } from 'vitest';
import { mg1, mg1PreemptivePriority, mg1Priority, mm1 } from '../../src/theory/index.js';

const URGENT = { arrivalRate: 0.2, serviceTime: 1, serviceCv: 1 };
const ORDINARY = { arrivalRate: 0.25, serviceTime: 2, serviceCv: 0.5 };

describe('mg1Priority', () => {
  test('matches hand-worked waits', () => {
    // R = 0.2 × 2 / 2 + 0.25 × 5 / 2 = 0.825; σ = 0.2, 0.7: W = 0.825 / 0.8 and 0.825 / (0.8 × 0.3).
    const [urgent, ordinary] = mg1Priority([URGENT, ORDINARY]);
    expect(urgent?.waitingTime).toBeCloseTo(1.03125, 13);
    expect(ordinary?.waitingTime).toBeCloseTo(3.4375, 13);
    expect(ordinary?.cycleTime).toBeCloseTo(5.4375, 13);
  });

  test('obeys the conservation law: Σ ρ W is that of first come first served', () => {
    const third = { arrivalRate: 0.1, serviceTime: 1.5, serviceCv: 2 };
    for (const order of [
      [URGENT, ORDINARY, third],
      [third, ORDINARY, URGENT],
    ]) {
      const weighted = mg1Priority(order).reduce((sum, one) => sum + one.utilisation * one.waitingTime, 0);
      // R = 0.825 + 0.1 × 1.5² × 5 / 2 = 1.3875; ρ = 0.85: ρ R / (1 − ρ).
      expect(weighted).toBeCloseTo((0.85 * 1.3875) / 0.15, 11);
    }
  });

  test('with one class is M/G/1', () => {
    expect(mg1Priority([ORDINARY])[0]).toEqual(mg1(ORDINARY));
  });

  test('refuses no class and an overload in all', () => {
    expect(() => mg1Priority([])).toThrow(RangeError);
    expect(() => mg1Priority([URGENT, { ...ORDINARY, arrivalRate: 0.4 }])).toThrow(RangeError);
  });
});

describe('mg1PreemptivePriority', () => {
  test('the first class never meets the others', () => {
    const [urgent] = mg1PreemptivePriority([URGENT, ORDINARY]);
    expect(urgent?.waitingTime).toBeCloseTo(mg1(URGENT).waitingTime, 14);
  });

  test('matches a hand-worked second class', () => {
    // R_2 = 0.825: T = 2 / 0.8 + 0.825 / (0.8 × 0.3) = 5.9375.
    expect(mg1PreemptivePriority([URGENT, ORDINARY])[1]?.cycleTime).toBeCloseTo(5.9375, 13);
  });

  test('with equal exponential service leaves the number in the system as in M/M/1', () => {
    const classes = [0.3, 0.2, 0.35].map((arrivalRate) => ({ arrivalRate, serviceTime: 1, serviceCv: 1 }));
    const total = mg1PreemptivePriority(classes).reduce((sum, one) => sum + one.workInProgress, 0);
    expect(total).toBeCloseTo(mm1({ arrivalRate: 0.85, serviceRate: 1 }).workInProgress, 11);
  });

  test('refuses an overload', () => {
    expect(() => mg1PreemptivePriority([{ arrivalRate: 1, serviceTime: 1, serviceCv: 0 }])).toThrow(
      RangeError,
    );
  });
});
