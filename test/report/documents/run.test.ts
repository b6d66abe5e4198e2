import { describe, expect, test } from 'vitest';
import { documentText, runReport, studyCsv, terminalInk } from '../../../src/report/index.js';
import { documentSection } from '../../../src/report/render/html.js';
import { type RunResult, runStudy } from '../../../src/studies/index.js';
import { scenarioWith, site } from '../../corridor/scenarios.js';
import { shortScenario, widestLine } from '../sample-results.js';
import { estimateOf, provenance, words } from './sample-estimate.js';

const scenario = shortScenario();
const made = await runStudy(scenario, { replications: 3 });

function shownOf(changes: Partial<RunResult> = {}, start = scenario.start) {
  return runReport.show({ ...made, ...changes }, { scenario: { ...scenario, start } });
}

function textOf(changes: Partial<RunResult> = {}): string {
  return documentText(shownOf(changes).document, provenance);
}

function linesOf(changes: Partial<RunResult> = {}): readonly string[] {
  return textOf(changes).split('\n').map(words);
}

describe('the text of a run', () => {
  test('fits 80 columns and names all five counting points', () => {
    const text = textOf();
    expect(widestLine(text)).toBeLessThanOrEqual(80);
    for (const point of Object.keys(made.throughput)) expect(text).toMatch(new RegExp(`^${point} `, 'm'));
  });

  test('answers with trucks a day at the counting point of the target, days and replications', () => {
    const received = { ...made.throughput.received, perDay: estimateOf(238.6, 235.1, 242) };
    const throughput = { ...made.throughput, received };
    expect(words(textOf({ throughput }))).toContain(
      'statement-240: 238.6 (95 % interval 235.1 to 242.0, n = 4) trucks a day received, against a target of 400, over 3 days in 3 replications. ',
    );
    expect(words(textOf({ throughput, warmUpDays: 7 }))).toContain(
      'over 3 days after 7 days of warm-up in 3 replications.',
    );
  });

  test('of one replication says so in the singular', async () => {
    const one = await runStudy(shortScenario({ days: 1 }), { replications: 1 });
    const text = words(documentText(runReport.show(one, { scenario }).document, provenance));
    expect(text).toContain('over 1 day in 1 replication. ');
    expect(text).toContain('Truckloads balance in the one replication:');
    expect(text).not.toMatch(/\b1 (replications|days)\b/);
  });

  test('to a precision tells when it was reached, or that it was not', () => {
    const reached = { by: 'precision', precision: 0.02, metAt: 11, lookAhead: 5 } as const;
    expect(words(textOf({ stopping: reached }))).toContain(
      ' The interval is within ± 2 % from 11 replications on, and for 5 more.',
    );
    const missed = { by: 'maxReplications', precision: { halfWidth: 0.5 }, unmet: ['received'] } as const;
    expect(words(textOf({ stopping: missed }))).toContain(
      ' The interval is not yet within ± 0.5 trucks a day.',
    );
  });

  test('gives no time for a stage whose queue grows', () => {
    const growth = { isGrowing: true, queueGrowthPerDay: estimateOf(7, 6, 9, 1) };
    const staging = { ...made.stages.staging, ...growth };
    const changes = { stages: { ...made.stages, staging } };
    expect(linesOf(changes)).toContain('staging grows +7.0 ± 1.0 no steady time');
    expect(textOf(changes)).toContain('Not given, as a queue grows (staging');
  });

  test('is plain unless it is inked for a terminal', () => {
    expect(textOf()).not.toContain('\u001b');
    expect(documentText(shownOf().document, provenance, terminalInk)).toContain('\u001b[1mQueues\u001b[22m');
  });
});

