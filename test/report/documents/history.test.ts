import { describe, expect, test } from 'vitest';
import {
  agreedLimitSentences,
  seenOfLever,
  seenSentences,
  targetSentences,
} from '../../../src/report/documents/history.js';
import { english } from '../../../src/report/words/index.js';
import { agreedLimits, describePlan } from '../../../src/studies/index.js';
import { day, gate, scenarioWith, site } from '../../corridor/scenarios.js';

const say = english.history;
const seen = { value: 200, date: '2023-11-24..2023-11-30', source: 'UN' };
const agreed = (value: number, observedMax?: object) => ({
  value,
  low: 50,
  high: 300,
  evidence: 'B',
  source: 'UN',
  ...(observedMax === undefined ? {} : { observedMax }),
});
const lever = {
  name: 'negotiation',
  path: 'crossing.gate.dailyLimit',
  step: 50,
  max: 400,
  costPerStepPerDay: 2000,
  leadTimeDays: 21,
};

describe('under which agreed limits an answer holds', () => {
  test('none, where the scenario has none or only at a place that is shut', () => {
    expect(agreedLimitSentences(scenarioWith(), say)).toEqual([
      'There is no agreed daily limit in this scenario.',
    ]);
    expect(agreedLimits(scenarioWith(gate({ lanes: 0, dailyLimit: 100 })))).toEqual([]);
  });

  test('each by place, streams and sites before entries', () => {
    const scenario = scenarioWith(
      { staging: { streams: { commercial: { dailyLimit: 75 } } } },
      site({ dailyLimit: 250 }),
      gate({ dailyLimit: 200 }),
    );
    expect(agreedLimitSentences(scenario, say)).toEqual([
      'The answer holds under an agreed limit of 75 trucks a day of the commercial stream, an agreed limit of 250 trucks a day inspected at site and an agreed limit of 200 trucks a day at gate.',
    ]);
  });

  test('as phases change them over the days counted', () => {
    const phases = [
      { name: 'fighting', from: 2 * day, set: { 'crossing.gate.dailyLimit': 100 } },
      { name: 'open', from: 4 * day, set: { 'crossing.gate.dailyLimit': 'unlimited' } },
    ];
    expect(agreedLimitSentences(scenarioWith({ days: 6, phases }, gate({ dailyLimit: 200 })), say)).toEqual([
      'The answer holds under an agreed limit of 100 to 200 trucks a day at gate (on some of the days).',
    ]);
  });

  test('with a plan that moves one: what it takes it to, and that it is more than was ever agreed', () => {
    const scenario = scenarioWith({ levers: [lever] }, gate({ dailyLimit: agreed(200, seen) }));
    const steps = describePlan(scenario, { 'crossing.gate.dailyLimit': 400 });
    expect(steps).toMatchObject([{ to: 400, cost: 8000, leadTimeDays: 21 }]);
    expect(agreedLimitSentences(scenario, say, steps)).toEqual([
      'The changes bring an agreed limit of 400 trucks a day at gate; under that the answer holds.',
      '400 a day at gate is more than was ever agreed there, as far as found: 200 (between 2023-11-24 and 2023-11-30).',
    ]);
    const within = describePlan(scenarioWith({ levers: [lever] }, gate({ dailyLimit: agreed(100) })), {
      'crossing.gate.dailyLimit': 150,
    });
    const unknown = scenarioWith({ levers: [lever] }, gate({ dailyLimit: agreed(100) }));
    expect(agreedLimitSentences(unknown, say, within)).toEqual([
      'The changes bring an agreed limit of 150 trucks a day at gate; under that the answer holds.',
      'The scenario has no record of what was ever agreed at gate.',
    ]);
  });
});

describe('what was ever seen', () => {
  const target = (observedMax: object) => ({
    target: { perDay: { value: 400, evidence: 'B', source: 'officials', observedMax } },
  });

  test('of the target: never, or when', () => {
    const scenario = scenarioWith(target({ value: 350, date: '2025-01-20', source: 'press' }));
    expect(targetSentences(scenario, { perDay: 400, at: 'received' }, say)).toEqual([
      '400 received a day was never seen on this route: highest day found 350 (2025-01-20).',
    ]);
    expect(targetSentences(scenario, { perDay: 300, at: 'received' }, say)).toEqual([
      '300 received a day was seen on this route: highest day found 350 (2025-01-20).',
    ]);
  });

  test('at another counting point is not compared, and nothing is said where nothing is known', () => {
    const scenario = scenarioWith(target({ value: 350, date: '2025-01-20', source: 'press' }));
    expect(targetSentences(scenario, { perDay: 400, at: 'inspected' }, say)).toEqual([]);
    expect(targetSentences(scenarioWith(), { perDay: 400, at: 'received' }, say)).toEqual([]);
  });

  test('of a lever: the largest that the scenario or a phase knows', () => {
    const phases = [
      {
        name: 'pause',
        from: 0,
        set: { 'crossing.gate.dailyLimit': agreed(150, { value: 142, date: '2024-02-01', source: 'UN' }) },
      },
    ];
    const scenario = scenarioWith({ phases }, gate({ dailyLimit: agreed(200, seen) }));
    expect(seenOfLever(scenario, 'crossing.gate.dailyLimit', say)).toBe('200');
    const levers = ['dailyLimit', 'lanes'].map((name) => ({ name, lever: `crossing.gate.${name}` }));
    expect(seenSentences(scenario, levers, say)).toEqual([
      'Highest ever seen: dailyLimit 200 (between 2023-11-24 and 2023-11-30).',
    ]);
    expect(seenSentences(scenario, levers.slice(1), say)).toEqual([]);
    expect(seenOfLever(scenario, 'crossing.gate.lanes', say)).toBe('-');
  });
});
