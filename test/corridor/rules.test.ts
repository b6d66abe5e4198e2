import { describe, expect, test } from 'vitest';
import { simulate, stageNames, zones } from '../../src/corridor/index.js';
import { formatProblems, parseScenario } from '../../src/scenario/index.js';
import { stockNames } from '../../src/scenario/schema/index.js';
import { ladder, reach } from '../../src/studies/index.js';
import { arrivals, day, gate, type Part, run, scenarioWith } from './scenarios.js';

const lever = {
  name: 'lanes',
  path: 'crossing.gate.lanes',
  step: 1,
  max: 4,
  costPerStepPerDay: 100,
  leadTimeDays: 1,
};

/** What a rule does. */
// biome-ignore lint/suspicious/noThenProperty: the key of the scenario file; it is an object, so nothing takes it for a promise
const step = (part: Part): Part => ({ then: part });

/** 34 truckloads a day reach a gate with one lane of an hour a truck: of them 24 pass, so that 10 more wait each evening. */
const growing: readonly Part[] = [
  arrivals(...Array.from({ length: 12 }, (_, each) => [each * day, 34] as const)),
  gate({ lanes: 1, processing: 60 }),
  { days: 12, levers: [lever], costs: { officerHour: 0, crewHour: 0, scan: 0, fuelLitre: 0 } },
];

/** Waiting above 25 for two evenings: 10, 20, 30, 40 fires at the end of day 3. */
const rule = (when: Part = {}, rest: Part = {}): Part => ({
  rules: [
    {
      when: { stock: 'crossing queue', above: 25, forDays: 2, ...when },
      ...step({ lever: 'crossing.gate.lanes', by: 1 }),
      ...rest,
    },
  ],
});

const waiting = ({ outcome }: ReturnType<typeof run>): readonly number[] =>
  outcome.stages.crossing.queueByDay;

describe('a rule of an adaptive plan', () => {
  const plain = run(...growing);
  const adaptive = run(...growing, rule());

  test('fires on the day worked out by hand; the lane is there after its lead time', () => {
    expect(waiting(plain).slice(0, 6)).toEqual([10, 20, 30, 40, 50, 60]);
    expect(adaptive.outcome.rules).toEqual([
      {
        lever: 'crossing.gate.lanes',
        fired: [{ day: 3, inForceFrom: 5, from: 1, to: 2 }],
        valueByDay: [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2],
      },
    ]);
    // Day 5 begins with 50 in the queue and 34 more; two lanes take 48 of them.
    expect(waiting(adaptive).slice(3, 8)).toEqual([40, 50, 36, 22, 8]);
    const [before, after] = [plain, adaptive].map(({ outcome }) => outcome.throughput.received.byDay);
    expect(after?.slice(0, 5)).toEqual(before?.slice(0, 5));
    expect(after?.slice(5, 8)).toEqual([47, 48, 48]);
    expect(before?.slice(5, 8)).toEqual([24, 24, 24]);
  });

  test('a step is paid from the day on which it is in force', () => {
    expect(adaptive.outcome.cost.capacity - plain.outcome.cost.capacity).toBe(7 * 100);
  });

  test('one that never fires leaves every event of the run alone', () => {
    const never = run(...growing, rule({ above: 1_000 }));
    expect(never.outcome.digest).toBe(plain.outcome.digest);
    expect({ ...never.outcome, rules: undefined }).toEqual({ ...plain.outcome, rules: undefined });
    expect(adaptive.outcome.digest).not.toBe(plain.outcome.digest);
  });

  test('its own lead time goes before that of the lever', () => {
    const { outcome } = run(...growing, rule({}, { leadTimeDays: 0 }));
    expect(outcome.rules?.[0]?.fired).toEqual([{ day: 3, inForceFrom: 4, from: 1, to: 2 }]);
    expect(outcome.throughput.received.byDay[4]).toBe(47);
  });

  test('twice with most 2: days count anew from the first day with the step before', () => {
    const faster = arrivals(...Array.from({ length: 12 }, (_, each) => [each * day, 60] as const));
    const { outcome } = run(...growing, faster, rule({}, { most: 2 }));
    // 36 and 72 wait on days 0 and 1; in force from day 3, of which day 3 and 4 are looked at again.
    expect(outcome.rules?.[0]?.fired).toEqual([
      { day: 1, inForceFrom: 3, from: 1, to: 2 },
      { day: 4, inForceFrom: 6, from: 2, to: 3 },
    ]);
    expect(outcome.cost.capacity).toBe(100 * 3 + 200 * 6);
  });

  test('a lever at its maximum is left there, and a last step is as long as there is room', () => {
    const tight = { levers: [{ ...lever, max: 2 }] };
    const two = run(...growing, tight, rule({ above: 5, forDays: 1 }, { most: 5 }));
    expect(two.outcome.rules?.[0]?.fired).toEqual([{ day: 0, inForceFrom: 2, from: 1, to: 2 }]);
    const far = run(...growing, rule({}, { ...step({ lever: lever.path, by: 7 }) }));
    expect(far.outcome.rules?.[0]?.fired).toEqual([{ day: 3, inForceFrom: 5, from: 1, to: 4 }]);
  });

  test('two rules on one lever count what the other has decided', () => {
    const one = rule({ above: 5, forDays: 1 }, { most: 5 })['rules'];
    const both = { levers: [{ ...lever, max: 2 }], rules: [one, one].flat() };
    const { outcome } = run(...growing, both);
    expect(outcome.rules?.map(({ fired }) => fired.length)).toEqual([1, 0]);
  });

  test('below, and a throughput: 23 on the first day, 24 on the next', () => {
    const { outcome } = run(...growing, {
      rules: [
        {
          when: { throughput: 'received', below: 24 },
          ...step({ lever: lever.path, to: 3 }),
        },
        {
          when: { throughput: 'received', below: 20 },
          ...step({ lever: lever.path, by: 1 }),
        },
      ],
    });
    expect(outcome.rules?.map(({ fired }) => fired)).toEqual([
      [{ day: 0, inForceFrom: 2, from: 1, to: 3 }],
      [],
    ]);
  });

  test('the warm-up is not looked at, and days count from the first counted', () => {
    const { outcome } = run(...growing, { warmUpDays: 4, days: 8 }, rule());
    expect(outcome.rules?.[0]?.fired).toEqual([{ day: 1, inForceFrom: 3, from: 1, to: 2 }]);
    expect(outcome.rules?.[0]?.valueByDay).toHaveLength(8);
  });

  test('a phase goes on beside it: what it sets is raised by as much', () => {
    const phases = [{ name: 'two', from: '2023-12-04', set: { 'crossing.gate.lanes': 2 } }];
    const { outcome } = run(...growing, { phases }, rule());
    expect(outcome.rules?.[0]?.valueByDay).toEqual([1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3]);
  });

  test('the luck of trucks is as without: the same trucks arrive and pass', () => {
    const noisy = gate({ processing: { kind: 'exponential', mean: 60 } });
    const [one, two] = [run(...growing, noisy), run(...growing, noisy, rule())];
    const arrivalsOf = (each: typeof one): readonly number[] => each.times('staging queue');
    expect(arrivalsOf(two)).toEqual(arrivalsOf(one));
    expect(two.outcome.throughput.received.byDay.slice(0, 4)).toEqual(
      one.outcome.throughput.received.byDay.slice(0, 4),
    );
  });

  test('every name of a stock is a stage, a zone or the fuel', () => {
    const known = [...stageNames, ...zones.map(({ name }) => name), 'fuel'];
    expect(stockNames.filter((name) => !known.includes(name))).toEqual([]);
    const names = zones.filter(({ kind }) => ['queue', 'blocked', 'delay'].includes(kind));
    expect(names.filter(({ name }) => !stockNames.some((each) => each === name))).toEqual([]);
  });

  test('survives JSON, as jobs and archives are', () => {
    const scenario = scenarioWith(...growing, rule());
    const again = JSON.parse(JSON.stringify(scenario));
    expect(simulate(again)).toEqual(simulate(scenario));
    expect(parseScenario(scenario)).toMatchObject({ ok: true, scenario });
  });
});

