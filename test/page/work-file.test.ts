import { describe, expect, test } from 'vitest';
import { type Choices, firstChoices } from '../../src/page/state/choices.js';
import { readChoices } from '../../src/page/state/read-choices.js';
import { readWork, type Work, workText } from '../../src/page/state/work-file.js';
import { baseline } from '../../src/scenario/built-in/index.js';

const lanes = 'inspection.sites.nitzana.lanes';
const choices: Choices = {
  ...firstChoices(baseline, { [lanes]: 16 }),
  facts: { 'fleet.roadFactor': 1.5 },
  policy: 'risk-based',
  settings: { 'inspection.policy.recall': 0.7 },
  reliability: 0.9,
};
const estimate = {
  mean: 240,
  low: 239,
  high: 241,
  halfWidth: 1,
  n: 20,
  standardError: 0.5,
  confidence: 0.95,
};
const work: Work = { choices, pinned: { choices, estimate, digest: 'c57cd3512b4743da' } };
const text = workText(baseline, '0.1.0', work);

test('work that is written is read again as it was', () => {
  expect(readWork(text, baseline)).toEqual({ ok: true, work });
});

describe('a file that is not work on this scenario is refused', () => {
  test.each([
    ['nothing', ''],
    ['no JSON', '<script>alert(1)</script>'],
    ['a list', '[]'],
    ['null', 'null'],
    ['another program’s', '{"choices":{}}'],
    ['choices without a scenario', '{"throughline":"0.1.0","choices":{}}'],
    ['far too long', `${text}${' '.repeat(1_000_000)}`],
  ])('%s', (_, given) => {
    expect(readWork(given, baseline)).toEqual({ ok: false, because: 'not work' });
  });

  test('another scenario is named, whatever its name is, and cut', () => {
    const name = '<img src=x onerror=alert(1)>'.repeat(20);
    const other = JSON.stringify({ ...JSON.parse(text), scenario: name });
    expect(readWork(other, baseline)).toEqual({
      ok: false,
      because: 'other scenario',
      scenario: name.slice(0, 80),
    });
  });
});

describe('choices that the scenario does not allow are refused whole', () => {
  test.each<[string, object]>([
    ['a lever that is none', { plan: { 'fleet.carriers.own.trucks.length': 1 } }],
    ['a lever beyond its most', { plan: { [lanes]: 1e9 } }],
    ['a lever between its steps', { plan: { [lanes]: 12.5 } }],
    ['a lever as text', { plan: { [lanes]: '16' } }],
    ['a plan that is a list', { plan: [16] }],
    ['a fact that is none', { facts: { 'fleet.no': 1 } }],
    ['a fact that is a part of the scenario', { facts: { fleet: 1 } }],
    ['a fact of every object', { facts: { 'constructor.name': 1 } }],
    ['a key that is no path', { facts: JSON.parse('{"__proto__":1}') }],
    ['a setting outside the policy', { settings: { 'fleet.roadFactor': 9 } }],
    ['a setting that the policy has not', { settings: { 'inspection.policy.teams': 2 } }],
    ['a setting without a policy', { policy: null }],
    ['a policy that is none', { policy: 'constructor' }],
    ['a policy of two', { policy: ['risk-based'] }],
    ['a target of nothing', { target: { perDay: 0, at: 'received' } }],
    ['a target counted nowhere', { target: { perDay: 400, at: 'received@nowhere' } }],
    ['no target', { target: null }],
    ['a reliability of all', { reliability: 1 }],
    ['a reliability of none', { reliability: 0 }],
    ['no seed', { seed: '' }],
    ['a book for a seed', { seed: 'a'.repeat(201) }],
    ['half a replication', { replications: 2.5 }],
    ['a million replications', { replications: 1_000_000 }],
  ])('%s', (_, changed) => {
    const given = JSON.stringify({ ...JSON.parse(text), choices: { ...choices, ...changed } });
    expect(readWork(given, baseline)).toEqual({ ok: false, because: 'not fitting' });
  });

  test('numbers that JSON cannot write are not taken from the browser’s store either', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(readChoices({ ...choices, facts: { 'fleet.roadFactor': value } }, baseline)).toBeUndefined();
  });

  test('what else stands in a file is left out', () => {
    const target = { ...choices.target, html: '<b>' };
    expect(readChoices({ ...choices, target, more: 1 }, baseline)).toEqual(choices);
  });
});

test('a pinned answer that is none is left out, and the choices hold', () => {
  for (const pinned of [1, {}, { ...work.pinned, estimate: { mean: 'x' } }, { ...work.pinned, digest: 1 }]) {
    const given = JSON.stringify({ ...JSON.parse(text), pinned });
    expect(readWork(given, baseline)).toEqual({ ok: true, work: { choices, pinned: null } });
  }
});
