import { describe, expect, test } from 'vitest';
import { documentText, evidenceReport, studyCsv } from '../../../src/report/index.js';
import { documentSection } from '../../../src/report/render/html.js';
import { type EvidenceResult, evidence } from '../../../src/studies/index.js';
import { twoStages } from '../../studies/two-stages.js';

const provenance = { version: '0.0.0', seed: 'x', scenarioHash: 'abcdef0123456789' };

describe('the text of evidence', async () => {
  const result = await evidence(twoStages('lanes'), { draws: 60, target: 240 });
  const show = (each: EvidenceResult) => evidenceReport.show(each, { scenario: twoStages('lanes') });
  const flat = (each: EvidenceResult): string =>
    documentText(show(each).document, provenance).replaceAll('\n', ' ');

  test('gives the share of draws with its interval and n, and the nominal answer', () => {
    const { share, low, high } = result.reaches.corrected;
    const percent = (value: number): string => (100 * value).toFixed(0);
    expect(flat(result)).toContain(
      `In ${percent(share)} % of the draws consistent with the evidence it reaches 240 (95 % interval ${percent(low)} to ${percent(high)} %, 60 draws)`,
    );
    expect(flat(result)).toContain(
      'has 240.0 (95 % interval 240.0 to 240.0, n = 20) truckloads a day received',
    );
  });

  test('says of a fact that it settles only where that is shown', () => {
    const clear = result.facts.map((each, place) => ({
      ...each,
      gain: { ...each.gain, ...(place === 0 ? { low: 0.2, high: 0.4 } : { low: 0.1, high: 0.15 }) },
    }));
    expect(flat({ ...result, facts: clear })).toContain('inspection.sites.site.lanes would settle most');
    const unsure = { ...result, facts: result.facts.map((each) => ({ ...each, isShown: false })) };
    expect(flat(unsure)).toContain('No fact alone is shown to change the call');
    expect(flat(unsure)).not.toContain('would settle');
  });

  test('does not say most where the next may bring as much', () => {
    const alike = result.facts.map((each) => ({
      ...each,
      gain: { value: 0.2, low: 0.1, high: 0.3, confidence: 0.9 },
    }));
    expect(flat({ ...result, facts: alike })).toContain('would settle much');
  });

  test('names no fact that throughput hangs on where none is shown', () => {
    const none = result.facts.map((each) => ({ ...each, explained: { ...each.explained, low: -0.1 } }));
    expect(flat({ ...result, facts: none })).toContain(
      'Of no fact alone is it shown that throughput hangs on it',
    );
  });

  test('says where the scenario’s own values stand, and what would keep draws that agree with what is seen', () => {
    expect(flat(result)).toMatch(/In \d+ % of the draws it is as much as with the scenario’s own values\./);
    const aside = { ...result, nominal: { ...result.nominal, mean: 1_000 } };
    expect(flat(aside)).toContain('In 0 % of the draws it is as much');
    expect(flat(aside)).toContain('--today keeps only draws that agree');
    const seen = { ...aside, seen: { low: 220, high: 260, drawn: 999 } };
    expect(flat(seen)).toContain('in which worked by hand brings 220 to 260 as it is, it reaches');
    expect(flat(seen)).toContain('Of 999 draws the first 60 were kept');
    expect(flat(seen)).not.toContain('--today keeps');
  });

  test('names distributions, methods and provenance', () => {
    for (const words of [
      'grades A to C by a triangle',
      'jackknife',
      'random effects',
      'cross-fitting',
      'abcdef012345',
    ])
      expect(flat(result)).toContain(words);
  });

  test('has tables with a row for every measure, and one for every draw', () => {
    const rows = (studyCsv(show(result))['evidence.csv'] ?? '').trim().split('\r\n');
    // A heading, twelve figures of the whole, two for each fact.
    expect(rows).toHaveLength(1 + 12 + 2 * result.facts.length);
    expect(rows[0]).toContain('measure,mean,low,high,n,confidence');
    const draws = (studyCsv(show(result))['draws.csv'] ?? '').trim().split('\r\n');
    expect(draws).toHaveLength(61);
    expect(draws[0]).toContain(
      'scenario,counted,draw,truckloads a day,inspection.sites.site.lanes,crossing.gate.lanes',
    );
  });

  test('a page has the spread as a table, the worth of each fact and what depends on which', async () => {
    const spread = {
      ...result.spread,
      inputUncertainty: { value: 11, low: 10, high: 12, confidence: 0.95 },
      samplingError: { value: 21, low: 20, high: 22, confidence: 0.95 },
    };
    const { parts } = await documentSection(show({ ...result, spread }).document);
    expect(parts.map(({ heading }) => heading)).toEqual([
      'Sampling error and input uncertainty',
      'What is worth finding out',
      'What the input uncertainty depends on',
    ]);
    const [first, second] = parts.map(({ content }) => content.text.replaceAll(/(<[^>]*>|\n)+/g, '|'));
    expect(first).toContain('|Standard deviation by input uncertainty|11.0|10.0 to 12.0|');
    expect(first).toContain('|Standard deviation by sampling error|21.0|20.0 to 22.0|');
    expect(first).toContain('|as assumed 240.0|');
    expect(second).toContain('|fact|grade|range|adds, in 100|explains|');
    expect(second).toContain('|inspection.sites.site.lanes|');
  });
});
