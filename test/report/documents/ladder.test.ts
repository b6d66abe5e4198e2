import { expect, test } from 'vitest';
import { documentText, ladderReport, studyCsv } from '../../../src/report/index.js';
import { documentSection } from '../../../src/report/render/html.js';
import { ladder } from '../../../src/studies/index.js';
import { twoStages } from '../../studies/two-stages.js';
import { estimateOf, provenance, words } from './sample-estimate.js';

const scenario = twoStages('lanes', 'gate', 'bays');
const made = await ladder(scenario, { replications: 2, lookReplications: 2, target: 350 });
// Rung 1, 2, 3: no number of one can be taken for another.
const rungs = made.rungs.map((rung, index) => ({
  ...rung,
  takesOverAt: estimateOf(100 * (index + 1) + 10, 0, 999),
  leadsTo: estimateOf(100 * (index + 1) + 50, 100 * (index + 1) + 30, 100 * (index + 1) + 90),
  gain: estimateOf(40 + index, 20 + index, 80 + index),
  cost: 1_000 * (index + 1) + 7,
  totalCost: 10_000 * (index + 1) + 9,
}));
const shown = ladderReport.show({ ...made, rungs }, { scenario });

test('a rung’s cost and the cost in all, low and high stand under their headings in text and page', async () => {
  const lines = documentText(shown.document, provenance).split('\n').map(words);
  expect(lines).toContain('1 inspection 110.0 150.0 130.0 to 190.0 1,007 10,009');
  expect(lines).toContain('2 crossing 210.0 250.0 230.0 to 290.0 2,007 20,009');
  const { parts } = await documentSection(shown.document);
  const page = parts.map(({ content }) => content.text).join('');
  const cells = page.replaceAll(/<\/t[dh]>/g, '|').replaceAll(/<[^>]+>/g, '');
  expect(cells).toContain('2|crossing|210.0|250.0|230.0 to 290.0|2,007|20,009|');
});

test('ladder.csv gives what takes over, what it leads to with the cost in all, and the gain with the rung’s', () => {
  const lines = studyCsv(shown)['ladder.csv']?.split('\r\n') ?? [];
  const start = `${made.scenario},${made.target.at}`;
  expect(lines[0]).toBe('scenario,counted,rung,part,item,from,to,USD/day,mean,low,high,n,confidence');
  expect(lines).toContain(`${start},2,takes over at,crossing,,,,210,0,999,4,0.95`);
  expect(lines).toContain(`${start},2,leads to,crossing,,,20009,250,230,290,4,0.95`);
  expect(lines).toContain(`${start},2,gain,crossing,,,2007,41,21,81,4,0.95`);
});
