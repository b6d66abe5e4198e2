import { beforeAll, describe, expect, test } from 'vitest';
import {
  canonicalJson,
  type ReachClaim,
  readClaim,
  sha256,
  verifyClaim as verifyAlone,
} from '../../src/node/index.js';
import { studentEstimate } from '../../src/statistics/index.js';
import { claimOf, noisy, verifyClaim } from './claim-sample.js';

let honest: ReachClaim;

beforeAll(async () => {
  honest = await claimOf(280, { replications: 4 }, noisy);
});

/** The claim with some values changed, by their dotted paths; undefined takes a field away. */
function edited(changes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const copy = structuredClone<unknown>(honest);
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const at = keys.reduce<unknown>((object, key) => Reflect.get(Object(object), key), copy);
    if (value === undefined) Reflect.deleteProperty(Object(at), last);
    else Reflect.set(Object(at), last, value);
  }
  return Object(copy);
}

/** Another scenario, with its hash. */
function withScenario(change: (text: string) => string): Record<string, unknown> {
  const scenario: unknown = JSON.parse(change(JSON.stringify(honest.scenario)));
  return edited({ scenario, scenarioHash: sha256(canonicalJson(scenario)) });
}

/** The case of the inspection: numbers invented, with an interval that is as wide. */
function invented(): Readonly<Record<string, unknown>> {
  const { mean } = honest.answer.estimate;
  return {
    'answer.estimate.mean': mean + 500,
    'answer.estimate.low': mean,
    'answer.estimate.high': mean + 1000,
    'answer.estimate.halfWidth': 500,
    'answer.estimate.standardError': 200,
    'answer.digest': '0'.repeat(16),
  };
}

/** The same, with an interval that follows from its mean and its spread. */
function consistent(by: number): Readonly<Record<string, unknown>> {
  const { mean, n, standardError, confidence } = honest.answer.estimate;
  return { 'answer.estimate': studentEstimate(mean + by, Number(standardError), n - 1, n, confidence) };
}

describe('an honest claim', () => {
  test('holds with the search, and is undecided without it', async () => {
    expect(await verifyAlone(honest, { search: true })).toMatchObject({
      decision: 'holds',
      reaches: 'yes',
      cheapest: 'yes',
      notLookedAt: [],
    });
    const without = await verifyClaim(honest);
    expect(without).toMatchObject({
      holds: true,
      decision: 'undecided',
      reaches: 'yes',
      cheapest: 'not searched',
    });
    expect(without.notLookedAt).toHaveLength(1);
  });
});

describe('a forged claim does not hold, even without the search', () => {
  test.each<[string, () => unknown]>([
    ['numbers and an unknown version', () => edited({ ...invented(), version: '0.1.1' })],
    ['numbers and an unknown layout of streams', () => edited({ ...invented(), streamsVersion: 'of mine' })],
    ['numbers of this version', () => edited(invented())],
    ['a mean with its interval moved, of another version', () => edited({ ...consistent(60), version: '9' })],
    [
      'an interval that does not follow from the mean, of another version',
      () => edited({ version: '9', 'answer.estimate.low': 279.9 }),
    ],
    ['digests of zeros', () => edited({ 'answer.digest': '0'.repeat(16), 'today.digest': '0'.repeat(16) })],
    ['another seed', () => edited({ seed: 'mine' })],
    ['confidence, in the question', () => edited({ 'question.confidence': 0.5001 })],
    [
      'confidence, everywhere',
      () =>
        edited({
          'question.confidence': 0.5001,
          'certificate.confidence': 0.5001,
          'answer.estimate.confidence': 0.5001,
          'today.estimate.confidence': 0.5001,
        }),
    ],
    ['a zone that hides all', () => edited({ 'question.zone': 1e6 })],
    [
      'a zone and numbers, of another version',
      () => edited({ ...consistent(60), version: '9', 'question.zone': 1e6, 'certificate.zone': 1e6 }),
    ],
    ['the measure', () => edited({ 'question.measure': 'days', 'question.zone': 0.02 })],
    ['a lower cost', () => edited({ cost: 0 })],
    ['a plan of nothing', () => edited({ plan: [], cost: 0, leadTimeDays: 0 })],
    ['counts of the certificate', () => edited({ 'certificate.ruledOut.byBound': 99 })],
    ['counts said to be an estimate', () => edited({ 'certificate.isEstimate': true })],
    [
      'another corridor, with its hash',
      () => withScenario((text) => text.replaceAll('"mean":60', '"mean":90')),
    ],
    [
      'another corridor, with its hash, of another version',
      () => ({ ...withScenario((text) => text.replaceAll('"mean":60', '"mean":90')), version: '9' }),
    ],
    ['another decision', () => edited({ decision: 'out of reach', plan: [], cost: 0, leadTimeDays: 0 })],
    ['a step with a key more', () => edited({ plan: honest.plan.map((step) => ({ ...step, note: 'x' })) })],
  ])('%s', async (_, forged) => {
    const { decision, holds } = await verifyClaim(forged());
    expect([decision, holds]).toEqual(['does not hold', false]);
  });
});

