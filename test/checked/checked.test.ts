import * as throughline from 'throughline';
import { performJob, underPolicy } from 'throughline/corridor';
import { describe, expect, test } from 'vitest';

const { baseline, comparePolicies, createModel, reach, runStudy, setParameter, simulate } = throughline;

// Names and values as a program in plain JavaScript may give them.
function withOptions(study: (...given: never[]) => unknown, ...given: unknown[]): unknown {
  return Reflect.apply(study, undefined, given);
}

describe('setParameter reads a value as a scenario file would', () => {
  test.each([
    ['governorates.rafah.interception', '50 %', 0.5],
    ['inspection.sites.nitzana.scan', '3 min', { kind: 'constant', value: 3 }],
    ['inspection.sites.nitzana.lanes', 7, 7],
    ['inspection.sites.nitzana.dailyLimit', 'unlimited', 'unlimited'],
    ['inspection.policy', { kind: 'manual-all' }, { kind: 'manual-all' }],
  ])('%s: %j', (path, value, expected) => {
    expect(throughline.parameterAt(setParameter(baseline, path, value), path)).toEqual(expected);
  });

  test('hours', () => {
    const path = 'inspection.sites.nitzana.hours';
    const { week } = setParameter(baseline, path, 'daily 06:00-22:00').inspection.sites['nitzana']?.hours ?? {
      week: [],
    };
    expect(week.map(([from, to]) => [Number(from) % 1440, Number(to) % 1440])).toEqual(
      Array(7).fill([360, 1320]),
    );
  });

  test.each([
    ['governorates.rafah.interception', 2, /governorates\.rafah\.interception: must be from 0 to 1, got 2/],
    [
      'inspection.policy',
      { kind: 'mine' },
      /inspection\.policy\.kind: must be no-inspection, .*or canine-first, got "mine"/,
    ],
    ['inspection.sites.nitzana.lanes', null, /inspection\.sites\.nitzana\.lanes: is not a quantity/],
    ['inspection.sites.nitzana.lanes', -4, /must be a whole number from 0 to 1000, got -4/],
    ['inspection.sites.nitzana.lanes', 2.5, /must be a whole number/],
    ['inspection.sites.nitzana.hours', 'daily 6-22', /inspection\.sites\.nitzana\.hours/],
    ['supply.road.dispersion', 0.5, /must be 0, or from 1 to 1000, got 0.5/],
    ['inspection.sites.nitzana.lane', 3, /is not a parameter of the scenario/],
  ])('and refuses %s: %j', (path, value, message) => {
    expect(() => setParameter(baseline, path, value)).toThrow(RangeError);
    expect(() => setParameter(baseline, path, value)).toThrow(message);
  });

  test('facts of what is replaced whole are left out, others stay', () => {
    const path = Object.keys(baseline.facts).find((fact) => /documents\.\w+$/.test(fact)) ?? '';
    expect(path).not.toBe('');
    const changed = setParameter(baseline, path.replace(/\.\w+$/, ''), { kind: 'exponential', mean: 9 });
    expect(Object.hasOwn(changed.facts, path)).toBe(false);
    expect(Object.keys(changed.facts).length).toBeGreaterThan(0);
  });
});

test('a scenario that is sound runs as it did, bit for bit', () => {
  const week = { ...baseline, days: 7 };
  expect(simulate(week).digest).toBe(createModel(week)({ seed: 'throughline' }).digest);
  expect(simulate(week).digest).toBe(
    performJob({ scenario: week, seed: 'throughline', from: 0, to: 1 })[0]?.digest,
  );
});

describe('what takes a scenario refuses one that a file could not hold', () => {
  const wrong = { ...baseline, days: -1, inspection: { ...baseline.inspection, prevalence: 2 } };
  const studies = [
    'runStudy',
    'reach',
    'ladder',
    'bottleneck',
    'evidence',
    'breakEven',
    'delayLedger',
  ] as const;
  const more = [
    'comparePolicies',
    'selectPolicy',
    'clearingFunction',
    'resilience',
    'sensitivityTornado',
    'sensitivityMorris',
  ] as const;
  const others = ['sensitivitySobol', 'screenLevers', 'whatIf', 'calibrate', 'backtest'] as const;

  test.each([...studies, ...more, ...others])('%s', async (name) => {
    const call = withOptions(throughline[name], wrong, undefined, undefined);
    await expect(call).rejects.toThrow(
      /days: must be a whole number from 1 to 4000, got -1[\s\S]*prevalence: must be from 0 to 1, got 2/,
    );
  });

  test.each([
    ['calibrate', undefined, 'must be counts that were seen'],
    ['calibrate', { replications: '5' }, 'must be counts that were seen'],
    ['backtest', { series: [] }, 'must be counts that were seen'],
    ['backtest', { series: [{ point: 'recieved', days: [] }] }, 'series[0] has a point that must be of'],
    [
      'calibrate',
      { series: [{ point: 'received', days: [{ date: '2023-11-28', trucks: '5' }] }] },
      'series[0].days[0] has no number of trucks from 0',
    ],
    ['whatIf', { lever: 'a', to: 1 }, 'must be a list of steps'],
    ['whatIf', [{ lever: 'a', to: '1' }], 'steps[0] has no number to go to'],
    ['whatIf', [null], 'steps[0] has no path of a lever'],
    [
      'whatIf',
      [{ lever: 'a', to: 1, date: '2024-01-01' }],
      'steps[0] has "date", which is none of lever, to, startsAfterDays and leadTimeDays',
    ],
  ] as const)('what comes second to %s', async (name, second, problem) => {
    const call = withOptions(throughline[name], baseline, second, {});
    await expect(call).rejects.toThrow(RangeError);
    await expect(withOptions(throughline[name], baseline, second, {})).rejects.toThrow(
      `${name}, second argument: ${problem}`,
    );
  });

  test.each(['simulate', 'createModel', 'twin', 'capacityBounds'] as const)('%s', (name) => {
    expect(() => withOptions(throughline[name], wrong)).toThrow(
      /days: must be a whole number from 1 to 4000, got -1/,
    );
  });

  test('and asks for large: true where it brings too much', () => {
    const commercial = { ...baseline.supply.commercial, importers: 10_000, ordersPerImporterPerDay: 100 };
    const many = { ...baseline, days: 1, supply: { ...baseline.supply, commercial } };
    expect(() => simulate(many)).toThrow(/supply\.commercial: brings about [\d,]+ truckloads a day/);
    expect(createModel(many, { large: true })).toBeTypeOf('function');
  });
});

