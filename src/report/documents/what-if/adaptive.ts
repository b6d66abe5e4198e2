import type { AdaptiveResult, RulePath, WhatIfResult } from '../../../studies/index.js';
import { dateText } from '../../clock.js';
import { bandChart } from '../../page/charts/band-chart.js';
import { colours } from '../../page/style.js';
import type { Words } from '../../words/index.js';
import {
  type DataTable,
  type DocumentPart,
  estimateCells,
  estimateHeadings,
  type Figure,
  figure,
  numberColumn,
  numbered,
  part,
  type ShownTable,
  table,
  tableOf,
  textColumn,
} from '../document.js';

type Say = Words['rules'];

/** Days between two rows of the table of a lever. */
const week = 7;

/** A path with rules. */
export type AdaptivePath = WhatIfResult & { readonly adaptive: AdaptiveResult };

/** What the rules did, how the levers that they move went, and what they bring. */
export function rulesParts(result: AdaptivePath, say: Say): readonly DocumentPart[] {
  const { rules } = result.adaptive;
  const ofLevers = rules.filter(
    ({ then }, index) => rules.findIndex((each) => each.then.lever === then.lever) === index,
  );
  return [
    part(say.heading, numbered(rules.map((rule) => ruleText(rule, say))), firedTable(result, say)),
    ...ofLevers.map((rule) =>
      part(
        say.lever({ lever: rule.leverName }),
        valueFigure(rule, result, say),
        valueTable(rule, result, say),
      ),
    ),
    part(say.against, differenceTable(result, say)),
  ];
}

/** What the rules bring, in a sentence. */
export function rulesText({ adaptive: { rules, throughput, cost } }: AdaptivePath, say: Say): string {
  return say.brings({
    rules: rules.length,
    perDay: say.estimateText(throughput.difference, (value) => say.signedText(value)),
    cost: say.estimateText(cost.difference, say.moneyText),
  });
}

/** A rule in words. */
export function ruleText({ name, when, then, most, leverName, leadTimeDays }: RulePath, say: Say): string {
  const isAbove = when.above !== undefined;
  const of = { level: say.exactText(when.above ?? when.below ?? 0), isAbove, days: when.forDays };
  const unit = when.stock === 'fuel' ? say.litres : '';
  return say.rule({
    name: name ?? '',
    when:
      when.throughput === undefined
        ? say.stock({ ...of, unit, stock: when.stock ?? '' })
        : say.throughput({ ...of, at: when.throughput }),
    what:
      then.by === undefined
        ? say.toValue({ lever: leverName, to: say.exactText(then.to ?? 0) })
        : say.byStep({ lever: leverName, by: say.exactText(then.by) }),
    most,
    leadTimeDays: say.exactText(leadTimeDays),
  });
}

function firedTable({ adaptive, start, intervals: { band } }: AdaptivePath, say: Say): ShownTable {
  const ends = { low: say.exactText(band.low * 100), high: say.exactText(band.high * 100) };
  const date = (day: number): string => dateText(start, Math.round(day));
  return tableOf(adaptive.rules, [
    textColumn(say.number, (rule) => String(adaptive.rules.indexOf(rule) + 1)),
    numberColumn(say.firedIn, ({ fired }) => say.share({ part: fired.successes, of: fired.trials })),
    textColumn(say.firstFired, ({ firstDay }) => (firstDay === null ? say.never : date(firstDay.median))),
    textColumn(say.band(ends), ({ firstDay }) =>
      firstDay === null ? '-' : say.range({ low: date(firstDay.low), high: date(firstDay.high) }),
    ),
    numberColumn(say.times, ({ times }) => say.numberText(times.mean)),
    numberColumn(say.cost, ({ cost }) => say.numberText(cost.mean, 0)),
  ]);
}

