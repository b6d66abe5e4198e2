import { presentPoints, presentStages } from '../../../corridor/index.js';
import type { Scenario } from '../../../scenario/index.js';
import type { PlanStep, ReachResult } from '../../../studies/index.js';
import { capacityBounds } from '../../../twin/index.js';
import type { Words } from '../../words/index.js';
import { costTable } from '../cost-table.js';
import { type DocumentPart, note, paragraph, part, type ShownTable, sentences, table } from '../document.js';
import { seenOfLever, seenSentences } from '../history.js';
import { pointMeaning } from '../point-meaning.js';

type Say = Words['reach'];

/** The highest value seen of each change's number, in the order of the changes; no column where none is known. */
interface Seen {
  readonly heading: string;
  readonly short: string;
  readonly of: readonly string[] | undefined;
}

/** Changes of capacity with their cost and lead time, and all together; `seen` tells of each what was ever seen of it. */
export function planTable(
  steps: readonly PlanStep[],
  say: Say,
  { heading, short, of: seen }: Seen,
): ShownTable {
  const columns = [
    { heading: say.lever, widest: 30 },
    { heading: say.from, isNumber: true },
    { heading: say.to, isNumber: true },
    { heading: say.cost, short: say.costShort, isNumber: true },
    { heading: say.leadTime, isNumber: true },
    ...(seen === undefined ? [] : [{ heading, short, isNumber: true }]),
  ];
  const total = steps.reduce((sum, { cost }) => sum + cost, 0);
  const longest = Math.max(...steps.map(({ leadTimeDays }) => leadTimeDays));
  return table(columns, [
    ...steps.map(({ name, from, to, cost, leadTimeDays }, index) => [
      name,
      say.exactText(from),
      say.exactText(to),
      say.numberText(cost, 0),
      say.exactText(leadTimeDays),
      ...(seen === undefined ? [] : [seen[index] ?? '']),
    ]),
    [
      { strong: say.allTogether },
      '',
      '',
      { strong: say.numberText(total, 0) },
      say.exactText(longest),
      ...(seen === undefined ? [] : ['']),
    ],
  ]);
}

/** The plan with what was ever seen of each of its numbers; all levers at maximum where the target is not reached. */
export function planPart(
  { decision }: ReachResult,
  scenario: Scenario,
  { steps, hasLevers }: { readonly steps: readonly PlanStep[]; readonly hasLevers: boolean },
  { reach: say, history }: Words,
): DocumentPart {
  const heading = hasLevers ? say.shown[decision].title : say.levers;
  const whenSeen = seenSentences(scenario, steps, history);
  const seen =
    whenSeen.length > 0 ? steps.map(({ lever }) => seenOfLever(scenario, lever, history)) : undefined;
  if (steps.length > 0)
    return part(
      heading,
      planTable(steps, say, { heading: history.highestSeen, short: history.highestSeenShort, of: seen }),
      ...whenSeen.map((each) => paragraph(each)),
    );
  const noStep = decision === 'not reached' ? say.noneFurther : say.nothing;
  return part(heading, paragraph(hasLevers ? noStep : say.noLevers));
}

/** Every counting point before and after. */
export function pointTable(
  { today, plan }: ReachResult['runs'],
  decision: ReachResult['decision'],
  scenario: Scenario,
  say: Say,
): ShownTable {
  const columns = [
    { heading: say.countedWhen },
    { heading: say.todayColumn, isNumber: true },
    { heading: say.interval, isNumber: true },
    { heading: say.shown[decision].within, short: say.thenColumn, isNumber: true },
    { heading: say.interval, isNumber: true },
  ];
  const rows = presentPoints(scenario).map((point) => {
    const [before, then] = [today.throughput[point].perDay, plan.throughput[point].perDay];
    return [
      { strong: say.pointTitle(point), remark: pointMeaning(point, scenario, say) },
      say.numberText(before.mean),
      say.intervalText(before),
      say.numberText(then.mean),
      say.intervalText(then),
    ];
  });
  return table(columns, rows);
}

/** Cost line by line, what the search minimises, what it only reports, and how much the latter differs between plans that reach. */
export function costPart({ decision, costs, runnersUp }: ReachResult, words: Words): DocumentPart {
  const say = words.reach;
  const { running, total } = costs;
  const names = { before: say.todayColumn, after: say.shown[decision].within, afterShort: say.thenColumn };
  const others = runnersUp.map((each) => each.running.mean);
  const least = Math.min(...others, running.after.mean);
  const most = Math.max(...others, running.after.mean);
  const text = sentences(
    say.minimised,
    say.running[decision]({
      today: say.moneyText(running.today.mean),
      later: say.moneyText(running.after.mean),
      rise: say.moneyText(total.rise.mean),
    }),
    others.length === 0 || least <= 0
      ? ''
      : say.runningDiffers({
          most: say.moneyText(most - least),
          share: say.percentText(most / least - 1, 1),
        }),
  );
  return {
    ...part(say.costs, costTable(costs, words.costs, names), note(text)),
    short: say.costsShort,
  };
}

/** Hard bounds of every stage today and with the plan, beside what the analytic model estimates. */
export function boundsTable(result: ReachResult, scenario: Scenario, say: Say): ShownTable {
  const { decision, target, bounds, estimates } = result;
  const boundsToday: ReachResult['bounds'] = capacityBounds(scenario, target.at);
  const columns = [
    { heading: say.stage },
    { heading: say.estimateToday, isNumber: true },
    { heading: say.bound, isNumber: true },
    { heading: say.estimateThen[decision], isNumber: true },
    { heading: say.bound, isNumber: true },
  ];
  // In a file what is endless is null.
  const text = (bound: number | null | undefined): string => {
    if (bound === undefined) return '-';
    return bound !== null && Number.isFinite(bound) ? say.numberText(bound, 0) : say.noBound;
  };
  const rows = (['supply', ...presentStages(scenario)] as const).flatMap((stage) => {
    const [before, after] = [boundsToday[stage], bounds[stage]];
    if (before === undefined || after === undefined) return [];
    const [now, then] =
      stage === 'supply' ? [before, after] : [estimates.today[stage], estimates.plan[stage]];
    return [[say.stageTitle(stage), text(now), text(before), text(then), text(after)]];
  });
  return table(columns, rows);
}