describe('what is the bottleneck', () => {
  const told = (changes: Partial<RunResult['bottleneck']>): string =>
    words(textOf({ bottleneck: { ...made.bottleneck, share: 2 / 3, ...changes } }));
  const gate = { stage: 'crossing', resource: 'gate lanes' } as const;
  const loaded = (mean: number) => ({ load: estimateOf(mean, mean - 0.1, mean + 0.1) });

  test('is told with votes and utilisation, and work beyond the scheduled hours as that', () => {
    expect(told({ ...gate, ...loaded(0.97) })).toContain(
      'The bottleneck is crossing (gate lanes) in 2 of 3 replications: utilisation 97 % of scheduled hours.',
    );
    expect(told({ ...gate, ...loaded(1.004) })).toContain('utilisation 100 % of scheduled hours.');
    expect(told({ ...gate, ...loaded(1.012) })).toContain(
      'utilisation all its scheduled hours and 1 % beyond.',
    );
  });

  test('is told by what is used of a limit, and of supply by what is idle', () => {
    expect(told({ ...gate, resource: 'daily limit', ...loaded(1.2) })).toContain(
      'The bottleneck is crossing (daily limit) in 2 of 3 replications: 100 % of it is used.',
    );
    expect(told({ stage: 'supply', resource: 'supply', ...loaded(0.6) })).toContain(
      'The bottleneck is supply in 2 of 3 replications: no utilisation is above 60 % of scheduled hours.',
    );
  });

  test('is closed where it has no capacity', async () => {
    const shut = scenarioWith({ days: 2, staging: { backlog: 100 } }, site({ lanes: 0 }));
    const { bottleneck } = await runStudy(shut, { replications: 2 });
    expect(words(textOf({ bottleneck, replications: 2 }))).toContain(
      'The bottleneck is inspection (inspection lanes) in 2 of 2 replications: it is closed, without capacity in any hour of the days counted.',
    );
  });
});

/** Two resources, a point and a stage with numbers that cannot be taken for each other, and no queue that grows. */
function distinct(): Partial<RunResult> {
  const stage = {
    queueLength: estimateOf(41, 40, 44),
    queueGrowthPerDay: estimateOf(0, -1, 2, 1),
    isGrowing: false,
    isGrowthKnown: true,
    cycleTimeP50: estimateOf(11, 10, 13),
    cycleTimeP95: estimateOf(95, 90, 99),
    blockedMinutesPerDay: estimateOf(17, 16, 19),
  };
  const stages = { staging: stage, inspection: stage, crossing: stage, 'transfer-yard': stage };
  const [resource] = made.resources;
  if (resource === undefined) throw new Error('the corridor has resources');
  return {
    throughput: {
      ...made.throughput,
      collected: {
        ...made.throughput.collected,
        perDay: estimateOf(22, 20, 25),
        tonnesPerDay: estimateOf(330, 310, 360),
      },
    },
    stages: { ...made.stages, ...stages, uncollected: stage, fleet: stage, 'last-mile': stage },
    resources: [
      {
        ...{ ...resource, name: 'one', open: estimateOf(3, 2, 4), load: estimateOf(0.5, 0.4, 0.7) },
        utilisationWhileOpen: estimateOf(0.7, 0.6, 0.9),
        utilisationOverall: estimateOf(0.35, 0.3, 0.5),
        blockedMinutesPerDay: estimateOf(120, 60, 240),
        starvedMinutesPerDay: estimateOf(300, 180, 360),
      },
      { ...resource, name: 'shut', utilisationWhileOpen: null, utilisationOverall: null },
    ],
    timeToReceived: { p50: estimateOf(12, 1, 2), p95: estimateOf(96, 3, 4) },
    timeInSystem: { p50: estimateOf(13, 5, 6), p95: estimateOf(97, 7, 8) },
    rejections: {
      turnedBackPerDay: estimateOf(1, 0, 3),
      seizedPerDay: estimateOf(2, 1, 4),
      tonnesRemovedPerDay: estimateOf(3, 2, 5),
    },
    detection: null,
    fuelLitresPerDay: estimateOf(4, 3, 6),
    needMet: [
      { governorate: 'rafah', food: estimateOf(0.5, 0.4, 0.7), tonnesPerDay: estimateOf(80, 70, 90) },
      { governorate: 'gaza', food: null, tonnesPerDay: estimateOf(60, 50, 70) },
    ],
  };
}

