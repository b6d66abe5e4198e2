import { expect, test } from 'vitest';
import { compareCsv, compareText } from '../../src/report/index.js';
import { comparePolicies } from '../../src/studies/index.js';
import { shortScenario, widestLine } from './sample-results.js';

const result = await comparePolicies(shortScenario(), {
  policies: ['scan-all', 'manual-all'],
  replications: 2,
});

test('policies stand side by side within 80 columns', () => {
  const text = compareText(result, { version: '0.0.0', seed: 1, scenarioHash: '0'.repeat(64) });
  expect(widestLine(text)).toBeLessThanOrEqual(80);
  expect(text.match(/^manual-all /gm)).toHaveLength(3);
});

test('the long table has ten measures for each policy', () => {
  // Five counting points, the difference, two delays, detection, officer-hours.
  expect(compareCsv(result).trimEnd().split('\r\n')).toHaveLength(1 + 2 * 10);
});
