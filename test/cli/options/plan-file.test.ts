import { describe, expect, test } from 'vitest';
import { BadInput, badInputText, OptionReader } from '../../../src/cli/option-reader.js';
import {
  readAdaptivePlanSetting,
  readPlanSetting,
  withPlanInWords,
} from '../../../src/cli/options/plan-file.js';
import { readPlanText } from '../../../src/cli/options/plan-text.js';
import { twoStages } from '../../studies/two-stages.js';

const scenario = twoStages('lanes', 'gate');
const lanes = 'inspection.sites.site.lanes';
const gate = 'crossing.gate.lanes';

describe('readPlanText', () => {
  test('reads a list, an object with a plan of either kind, and values by path', () => {
    const steps = [
      { lever: lanes, to: 15 },
      { lever: gate, to: 3 },
    ];
    const values = { [lanes]: 15, [gate]: 3 };
    for (const form of [steps, { plan: steps }, values, { plan: values, cost: 2 }])
      expect(readPlanText(JSON.stringify(form), scenario)).toEqual({ ok: true, steps });
  });

  test('counts the days of a date from the first of the scenario, also backwards', () => {
    const before = new Date(Date.parse(`${scenario.start}T00:00:00Z`) - 3 * 86_400_000);
    const date = before.toISOString().slice(0, 10);
    const read = readPlanText(JSON.stringify([{ lever: lanes, to: 15, date, leadTimeDays: 7 }]), scenario);
    expect(read).toEqual({
      ok: true,
      steps: [{ lever: lanes, to: 15, startsAfterDays: -3, leadTimeDays: 7 }],
    });
  });

  test('allows what reach writes besides and words of one’s own', () => {
    const step = { lever: lanes, name: 'lanes', from: 10, to: 15, cost: 1, leadTimeDays: 0, why: 'cheap' };
    expect(readPlanText(JSON.stringify([step]), scenario).ok).toBe(true);
  });

  test.each([
    ['a date in from', [{ lever: lanes, to: 15, from: '2023-12-01' }], '[0].from'],
    ['a lever by its name', [{ lever: 'lanes', to: 15 }], '[0].lever'],
    ['a step that is none', { plan: [3] }, 'plan[0]'],
    ['two times', [{ lever: lanes, to: 15, date: '2023-12-01', startsAfterDays: 1 }], '[0].date'],
    ['a lead time below 0', [{ lever: lanes, to: 15, leadTimeDays: -1 }], '[0].leadTimeDays'],
    ['a start that is no number', [{ lever: lanes, to: 15, startsAfterDays: 'soon' }], '[0].startsAfterDays'],
    ['no plan at all', 7, ''],
    ['a value out of reach', { [gate]: 4 }, gate],
  ])('refuses %s, with its place', (_, form, path) => {
    const read = readPlanText(JSON.stringify(form), scenario);
    expect(read.ok ? [] : read.problems.map((problem) => problem.path)).toEqual([path]);
  });
});

describe('readPlanSetting', () => {
  test('gives the values of levers by their paths, and nothing without the option', async () => {
    const reader = new OptionReader({ plan: JSON.stringify({ [lanes]: 20, [gate]: 3 }) });
    expect(await readPlanSetting(reader, scenario)).toEqual({ [lanes]: 20, [gate]: 3 });
    expect(await readPlanSetting(new OptionReader({}), scenario)).toBeUndefined();
  });

  test('refuses a lever that is taken to two values', async () => {
    const reader = new OptionReader({ plan: `[{"lever":"${gate}","to":2},{"lever":"${gate}","to":3}]` });
    expect(await readPlanSetting(reader, scenario)).toBeUndefined();
    expect(() => reader.check()).toThrow(BadInput);
  });
});

test('withPlanInWords puts the plan in place of its file and leaves other words alone', () => {
  const step = { lever: gate, to: 3, leadTimeDays: 2 };
  const words = withPlanInWords(['run', 'scenario.json', '--plan', 'plan.json', '--days', '9'], [step]);
  expect(words).toEqual(['run', 'scenario.json', '--plan', JSON.stringify([step]), '--days', '9']);
  expect(withPlanInWords(['run', 'scenario.json'], [step])).toEqual(['run', 'scenario.json']);
});

/** What a reader has against its options. */
async function refusal(reader: OptionReader): Promise<string> {
  try {
    reader.check();
    return '';
  } catch (error) {
    return error instanceof BadInput ? await badInputText(error) : 'no bad input';
  }
}

describe('readAdaptivePlanSetting', () => {
  const when = { stock: 'yard queue', above: 50, forDays: 2 };
  // biome-ignore lint/suspicious/noThenProperty: the key of a plan; it is an object, so nothing takes it for a promise
  const rule = { when, then: { lever: gate, by: 1 }, leadTimeDays: 3 };
  const read = async (plan: unknown) => {
    const reader = new OptionReader({ plan: JSON.stringify(plan) });
    return { reader, plan: await readAdaptivePlanSetting(reader, scenario) };
  };

  test('reads rules among steps, with what they leave out, and puts them back in words', async () => {
    const { plan } = await read([rule, { lever: lanes, to: 15 }]);
    expect(plan).toEqual({ steps: [{ lever: lanes, to: 15 }], rules: [{ ...rule, most: 1 }] });
    const words = withPlanInWords(['run', '--plan', 'p.json'], plan?.steps ?? [], plan?.rules);
    expect(await read(JSON.parse(words.at(-1) ?? ''))).toMatchObject({ plan });
  });

  test('refuses all that is wrong at once, each in its place', async () => {
    const { reader, plan } = await read({
      plan: [
        { lever: lanes, to: 'many' },
        { ...rule, when: { ...when, stock: 'yard que' } },
        { ...rule, when: { ...when, above: -1 } },
        { when },
      ],
    });
    expect(plan).toBeUndefined();
    for (const text of [
      'plan[0].to',
      'plan[1].when.stock',
      'yard queue',
      'plan[2].when.above',
      'plan[3].then',
    ])
      expect(await refusal(reader)).toContain(text);
  });

  test('no other study takes a plan with rules', async () => {
    const reader = new OptionReader({ plan: JSON.stringify([rule]) });
    expect(await readPlanSetting(reader, scenario)).toBeUndefined();
    expect(await refusal(reader)).toContain('only run --plan follows');
  });
});
