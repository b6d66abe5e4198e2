import type { CostComparison } from '../../studies/index.js';
import { costRows } from '../cost-table.js';
import type { Words } from '../words/index.js';
import { type ShownTable, table } from './document.js';

/** Cost line by line without a change and with it, under the names of both. */
export function costTable(
  costs: CostComparison,
  say: Words['costs'],
  names: { readonly before: string; readonly after: string },
): ShownTable {
  const numbers = [names.before, names.after, say.rise, say.interval];
  const columns = numbers.map((heading) => ({ heading, isNumber: true }));
  return table([{ heading: say.perDay }, ...columns], costRows(costs, say));
}
