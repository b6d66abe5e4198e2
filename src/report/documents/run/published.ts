import type { Scenario } from '../../../scenario/index.js';
import type { Estimate } from '../../../statistics/index.js';
import type { RunResult } from '../../../studies/index.js';
import { dateText } from '../../clock.js';
import type { Words } from '../../words/index.js';
import { type DataTable, type DocumentPart, paragraph, part, type ShownTable, table } from '../document.js';

import { pointMeaning } from '../point-meaning.js';

type Say = Words['run'];
type Count = NonNullable<RunResult['published']>[number];

/** The counts that parties publish, side by side, and in one line how they differ; nothing where the scenario names none. */
export function publishedParts(
  { published = [] }: RunResult,
  scenario: Scenario,
  say: Say,
): readonly DocumentPart[] {
  if (published.length === 0) return [];
  const sentences = published.slice(1).map((count, index) => difference(count, published[index], say));
  const line = say.differences({ sentences });
  return [
    part(
      say.published,
      publishedTable(published, scenario, say),
      ...(sentences.length > 0 ? [paragraph(line)] : []),
    ),
  ];
}

/** Each day of the run as parties publish it: a column for each count. `start` is the scenario's first day. */
export function publishedDataTable(result: RunResult, start: string): DataTable {
  const { published = [], scenario, throughput, warmUpDays } = result;
  const days = throughput.received.byDay;
  return {
    headings: ['scenario', 'day', 'date', ...published.map(titleOf)],
    rows: days.map((_, day) => [
      scenario,
      day + 1,
      dateText(start, warmUpDays + day),
      ...published.map(({ at }) => throughput[at].byDay[day]?.mean ?? null),
    ]),
    units: Object.fromEntries(published.map((count) => [titleOf(count), 'truck/day'])),
  };
}

/** Party and count: `UN 2720 offloaded`. */
export function titleOf({ name, party }: Count): string {
  return `${party} ${name}`;
}

function publishedTable(published: readonly Count[], scenario: Scenario, say: Say): ShownTable {
  return table(
    [
      { heading: say.publishedAs },
      { heading: say.countedWhen },
      { heading: say.mean, isNumber: true },
      { heading: say.interval, isNumber: true },
      { heading: say.fewer, short: say.fewerShort, isNumber: true },
    ],
    published.map((count) => [
      titleOf(count),
      pointMeaning(count.at, scenario, say),
      say.numberText(count.perDay.mean),
      say.intervalText(count.perDay),
      count.fewerThanBefore === null ? '' : say.numberText(count.fewerThanBefore.mean),
    ]),
  );
}

function difference(count: Count, before: Count | undefined, say: Say): string {
  const { direct } = count;
  const fewer = direct?.fewer ?? count.fewerThanBefore ?? { mean: 0, low: null, high: null };
  const sentence = differenceOf(fewer, count, before, say);
  if (!direct || before === undefined) return sentence;
  return say.besides({ direct: say.numberText(direct.perDay.mean), before: titleOf(before), sentence });
}

function differenceOf(
  { mean, low, high }: Pick<Estimate, 'mean' | 'low' | 'high'>,
  count: Count,
  before: Count | undefined,
  say: Say,
): string {
  const amount = say.numberText(Math.abs(mean));
  const names = { before: before === undefined ? '' : titleOf(before), after: titleOf(count) };
  const isByChance = low !== null && high !== null && low <= 0 && high >= 0;
  if (isByChance || amount === say.numberText(0)) return say.sameAs(names);
  const { have: from } = say.countedAs[before?.at ?? count.at];
  const of = { ...names, amount, from, at: say.countedAs[count.at].are };
  return mean > 0 ? say.fewerBy(of) : say.moreBy(of);
}
