import { expect, test } from 'vitest';
import { compareReport, documentText, studyCsv } from '../../../src/report/index.js';
import { documentSection } from '../../../src/report/render/html.js';
import { baseline } from '../../../src/scenario/built-in/index.js';
import type { ComparisonResult, PolicyOutcome } from '../../../src/studies/index.js';
import { widestLine } from '../sample-results.js';
import { estimateOf, provenance, words } from './sample-estimate.js';

/** A policy whose every measure is another number: points 11 to 15 from `base`, and so on. */
function outcome(policy: PolicyOutcome['policy'], base: number): PolicyOutcome {
  const at = (value: number, halfWidth: number) => ({
    perDay: estimateOf(base + value, base + value - 3, base + value + 5, halfWidth),
  });
  return {
    policy,
    throughput: {
      inspected: at(11, 1),
      received: at(12, 2),
      collected: at(13, 3),
      intercepted: at(14, 4),
      delivered: at(15, 5),
    },
    receivedDifference: estimateOf(base, base - 4, base + 6),
    delay: { p50: estimateOf(21, 20, 23, 2), p95: estimateOf(95, 90, 99, 4) },
    detection: base === 0 ? null : estimateOf(0.5, 0.4, 0.7, 0.1),
    officerHoursPerDay: estimateOf(31, 30, 34, 3),
    bottleneck: { stage: 'crossing', resource: 'gate lanes', load: estimateOf(0.9, 0.8, 1), share: 1 },
  };
}

const result: ComparisonResult = {
  scenario: 'two-lanes',
  replications: 4,
  policies: [outcome('scan-all', 0), outcome('manual-all', 100)],
};
const shown = compareReport.show(result, { scenario: baseline });

test('policies stand side by side within 80 columns, each number in its column', () => {
  const text = documentText(shown.document, provenance);
  expect(widestLine(text)).toBeLessThanOrEqual(80);
  expect(words(text)).toContain(
    'two-lanes: most trucks are received under manual-all in these replications, 112.0 (95 % interval 109.0 to 117.0, n = 4) a day.',
  );
  const lines = text.split('\n').map(words);
  expect(lines).toContain('policy inspected received collected intercepted delivered');
  expect(lines).toContain('manual-all 111.0 ±1.0 112.0 ±2.0 113.0 ±3.0 114.0 ±4.0 115.0 ±5.0');
  expect(lines).toContain('policy median delay 95th percentile detection officer-hours');
  expect(lines).toContain('scan-all 21 min ±2 min 95 min ±4 min no such truck 31 ±3');
  expect(lines).toContain('manual-all 21 min ±2 min 95 min ±4 min 50.0 % ±10.0 % 31 ±3');
  expect(lines).toContain('scan-all - crossing (gate lanes)');
  expect(lines).toContain('manual-all +100.0 +96.0 to +106.0 crossing (gate lanes)');
});

test('the page has the same tables and a chart of each comparison', async () => {
  const { parts } = await documentSection(shown.document);
  expect(parts.map(({ content }) => content.text.includes('<figure'))).toEqual([true, true, false]);
  expect(parts[1]?.content.text).toContain('<td class="number">+96.0 to +106.0</td>');
});

test('the long table has ten measures for each policy', () => {
  const rows = studyCsv(shown)['compare.csv']?.trimEnd().split('\r\n') ?? [];
  // Five counting points, the difference, two delays, detection, officer-hours.
  expect(rows).toHaveLength(1 + 2 * 10);
  expect(rows[0]).toBe('scenario,policy,measure,unit,mean,low,high,n,confidence');
  expect(rows).toContain('two-lanes,manual-all,collected,truck/day,113,110,118,4,0.95');
  expect(rows).toContain('two-lanes,manual-all,delay p50,min,21,20,23,4,0.95');
  expect(rows).toContain('two-lanes,manual-all,delay p95,min,95,90,99,4,0.95');
  expect(rows).toContain('two-lanes,scan-all,detection,share,,,,,');
});