describe('what no rule can be', () => {
  const refused = (...rules: readonly unknown[]): string => {
    const scenario = scenarioWith(...growing);
    const read = parseScenario({ ...scenario, rules });
    return read.ok ? '' : formatProblems(read.problems);
  };
  const sound = { when: { stock: 'crossing', above: 5 }, ...step({ lever: lever.path, by: 1 }) };

  test('unknown names, with the nearest', () => {
    expect(refused({ ...sound, ...step({ lever: 'crossing.gate.lane', by: 1 }) })).toContain(
      'crossing.gate.lanes',
    );
    expect(refused({ ...sound, ...step({ lever: 'lanes', by: 1 }) })).toContain('crossing.gate.lanes');
    expect(refused({ ...sound, when: { stock: 'yard que', above: 5 } })).toContain('yard queue');
    expect(refused({ ...sound, wehn: 1 })).toContain('when');
  });

  test('numbers that cannot be, and all of them at once', () => {
    const text = refused(
      { ...sound, when: { stock: 'crossing', above: -1 } },
      { ...sound, when: { stock: 'crossing', below: 'many' } },
      { ...sound, when: { stock: 'crossing', above: 5, forDays: -2 } },
      { ...sound, leadTimeDays: -1 },
      { ...sound, most: 0 },
      { when: sound.when },
      { ...sound, when: { above: 5 } },
      { ...sound, when: { stock: 'crossing' } },
      { ...sound, ...step({ lever: lever.path }) },
    );
    for (const place of [
      ...['[0].when.above', '[1].when.below', '[2].when.forDays', '[3].leadTimeDays', '[4].most'],
      ...['[5].then', '[6].when.stock', '[7].when.above', '[8].then.by'],
    ])
      expect(text).toContain(`rules${place}`);
  });

  test('steps that the lever does not have', () => {
    expect(refused({ ...sound, ...step({ lever: lever.path, by: 1.5 }) })).toContain('whole number of steps');
    expect(refused({ ...sound, ...step({ lever: lever.path, to: 9 }) })).toContain('at most 4');
    expect(refused({ ...sound, ...step({ lever: lever.path, to: 1 }) })).toContain('above the value (1)');
    expect(refused({ ...sound, ...step({ lever: lever.path, to: 2 }), most: 2 })).toContain('most');
    expect(refused({ ...sound, name: 'a' }, { ...sound, name: 'a' })).toContain('another rule');
  });
});

test('a search among plans refuses rules: more capacity may keep one from firing', async () => {
  await expect(reach(scenarioWith(...growing, rule()))).rejects.toThrow('searches plans without rules');
  await expect(ladder(scenarioWith(...growing, rule()))).rejects.toThrow('searches plans without rules');
});
