import type { Estimate } from '../statistics/index.js';
import { type CostComparison, type CostLine, costLines, type ReachResult } from '../studies/index.js';
import { intervalText, moneyText, numberText, percentText, signedText } from './number-text.js';
import { textTable } from './text-table.js';
import { english } from './words/index.js';

const whole = (value: number): string => numberText(value, 0);
const wholeSigned = (value: number): string => signedText(value, 0);

/** Cost line by line, today and then, one row each: name, today, then, rise, its interval. */
export function costRows(costs: CostComparison, say = english.costs): readonly (readonly string[])[] {
  return costLines.map((line) => {
    const { today, after, rise } = costs[line];
    return [
      say.lines[line],
      whole(today.mean),
      whole(after.mean),
      wholeSigned(rise.mean),
      intervalText(rise, wholeSigned),
    ];
  });
}

/** The same as a table of a terminal. */
export function costTable(costs: CostComparison): string {
  const right = ['today', 'then', 'rise', 'interval'].map(
    (heading) => ({ heading, align: 'right' }) as const,
  );
  return textTable([{ heading: 'USD/day' }, ...right], costRows(costs));
}

/** For a long table: what each row is (`cost today`, `cost then`, `cost rise`), its line of cost, and its estimate. */
export function costEstimates(
  costs: CostComparison,
): readonly (readonly [part: string, line: CostLine, estimate: Estimate])[] {
  return costLines.flatMap((line) => [
    ['cost today', line, costs[line].today],
    ['cost then', line, costs[line].after],
    ['cost rise', line, costs[line].rise],
  ]);
}

/** What the search minimises, what it only reports, and how much the latter differs between plans that reach. */
export function costSentences({ costs, runnersUp, decision }: ReachResult): string {
  const { running, total } = costs;
  const isPlan = decision !== 'not reached';
  const what = {
    reached: 'the plan',
    undecided: 'the most promising plan',
    'not reached': 'all levers at maximum',
  }[decision];
  const begin = `Minimised are capacity and haulage contracts, which are known before a run. Running cost follows from what passes and is reported: ${moneyText(running.today.mean)} a day today, ${moneyText(running.after.mean)} with ${what}; with it ${what} cost${isPlan ? 's' : ''} ${moneyText(total.rise.mean)} a day more than today.`;
  const least = Math.min(...runnersUp.map((each) => each.running.mean), running.after.mean);
  const most = Math.max(...runnersUp.map((each) => each.running.mean), running.after.mean);
  if (runnersUp.length === 0 || least <= 0) return begin;
  return `${begin} Between the plan and its runners-up running cost differs by at most ${moneyText(most - least)} (${percentText(most / least - 1, 1)}).`;
}
