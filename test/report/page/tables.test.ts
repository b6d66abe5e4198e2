import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import {
  exactText,
  intervalText,
  numberText,
  type ShownStudy,
  signedText,
  studyHtml,
} from '../../../src/report/index.js';
import { evilScenario, studies } from './sample-studies.js';

/** Cells of all rows of all tables under a heading. */
async function rowsOf(
  { shown }: { readonly shown: ShownStudy },
  heading: RegExp,
): Promise<readonly (readonly string[])[]> {
  const text = await studyHtml(shown, { scenario: evilScenario, facts: [], manifest: {} });
  const { document } = parseHTML(text);
  const section = [...document.querySelectorAll('section')].find((each) =>
    heading.test(each.querySelector('h2')?.textContent ?? ''),
  );
  return [...(section?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
  );
}

test('the table of marginal values has those of the result, in its order', async () => {
  const study = await studies.bottleneck();
  const rows = await rowsOf(study, /^Marginal value of one step/);
  expect(rows.map((row) => row.slice(2, 5))).toEqual(
    study.result.values.map(({ from, to, perStep, isScreenedOut }) => [
      `${exactText(from)} to ${exactText(to)}`,
      signedText(perStep.mean),
      `${intervalText(perStep, signedText)}${isScreenedOut ? '*' : ''}`,
    ]),
  );
  // What limits comes first: ten lanes of an hour let 240 a day through, two gate lanes of ten minutes 288.
  expect(rows.map((row) => row[2])).toEqual(['10 to 15', '2 to 3']);
});

test('the table of rungs has those of the result', async () => {
  const study = await studies.ladder();
  const rows = await rowsOf(study, /^Bottlenecks/);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.map((row) => [row[2], row[3], row[6]])).toEqual(
    study.result.rungs.map(({ takesOverAt, leadsTo, totalCost }) => [
      numberText(takesOverAt.mean),
      numberText(leadsTo.mean),
      numberText(totalCost, 0),
    ]),
  );
});

test('the waterfall leads from the target to what was reached, and its bars add up', async () => {
  const study = await studies.ledger();
  const fall = study.result.waterfall;
  const rows = await rowsOf(study, /^From the target/);
  expect(rows.at(-1)).toEqual([
    'reached',
    '',
    intervalText(fall?.reached ?? study.result.reached),
    numberText(fall?.reached.mean ?? 0),
  ]);
  expect(rows[0]).toEqual(['target', '', '', numberText(fall?.target ?? 0)]);
  const taken = rows.slice(1, -1).map((row) => Number(row[1]?.replaceAll(',', '')));
  const sum = taken.reduce((all, each) => all + each, 0);
  // Each of the rows is rounded to a tenth.
  expect(Math.abs(sum - ((fall?.target ?? 0) - (fall?.reached.mean ?? 0)))).toBeLessThan(
    0.05 * (taken.length + 1),
  );
});

test('the hours by cause add up to those of all', async () => {
  const study = await studies.ledger();
  const rows = await rowsOf(study, /^Truckload-hours a day, by cause/);
  const hours = rows.map((row) => Number(row[2]?.replaceAll(',', '')));
  const all = hours.at(-1) ?? 0;
  const sum = hours.slice(0, -1).reduce((total, each) => total + each, 0);
  expect(all).toBeGreaterThan(0);
  expect(Math.abs(sum - all)).toBeLessThan(0.05 * hours.length);
});

test('what changes the decision stands in the table where the result has it', async () => {
  const study = await studies['break-even']();
  const rows = await rowsOf(study, /^Every side/);
  const flips = study.result.findings.flatMap(({ below, above }) =>
    [below, above].filter((each) => each !== null),
  );
  expect(rows.length).toBe(flips.length);
  expect(rows.filter((row) => row[5] === 'changes').length).toBe(
    flips.filter(({ flip }) => flip.state === 'flips').length,
  );
});

test('the table of the path has the week that ends, and the last', async () => {
  const study = await studies['what-if']();
  const rows = await rowsOf(study, /, by weeks$/);
  // Of eight days the seventh ends a week, and the eighth is the last.
  expect(rows.map((row) => row[2])).toEqual(
    [6, 7].map((day) => numberText(study.result.path[day]?.week?.mean.mean ?? Number.NaN)),
  );
});
