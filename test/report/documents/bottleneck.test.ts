import { describe, expect, test } from 'vitest';
import { bottleneckReport, documentText, studyCsv } from '../../../src/report/index.js';
import { type BottleneckResult, bottleneck } from '../../../src/studies/index.js';
import { gate, scenarioWith, site, yard } from '../../corridor/scenarios.js';
import { estimateOf, provenance, words } from './sample-estimate.js';

/** Trucks without end and one crew of an hour, so 24 a day; the only lever is a lane of the gate, of which there are enough. */
const oneCrew = scenarioWith(
  {
    days: 2,
    warmUpDays: 2,
    staging: { backlog: 3000 },
    levers: [{ name: 'gate', path: 'crossing.gate.lanes', step: 1, max: 9, costPerStepPerDay: 1 }],
  },
  site({ lanes: 20 }),
  gate({ lanes: 4, processing: 10 }),
  yard({ crews: 1, bays: 6, room: 10, transfer: { time: 60, per: 'truck' } }),
);

function textOf(result: BottleneckResult): string {
  return documentText(bottleneckReport.show(result, { scenario: oneCrew }).document, provenance);
}

describe('where no lever moves the bottleneck', () => {
  test('the stage is named, and that no lever moves it; blocked time is no work', async () => {
    const result = await bottleneck(oneCrew, { replications: 2 });
    expect(result).toMatchObject({ decision: 'no step brings more', today: { mean: 24 } });
    const text = textOf(result);
    expect(text.replaceAll('\n', ' ')).toContain(
      'By use the bottleneck is transfer yard (transfer crews), utilisation 100 % of scheduled hours, and no lever moves it.',
    );
    // A day of a bay: one of six is worked on at any time, the others hold trucks that wait for the crew.
    expect(text).toMatch(/^transfer bays +6\.0 +17 % +83 % +0 % +100 % +120\.0$/m);
    expect(text).toMatch(/^transfer crews +1\.0 +100 % +0 % +0 % +100 % +0\.0$/m);
    expect(result.explanations[0]).toMatchObject({ method: 'utilisation', resource: 'transfer crews' });
    expect(text).not.toMatch(/Gaza|runs/);
    expect(studyCsv(bottleneckReport.show(result, { scenario: oneCrew }))['bottleneck.csv']).toContain(
      'decision: no step brings more',
    );
  });

  test('a step that may bring a truckload or more is undecided, not nothing', async () => {
    const result = await bottleneck(oneCrew, { replications: 2 });
    const values = result.values.map((each) => ({
      ...each,
      perStep: { ...each.perStep, low: -2, high: 3.4 },
    }));
    const open: BottleneckResult = { ...result, values, decision: 'undecided' };
    const text = textOf(open).replaceAll('\n', ' ');
    expect(text).toContain(
      'Undecided: no single step is shown to bring more, but one may bring up to 3.4 a day more',
    );
  });
});

