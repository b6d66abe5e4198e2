import { formatProblems, parseScenario, scenarioJsonSchema } from 'throughline/scenario';
import { describe, expect, test } from 'vitest';

const fact = (observedMax: unknown) => ({
  name: 'seen',
  governorates: { rafah: { population: 10, trip: 5 } },
  target: { perDay: { value: '400 truck/day', evidence: 'B', source: 'officials', observedMax } },
});
const problems = (observedMax: unknown): string => {
  const read = parseScenario(fact(observedMax));
  return read.ok ? '' : formatProblems(read.problems);
};

describe('the highest value that was ever seen', () => {
  test('stands with the fact, in the canonical unit, and is read again unchanged', () => {
    const read = parseScenario(
      fact({ value: '14.583333333333334 trucks/h', date: '2025-01-20', source: 'press' }),
    );
    if (!read.ok) throw new Error(formatProblems(read.problems));
    expect(read.scenario.facts['target.perDay']).toEqual({
      low: 400,
      high: 400,
      evidence: 'B',
      source: 'officials',
      unit: 'truck/day',
      observedMax: { value: 350, date: '2025-01-20', source: 'press' },
    });
    expect(parseScenario(read.scenario)).toEqual(read);
  });

  test.each([
    [
      { value: 350, date: '20 Jan 2025', source: 'press' },
      'target.perDay.observedMax.date: is not a date or a period',
    ],
    [{ value: 350, date: '2025-02-01..2025-01-01', source: 'press' }, 'is not a date or a period'],
    [{ value: '350 L', date: '2025-01-20', source: 'press' }, 'target.perDay.observedMax.value'],
    [{ value: -1, date: '2025-01-20', source: 'press' }, 'must be from 0 to 20000 truck/day, got -1'],
    [{ value: 350, date: '2025-01-20' }, 'target.perDay.observedMax.source: is required'],
  ])('is refused: %j', (wrong, problem) => {
    expect(problems(wrong)).toContain(problem);
  });

  test('may be of a period that was looked at, and is in the JSON Schema of every fact', () => {
    expect(problems({ value: 350, date: '2023-10-21..2024-05-05', source: 'UN' })).toBe('');
    expect(scenarioJsonSchema()).toMatchObject({
      $defs: {
        'fact-truck-day': { properties: { observedMax: { $ref: '#/$defs/observed-max' } } },
        'observed-max': { required: ['value', 'date', 'source'] },
      },
    });
  });
});
