import { expect, test } from 'vitest';
import { smallCorridor } from '../../bench/study-coverage/small-corridor.js';
import { policySelectionCsv, policySelectionText } from '../../src/report/index.js';
import { selectPolicy } from '../../src/studies/index.js';
import { widestLine } from './sample-results.js';

const scenario = { ...smallCorridor(), days: 3, warmUpDays: 0 };
const provenance = { version: '0.0.0', seed: 1, scenarioHash: '0'.repeat(64) };
const options = { zone: 5, policies: ['scan-all', 'manual-all'], firstStage: 4, confidence: 0.9 } as const;
const free = await selectPolicy(scenario, options);
const constrained = await selectPolicy(scenario, { ...options, leastDetection: 0.9 });

test('the text names scenario, counting point and provenance within 80 columns', () => {
  for (const each of [free, constrained]) {
    const text = policySelectionText(each, provenance);
    expect(widestLine(text)).toBeLessThanOrEqual(80);
    expect(text.replace(/\s+/g, ' ')).toContain(
      `${scenario.name}: the inspection policy with most trucks received a day`,
    );
    expect(text).toMatch(/^throughline 0\.0\.0/m);
  }
});

test('the table has a row for each policy, and marks the one selected', () => {
  for (const each of [free, constrained]) {
    const [headings, ...rows] = policySelectionCsv(each).trimEnd().split('\r\n');
    expect(headings?.split(',').slice(0, 3)).toEqual(['scenario', 'policy', 'condition']);
    expect(rows.map((row) => row.split(',')[1])).toEqual(['scan-all', 'manual-all']);
    expect(rows.filter((row) => row.includes(',selected,'))).toHaveLength(1);
  }
  expect(policySelectionCsv(constrained)).toContain(',infeasible,');
});
