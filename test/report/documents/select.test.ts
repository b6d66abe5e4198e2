import { describe, expect, test } from 'vitest';
import {
  type Alternatives,
  type FeasibleSelection,
  selectBest,
  selectBestFeasible,
} from '../../../src/experiment/index.js';
import { documentText, selectionText, selectReport, studyCsv } from '../../../src/report/index.js';
import { baseline } from '../../../src/scenario/built-in/index.js';
import type { PolicySelection } from '../../../src/studies/index.js';
import { normals, numbered } from '../../experiment/normal-toys.js';
import { widestLine } from '../sample-results.js';
import { estimateOf, provenance, words } from './sample-estimate.js';

/** Plans by the trucks they bring and their chance of finding a bad one. */
function plans(toys: Readonly<Record<string, readonly [number, number]>>): Alternatives {
  return Object.fromEntries(
    Object.entries(toys).map(([name, [received, detection]]) => {
      const noise = normals(name);
      return [name, numbered((replication) => ({ received: received + 4 * noise(replication), detection }))];
    }),
  );
}

function textOf(selection: PolicySelection): string {
  return documentText(selectReport.show(selection, { scenario: baseline }).document, provenance);
}

function constrained(result: FeasibleSelection): PolicySelection {
  return { scenario: 'plans', at: 'received', choice: 'constrained', result };
}

const options = { measure: 'received', indifferenceZone: 5 };
const three = plans({ 'scan none': [300, 0.5], 'scan some': [270, 0.95], 'scan all': [240, 0.97] });
const constraints = [{ measure: 'detection', bound: 'at least', value: 0.9, tolerance: 0.02 }] as const;

describe('a selection', () => {
  test('tells who was given up when, the promise, and a figure from fresh replications', async () => {
    const selection = await selectBest(three, options);
    const text = textOf({ scenario: 'plans', at: 'received', choice: 'free', selection });
    for (const each of [text, selectionText(selection, 'trucks a day')]) {
      expect(widestLine(each)).toBeLessThanOrEqual(80);
      expect(each).toMatch(/^scan all +10 +2\d\d\.\d {2}out at 10: \d\d\.\d behind scan none$/m);
      expect(each).toMatch(/^scan none +\d+ +[23]\d\d\.\d {2}stays$/m);
      expect(words(each)).toContain('Selected: scan none.');
      expect(words(each)).toContain(
        'KN selects the best with at least 95 % when it leads by 5 trucks a day or more',
      );
      expect(words(each)).toContain('30 replications were spent.');
      expect(words(each)).toContain('on independent replications not used in the selection.');
    }
    expect(words(text)).toContain('plans: the inspection policy with most trucks received a day');
    expect(text).toMatch(/^throughline 0\.0\.0/m);
  });

  test('says that a figure flatters when it comes from the selection itself', async () => {
    const text = selectionText(await selectBest(three, { ...options, confirmation: 0 }), 'trucks a day');
    expect(words(text)).toContain('a figure that flatters it');
  });

  test('says what is not decided, and how many replications would do', async () => {
    const close = plans({ a: [240, 1], b: [240, 1] });
    const result = await selectBest(close, { ...options, indifferenceZone: 0.1, maxReplications: 12 });
    const told = words(selectionText(result, 'trucks a day'));
    expect(told).toMatch(/Not decided between a, b: [\d,]+ replications of each would be enough\./);
    expect(told).toMatch(/Leading: [ab]\. .* a figure that flatters it/);
  });
});

