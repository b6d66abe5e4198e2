import { formatProblems, parseScenario } from 'throughline/scenario';
import { describe, expect, test } from 'vitest';
import { soundText } from './sound-scenario.js';

function problemsWith(...settings: string[]): string {
  const phases = settings.map(
    (set, index) => `  - { name: p${index}, from: 2023-11-28, to: 2023-12-01, set: { ${set} } }\n`,
  );
  const read = parseScenario(`${soundText}phases:\n${phases.join('')}`);
  return read.ok ? '' : formatProblems(read.problems);
}

function phasesOf(text: string) {
  const read = parseScenario(soundText + text);
  if (!read.ok) throw new Error(formatProblems(read.problems));
  return read.scenario;
}

describe('phases', () => {
  test('put out what they set in canonical units, of any form', () => {
    const { phases } = phasesOf(`phases:
  - name: pause
    from: 2023-11-28
    to: 2023-12-01
    set:
      crossing.border.dailyLimit: 200 trucks
      inspection.policy: { kind: risk-based }
      inspection.sites.site.hours: daily 08:00-20:00
      inspection.sites.site.documents: { kind: triangular, low: 1, mode: 2, high: 0.1 h }
      fleet.carriers.own.drivers: unlimited
      fleet.carriers.own.fuelPerTrip: 50 L/trip
  - { name: after, from: 2023-12-01 06:00, set: { inspection.sites.site.documents.value: 15 min } }
`);
    expect(phases[0]).toMatchObject({ name: 'pause', from: 1_440, to: 5_760 });
    expect(phases[0]?.set).toMatchObject({
      'crossing.border.dailyLimit': 200,
      'inspection.policy': { kind: 'risk-based', share: 0.3, recall: 0.8, randomFloor: 0.03 },
      'inspection.sites.site.documents': { kind: 'triangular', low: 1, mode: 2, high: 6 },
      'fleet.carriers.own.drivers': 'unlimited',
    });
    expect(phases[0]?.set['inspection.sites.site.hours']).toMatchObject({ exceptions: [] });
    expect(phases[1]).toEqual({
      name: 'after',
      from: 5_760 + 360,
      set: { 'inspection.sites.site.documents.value': 15 },
    });
  });

  test('have facts of their own, at the place where they are set', () => {
    const { facts } = phasesOf(
      'phases: [{ name: p, from: 2023-11-28, set: { crossing.border.lanes: { value: 3, low: 2, high: 4, evidence: B, source: s } } }]\n',
    );
    expect(facts['phases.0.set.crossing.border.lanes']).toEqual({
      low: 2,
      high: 4,
      evidence: 'B',
      source: 's',
      unit: '1',
    });
  });

  test('are held to the bounds of what they set, at their own place in the text', () => {
    expect(problemsWith('inspection.sites.site.lanes: -1')).toBe(
      '6:87 phases[0].set["inspection.sites.site.lanes"]: must be a whole number from 0 to 1000, got -1',
    );
  });

  test.each([
    ['crossing.borde.lanes: 3', 'did you mean crossing.border.lanes?'],
    ['crosing.border.lanes: 3', 'did you mean crossing.border.lanes?'],
    ['inspection.sites.site.lane: 3', 'did you mean inspection.sites.site.lanes?'],
    ['inspection.sites.site.breakdown: { meanUptime: 5 d, repair: 1 h }', 'does not lead to a parameter'],
    ['days: 3', 'cannot be changed: days'],
    ['crossing: {}', 'cannot be changed whole: crossing'],
    ['staging.backlog: 3', 'is read once'],
    ['governorates.border.population: 3', 'is read once'],
    ['target.perDay: 3', 'cannot be changed'],
    ['inspection.sites.site.entry: kerem', 'is not the name of an entry in crossing'],
    ['conditions.inside: { haltedShare: 0.6, degradedShare: 0.6 }', 'must have shares that sum to at most 1'],
    [
      'crossing.border.conditions.haltedShare: 0.5',
      'crossing.border has no days of its own; expected conditions: {}',
    ],
    ['inspection.policy: { kind: scan-all }, inspection.policy.kind: x', 'is set by inspection.policy too'],
    ['crossing.border.__proto__.x: 3', 'does not lead to a parameter'],
    ['"": 3', 'does not lead to a parameter'],
    ['crossing.border.dailyLimit: unlimitd', 'or unlimited'],
  ])('%s is refused', (set, reason) => {
    expect(problemsWith(set)).toContain(reason);
  });

  test('that fit alone must fit together where they overlap', () => {
    const shares = ['conditions.inside.haltedShare: 0.6', 'conditions.inside.degradedShare: 0.6'];
    expect(problemsWith(shares[0] ?? '')).toBe('');
    expect(problemsWith(shares[1] ?? '')).toBe('');
    expect(problemsWith(...shares)).toContain('makes conditions.inside wrong with the phases before it');
    expect(
      problemsWith(
        'inspection.sites.site.documents: { kind: exponential, mean: 3 }',
        'inspection.sites.site.documents.value: 4',
      ),
    ).toContain('is no parameter while other phases hold');
  });

  test('of which one begins when the other ends never hold together', () => {
    const halted =
      '{ name: a, from: 2023-11-28, to: 2023-12-01, set: { conditions.inside.haltedShare: 0.6 } }';
    const degraded = (from: string) =>
      `{ name: b, from: ${from}, to: 2023-12-03, set: { conditions.inside.degradedShare: 0.6 } }`;
    const isSound = (from: string) =>
      parseScenario(`${soundText}phases: [${halted}, ${degraded(from)}]\n`).ok;
    expect([isSound('2023-12-01'), isSound('2023-11-30')]).toEqual([true, false]);
  });

  test('end after they begin', () => {
    const read = parseScenario(
      `${soundText}phases: [{ name: p, from: 2023-12-01, to: 2023-11-30, set: {} }]\n`,
    );
    expect(read.ok ? '' : formatProblems(read.problems)).toContain('phases[0].to: must come after from');
  });
});