function valueTable(rule: RulePath, { start, intervals: { band } }: AdaptivePath, say: Say): ShownTable {
  const ends = { low: say.exactText(band.low * 100), high: say.exactText(band.high * 100) };
  const days = rule.value.map((value, day) => ({ day, value }));
  return tableOf(
    days.filter(({ day }) => day % week === week - 1 || day === days.length - 1),
    [
      textColumn(say.weekTo, ({ day }) => dateText(start, day)),
      numberColumn(say.mean, ({ value }) => (value === null ? '-' : say.numberText(value.mean.mean))),
      numberColumn(say.band(ends), ({ value }) =>
        value === null
          ? '-'
          : say.range({ low: say.numberText(value.low, 0), high: say.numberText(value.high, 0) }),
      ),
    ],
  );
}

function valueFigure(rule: RulePath, { start, intervals: { band } }: AdaptivePath, say: Say): Figure {
  const lever = rule.leverName;
  const days = rule.value.flatMap((value, day) =>
    value === null
      ? []
      : {
          date: dateText(start, day),
          middle: value.mean.mean,
          bands: [{ low: value.low, high: value.high }],
        },
  );
  return figure((charts) =>
    bandChart(
      {
        title: say.chart({ lever }),
        description: say.ends({ lever, value: say.numberText(days.at(-1)?.middle ?? 0) }),
        unit: say.chart({ lever }),
        series: [{ name: lever, colour: colours.plan, days }],
        caption: say.bands({ share: say.percentText(band.high - band.low) }),
      },
      charts,
    ),
  );
}

function differenceTable({ adaptive, target }: AdaptivePath, say: Say): ShownTable {
  const { throughput, cost } = adaptive;
  const columns = [
    { heading: '' },
    ...[say.withoutRules, say.withRules, say.difference, say.interval].map((heading) => ({
      heading,
      isNumber: true,
    })),
  ];
  const row = (
    name: string,
    { withRules, withoutRules, difference }: AdaptiveResult['cost'],
    decimals: number,
  ): readonly string[] => [
    name,
    say.numberText(withoutRules.mean, decimals),
    say.numberText(withRules.mean, decimals),
    say.signedText(difference.mean, decimals),
    say.intervalText(difference, (value) => say.signedText(value, decimals)),
  ];
  return table(columns, [row(say.perDay({ at: target.at }), throughput, 1), row(say.cost, cost, 0)]);
}

/** The rules as a table, and what they bring: one row a rule, then with, without and difference of throughput and cost. */
export function ruleDataTable({ scenario, adaptive, start }: WhatIfResult): DataTable {
  const headings = ['scenario', 'rule', 'name', 'lever', 'measure', 'unit', ...estimateHeadings];
  const ends = ['p10', 'p50', 'p90'];
  if (adaptive === undefined) return { headings: [...headings, ...ends], rows: [] };
  const none = [null, null, null];
  const rows = adaptive.rules.flatMap((rule, index): DataTable['rows'][number][] => {
    const { fired, firstDay, times, cost, then, name } = rule;
    const of = [scenario, index + 1, name, then.lever];
    const days = firstDay === null ? none : [firstDay.low, firstDay.median, firstDay.high];
    const share = [fired.share, fired.low, fired.high, fired.trials, fired.confidence];
    const value = rule.value.map((each, day) => [
      ...of,
      `value at the end of ${dateText(start, day)}`,
      '1',
      ...estimateCells(each?.mean ?? null),
      ...(each === null ? none : [each.low, each.median, each.high]),
    ]);
    return [
      [...of, 'fired', 'share', ...share, ...none],
      [...of, 'first fired after days', 'day', ...estimateCells(null), ...days],
      [...of, 'times', '1', ...estimateCells(times), ...none],
      [...of, 'cost', 'USD/day', ...estimateCells(cost), ...none],
      ...value,
    ];
  });
  const compared = (['throughput', 'cost'] as const).flatMap((measure) =>
    (['withRules', 'withoutRules', 'difference'] as const).map((side) => [
      ...[scenario, null, null, null, `${measure} ${sideNames[side]}`],
      measure === 'cost' ? 'USD/day' : 'truck/day',
      ...estimateCells(adaptive[measure][side]),
      ...none,
    ]),
  );
  return { headings: [...headings, ...ends], rows: [...rows, ...compared] };
}

const sideNames = {
  withRules: 'with rules',
  withoutRules: 'without rules',
  difference: 'difference of rules',
} as const;
