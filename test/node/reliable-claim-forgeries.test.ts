import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson, type ReliableClaim, sha256 } from '../../src/node/index.js';
import type { ParameterEnsemble } from '../../src/studies/index.js';
import { claimOf, editedClaim, ensemble, verifyClaim } from './reliable-claim-sample.js';

let honest: ReliableClaim;
beforeAll(async () => {
  honest = await claimOf();
});

const edited = (changes: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  editedClaim(honest, changes);

const lanes = { 'inspection.sites.site.lanes': 11, 'crossing.gate.lanes': 2 };

/** Draws changed by whoever forges the ensemble as well, and its hash in the claim with them. */
function withDraws(draws: ParameterEnsemble['draws']): {
  readonly claim: unknown;
  readonly ensemble: ParameterEnsemble;
} {
  const forged = { ...ensemble, draws };
  return { claim: edited({ ensembleHash: sha256(canonicalJson(forged)) }), ensemble: forged };
}

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