describe('whole lines of distinguishable numbers', async () => {
  const made = await bottleneck(oneCrew, { replications: 2 });
  const [value] = made.values;
  const [crew] = made.resources;
  if (value === undefined || crew === undefined) throw new Error('a lever and a resource are expected');
  const { lasting: _, ...valueThatLasts } = value;
  const values = [
    {
      ...valueThatLasts,
      ...{ path: 'a.lanes', name: 'lanes', from: 4, to: 6.5, cost: 7, isShown: true, isScreenedOut: false },
      ...{ perStep: { ...estimateOf(31, 28, 39), n: 21 }, perThousandUsd: estimateOf(3.25, 2.5, 4.75) },
    },
    {
      ...valueThatLasts,
      ...{ path: 'b.bays', name: 'bays', from: 1, to: 2, cost: null, isShown: false, isScreenedOut: true },
      ...{ perStep: { ...estimateOf(-2, -5, 1.5), n: 3 }, perThousandUsd: null },
    },
  ];
  const result: BottleneckResult = {
    ...made,
    ...{ decision: 'found', today: estimateOf(150, 140, 170), values },
    todayLasting: {
      counted: estimateOf(150, 140, 170),
      perDay: estimateOf(121, 111, 129),
      stocks: [
        { stock: 'warehouses', growthPerDay: estimateOf(13, 9, 19), litresPerDay: null },
        { stock: 'on the way to the yards', growthPerDay: estimateOf(-7, -11, -5), litresPerDay: null },
        {
          stock: 'fuel tank',
          growthPerDay: estimateOf(-16, -21, -4),
          litresPerDay: estimateOf(-2401, -2999, -99),
        },
      ],
    },
    best: { path: 'a.lanes', name: 'lanes', stage: 'inspection', mayEqual: ['b.bays'] },
    bestByCost: { path: 'b.bays', name: 'bays', stage: 'crossing', mayEqual: [] },
    explanations: [
      { method: 'utilisation', resource: 'inspection lanes', stage: 'inspection', share: 0.91, agrees: true },
      {
        method: 'blocked and starved',
        resource: 'gate lanes',
        stage: 'crossing',
        share: 0.52,
        agrees: false,
      },
      { method: 'active period', resource: null, stage: null, share: 0, agrees: null },
    ],
    resources: [
      {
        ...crew,
        ...{ name: 'a crew', open: estimateOf(2.5, 1, 9), load: estimateOf(0.61, 0.1, 0.9) },
        utilisationWhileOpen: estimateOf(0.73, 0.2, 0.95),
        utilisationOverall: estimateOf(0.44, 0.3, 0.85),
        blockedMinutesPerDay: estimateOf(96, 5, 999),
        starvedMinutesPerDay: estimateOf(228, 6, 998),
      },
      {
        ...crew,
        ...{ name: 'a shut one', open: estimateOf(0, 0, 0) },
        ...{ utilisationWhileOpen: null, utilisationOverall: null },
        blockedMinutesPerDay: estimateOf(0, 0, 0),
        starvedMinutesPerDay: estimateOf(0, 0, 0),
      },
    ],
    timeline: [
      { day: 2, resource: 'gate lanes', stage: 'crossing', share: 0.9 },
      { day: 3, resource: 'gate lanes', stage: 'crossing', share: 0.8 },
      { day: 4, resource: 'inspection lanes', stage: 'inspection', share: 1 },
      { day: 5, resource: null, stage: null, share: 0.6 },
    ],
  };
  const text = textOf(result);
  const lines = text.split('\n').map(words);

  test('the answer has today with its interval, the best step, how many may equal it and the best for its cost', () => {
    expect(words(text)).toContain(
      'has 150.0 (95 % interval 140.0 to 170.0, n = 4) truckloads a day received. Not all of it is shown to last: of 150.0 ' +
        'received a day, 121.0 go on without stocks; the warehouses fill up by 13.0 truckloads a day; the queues before ' +
        'the yards empty by 7.0 truckloads a day; the fuel tank empties by 2,401.0 L a day, the fuel of 16.0 trips. ' +
        'The bottleneck is inspection (lanes): marginal value of one step +31.0 a day. 1 other change may bring as much. For its cost bays brings most.',
    );
  });

  test('a step has from and to, gain, low and high, gain for its cost, replications; a star where it was screened out', () => {
    expect(lines).toContain('change step gain interval /USD 1,000 n');
    expect(lines).toContain('lanes 4 to 6.5 +31.0 +28.0 to +39.0 +3.25 21');
    expect(lines).toContain('bays 1 to 2 -2.0 -5.0 to +1.5* - 3');
  });

  test('a resource has its parts of the open time, of all time, and the hours blocked; dashes where it is shut', () => {
    expect(lines).toContain('resource open working blocked starved overall blocked h/d');
    expect(lines).toContain('a crew 2.5 61 % 12 % 27 % 44 % 1.6');
    expect(lines).toContain('a shut one 0.0 - - - - 0.0');
  });

  test('what use suggests agrees, disagrees or is nothing', () => {
    expect(words(text)).toContain('By utilisation it is inspection (inspection lanes, 91 %), which agrees.');
    expect(words(text)).toMatch(
      /By blocked and starved it is crossing \(gate lanes, 52 %\), which disagrees: /,
    );
    expect(words(text)).toContain('By active period nothing stands out.');
  });

  test('days that follow each other are one span with its least share, counted from 1', () => {
    expect(words(text)).toContain(
      'days 3-4: gate lanes (in at least 80 % of the replications); day 5: inspection lanes (in all the replications); ' +
        'day 6: nothing throughout (in at least 60 % of the replications).',
    );
  });

  test('the tables have each number under its heading', () => {
    const tables = studyCsv(bottleneckReport.show(result, { scenario: oneCrew }));
    const rows = (name: string) => tables[name]?.trimEnd().split('\r\n') ?? [];
    const start = `${made.scenario},received`;
    expect(rows('bottleneck.csv')).toEqual([
      'scenario,counted,measure,change,stage,from,to,USD/day,mean,low,high,n,confidence',
      `${start},today,,,,,,150,140,170,4,0.95`,
      `${start},decision: found,a.lanes,inspection,,,,,,,,`,
      `${start},marginal value,a.lanes,crossing,4,6.5,7,31,28,39,21,0.95`,
      `${start},per 1000 USD,a.lanes,crossing,4,6.5,7,3.25,2.5,4.75,4,0.95`,
      `${start},marginal value,b.bays,crossing,1,2,,-2,-5,1.5,3,0.95`,
      `${start},per 1000 USD,b.bays,crossing,1,2,,,,,,`,
    ]);
    expect(rows('active-days.csv')).toEqual([
      'scenario,day,resource,stage,share of replications',
      `${made.scenario},3,gate lanes,crossing,0.9`,
      `${made.scenario},4,gate lanes,crossing,0.8`,
      `${made.scenario},5,inspection lanes,inspection,1`,
      `${made.scenario},6,,,0.6`,
    ]);
  });
});
