import { expect, test } from 'vitest';
import { documentText, runReport } from '../../../src/report/index.js';
import { languageCodes, loadLanguage, wordsOf } from '../../../src/report/words/index.js';
import { runStudy } from '../../../src/studies/index.js';
import { twoStages } from '../../studies/two-stages.js';

const made = twoStages('lanes', 'gate');
// Fewer truckloads come than can pass, so that days differ.
const supply = { ...made.supply, road: { ...made.supply.road, perDay: 150 } };
const staging = { ...made.staging, backlog: 0 };
const scenario = { ...made, supply, staging, days: 10, warmUpDays: 1 };
const result = await runStudy(scenario, { replications: 3 });

test.each([...languageCodes.map((code) => [code, 'western'] as const), ['ar', 'arabic'] as const])(
  'the text of a study is as it is stored: %s, %s digits',
  async (code, digits) => {
    const words = wordsOf(await loadLanguage(code, digits), scenario.names);
    const text = documentText(
      runReport.show(result, { scenario, words }).document,
      { version: '1.0.0', seed: 'text', scenarioHash: '0123456789abcdef' },
      undefined,
      words,
    );
    for (const line of text.split('\n'))
      expect([...line.replace(/\p{Cf}/gu, '')].length, line).toBeLessThanOrEqual(80);
    const name = digits === 'arabic' ? `${code}-arabic-digits` : code;
    await expect(text).toMatchFileSnapshot(`texts/run.${name}.txt`);
  },
);
