import { describe, expect, test } from 'vitest';
import { allenCunneen, kingman, kingmanBound, mg1, mmc } from '../../src/theory/index.js';

describe('kingman', () => {
  test('is exact for M/G/1', () => {
    for (const serviceCv of [0, 0.5, 1, 2]) {
      const queue = { arrivalRate: 0.7, serviceTime: 1.2, serviceCv };
      expect(kingman({ ...queue, arrivalCv: 1 }).waitingTime).toBeCloseTo(mg1(queue).waitingTime, 13);
    }
  });

  test('sees no wait where nothing varies', () => {
    expect(kingman({ arrivalRate: 0.9, arrivalCv: 0, serviceTime: 1, serviceCv: 0 }).waitingTime).toBe(0);
  });

  test('matches a hand-worked case', () => {
    // ρ = 0.9: 9 × (0.25 + 1) / 2 × 1 = 5.625.
    const queue = { arrivalRate: 0.9, arrivalCv: 0.5, serviceTime: 1, serviceCv: 1 };
    expect(kingman(queue).waitingTime).toBeCloseTo(5.625, 12);
  });
});

describe('kingmanBound', () => {
  test('lies above the exact wait of M/G/1 and meets it under heavy load', () => {
    for (const arrivalRate of [0.2, 0.6, 0.9]) {
      const queue = { arrivalRate, serviceTime: 1, serviceCv: 0.5 };
      expect(kingmanBound({ ...queue, arrivalCv: 1 })).toBeGreaterThan(mg1(queue).waitingTime);
    }
    const heavy = { arrivalRate: 0.9999, serviceTime: 1, serviceCv: 0.5 };
    expect(kingmanBound({ ...heavy, arrivalCv: 1 }) / mg1(heavy).waitingTime).toBeCloseTo(1, 3);
  });

  test('matches a hand-worked case', () => {
    // λ = ½: σ_a² = 4, σ_s² = 1: ½ × 5 / (2 × ½) = 2.5.
    expect(kingmanBound({ arrivalRate: 0.5, arrivalCv: 1, serviceTime: 1, serviceCv: 1 })).toBeCloseTo(
      2.5,
      14,
    );
  });
});

describe('allenCunneen', () => {
  test('is exact for M/M/c', () => {
    const { waitingTime } = allenCunneen({
      arrivalRate: 2,
      arrivalCv: 1,
      serviceTime: 1,
      serviceCv: 1,
      servers: 3,
    });
    expect(waitingTime).toBeCloseTo(mmc({ arrivalRate: 2, serviceRate: 1, servers: 3 }).waitingTime, 14);
  });

  test('scales with the mean of the squared cvs', () => {
    // C(3, 2) / (3 − 2) = 4/9, times (0.25 + 2.25) / 2.
    const queue = { arrivalRate: 2, arrivalCv: 0.5, serviceTime: 1, serviceCv: 1.5, servers: 3 };
    expect(allenCunneen(queue).waitingTime).toBeCloseTo((4 / 9) * 1.25, 14);
  });

  test('refuses an overload and negative variation', () => {
    const queue = { arrivalRate: 4, arrivalCv: 1, serviceTime: 1, serviceCv: 1, servers: 4 };
    expect(() => allenCunneen(queue)).toThrow('allenCunneen requires a utilisation below 1, got 1');
    expect(() => kingman({ ...queue, arrivalRate: 0.5, arrivalCv: -1 })).toThrow(RangeError);
  });
});
