import { beforeAll, describe, expect, test } from 'vitest';
import {
  canonicalJson,
  makeReliableClaim,
  type ReliableClaim,
  readClaim,
  sha256,
} from '../../src/node/index.js';
import { type ReliabilityOptions, reliableReach } from '../../src/studies/index.js';
import { asked, claimOf, editedClaim, ensemble, scenario, verifyClaim } from './reliable-claim-sample.js';

let honest: ReliableClaim;
beforeAll(async () => {
  honest = await claimOf();
});

const edited = (changes: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  editedClaim(honest, changes);

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