describe('a selection under a condition', () => {
  test('tells the condition, who meets it, and the means of those who do', async () => {
    const text = textOf(constrained(await selectBestFeasible(three, { ...options, constraints })));
    expect(widestLine(text)).toBeLessThanOrEqual(80);
    expect(text).toContain('Condition: detection at least 0.9 (± 0.02 may go either way).');
    expect(text).toMatch(/^scan none +10 {2}not met: detection$/m);
    expect(text).toMatch(/^scan some +10 {2}met$/m);
    expect(words(text)).toContain('Selected: scan some.');
    expect(words(text)).toContain('right together with at least 95 %');
  });

  test('says when only one meets it, none does, or it is not decided', async () => {
    const told = async (toys: Parameters<typeof plans>[0], more: object = {}): Promise<string> =>
      words(textOf(constrained(await selectBestFeasible(plans(toys), { ...options, constraints, ...more }))));
    expect(await told({ a: [1, 0.5], b: [1, 0.95] })).toMatch(/Only b meets the condition\. .* b brings/);
    expect(await told({ a: [1, 0.5], b: [1, 0.6] })).toContain('No alternative meets the condition.');
    const noisy = [{ measure: 'received', bound: 'at least', value: 100, tolerance: 0.01 }];
    expect(await told({ a: [100, 1], b: [100, 1] }, { constraints: noisy, maxReplications: 11 })).toMatch(
      /Not decided whether ([ab] meets|a, b meet) the condition/,
    );
  });
});

test('the table has a row for each policy: what it took, what became of it, whether it meets the condition', async () => {
  const rowsOf = (selection: PolicySelection): readonly string[] =>
    (studyCsv(selectReport.show(selection, { scenario: baseline }))['selection.csv'] ?? '')
      .trimEnd()
      .split('\r\n');
  const checked = await selectBestFeasible(three, { ...options, constraints });
  const race = checked.selection;
  if (race === null) throw new Error('two meet the condition');
  const eliminated = {
    state: 'eliminated',
    by: 'scan some',
    atReplication: 7,
    behind: 1,
    allowance: 2,
  } as const;
  const selection = {
    ...race,
    alternatives: [
      { name: 'scan some', replications: 9, mean: 300, fate: { state: 'survived' } as const },
      { name: 'scan all', replications: 8, mean: 200, fate: eliminated },
    ],
  };
  expect(rowsOf(constrained({ ...checked, selection }))).toEqual([
    'scenario,policy,condition,replications,"mean, truck/day",fate,out at replication,by,"behind, truck/day","allowed, truck/day"',
    'plans,scan none,infeasible,,,,,,,',
    'plans,scan some,feasible,9,300,selected,,,,',
    'plans,scan all,feasible,8,200,eliminated,7,scan some,1,2',
  ]);
  expect(rowsOf({ scenario: 'plans', at: 'received', choice: 'free', selection })[2]).toBe(
    'plans,scan all,,8,200,eliminated,7,scan some,1,2',
  );
});

test('each alternative has its replications, its mean and its fate; the best its interval, the promise its zone', async () => {
  const made = await selectBest(three, options);
  const selection = {
    ...made,
    ...{ indifferenceZone: 7.5, confidence: 0.975, replications: 1234 },
    decision: { state: 'selected', name: 'a' } as const,
    alternatives: [
      { name: 'a', replications: 1011, mean: 301.25, fate: { state: 'survived' } as const },
      { name: 'b', replications: 22, mean: 288.84, fate: out('a', 22, 12.41) },
      { name: 'c', replications: 33, mean: 301.24, fate: out('b', 33, 0.01) },
      { name: 'd', replications: 44, mean: 301.26, fate: out('a', 44, 0) },
    ],
    best: { name: 'a', estimate: estimateOf(299, 295, 306), isSelectionBiased: false },
  };
  const text = textOf({ scenario: 'plans', at: 'received', choice: 'free', selection });
  const lines = text.split('\n').map(words);
  expect(lines).toContain('alternative runs mean what became of it');
  expect(lines).toContain('a 1,011 301.3 stays');
  expect(lines).toContain('b 22 288.8 out at 22: 12.4 behind a');
  expect(lines).toContain('c 33 301.2 out at 33: less than 0.1 behind b');
  expect(lines).toContain('d 44 301.3 level with a at 44');
  expect(words(text)).toContain(
    'KN selects the best with at least 97.5 % when it leads by 7.5 trucks a day or more (the indifference zone), and ' +
      'may take another that is closer. 1,234 replications were spent. a brings 299.0 (95 % interval 295.0 to 306.0, ' +
      'n = 4) trucks a day, on independent replications not used in the selection.',
  );
});

function out(by: string, atReplication: number, behind: number) {
  return { state: 'eliminated', by, atReplication, behind, allowance: 0 } as const;
}
