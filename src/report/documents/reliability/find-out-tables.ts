import type { KnowingWorth, ObservedThing, ReliableReachResult } from '../../../studies/index.js';
import type { DataTable } from '../document.js';

const worthHeadings = [
  ...['saving USD/day', 'saving low', 'saving high', 'rise', 'rise low', 'rise high', 'confidence', 'shown'],
  ...['from', 'to', 'plan', 'plan USD/day', 'share of draws'],
];

/** What each fact is worth, a row for each range in which another plan is chosen. */
export function factWorthTable({ scenario, findOut }: ReliableReachResult): DataTable {
  const rows = (findOut?.facts ?? []).flatMap((each) => {
    const { name, unit, evidence } = each.fact;
    const of = [
      scenario,
      name,
      unit,
      evidence,
      keyOf(each.toldBy?.observed),
      each.toldBy?.correlation ?? null,
    ];
    return worthRows(of, each, findOut?.plans ?? []);
  });
  const headings = ['scenario', 'fact', 'unit', 'grade', 'told by', 'rank correlation', ...worthHeadings];
  return { headings, rows };
}

/** What watching today's corridor is worth, over the longest time and, last, as the fewest days that decide. */
export function observationWorthTable({ scenario, findOut }: ReliableReachResult): DataTable {
  const { observations = [], cheapest = null, plans = [] } = findOut ?? {};
  const all = [
    ...observations.map((each) => ({ each, isCheapest: false })),
    ...(cheapest === null ? [] : [{ each: cheapest, isCheapest: true }]),
  ];
  const rows = all.flatMap(({ each, isCheapest }) =>
    worthRows([scenario, keyOf(each.observed), each.days, isCheapest ? 'yes' : 'no'], each, plans),
  );
  return { headings: ['scenario', 'observed', 'days', 'cheapest', ...worthHeadings], rows };
}

/** The plans between which facts and observations decide, a row for each lever. */
export function leadingPlansTable({ scenario, findOut }: ReliableReachResult): DataTable {
  const rows = (findOut?.plans ?? []).flatMap(({ plan, cost, reaches }, place) => {
    const of = [scenario, place + 1, cost, reaches, place === findOut?.without ? 'yes' : 'no'];
    const levers = Object.entries(plan);
    return levers.length === 0 ? [[...of, '', null]] : levers.map(([lever, to]) => [...of, lever, to]);
  });
  return { headings: ['scenario', 'plan', 'USD/day', 'reaches', 'without knowing', 'lever', 'to'], rows };
}

type Row = DataTable['rows'][number];

function worthRows(
  of: Row,
  { saving, rise, isShown, ranges }: KnowingWorth,
  plans: readonly { readonly cost: number }[],
): readonly Row[] {
  const worth = [
    ...[saving.value, saving.low, saving.high, rise.value, rise.low, rise.high, saving.confidence],
    isShown ? 'yes' : 'no',
  ];
  return ranges.map(({ low, high, plan, share }) => [
    ...[...of, ...worth],
    ...[low, high, plan + 1, plans[plan]?.cost ?? null, share],
  ]);
}

function keyOf(observed: ObservedThing | undefined): string {
  if (observed === undefined) return '';
  if (observed.kind === 'passing') return `passing ${observed.at}`;
  return observed.kind === 'waiting' ? `waiting ${observed.stage}` : `utilisation ${observed.resource}`;
}
