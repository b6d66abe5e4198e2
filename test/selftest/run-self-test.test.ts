import { describe, expect, test } from 'vitest';
import { runSelfTest, type SelfTestCase, selfTestCases } from '../../src/selftest/index.js';

function only(...names: readonly string[]): SelfTestCase[] {
  return selfTestCases.filter(({ name }) => names.includes(name));
}

describe('runSelfTest', () => {
  test('gives the same plain data again for the same seed, and other numbers for another', async () => {
    const options = { cases: only('mm1', 'availability'), effort: 'quick' } as const;
    const [once, again, other] = [
      await runSelfTest(options),
      await runSelfTest(options),
      await runSelfTest({ ...options, seed: 'other' }),
    ];
    expect(JSON.parse(JSON.stringify(once))).toEqual(again);
    expect(other.rows.map(({ estimate }) => estimate)).not.toEqual(once.rows.map(({ estimate }) => estimate));
    expect(once).toMatchObject({
      seed: 'throughline',
      effort: 'quick',
      cases: 2,
      casesPassed: 2,
      passed: true,
    });
  });

  test('a case draws the same numbers alone and among others', async () => {
    const alone = await runSelfTest({ cases: only('mmck'), effort: 'quick' });
    const among = await runSelfTest({ cases: only('mm1', 'mmck'), effort: 'quick' });
    expect(among.rows.filter(({ name }) => name === 'mmck')).toEqual(alone.rows);
  });

  test('finds a wrong answer: an exact wait 5 % too long fails its case, and that case only', async () => {
    const [right, repair] = only('mmck', 'machine-repair');
    if (right === undefined || repair === undefined) throw new RangeError('two cases are needed');
    const wrong: SelfTestCase = {
      ...right,
      expected: () =>
        Object.fromEntries(
          Object.entries(right.expected()).map(([measure, { value, unit }]) => [
            measure,
            { value: value * 1.05, unit },
          ]),
        ),
    };
    const result = await runSelfTest({ cases: [wrong, repair] });
    // The half-width of a full run is about 1 %, so 5 % is ten standard errors.
    expect(result.rows.filter(({ name }) => name === 'mmck').every(({ passed }) => !passed)).toBe(true);
    expect(result).toMatchObject({ cases: 2, casesPassed: 1, passed: false });
  });

  test('tells of each case before it is simulated', async () => {
    const told: string[] = [];
    await runSelfTest({
      cases: only('line-of-three', 'availability'),
      effort: 'quick',
      onCase: ({ name }, index, count) => told.push(`${index} of ${count}: ${name}`),
    });
    expect(told).toEqual(['0 of 2: availability', '1 of 2: line-of-three']);
  });

  test('stops between two cases when told to', async () => {
    const stop = new AbortController();
    const told: string[] = [];
    const run = runSelfTest({
      cases: only('line-of-three', 'availability'),
      effort: 'quick',
      onCase: ({ name }) => {
        told.push(name);
        stop.abort(new Error('enough'));
      },
      signal: stop.signal,
    });
    await expect(run).rejects.toThrow('enough');
    expect(told).toEqual(['availability']);
  });

  test('refuses no case', async () => {
    await expect(runSelfTest({ cases: [] })).rejects.toThrow('runSelfTest requires at least 1 case, got 0');
  });
});