describe('options are checked by name and value', () => {
  test.each([
    [runStudy, { replications: '5' }, 'runStudy: replications must be a whole number of at least 1, got "5"'],
    [runStudy, { replication: 5 }, 'runStudy: "replication" is not an option; did you mean replications?'],
    [
      runStudy,
      { seed: Number.NaN, replications: Number.POSITIVE_INFINITY },
      /seed must be a text or a number, got NaN; replications must be .*, got Infinity$/,
    ],
    [
      throughline.sensitivityTornado,
      { factors: ['fleet.fuel.perDay', 'fleet.roadFactor', 'fleet.fuel.perDay'] },
      'sensitivityTornado: factors must name "fleet.fuel.perDay" once, got [',
    ],
    [throughline.evidence, { factors: ['a', 'a'] }, 'evidence: factors must name "a" once'],
    [throughline.breakEven, { facts: ['a', 'a'] }, 'breakEven: facts must name "a" once'],
    [throughline.screenLevers, { levers: ['a', 'a'] }, 'screenLevers: levers must name "a" once'],
    [comparePolicies, { policies: ['scan-all', 'scan-all'] }, 'policies must name "scan-all" once'],
    [runStudy, { confidence: 95 }, 'runStudy: confidence must be a number between 0 and 1, got 95'],
    [
      reach,
      { target: null, at: 'recieved' },
      /reach: target must be a text or a number, got null; at must be of .*\(did you mean received\?\), got "recieved"/,
    ],
    [reach, 5, 'reach requires options by name, got 5'],
    [
      comparePolicies,
      { policies: ['mine'] },
      /comparePolicies: policies has no policy "mine"; there are scan-all, /,
    ],
    [comparePolicies, { policies: ['scan-al'] }, /did you mean scan-all\?/],
    [throughline.whatIf, [], { days: -1 }, 'whatIf: days must be a whole number of at least 1, got -1'],
    [
      throughline.evidence,
      { plan: [1.5] },
      'evidence: plan must be numbers by the paths of levers, got [1.5]',
    ],
  ])('%o %j', async (study, ...given) => {
    const call = withOptions(study, baseline, ...given.slice(0, -1));
    await expect(call).rejects.toThrow(RangeError);
    await expect(withOptions(study, baseline, ...given.slice(0, -1))).rejects.toThrow(
      given.at(-1) as string | RegExp,
    );
  });

  test('the plan of one study is taken by another as it is', async () => {
    const lanes = baseline.levers.filter(({ path }) => path === 'inspection.sites.nitzana.lanes');
    const week = { ...baseline, days: 7, levers: lanes };
    const steps = throughline.describePlan(week, { 'inspection.sites.nitzana.lanes': 16 });
    const { steps: plan } = await throughline.whatIf(week, steps, { days: 7, replications: 2 });
    expect(plan).toMatchObject([{ lever: 'inspection.sites.nitzana.lanes', to: 16 }]);
    const again = await throughline.whatIf(week, plan, { days: 7, replications: 2 });
    expect(again.steps).toEqual(plan);
  });

  test('of a single run too', () => {
    expect(() => withOptions(simulate, baseline, { replication: -1 })).toThrow(
      'whole number of at least 0, got -1',
    );
    expect(() => withOptions(simulate, baseline, { jurnal: true })).toThrow('did you mean journal?');
  });

  test('and a policy by its name, wherever it is asked for', () => {
    expect(() => withOptions(underPolicy, baseline, 'mine')).toThrow(RangeError);
  });
});

test('a scenario without some of its levers keeps the facts that still lead to a number', () => {
  const fewer = {
    ...throughline.baseline,
    levers: throughline.baseline.levers.slice(0, 2),
    days: 1,
    warmUpDays: 0,
  };
  expect(() => throughline.simulate(fewer)).not.toThrow();
});

test.each([undefined, null, 3, 'statement-240', { facts: null }])(
  '%j is no scenario, and is refused as such',
  (value) => {
    const call = throughline.simulate;
    expect(() => Reflect.apply(call, undefined, [value])).toThrow(/simulate cannot use this scenario/);
  },
);
