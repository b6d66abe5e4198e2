import { describe, expect, test } from 'vitest';
import { gm1, mm1 } from '../../src/theory/index.js';

describe('gm1', () => {
  test('with Poisson arrivals is M/M/1', () => {
    const general = gm1({ arrivalRate: 0.8, arrivalCv: 1, serviceRate: 1 });
    const markovian = mm1({ arrivalRate: 0.8, serviceRate: 1 });
    expect(general.waitingTime).toBeCloseTo(markovian.waitingTime, 12);
    expect(general.probabilityWait).toBeCloseTo(0.8, 13);
  });

  test('solves Erlang gaps of two phases at half load in closed form', () => {
    // σ (2 − σ)² = 1 has the root 1 and those of σ² − 3 σ + 1.
    const { probabilityWait } = gm1({ arrivalRate: 0.5, arrivalCv: Math.SQRT1_2, serviceRate: 1 });
    expect(probabilityWait).toBeCloseTo((3 - Math.sqrt(5)) / 2, 13);
  });

  test('solves even gaps as repeated substitution does', () => {
    let chance = 0;
    // σ ← e^(−(1 − σ) / ρ) at ρ = ½; its slope at the root is 0.41, so 60 rounds leave 1e-23.
    for (let round = 0; round < 60; round += 1) chance = Math.exp(-2 * (1 - chance));
    const queue = gm1({ arrivalRate: 1, arrivalCv: 0, serviceRate: 2 });
    expect(queue.probabilityWait).toBeCloseTo(chance, 14);
    expect(queue.waitingTime).toBeCloseTo(chance / (2 * (1 - chance)), 14);
    expect(queue.queueLength).toBeCloseTo(queue.waitingTime, 14);
  });

  test('waits longer the more uneven the gaps', () => {
    const waits = [0, 0.3, 0.8, 1, 1.7, 3].map(
      (arrivalCv) => gm1({ arrivalRate: 0.9, arrivalCv, serviceRate: 1 }).waitingTime,
    );
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
  });

  test('stays right close to full load: heavy traffic', () => {
    // W_q (1 − ρ) → (c_a² + c_s²) / 2 × ρ / μ as ρ → 1 (Kingman 1961), with c_a = 0, c_s = 1.
    const { waitingTime } = gm1({ arrivalRate: 0.9999, arrivalCv: 0, serviceRate: 1 });
    expect(waitingTime * 1e-4).toBeCloseTo(0.5, 3);
  });

  test('refuses an overload', () => {
    expect(() => gm1({ arrivalRate: 1, arrivalCv: 0, serviceRate: 1 })).toThrow(RangeError);
    expect(() => gm1({ arrivalRate: 0.5, arrivalCv: -1, serviceRate: 1 })).toThrow(
      'gm1 requires a cv of the interarrival time of at least 0, got -1',
    );
  });
});
