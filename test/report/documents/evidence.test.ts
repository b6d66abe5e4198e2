import { describe, expect, test } from 'vitest';
import { documentText, evidenceReport, studyCsv } from '../../../src/report/index.js';
import { documentSection } from '../../../src/report/render/html.js';
import { type EvidenceResult, evidence } from '../../../src/studies/index.js';
import { twoStages } from '../../studies/two-stages.js';
import { estimateOf, words as flatten, provenance } from './sample-estimate.js';

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
      '000000000000',
    ])
      expect(flat(result)).toContain(words);
  });

  test('has every number of the draws, the spread, the decision and the facts where it belongs', () => {
    const [fact] = result.facts;
    if (fact === undefined) throw new Error('a fact is expected');
    const marked: EvidenceResult = {
      ...result,
      ...{ target: 333, nominal: estimateOf(251, 244, 263) },
      spread: {
        ...result.spread,
        ...{ draws: 61, replicationsPerDraw: 3, mean: estimateOf(217, 203, 226) },
        inputUncertainty: { value: 41, low: 37, high: 48, confidence: 0.95 },
        samplingError: { value: 11, low: 9, high: 15, confidence: 0.95 },
        inputUncertaintyShare: { value: 0.87, low: 0.7, high: 0.9, confidence: 0.95 },
        band: { share: 0.9, low: 166, high: 279 },
      },
      reaches: {
        ...result.reaches,
        corrected: { ...result.reaches.corrected, share: 0.31, low: 0.22, high: 0.43 },
        ...{ shown: 13, shownNot: 29, open: 19, range: { low: 0.21, high: 0.52 } },
      },
      facts: [
        {
          ...fact,
          fact: { ...fact.fact, name: 'a.lanes', low: 8, high: 12, evidence: 'C' },
          gain: { value: 0.17, low: 0.12, high: 0.26, confidence: 0.95 },
          explained: { ...estimateOf(0.64, 0.5, 0.8), confidence: 0.95 },
        },
      ],
    };
    const text = flat(marked).replaceAll(/ +/g, ' ');
    expect(text).toContain(
      'has 251.0 (95 % interval 244.0 to 263.0, n = 4) truckloads a day received if every fact is as the scenario has ' +
        'it. In 31 % of the draws consistent with the evidence it reaches 333 (95 % interval 22 to 43 %, 60 draws). ' +
        'Decided one by one, 13 reach it, 29 do not, and 19 are undecided after 3 replications each: 21 to 52 %.',
    );
    expect(text).toContain(
      'Over the draws the mean is 217.0 (95 % interval 203.0 to 226.0, n = 4); 90 % of them have theirs between 166 and ' +
        '279. Not knowing the facts makes a standard deviation of 41.0 (37.0 to 48.0), chance one of 11.0 (9.0 to 15.0) ' +
        'in a run of 2 days: 87 % of the variance of a run is input uncertainty',
    );
    const lines = documentText(show(marked).document, provenance).split('\n').map(flatten);
    expect(lines).toContain('fact grade range adds, in 100 explains');
    expect(lines).toContain('a.lanes C 8 to 12 17 (12 to 26) 64 %');
    const rows = (studyCsv(show(marked))['evidence.csv'] ?? '').trim().split('\r\n');
    const whole = rows.slice(1, 13).map((row) => row.replace('worked by hand,received,333,,,,,,,', ''));
    const { counted } = result.reaches;
    expect(whole.slice(0, 11)).toEqual([
      '"truckloads a day, nominal",251,244,263,4,0.95',
      '"truckloads a day, over draws",217,203,226,4,0.95',
      'share of draws that reach,0.31,0.22,0.43,61,0.95',
      `"share of draws that reach, as counted",${counted.share},${counted.low},${counted.high},61,0.95`,
      'draws that reach,13,,,61,0.95',
      'draws that do not reach,29,,,61,0.95',
      'draws undecided,19,,,61,0.95',
      '"share of draws that reach, undecided ones as a range",,0.21,0.52,61,0.95',
      '"standard deviation, input uncertainty",41,37,48,61,0.95',
      '"standard deviation, sampling error",11,9,15,61,0.95',
      '"share of variance, input uncertainty",0.87,0.7,0.9,61,0.95',
    ]);
    const of = `worked by hand,received,333,a.lanes,C,${fact.fact.unit},${fact.fact.value},8,12`;
    expect(rows.slice(13)).toEqual([
      `${of},"gain by knowing it, ${result.decision.utility}",0.17,0.12,0.26,61,0.95`,
      `${of},share of input uncertainty explained,0.64,0.5,0.8,4,0.95`,
    ]);
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
