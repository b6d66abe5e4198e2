import { expect, test } from 'vitest';
import { selfTestCsv, selfTestText } from '../../src/report/index.js';
import type { SelfTestResult, SelfTestRow } from '../../src/selftest/index.js';

const row: SelfTestRow = {
  ...{ name: 'mm1', title: 'M/M/1', style: 'process', measure: 'wait in the queue', unit: 'min', exact: 1.5 },
  ...{ estimate: 1.6123, halfWidth: 0.0384, halfWidthShare: 0.0256, standardErrorsAway: 5.914 },
  ...{ passed: false, source: 'Erlang 1917' },
};
const result: SelfTestResult = {
  ...{ seed: 's', effort: 'full', cases: 2, casesPassed: 1, passed: false },
  rows: [
    row,
    { ...row, measure: 'trucks present', unit: 'count', exact: 245, estimate: 244.93, passed: true },
    {
      ...row,
      name: 'sure',
      measure: 'share lost',
      unit: 'share',
      exact: 0.00123,
      standardErrorsAway: Number.NaN,
    },
  ],
};

test('the self-test as text: figures with as many decimals as the exact value needs, failures in capitals', () => {
  const lines = selfTestText(result).trimEnd().split('\n');
  expect(lines[0]).toBe('Kernel against theory: 2 cases, 40 replications each, seed s');
  expect(lines.at(-1)).toBe('1 of 2 cases pass');
  const table = lines
    .slice(0, -1)
    .filter((line) => /pass$|FAIL$/.test(line))
    .map((line) => line.trim().split(/\s{2,}/));
  expect(table).toEqual([
    ['mm1', 'wait in the queue', '1.500 min', '1.612 ±0.038', '+5.91', 'FAIL'],
    ['trucks present', '245.0', '244.9 ±0.0', '+5.91', 'pass'],
    ['sure', 'share lost', '0.0012', '1.6123 ±0.0384', '-', 'FAIL'],
  ]);
});

test('the self-test as CSV has plain numbers', () => {
  const lines = selfTestCsv(result).trimEnd().split('\r\n');
  expect(lines[1]).toBe(
    'mm1,M/M/1,process,wait in the queue,min,1.5,1.6123,0.0384,0.0256,5.914,fail,Erlang 1917',
  );
  expect(lines[3]).toContain(',0.0256,,fail,');
});
