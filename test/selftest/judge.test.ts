import { describe, expect, test } from 'vitest';
import { judgeCase, replications, type SelfTestCase } from '../../src/selftest/index.js';

/** A case whose replications answer what they are told, by number. */
function told(answer: (replication: number) => number, exact = 10): SelfTestCase {
  let replication = -1;
  return {
    ...{ name: 'told', title: 'told', style: 'process', source: 'none', warmUp: 0, runLength: 1 },
    expected: () => ({ measure: { value: exact, unit: 'min' } }),
    simulate: () => {
      replication += 1;
      return { measure: answer(replication) };
    },
  };
}

// Alternately 0.1 above and below: standard deviation 0.1 × √(40/39), standard error that over √40 = 0.1 / √39.
const wobble = (replication: number): number => (replication % 2 === 0 ? 0.1 : -0.1);
const standardError = 0.1 / Math.sqrt(39);

describe('judgeCase', () => {
  test('takes at least 20 replications', () => {
    expect(replications).toBeGreaterThanOrEqual(20);
  });

  test.each([
    { away: 3.9, passed: true },
    { away: 4.1, passed: false },
    { away: -4.1, passed: false },
  ])('a mean $away standard errors from the exact value: $passed', ({ away, passed }) => {
    const [row] = judgeCase(
      told((replication) => 10 + away * standardError + wobble(replication)),
      {
        seed: 1,
      },
    );
    expect(row?.standardErrorsAway).toBeCloseTo(away, 9);
    expect(row?.passed).toBe(passed);
    expect(row).toMatchObject({ name: 'told', measure: 'measure', unit: 'min', exact: 10 });
  });

  test('a mean that is right but uncertain fails, and is let pass by the wider limit of a quick run', () => {
    // t(39, 0.975) = 2.0227: a half-width of 5 % of 10 takes wobbles of 0.5 / 2.0227 × √39.
    const size = (0.5 / 2.0227) * Math.sqrt(39);
    const uncertain = (): SelfTestCase => told((replication) => 10 + size * 10 * wobble(replication));
    const [full] = judgeCase(uncertain(), { seed: 1 });
    expect(full?.halfWidthShare).toBeCloseTo(0.05, 5);
    expect(full?.passed).toBe(false);
    expect(judgeCase(uncertain(), { seed: 1, effort: 'quick' })[0]?.passed).toBe(true);
  });

  test('a simulation without chance passes when it is right and fails when it is not', () => {
    expect(
      judgeCase(
        told(() => 10),
        { seed: 1 },
      )[0],
    ).toMatchObject({ passed: true, standardErrorsAway: 0 });
    expect(
      judgeCase(
        told(() => 10.001),
        { seed: 1 },
      )[0]?.passed,
    ).toBe(false);
  });

  test('a quick run is a tenth as long after the same warm-up', () => {
    const spans: number[][] = [];
    const watching: SelfTestCase = {
      ...told(() => 10),
      ...{ warmUp: 30, runLength: 1_000 },
      simulate: ({ warmUp, runLength }) => {
        spans.push([warmUp, runLength]);
        return { measure: 10 };
      },
    };
    judgeCase(watching, { seed: 1, effort: 'quick' });
    expect(spans[0]).toEqual([30, 100]);
  });

  test('refuses a measure that was not simulated', () => {
    const silent: SelfTestCase = { ...told(() => 10), simulate: () => ({}) };
    expect(() => judgeCase(silent, { seed: 1 })).toThrow(
      'case "told" requires a simulated "measure", got none',
    );
  });
});
