import { mm1 } from 'throughline';
import { estimateWithControls, type Sampler } from 'throughline/experiment';
import { createStream } from 'throughline/random';
import { controlVariates } from 'throughline/statistics';
import { describe, expect, test } from 'vitest';
import { listed, numbered } from '../normal-toys.js';

const customers = 1000;
const queue = { arrivalRate: 0.8, serviceRate: 1, servers: 1 };

/**
 * Mean wait of customers of M/M/1 or, with even service, of M/U/1 on the same luck, by Lindley's recursion: W' = max(0, W + S − A).
 * The first wait of the M/M/1 is drawn from its steady state, so that its mean is that of theory.
 */
function waits(seed: string, service: 'exponential' | 'even'): Sampler {
  return numbered((replication) => {
    const stream = createStream(`${seed}/${replication}`);
    const start = stream.next();
    // P(W > 0) = ρ = 0.8; then exponential with mean 1 / (μ − λ) = 5.
    let wait = service === 'exponential' && start < 0.8 ? -5 * Math.log(start / 0.8) : 0;
    let [total, services, gaps] = [0, 0, 0];
    for (let customer = 0; customer < customers; customer += 1) {
      total += wait;
      const luck = stream.next();
      const time = service === 'exponential' ? -Math.log(1 - luck) : 2 * luck;
      const gap = -Math.log(1 - stream.next()) / 0.8;
      services += time;
      gaps += gap;
      wait = Math.max(0, wait + time - gap);
    }
    return { wait: total / customers, service: services / customers, gap: gaps / customers };
  });
}

describe('known means of inputs', () => {
  const means = { service: 1, gap: 1.25 };

  test('remove nearly half the variance of the mean wait in M/M/1 at 80 % load', async () => {
    const result = await estimateWithControls(waits('inputs', 'exponential'), {
      measure: 'wait',
      replications: 400,
      means,
    });
    expect(result.controls).toEqual(['service', 'gap']);
    // Measured 0.43 to 0.50 over ten seeds of 400 replications.
    expect(result.varianceReduction).toBeGreaterThan(0.38);
    expect(result.varianceReduction).toBeLessThan(0.56);
    // Long services and short gaps lengthen the wait.
    expect(result.coefficients[0]).toBeGreaterThan(0);
    expect(result.coefficients[1]).toBeLessThan(0);
    // W_q = ρ / (μ − λ) = 4, exactly, as the queue starts in its steady state; four standard errors.
    const { mean, standardError } = result.estimate;
    expect(Math.abs(mean - mm1(queue).waitingTime)).toBeLessThan(4 * (standardError ?? 0));
  });

  test('cover the true mean about as often as they say with 20 replications', async () => {
    let covered = 0;
    const rounds = 150;
    for (let round = 0; round < rounds; round += 1) {
      const source = waits(`cover ${round}`, 'exponential');
      const { estimate } = await estimateWithControls(source, { measure: 'wait', replications: 20, means });
      if (estimate.low !== null && estimate.high !== null && estimate.low <= 4 && 4 <= estimate.high)
        covered += 1;
    }
    // Mean waits are skewed to the right: 0.905 over 600 rounds, and 0.915 without controls; binomial standard error 0.024.
    expect(covered / rounds).toBeGreaterThan(0.905 - 0.072);
  });
});

describe('an analytic twin', () => {
  // What is not known: the wait with service spread evenly from 0 to 2. Its twin is the M/M/1 on the same luck.
  const twin = { sampler: waits('twin', 'exponential'), measure: 'wait' };
  const options = { measure: 'wait', replications: 200 };

  test('whose mean theory knows removes more than half the variance', async () => {
    const known = { ...twin, mean: mm1(queue).waitingTime };
    const result = await estimateWithControls(waits('twin', 'even'), { ...options, twin: known });
    expect(result.controls).toEqual(['twin wait']);
    // Measured 0.53 to 0.68 over ten seeds.
    expect(result.varianceReduction).toBeGreaterThan(0.48);
    // Pollaczek-Khinchine with E S² = 4/3: 0.8 (4/3) / (2 × 0.2) = 8/3; starting empty takes a little off (relaxation of the order
    // of 1 / (1 − √0.8)² = 90 minutes in 1,250): at most a twentieth.
    expect(Math.abs(result.estimate.mean - 8 / 3)).toBeLessThan(
      4 * (result.estimate.standardError ?? 0) + 0.13,
    );
  });

  test('whose mean is estimated on other luck widens the interval by that error', async () => {
    const estimated = { ...twin, mean: { replications: 300 } };
    const source = waits('twin', 'even');
    const wide = await estimateWithControls(source, { ...options, twin: estimated });
    const own = (await source(0, 200)).map(({ wait = 0 }) => wait);
    const same = (await twin.sampler(0, 200)).map(({ wait = 0 }) => wait);
    const fresh = (await twin.sampler(200, 500)).map(({ wait = 0 }) => wait);
    const mean = fresh.reduce((sum, each) => sum + each, 0) / 300;
    const error = Math.sqrt(fresh.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 299 / 300);
    const expected = controlVariates(own, [{ values: same, mean, meanError: error }]);
    expect(wide.estimate.mean).toBeCloseTo(expected.estimate.mean, 10);
    expect(wide.estimate.standardError).toBeCloseTo(expected.estimate.standardError ?? 0, 10);
  });
});

test('nothing known is refused', async () => {
  await expect(estimateWithControls(listed([1, 2, 3]), { measure: 'x', replications: 3 })).rejects.toThrow(
    new RangeError('controlVariates requires at least one control'),
  );
});
