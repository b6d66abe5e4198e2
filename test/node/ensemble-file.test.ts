import { describe, expect, test } from 'vitest';
import { ensembleFile, readEnsembleFile } from '../../src/node/index.js';
import { canonicalJson, sha256 } from '../../src/node/scenario-hash.js';
import type { ParameterEnsemble } from '../../src/studies/index.js';
import { twoStages } from '../studies/two-stages.js';

const scenario = twoStages('lanes');
const lanes = 'inspection.sites.site.lanes';
const ensemble: ParameterEnsemble = {
  scenario: scenario.name,
  counts: { at: ['received'], from: '2024-01-01', to: '2024-01-14' },
  facts: [
    {
      paths: [lanes],
      unit: scenario.facts[lanes]?.unit ?? '',
      evidence: 'D',
      low: 8,
      high: 12,
      isInformed: true,
    },
  ],
  draws: Array.from({ length: 20 }, (_, index) => ({ weight: 0.05, values: [8 + (index % 5)] })),
};
const calibrated = { ...scenario, name: 'calibrated' };
const text = ensembleFile(ensemble, { scenario, calibrated, seed: 'a seed' });

/** The file with something changed, and its hash made anew, as somebody would who wants it believed. */
function forged(change: object): string {
  const { hash: _, ...content } = { ...JSON.parse(text), ...change };
  return JSON.stringify({ ...content, hash: sha256(canonicalJson(content)) });
}

function messageOf(changed: string, of = scenario): string {
  const read = readEnsembleFile(changed, of);
  return read.ok ? 'is read' : read.problems.map(({ path, message }) => `${path} ${message}`).join('\n');
}

describe('the file of an ensemble', () => {
  test('is read as it was written, for the scenario, for what calibration made of it, and for other days', () => {
    for (const each of [scenario, calibrated, { ...scenario, days: 28 }])
      expect(readEnsembleFile(text, each)).toEqual({ ok: true, ensemble, notes: [] });
  });

  test('is taken for another scenario where its facts and draws hold, which a note says', () => {
    const other = { ...scenario, name: 'other', warmUpDays: 3 };
    const read = readEnsembleFile(text, other);
    expect(read.ok && read.notes).toEqual([`was made of ${scenario.name}, which is not other as it is here`]);
  });

  test('says seed, version and scenario', () => {
    expect(JSON.parse(text)).toMatchObject({
      seed: 'a seed',
      version: expect.any(String),
      scenario: scenario.name,
    });
  });

  test.each([
    ['changed without its hash', text.replace('0.05', '0.06'), 'was changed after it was written'],
    ['of no JSON', '{', 'is not valid JSON'],
    ['of something else', forged({ kind: 'throughline reach' }), 'is no ensemble'],
    ['of a later format', forged({ format: 2 }), 'has the format 2'],
    ['without draws', forged({ draws: [] }), 'has no list of draws'],
    ['without facts', forged({ facts: 'all' }), 'has no list of facts'],
    ['of weights that do not sum to 1', forged({ draws: ensemble.draws.slice(1) }), 'sum to 1'],
    [
      'of values out of their range',
      forged({ draws: ensemble.draws.map((draw) => ({ ...draw, values: [99] })) }),
      'and 12 more',
    ],
    [
      'of a fact that is not there',
      forged({ facts: [{ ...ensemble.facts[0], paths: ['fleet.none'] }] }),
      'fleet.none is not the path',
    ],
  ])('%s is refused', (_what, changed, message) => {
    expect(messageOf(changed)).toContain(message);
  });
});