test('each number stands in its column', () => {
  const lines = linesOf(distinct());
  expect(lines).toContain('counted when mean 95 % interval tonnes');
  expect(lines).toContain('collected picked up from the yard 22.0 20.0 to 25.0 330');
  expect(lines).toContain('stage waiting growth a day time inside: median 95th percentile');
  expect(lines).toContain('crossing 41.0 none seen 11 min 95 min');
  expect(lines).toContain('resource open working blocked starved overall blocked h/d');
  expect(lines.find((line) => line.startsWith('one '))).toBe('one 3.0 50 % 20 % 30 % 35 % 2.0');
  expect(lines.find((line) => line.startsWith('shut '))).toMatch(/^shut [\d.]+ - - - - [\d.]+$/);
  expect(lines).toContain('Arrival to received: median 12 min, 95th percentile 96 min.');
  expect(lines).toContain('Arrival to delivered: median 13 min, 95th percentile 97 min.');
  expect(lines).toContain('Turned back, trucks a day 1.00 0.00 to 3.00');
  expect(lines).toContain('Seized, trucks a day 2.00 1.00 to 4.00');
  expect(lines).toContain('Goods removed, tonnes a day 3.0 2.0 to 5.0');
  expect(lines).toContain('Detection probability (non-compliant) - no such truck');
  expect(lines).toContain('Fuel, litres a day 4 3 to 6');
  expect(lines).toContain('rafah 50 % 40 % to 70 % 80');
  expect(lines).toContain('gaza - no need 60');
});

test('the page has the same tables, with starved hours, a chart and the corridor drawn', async () => {
  const { lead, parts } = await documentSection(shownOf(distinct()).document);
  expect(lead).toMatch(/^The bottleneck is /);
  expect(
    parts.filter(({ content }) => content.text.includes('<figure')).map(({ heading }) => heading),
  ).toEqual(['Day by day', 'Through the corridor']);
  const text = parts.map(({ content }) => content.text).join('');
  expect(text).toContain('<td><b>collected</b>, picked up from the yard</td><td class="number">22.0</td>');
  expect(text).toContain('<td class="number">2.0</td><td class="number">5.0</td></tr>');
});

test('the long table has one row for each measure, with its interval', () => {
  const rows = studyCsv(shownOf(distinct()))['run.csv']?.trimEnd().split('\r\n') ?? [];
  const received = rows.filter((row) => row.startsWith('statement-240,throughput,received,all,'));
  const { mean, low, high } = made.throughput.received.perDay;
  expect(received).toEqual([`statement-240,throughput,received,all,truck/day,${mean},${low},${high},3,0.95`]);
  expect(new Set(rows.map((row) => row.split(',').length))).toEqual(new Set([10]));
  expect(rows).toContain('statement-240,throughput,collected,weight,t/day,330,310,360,4,0.95');
  expect(rows).toContain('statement-240,stage,crossing,cycle time p50,min,11,10,13,4,0.95');
  expect(rows).toContain('statement-240,stage,crossing,cycle time p95,min,95,90,99,4,0.95');
  expect(rows).toContain('statement-240,resource,one,blocked,unit min/day,120,60,240,4,0.95');
  expect(rows).toContain('statement-240,resource,one,starved,unit min/day,300,180,360,4,0.95');
  expect(rows).toContain('statement-240,corridor,time to received,p50,min,12,1,2,4,0.95');
  expect(rows).toContain('statement-240,corridor,time to delivered,p95,min,97,7,8,4,0.95');
  expect(rows).toContain('statement-240,inspection,seized,all,truck/day,2,1,4,4,0.95');
  expect(rows).toContain('statement-240,inspection,detection,probability,share,,,,,');
});

test('the daily table has a row for each point and day, dated after the warm-up', () => {
  const files = studyCsv(shownOf({ warmUpDays: 7 }, '2023-11-28'));
  const rows = files['daily.csv']?.trimEnd().split('\r\n') ?? [];
  // Five points, and what each of two sites inspected.
  expect(rows).toHaveLength(1 + (5 + 2) * 3);
  expect(rows[1]).toMatch(/^statement-240,inspected,1,2023-12-05,/);
});
