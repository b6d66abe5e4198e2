import { beforeAll, describe, expect, test } from 'vitest';
import {
  type ClaimVerification,
  canonicalJson,
  makeReliableClaim,
  type ReliableClaim,
  readClaim,
  sha256,
  type VerifyOptions,
  verifyClaim as verifyAlone,
} from '../../src/node/index.js';
import type { Scenario } from '../../src/scenario/index.js';
import {
  localExecutor,
  type ParameterEnsemble,
  type ReliabilityOptions,
  ReplicationStore,
  reliableReach,
} from '../../src/studies/index.js';
import { gate, scenarioWith, site } from '../corridor/scenarios.js';

const minutes = 'inspection.sites.site.documents.value';

/** Trucks without end; each lane lets 1440 / minutes through a day, the gate 144 a lane; nothing is drawn within a run. */
const scenario: Scenario = scenarioWith(
  {
    days: 2,
    warmUpDays: 1,
    staging: { backlog: 3000 },
    levers: [
      { name: 'lanes', path: 'inspection.sites.site.lanes', step: 1, max: 14, costPerStepPerDay: 100 },
      { name: 'gate', path: 'crossing.gate.lanes', step: 1, max: 3, costPerStepPerDay: 1000 },
    ],
  },
  site({
    lanes: 8,
    documents: {
      kind: 'constant',
      value: { value: 60, low: 48, high: 72, evidence: 'D', source: 'made up' },
    },
  }),
  gate({ lanes: 1, processing: 10 }),
);

/** Forty draws of equal weight that fill the range of the minutes evenly, in an order that mixes them. */
const ensemble: ParameterEnsemble = {
  scenario: scenario.name,
  counts: { at: ['received'], from: '2023-11-28', to: '2023-11-29' },
  facts: [{ paths: [minutes], unit: 'min', evidence: 'D', low: 48, high: 72, isInformed: true }],
  draws: Array.from({ length: 40 }, (_, index) => ({
    weight: 1 / 40,
    values: [48 + (24 * (((index * 7) % 40) + 0.5)) / 40],
  })),
};

// Runs that several verifications ask for are made once.
const executor = new ReplicationStore(localExecutor());

const asked = { draws: 20, target: 240, zone: 0, reliability: 0.45, seed: 'claim', ensemble, executor };

async function claimOf(options: Partial<ReliabilityOptions> = {}): Promise<ReliableClaim> {
  const whole = { ...asked, ...options };
  return JSON.parse(JSON.stringify(makeReliableClaim(scenario, whole, await reliableReach(scenario, whole))));
}

async function verifyClaim(claim: unknown, options: VerifyOptions = {}): Promise<ClaimVerification> {
  return await verifyAlone(claim, { ...options, executor });
}