describe('what only the search finds is undecided without it, and does not hold with it', () => {
  test.each<[string, () => unknown]>([
    ['a target lowered', () => edited({ 'question.target.perDay': 270 })],
    ['effort of the search', () => edited({ 'certificate.plansRun': 9999 })],
    ['a certificate with a key more', () => edited({ 'certificate.audited': 'yes' })],
  ])('%s', async (_, forged) => {
    expect((await verifyClaim(forged())).decision).not.toBe('holds');
    expect((await verifyClaim(forged(), { search: true })).decision).toBe('does not hold');
  });
});

describe('a forged claim is refused unread', () => {
  test.each<[string, () => unknown, string]>([
    ['a negative cost', () => edited({ cost: -1 }), 'cost'],
    ['NaN as text', () => edited({ 'answer.estimate.mean': 'NaN' }), 'answer.estimate.mean'],
    [
      'Infinity, as JSON allows it',
      () => JSON.stringify(honest).replace(/"cost":\d+(?=,"leadTimeDays":\d+,"today")/, '"cost":1e999'),
      'cost',
    ],
    ['no version', () => edited({ version: undefined }), 'version'],
    ['no layout of streams', () => edited({ streamsVersion: undefined }), 'streamsVersion'],
    [
      'a million replications',
      () => edited({ 'answer.replications.to': 1e6, 'answer.estimate.n': 999_996 }),
      'answer.replications',
    ],
    [
      'replications the search has seen',
      () => edited({ 'answer.replications.from': 0 }),
      'answer.replications',
    ],
    ['n alone', () => edited({ 'answer.estimate.n': 999 }), 'answer.replications'],
    ['a confidence of half', () => edited({ 'question.confidence': 0.3 }), 'question.confidence'],
    ['a field of its own', () => edited({ approvedBy: 'nobody' }), 'approvedBy'],
    [
      'a field of its own in an estimate',
      () => edited({ 'answer.estimate.sure': true }),
      'answer.estimate.sure',
    ],
    [
      "a plan outside its levers' range",
      () => edited({ plan: honest.plan.map((step) => ({ ...step, to: 1000 })) }),
      'plan[0]',
    ],
    ['a scenario that is not the one hashed', () => edited({ 'scenario.days': 3 }), 'scenarioHash'],
  ])('%s', async (_, forged, path) => {
    const read = await readClaim(forged());
    expect(read.ok ? [] : read.problems.map((problem) => problem.path)).toContain(path);
  });
});

describe('a claim with 200,000 plans that were passed over', () => {
  const limits = Array.from({ length: 200_000 }, () => ({
    ground: 'bound',
    plan: { 'crossing.gate.lanes': 3 },
  }));

  test('is refused unread where its certificate counts far fewer', async () => {
    const read = await readClaim({ ...honest, limits });
    const { plansRun, plansRuledOut } = honest.certificate;
    expect(plansRun + plansRuledOut).toBeLessThan(100);
    expect(read.ok ? [] : read.problems).toEqual([
      {
        path: 'limits',
        message:
          'has 200000 plans, far more than the search ran or ruled out, as its certificate counts them',
      },
    ]);
    // Ten of the allowed for each that was run or ruled out, and a thousand.
    const most = 1_000 + 10 * (plansRun + plansRuledOut);
    expect((await readClaim({ ...honest, limits: limits.slice(0, most) })).ok).toBe(true);
    expect((await readClaim({ ...honest, limits: limits.slice(0, most + 1) })).ok).toBe(false);
  });

  test('whose certificate counts as many tells how far it is, and is stopped at once', async () => {
    const certificate = { ...honest.certificate, plansRuledOut: 200_000 };
    const forged = { ...honest, certificate, limits: limits.slice(0, 2_000) };
    const stop = new AbortController();
    const seen: string[] = [];
    const onProgress = (message: string): void => {
      seen.push(message);
      // Heard by a timer, as a signal is.
      if (message === 'plans ruled out: 40 of 2000') setTimeout(() => stop.abort(new Error('stopped')));
    };
    await expect(verifyAlone(forged, { signal: stop.signal, onProgress })).rejects.toThrow('stopped');
    expect(seen).toContain('plans ruled out: 40 of 2000');
    expect(seen).not.toContain('plans ruled out: 1000 of 2000');
  });

  test('is stopped while it is read', async () => {
    const certificate = { ...honest.certificate, plansRuledOut: 200_000 };
    const stop = new AbortController();
    const reading = readClaim({ ...honest, certificate, limits }, { signal: stop.signal });
    setTimeout(() => stop.abort(new Error('stopped')), 0);
    await expect(reading).rejects.toThrow('stopped');
  });
});
