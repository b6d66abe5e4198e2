import { describe, expect, test } from 'vitest';
import { bottleneckReport, documentText, studyCsv } from '../../../src/report/index.js';
import { type BottleneckResult, bottleneck } from '../../../src/studies/index.js';
import { gate, scenarioWith, site, yard } from '../../corridor/scenarios.js';

const provenance = { version: '1.2.3', seed: 'text', scenarioHash: '0123456789abcdef' };

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