let honest: ReliableClaim;
beforeAll(async () => {
  honest = await claimOf();
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

/** Draws changed by whoever forges the ensemble as well, and its hash in the claim with them. */
function withDraws(draws: ParameterEnsemble['draws']): {
  readonly claim: unknown;
  readonly ensemble: ParameterEnsemble;
} {
  const forged = { ...ensemble, draws };
  return { claim: edited({ ensembleHash: sha256(canonicalJson(forged)) }), ensemble: forged };
}

const lanes = { 'inspection.sites.site.lanes': 11, 'crossing.gate.lanes': 2 };

describe('the claim of an answer over draws', () => {
  test('has the plan worked out by hand, and what it rests on', () => {
    // With eleven lanes 240 pass in time where papers take 66 min at most, in three quarters of the draws: 15 of 20.
    expect(honest).toMatchObject({
      claim: 'throughline reach --reliability',
      decision: 'reaches',
      cost: 1300,
      question: { reliability: 0.45, draws: 20, target: { perDay: 240, at: 'received' } },
      confirmed: { draws: 20, confidence: 0.95 },
      certificate: { tried: [lanes], candidates: 1 },
      ensembleHash: sha256(canonicalJson(ensemble)),
    });
  });

  test('holds bit for bit, search and all', async () => {
    const found = await verifyClaim(honest, { ensemble, search: true });
    expect(found.checks.filter(({ holds }) => !holds)).toEqual([]);
    expect([found.decision, found.reaches, found.cheapest]).toEqual(['holds', 'yes', 'yes']);
  });

  test('without the search leaves the bound of cost open, and says so', async () => {
    const found = await verifyClaim(honest, { ensemble });
    expect(found).toMatchObject({ holds: true, decision: 'undecided', reaches: 'yes' });
    expect(found.notLookedAt).toEqual([expect.stringContaining('bound of cost')]);
  });

  test('of another version is held to its own interval and to the runs made here', async () => {
    const other = { ...honest, version: '0.0.1', drawsHash: '0'.repeat(64) };
    expect(await verifyClaim(other, { ensemble, search: true })).toMatchObject({
      holds: true,
      decision: 'undecided',
      comparison: 'within tolerance',
    });
  });

  test.each<[string, Partial<ReliabilityOptions>, string, string]>([
    ['that no plan has the reliability', { target: 2000 }, 'out of reach', 'no'],
    ['that is undecided', { reliability: 0.95 }, 'undecided', 'not shown'],
    ['for a share of days', { measure: 'days', dayShare: 0.5 }, 'reaches', 'yes'],
    ['where nothing needs to change', { target: 10 }, 'reaches', 'yes'],
  ])('%s holds as well', async (_, options, decision, reaches) => {
    const { zone: _zone, ...rest } = asked;
    const whole = { ...rest, ...options };
    const claim = JSON.parse(
      JSON.stringify(makeReliableClaim(scenario, whole, await reliableReach(scenario, whole))),
    );
    expect(claim.decision).toBe(decision);
    const found = await verifyClaim(claim, { ensemble, search: true });
    expect(found.checks.filter(({ holds }) => !holds)).toEqual([]);
    expect([found.decision, found.reaches]).toEqual(['holds', reaches]);
  });

  test('over draws by grade and range needs no ensemble, and takes none', async () => {
    const { ensemble: _, ...whole } = asked;
    const claim = JSON.parse(
      JSON.stringify(makeReliableClaim(scenario, whole, await reliableReach(scenario, whole))),
    );
    expect(claim.ensembleHash).toBeNull();
    expect(await verifyClaim(claim, { search: true })).toMatchObject({ decision: 'holds' });
    await expect(verifyClaim(claim, { ensemble })).rejects.toThrow('rests on no ensemble');
  });
});

describe('a forged claim over draws does not hold, even without the search', () => {
  test.each<[string, () => unknown]>([
    ['another reliability asked for', () => edited({ 'question.reliability': 0.99 })],
    ['a lower one, and a plan that others confirm', () => edited({ 'confirmed.reaches': 0.99 })],
    [
      'a reliability of 0.99',
      () => edited({ 'confirmed.reaches': 0.99, 'confirmed.fails': 0.01, 'confirmed.low': 0.99 }),
    ],
    [
      'the same, of another version',
      () =>
        edited({
          version: '9',
          'confirmed.reaches': 0.99,
          'confirmed.fails': 0.01,
          'confirmed.low': 0.99,
        }),
    ],
    ['the limit alone, of another version', () => edited({ version: '9', 'confirmed.low': 0.7 })],
    ['a lower cost', () => edited({ cost: 1000 })],
    ['a shorter lead time', () => edited({ leadTimeDays: 3 })],
    ['a plan of nothing', () => edited({ plan: [], cost: 0, leadTimeDays: 0 })],
    [
      'a plan of nothing, said to be the one that was tried',
      () => edited({ plan: [], cost: 0, leadTimeDays: 0, 'certificate.tried': [{}], 'certificate.gap': 0 }),
    ],
    [
      'a plan that was not tried',
      () => edited({ 'certificate.tried': [{ ...lanes, 'crossing.gate.lanes': 3 }] }),
    ],
    ['a tried plan more, that spends no error', () => edited({ 'certificate.tried': [{}, lanes] })],
    ['a step with a key more', () => edited({ plan: honest.plan.map((step) => ({ ...step, note: 'x' })) })],
    ['fewer draws', () => edited({ 'question.draws': 200 })],
    ['other draws', () => edited({ drawsHash: '0'.repeat(64) })],
    ['the target', () => edited({ 'question.target.perDay': 400 })],
    ['the zone', () => edited({ 'question.zone': 1e6 })],
    ['the confidence', () => edited({ 'question.confidence': 0.6 })],
    [
      'the confidence, everywhere',
      () =>
        edited({
          'question.confidence': 0.6,
          'certificate.confidence': 0.6,
          'confirmed.confidence': 0.6,
          'highest.confidence': 0.6,
        }),
    ],
    ['a gap that does not follow', () => edited({ 'certificate.gap': 0 })],
    ['a bound above the cost', () => edited({ 'certificate.costBound': 2000, 'certificate.gap': -0.4 })],
    ['no plan reaches', () => edited({ decision: 'out of reach', plan: [], cost: 0, confirmed: null })],
    ['what all levers at maximum fail in', () => edited({ 'highest.fails': 0.5 })],
  ])('%s', async (_, forged) => {
    const { decision, holds } = await verifyClaim(forged(), { ensemble });
    expect([decision, holds]).toEqual(['does not hold', false]);
  });

  test.each<[string, () => ReturnType<typeof withDraws>]>([
    [
      'weights',
      () =>
        withDraws(ensemble.draws.map((draw, index) => ({ ...draw, weight: (index < 30 ? 1.2 : 0.4) / 40 }))),
    ],
    [
      'draws taken out',
      () => withDraws(ensemble.draws.slice(0, 30).map((draw) => ({ ...draw, weight: 1 / 30 }))),
    ],
    ['values', () => withDraws(ensemble.draws.map(({ weight }) => ({ weight, values: [50] })))],
  ])('%s of the ensemble, with its hash', async (_, forged) => {
    const { claim, ensemble: other } = forged();
    expect((await verifyClaim(claim, { ensemble: other })).decision).toBe('does not hold');
  });

  test('another corridor, with its hash', async () => {
    const other = JSON.parse(JSON.stringify(honest.scenario).replace('"lanes":8', '"lanes":9'));
    const claim = edited({ scenario: other, scenarioHash: sha256(canonicalJson(other)) });
    expect(claim['scenario']).not.toEqual(honest.scenario);
    expect((await verifyClaim(claim, { ensemble })).decision).toBe('does not hold');
  });
});

test.each<[string, () => unknown]>([
  ['a bound of cost, with its gap', () => edited({ 'certificate.costBound': 1300, 'certificate.gap': 0 })],
  ['shares of the draws searched by', () => edited({ 'searched.reaches': 1, 'searched.fails': 0 })],
  ['effort of the search', () => edited({ 'certificate.judged': 9999 })],
  ['the share that was searched for', () => edited({ 'certificate.searchedFor': 0.9 })],
])('only the search tells: %s', async (_, forged) => {
  expect(honest.certificate.costBound).toBeLessThan(1300);
  expect((await verifyClaim(forged(), { ensemble })).decision).toBe('undecided');
  expect((await verifyClaim(forged(), { ensemble, search: true })).decision).toBe('does not hold');
});

describe('a forged claim over draws is refused unread, with all that is wrong by path', () => {
  test.each<[string, () => unknown, string]>([
    ['NaN as text', () => edited({ cost: 'NaN' }), 'cost'],
    ['NaN as JSON writes it', () => edited({ 'confirmed.low': null }), 'confirmed.low'],
    ['Infinity', () => JSON.stringify(honest).replace('"cost":1300', '"cost":1e999'), 'cost'],
    ['a huge text', () => edited({ seed: 'x'.repeat(1_000_000) }), 'seed'],
    ['a share above 1', () => edited({ 'confirmed.reaches': 1.5 }), 'confirmed.reaches'],
    ['a reliability above any', () => edited({ 'question.reliability': 1 }), 'question.reliability'],
    ['a million draws', () => edited({ 'question.draws': 1e6 }), 'question.draws'],
    ['no hash of the ensemble', () => edited({ ensembleHash: undefined }), 'ensembleHash'],
    ['a hash of another kind', () => edited({ ensembleHash: 'abc' }), 'ensembleHash'],
    ['a field of its own', () => edited({ approvedBy: 'nobody' }), 'approvedBy'],
    ['a certificate with a key more', () => edited({ 'certificate.audited': true }), 'certificate.audited'],
    ['a scenario that is not the one hashed', () => edited({ 'scenario.days': 3 }), 'scenarioHash'],
    [
      'more plans than are ever tried',
      () => edited({ 'certificate.tried': Array(9).fill({}) }),
      'certificate.tried',
    ],
    [
      'a tried plan of no lever',
      () => edited({ 'certificate.tried': [{ none: 1 }] }),
      'certificate.tried[0]',
    ],
    ['a plan beyond its lever', () => edited({ 'plan.0.to': 1000 }), 'plan[0]'],
    ['a plan that is no list', () => edited({ plan: 'none' }), 'plan'],
  ])('%s', async (_, forged, path) => {
    const read = await readClaim(forged());
    expect(read.ok ? [] : read.problems.map((problem) => problem.path)).toContain(path);
  });

  test('all at once', async () => {
    const read = await readClaim(
      edited({ cost: -1, drawsHash: 'x', 'confirmed.low': 2, version: undefined }),
    );
    expect(read.ok ? [] : read.problems.map(({ path }) => path)).toEqual([
      'version',
      'cost',
      'confirmed.low',
      'drawsHash',
    ]);
  });

  test('where the ensemble is missing, or is not the one hashed', async () => {
    await expect(verifyClaim(honest)).rejects.toThrow(
      'ensembleHash the draws that the claim rests on are needed',
    );
    const [first, ...others] = ensemble.draws;
    const draws = [{ weight: 2 / 40, values: first?.values ?? [] }, ...others.slice(1)];
    await expect(verifyClaim(honest, { ensemble: { ...ensemble, draws } })).rejects.toThrow(
      'ensembleHash the ensemble is not the one hashed',
    );
  });
});
