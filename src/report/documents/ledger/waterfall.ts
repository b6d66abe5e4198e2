import type { Estimate } from '../../../statistics/index.js';
import type { LostThroughput, WaterfallBar } from '../../../studies/index.js';
import { waterfallChart } from '../../page/charts/waterfall-chart.js';
import type { Words } from '../../words/index.js';
import { type DocumentPart, type Figure, figure, part, type ShownTable, table } from '../document.js';

type Say = Words['ledger'];

/** The fall from the target to what was reached, bar by bar. */
export function fallPart(waterfall: LostThroughput, say: Say): DocumentPart {
  const heading = say.fall(waterfall);
  return { ...part(heading, fallFigure(waterfall, say), fallTable(waterfall, say)), short: say.fallShort };
}

/** A bar of the waterfall as people call it. */
export function barTitle({ cause, causes }: WaterfallBar, say: Say): string {
  return cause === 'others' ? say.smallCauses({ causes: causes.length }) : say.causeTitle(cause);
}

function fallsOf({ supply, bars }: LostThroughput, say: Say) {
  return [
    { label: say.supply, takes: supply },
    ...bars.map((bar) => ({ label: barTitle(bar, say), takes: bar.takes })),
  ];
}

function fallFigure(waterfall: LostThroughput, say: Say): Figure {
  const { target, beyond, reached } = waterfall;
  const falls = fallsOf(waterfall, say).map(({ label, takes }) => ({ label, takes: takes.mean }));
  const chart = {
    title: say.fall(waterfall),
    unit: say.fallUnit(waterfall),
    from: { label: say.target, value: target },
    falls: [...falls, ...(beyond.mean > 0 ? [{ label: say.beyond, takes: -beyond.mean }] : [])],
    to: { label: say.reached, value: reached.mean },
  };
  return figure(async (charts) => await waterfallChart(chart, charts));
}

function fallTable(waterfall: LostThroughput, say: Say): ShownTable {
  const { target, beyond, reached } = waterfall;
  const columns = [
    { heading: say.cause, short: '', widest: 30 },
    { heading: say.takes, short: say.takesShort, isNumber: true },
    { heading: say.interval, isNumber: true },
    { heading: say.leaves, isNumber: true },
  ] as const;
  let left = target;
  const rows = fallsOf(waterfall, say).map(({ label, takes }) => {
    left -= takes.mean;
    return [label, say.numberText(takes.mean), say.intervalText(takes), say.numberText(left)];
  });
  const mean = say.numberText(reached.mean);
  const more = [say.beyond, say.numberText(-beyond.mean), say.intervalText(negative(beyond)), mean];
  return table(columns, [
    [say.target, '', '', say.numberText(target)],
    ...rows,
    ...(beyond.mean > 0 ? [more] : []),
    [{ strong: say.reached }, '', say.intervalText(reached), mean],
  ]);
}

/** An estimate of what takes as one of what gives. */
function negative(estimate: Estimate): Estimate {
  const { mean, low, high } = estimate;
  return { ...estimate, mean: -mean, low: high === null ? null : -high, high: low === null ? null : -low };
}
