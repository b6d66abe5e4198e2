import { describe, expect, test } from 'vitest';
import { type Alternatives, selectBest, selectBestFeasible } from '../../src/experiment/index.js';
import { feasibleSelectionText, selectionText } from '../../src/report/index.js';
import { normals, numbered } from '../experiment/normal-toys.js';
import { widestLine } from './sample-results.js';

/** Plans by the trucks they bring and their chance of finding a bad one. */
function plans(toys: Readonly<Record<string, readonly [number, number]>>): Alternatives {
  return Object.fromEntries(
    Object.entries(toys).map(([name, [received, detection]]) => {
      const luck = normals(name);
      return [name, numbered((replication) => ({ received: received + 4 * luck(replication), detection }))];
    }),
  );
}

const options = { measure: 'received', indifferenceZone: 5 };
const three = plans({ 'scan none': [300, 0.5], 'scan some': [270, 0.95], 'scan all': [240, 0.97] });

describe('selectionText', () => {
  test('tells who was given up when, the promise, and a figure from fresh replications', async () => {
    const text = selectionText(await selectBest(three, options), 'trucks a day');
    expect(widestLine(text)).toBeLessThanOrEqual(80);
    expect(text).toMatch(/^scan all +10 +2\d\d\.\d {2}out at 10: \d\d\.\d behind scan none$/m);
    expect(text).toMatch(/^scan none +\d+ +[23]\d\d\.\d {2}stays$/m);
    const told = text.replace(/\s+/g, ' ');
    expect(told).toContain(
      'Selected: scan none. KN selects the best with at least 95 % when it leads by 5 trucks a day',
    );
    expect(told).toContain('30 replications were spent.');
    expect(told).toContain('on replications that the selection has not seen.');
  });

  test('says that a figure flatters when it comes from the selection itself', async () => {
    const text = selectionText(await selectBest(three, { ...options, confirmation: 0 }), 'trucks a day');
    expect(text.replace(/\s+/g, ' ')).toContain('a figure that flatters it');
  });

  test('says what is not decided, and how many replications would do', async () => {
    const close = plans({ a: [240, 1], b: [240, 1] });
    const result = await selectBest(close, { ...options, indifferenceZone: 0.1, maxReplications: 12 });
    const told = selectionText(result, 'trucks a day').replace(/\s+/g, ' ');
    expect(told).toMatch(/Not decided between a, b: [\d,]+ replications of each would be enough\./);
    expect(told).toMatch(/Leading: [ab]\. .* a figure that flatters it/);
  });
});

describe('feasibleSelectionText', () => {
  const constraints = [{ measure: 'detection', bound: 'at least', value: 0.9, tolerance: 0.02 }] as const;

  test('tells the condition, who meets it, and the race of those who do', async () => {
    const text = feasibleSelectionText(
      await selectBestFeasible(three, { ...options, constraints }),
      'trucks a day',
    );
    expect(widestLine(text)).toBeLessThanOrEqual(80);
    expect(text).toContain('Condition: detection at least 0.9 (± 0.02 may go either way).');
    expect(text).toMatch(/^scan none +10 {2}not met: detection$/m);
    expect(text).toMatch(/^scan some +10 {2}met$/m);
    expect(text).toMatch(/^Selected: scan some\./m);
    expect(text).toContain('right together with at least 95 %');
  });

  test('says when only one meets it, none does, or it is not decided', async () => {
    const verdict = async (toys: Parameters<typeof plans>[0], more: object = {}): Promise<string> => {
      const result = await selectBestFeasible(plans(toys), { ...options, constraints, ...more });
      return feasibleSelectionText(result, 'trucks a day').replace(/\s+/g, ' ');
    };
    expect(await verdict({ a: [1, 0.5], b: [1, 0.95] })).toContain('Only b meets the condition. b brings');
    expect(await verdict({ a: [1, 0.5], b: [1, 0.6] })).toContain('No alternative meets the condition.');
    const noisy = [{ measure: 'received', bound: 'at least', value: 100, tolerance: 0.01 }];
    expect(await verdict({ a: [100, 1], b: [100, 1] }, { constraints: noisy, maxReplications: 11 })).toMatch(
      /Not decided whether [ab](, b)? meet the condition/,
    );
  });
});
