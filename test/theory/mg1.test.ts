import { describe, expect, test } from 'vitest';
import { mg1, mg1Vacations, mm1 } from '../../src/theory/index.js';

describe('mg1', () => {
  test('with exponential service is M/M/1, with fixed service waits half as long', () => {
    const exponential = mm1({ arrivalRate: 0.8, serviceRate: 1 }).waitingTime;
    expect(mg1({ arrivalRate: 0.8, serviceTime: 1, serviceCv: 1 }).waitingTime).toBeCloseTo(exponential, 13);
    expect(mg1({ arrivalRate: 0.8, serviceTime: 1, serviceCv: 0 }).waitingTime).toBeCloseTo(
      exponential / 2,
      13,
    );
  });

  test('matches a hand-worked two-point service', () => {
    // 1 or 3, evenly: mean 2, E[S²] = 5, cv ½. λ = ¼: W_q = ¼ × 5 / (2 × ½) = 1.25.
    const queue = mg1({ arrivalRate: 0.25, serviceTime: 2, serviceCv: 0.5 });
    expect(queue.waitingTime).toBeCloseTo(1.25, 14);
    expect(queue.workInProgress).toBeCloseTo(0.25 * 3.25, 14);
  });

  test('refuses a full server', () => {
    expect(() => mg1({ arrivalRate: 1, serviceTime: 1, serviceCv: 0 })).toThrow(RangeError);
    expect(() => mg1({ arrivalRate: 1, serviceTime: 0.5, serviceCv: -1 })).toThrow(RangeError);
  });
});

describe('mg1Vacations', () => {
  test('adds the mean rest of a vacation', () => {
    const base = { arrivalRate: 0.25, serviceTime: 2, serviceCv: 0.5 };
    // Fixed vacations of 6 rest 3 on average, exponential ones 6.
    expect(mg1Vacations({ ...base, vacationTime: 6, vacationCv: 0 }).waitingTime).toBeCloseTo(4.25, 14);
    expect(mg1Vacations({ ...base, vacationTime: 6, vacationCv: 1 }).waitingTime).toBeCloseTo(7.25, 14);
  });

  test('refuses vacations of no length', () => {
    const queue = { arrivalRate: 0.25, serviceTime: 2, serviceCv: 0.5, vacationTime: 0, vacationCv: 0 };
    expect(() => mg1Vacations(queue)).toThrow('mg1Vacations requires a vacation time above 0, got 0');
  });
});
