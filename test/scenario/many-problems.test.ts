import { formatProblems, parseScenario } from 'throughline/scenario';
import { expect, test } from 'vitest';

const sound = 'name: a\ngovernorates: { g: { population: 1000, trip: 10 } }\n';

function problemsOf(input: unknown) {
  const read = parseScenario(input);
  return read.ok ? [] : read.problems;
}

test.each([
  ['a share of a mix', 'supply: { road: { mix: { food: { value: 1, evidence: A, source: x, nte: y } } } }'],
  ['a number', 'supply: { road: { perDay: { value: 1, evidence: A, source: x, nte: y } } }'],
  ['a distribution', 'supply: { pallets: { kind: constant, value: 3, nte: y } }'],
  [
    'a number of a distribution',
    'supply: { pallets: { kind: exponential, mean: { value: 3, evidence: A, source: x, nte: y } } }',
  ],
])('an unknown key of %s is told at its place beside all else that is wrong', (_, text) => {
  const problems = problemsOf(`${sound}days: banana\n${text}\n`);
  expect(problems.map(({ line, message }) => [line, message])).toEqual([
    [3, '"banana" is not a quantity'],
    [4, 'is not a known key'],
  ]);
  expect(problems[1]?.column).toBe(text.indexOf('nte') + 1);
});

test('a misspelt key of a fact in a mix has its suggestion', () => {
  const text = `${sound}supply: { road: { mix: { food: { value: 1, evidence: A, source: x, nte: y } } } }\n`;
  expect(formatProblems(problemsOf(text))).toBe(
    '3:68 supply.road.mix.food.nte: is not a known key; did you mean note?',
  );
});

test('after fifty problems only the number of the others is told', () => {
  const keys = Array.from({ length: 53 }, (_, index) => `zork${index}: 1\n`);
  const problems = problemsOf(sound + keys.join(''));
  expect(problems).toHaveLength(53);
  const told = formatProblems(problems).split('\n');
  expect(told).toHaveLength(51);
  expect(told.slice(-2)).toEqual([expect.stringContaining('zork49'), 'and 3 more']);
  expect(formatProblems(problems.slice(0, 50)).split('\n')).toHaveLength(50);
});

test.each([
  ['unknown keys', (index: number) => `zork${index}: 1`],
  ['unknown keys that are alike', (index: number) => `days${index}: 1`],
  ['keys given twice', () => 'days: 1'],
  ['aliases without an anchor', (index: number) => `z${index}: *no${index}`],
])('ten thousand %s are all told', (_, line) => {
  // Where each is held against every other this takes minutes, beyond the time a test has.
  const lines = Array.from({ length: 10_000 }, (_, index) => line(index));
  expect(problemsOf(`${sound}${lines.join('\n')}\n`).length).toBeGreaterThanOrEqual(9_999);
});

test('many settings of phases that lead nowhere are told, whatever long lists stand beside them', () => {
  const facts = Array.from({ length: 1_000 }, (_, index) => [
    `staging.zork${index}`,
    { low: 1, high: 2, evidence: 'A', source: 'x', unit: 't' },
  ]);
  const set = Array.from({ length: 10_000 }, (_, index) => [`facts.stagin.zork${index}`, 1]);
  const problems = problemsOf({
    name: 'a',
    governorates: { g: { population: 1_000, trip: 10 } },
    facts: Object.fromEntries(facts),
    phases: [{ name: 'p', from: '2023-11-28', set: Object.fromEntries(set) }],
  });
  expect(problems).toHaveLength(11_000);
});

test('a long key is not told at its full length', () => {
  const [problem] = problemsOf({ name: 'a', ['z'.repeat(100_000)]: 1 });
  expect(formatProblems(problem === undefined ? [] : [problem]).length).toBeLessThan(2_000);
});

test('numbers with two meanings are refused where they stand, those that a program writes are not', () => {
  const yaml = (days: string, perDay: string) =>
    `name: a\ndays: ${days}\nsupply: { road: { perDay: ${perDay} } }\ngovernorates: { g: { population: 1000, trip: 10 } }\n`;
  expect(formatProblems(problemsOf(yaml('1.000', '1.250')))).toBe(
    '2:7 days: has two meanings; write 1000 or 1\n3:27 supply.road.perDay: has two meanings; write 1250 or 1.25',
  );
  expect(formatProblems(problemsOf(yaml('28', '60.000 trucks/day')))).toContain(
    '"60.000 trucks/day" has two meanings; write 60000 trucks/day or 60 trucks/day',
  );
  expect(problemsOf(yaml('28', '22.125'))).toEqual([]);
  expect(problemsOf(yaml('28.0', '0.250'))).toEqual([]);
});

test.each(['', 'name: 1e3\n', 'name: ""\n'])(
  'without a name that is one, what is wrong between the parts is told too (%j)',
  (name) => {
    const read = parseScenario(`${name}days: 2\nwarmUpDays: -1\n`);
    const paths = read.ok ? [] : read.problems.map(({ path }) => path);
    expect([...new Set(paths)].toSorted()).toEqual(['governorates', 'name', 'warmUpDays']);
  },
);
