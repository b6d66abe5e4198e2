import { describe, expect, test } from 'vitest';
import { breakEvenReport, documentText, studyCsv } from '../../../src/report/index.js';
import { documentSection } from '../../../src/report/render/html.js';
import { baseline } from '../../../src/scenario/built-in/index.js';
import type {
  BreakEvenFinding,
  BreakEvenFlip,
  BreakEvenResult,
  BreakEvenSide,
} from '../../../src/studies/index.js';

const estimate = { mean: 405, low: 403, high: 407, halfWidth: 2, n: 12, standardError: 1, confidence: 0.95 };

function side(flip: BreakEvenFlip, mean = -60): BreakEvenSide {
  return { change: { ...estimate, mean, low: mean - 2, high: mean + 2, n: 4 }, flip };
}

const holds = side({ state: 'holds', to: 1 }, 0.4);

const trucks: BreakEvenFinding = {
  path: 'fleet.carriers.contracted.trucks',
  kind: 'step of the plan',
  name: 'contracted trucks',
  value: 124,
  low: 0,
  high: 124,
  lowest: 0,
  highest: 155,
  unit: 'truck',
  evidence: 'D',
  isWhole: true,
  members: ['fleet.carriers.contracted.trucks'],
  below: side({ state: 'flips', at: 96, low: 88, high: 103 }),
  above: holds,
};

const trips: BreakEvenFinding = {
  ...trucks,
  path: 'governorates.north.trip.mean',
  kind: 'fact',
  name: null,
  value: 300,
  low: 120,
  high: 540,
  lowest: 60,
  highest: 645,
  unit: 'min',
  evidence: 'C',
  isWhole: false,
  members: ['governorates.north.trip.mean'],
  below: holds,
  above: side({ state: 'flips', at: 564, low: 510, high: null }),
};

const unsettled: BreakEvenFinding = {
  ...trips,
  path: 'crossing.gate.processing.mean',
  below: holds,
  above: side({ state: 'open', shownTo: 400, to: 645 }, -3),
};

const aside: BreakEvenFinding = {
  ...trips,
  path: 'staging.trucks',
  below: null,
  above: side({ state: 'not searched', to: 645 }, -1.5),
};

const turning: BreakEvenFinding = {
  ...trips,
  path: 'fleet.roadFactor',
  value: 1,
  unit: '1',
  below: holds,
  above: side({ state: 'turns', to: 2.3 }, -142.4),
};

const quiet: BreakEvenFinding = { ...trips, path: 'cargo.food.refusalShare', below: holds, above: holds };

const result: BreakEvenResult = {
  scenario: 'north',
  target: { perDay: 400, at: 'received' },
  days: 28,
  plan: [
    {
      lever: trucks.path,
      name: 'contracted trucks',
      from: 14,
      to: 124,
      cost: 1,
      capacity: 0,
      haulage: 1,
      leadTimeDays: 1,
    },
  ],
  estimate,
  decision: 'reaches',
  isShown: true,
  findings: [trucks, trips, turning, unsettled, aside, quiet],
  fixed: [{ path: 'costs.scan', reason: 'does not enter a run' }],
  intervals: {
    method: "values at which Student's t interval of the mean covers the target, with common random numbers",
    confidence: 0.95,
    hold: 'each',
    confidenceOfEach: 0.95,
    replications: 12,
    replicationsUsed: 1234,
  },
  beyond: 0.25,
};

const showing = { scenario: baseline };
const provenance = { version: '0', seed: 's', scenarioHash: 'a'.repeat(64) };

const documentOf = (each: BreakEvenResult) => breakEvenReport.show(each, showing).document;
const sentenceOf = (each: BreakEvenResult): string => documentOf(each).answer;
const textOf = (each: BreakEvenResult): string => documentText(documentOf(each), provenance);

