import { describe, expect, test } from 'vitest';
import { documentText, runReport, studyCsv } from '../../../src/report/index.js';
import { runStudy } from '../../../src/studies/index.js';
import { contractOf, fleet } from '../../corridor/haulage-parts.js';
import { arrivals, type Part, runOf, scenarioWith } from '../../corridor/scenarios.js';
import { widestLine } from '../sample-results.js';
import { provenance, words } from './sample-estimate.js';

/** Five loads, of which two are collected: 2 trucks let in a day. */
const held: Part = { fleet: { regimes: { all: { dailyLimit: 2 } } } };
const parties: Part = {
  published: [
    { party: 'COGAT list', name: 'entered', at: 'inspected' },
    { party: 'UN 2720', name: 'offloaded', at: 'received' },
    { party: 'UN 2720', name: 'collected', at: 'collected' },
  ],
};

async function shownOf(...parts: readonly Part[]) {
  const scenario = scenarioWith(...parts);
  const result = await runStudy(scenario, { replications: 2, seed: 'parties' });
  const shown = runReport.show(result, { scenario });
  return { result, text: words(documentText(shown.document, provenance)), csv: studyCsv(shown), scenario };
}

describe('the counts that parties publish', () => {
  test('stand side by side under their names, of the same run, in text, JSON and CSV', async () => {
    const { csv, result, text } = await shownOf(arrivals([100, 5]), held, parties);
    expect(text).toContain('COGAT list entered passed inspection 5.0');
    expect(text).toContain('UN 2720 collected picked up from the yard 2.0');
    expect(text).toContain(
      'UN 2720 offloaded agrees with COGAT list entered; UN 2720 collected is 3.0 a day below UN 2720 offloaded: so many more trucks each day have been offloaded but are not, or not yet, collected.',
    );
    expect(
      result.published?.map(({ fewerThanBefore, perDay }) => [perDay.mean, fewerThanBefore?.mean]),
    ).toEqual([
      [5, undefined],
      [5, 0],
      [2, 3],
    ]);
    expect(csv['published.csv']).toBe(
      'scenario,day,date,COGAT list entered,UN 2720 offloaded,UN 2720 collected\r\nworked by hand,1,2023-11-27,5,5,2\r\n',
    );
    expect(csv['run.csv']).toContain('published,UN 2720 collected,collected,truck/day,2,');
  });

  test('say when more is counted further on: stocks empty', async () => {
    const ground: Part = { transferYard: { gate: { backlog: 4 } } };
    const { text } = await shownOf(arrivals([100, 1]), ground, parties);
    expect(text).toContain(
      'UN 2720 collected is 4.0 a day above UN 2720 offloaded: stocks between the two empty.',
    );
  });
});

describe('contracts', () => {
  const terms: Part = {
    trucks: 2,
    costPerTruckDay: 100,
    costPerTrip: 50,
    penalty: 9,
    mobilisation: 0,
    minimum: { tripsPerTruckDay: 2 },
    advance: { share: 0.5, days: 2 },
  };

  test('are told carrier by carrier where there is more in them than trucks and trips', async () => {
    const { csv, scenario, text } = await shownOf(arrivals([100, 5]), fleet({ a: terms }));
    // 200 by truck and 4 trips at 50; five trips, so one beyond. Half of two days' 400 ahead, half of it kept back.
    expect(contractOf(runOf(scenario).outcome, 'a')).toMatchObject({
      truckCharge: 200,
      minimumCharge: 200,
      tripCharge: 50,
    });
    expect(text).toContain('a 2.0 5.0 200 200 0 50 0');
    expect(text).toContain(
      'Advance to a: USD 400 paid, USD 200 kept back, USD 200 out at the end. Known before a run: by truck, and the minimum.',
    );
    expect(csv['run.csv']).toContain('contract,a,minimum,USD/day,200,');
  });

  test('of the simplest kind have their lines of cost alone', async () => {
    const { result, text } = await shownOf(arrivals([100, 1]));
    expect(text).not.toContain('Haulage contracts');
    expect(result.contracts?.map(({ carrier }) => carrier)).toEqual(['fleet']);
  });

  test('fit a terminal', async () => {
    const scenario = scenarioWith(arrivals([100, 5]), fleet({ 'a-carrier': terms }));
    const result = await runStudy(scenario, { replications: 2 });
    expect(
      widestLine(documentText(runReport.show(result, { scenario }).document, provenance)),
    ).toBeLessThanOrEqual(80);
  });
});
