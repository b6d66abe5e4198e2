import type { Estimate } from '../../statistics/index.js';
import { type CostComparison, costLines } from '../../studies/index.js';
import type { Words } from '../words/index.js';
import { type ShownTable, table } from './document.js';

/** Cost line by line without a change and with it, under the names of both. */
export function costTable(
  costs: CostComparison,
  say: Words['costs'],
  names: { readonly before: string; readonly after: string; readonly afterShort?: string },
): ShownTable {
  const { before, after, afterShort = after } = names;
  const columns = [
    { heading: say.perDay },
    { heading: before, isNumber: true },
    { heading: after, short: afterShort, isNumber: true },
    { heading: say.rise, isNumber: true },
    { heading: say.interval, isNumber: true },
  ];
  const signed = (value: number): string => say.signedText(value, 0);
  const rows = costLines.map((line) => {
    const { today, after: then, rise } = costs[line];
    return [
      say.lines[line],
      say.numberText(today.mean, 0),
      say.numberText(then.mean, 0),
      signed(rise.mean),
      say.intervalText(rise, signed),
    ];
  });
  return table(columns, rows);
}

/** For a long table: what each row is (`cost today`, `cost then`, `cost rise`), its line of cost, and its estimate. */
export function costEstimates(
  costs: CostComparison,
): readonly (readonly [part: string, line: string, estimate: Estimate])[] {
  return costLines.flatMap((line) => [
    ['cost today', line, costs[line].today],
    ['cost then', line, costs[line].after],
    ['cost rise', line, costs[line].rise],
  ]);
}