describe('the sentence', () => {
  test('says of a plan below and above what it fails', () => {
    expect(sentenceOf(result)).toBe(
      'With the plan north has 405.0 (95 % interval 403.0 to 407.0, n = 12) truckloads a day received: it reaches 400. The plan fails with contracted trucks below 96 (88 to 103), or with governorates.north.trip.mean above 9.4 h (8.5 to …). 1 other assumption changes the decision too, somewhere in its range.',
    );
  });

  test('says of a corridor that fails from where on it would reach', () => {
    const up = { ...trucks, below: holds, above: side({ state: 'flips', at: 131, low: 130, high: 133 }, 60) };
    const failing = { ...result, plan: [], decision: 'fails', isShown: false, findings: [up] } as const;
    expect(sentenceOf(failing)).toContain(
      'undecided whether it reaches 400, though by its mean it does not. It would reach it with contracted trucks above 131 (130 to 133).',
    );
  });

  test('says that nothing changes it', () => {
    expect(sentenceOf({ ...result, findings: [quiet] })).toContain(
      'No assumption was found to change the decision alone within its range and 25 % of it beyond.',
    );
  });
});

describe('the text', () => {
  const text = textOf(result);

  test('lists break-even values, what is undecided, what was not searched and what holds', () => {
    expect(text).toMatch(/contracted trucks +D +124 +below 96 +\(88 to 103\)/);
    expect(text).toMatch(/governorates.north.trip +|…north.trip.mean +C \* +5 +above 9.4 h +\(8.5 to …\)/);
    expect(text).toMatch(/…gate.processing.mean +C +5 +6.7 +10.8 h/);
    expect(text).toMatch(/fleet.roadFactor +C +1 +2.3 +-142.4/);
    const words = text.replaceAll('\n', ' ');
    expect(words).toContain(
      '1 assumption of which screening did not show a break-even value; they move the mean by 1.5 truckloads',
    );
    expect(words).toContain('holds over the whole range of 1 assumption');
    expect(words).toContain('cargo.food.refusalShare.');
  });

  test('says how its intervals hold, and fits a terminal', () => {
    const words = text.replaceAll('\n', ' ');
    expect(words).toContain('they hold each with 95 %, not all at once');
    expect(words).toContain(
      '12 replications of each value, 1,234 in all. Not varied: 1 fact that does not enter a run.',
    );
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    const joint = { ...result, intervals: { ...result.intervals, hold: 'all at once' } } as const;
    expect(textOf(joint).replaceAll('\n', ' ')).toContain('they hold all at once with 95 %');
  });
});

test('the table has a row for each side, with the unit, and empty cells where nothing turns', () => {
  const rows = (studyCsv(breakEvenReport.show(result, showing))['break-even.csv'] ?? '')
    .trimEnd()
    .split('\r\n');
  expect(rows).toHaveLength(1 + 11);
  expect(rows[1]).toBe(
    'north,received,400,reaches,fleet.carriers.contracted.trucks,step of the plan,D,truck,124,0,124,below,flips,96,88,103,0,-60,-62,-58,4,0.95',
  );
  expect(rows[4]).toContain(',above,flips,564,510,,645,');
  expect(rows[2]).toContain(',above,holds,,,,155,');
});

test('the page has every side with what becomes of the decision there', async () => {
  const { parts } = await documentSection(documentOf(result));
  expect(parts.map(({ heading }) => heading)).toEqual([
    'Break-even values',
    'Every side that was tried',
    'Not searched',
    'Holds',
  ]);
  const rows = parts[1]?.content.text.split('</tr>').map((row) => row.replaceAll(/<[^>]*>/g, '|')) ?? [];
  const cells = rows.map((row) => row.split(/[|\s]*[|][|\s]*/).filter((cell) => cell !== ''));
  expect(cells[1]).toEqual([
    'contracted trucks',
    'D',
    '124',
    'below',
    '-60.0 (-62.0 to -58.0)',
    'changes',
    '96',
    '88 to 103',
  ]);
  expect(cells[5]?.slice(3)).toEqual(['below', '+0.4 (-1.6 to +2.4)', 'holds', 'to 1']);
});
