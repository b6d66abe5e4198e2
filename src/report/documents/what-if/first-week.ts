import type { FirstDay, WhatIfResult } from '../../../studies/index.js';
import { dateText } from '../../clock.js';
import type { Words } from '../../words/index.js';
import { type DocumentPart, paragraph, part, table } from '../document.js';
import { decideFirstDay } from '../first-day.js';

type Say = Words['whatIf'];

/** When the target is first held for a week. */
export function answerText(result: WhatIfResult, say: Say): string {
  const { scenario, start, steps } = result;
  const from =
    steps.length === 0
      ? say.fromWithoutPlan({ scenario, start })
      : say.from({ scenario, start, steps: steps.length });
  return `${from} ${heldSentence(result, say)}`;
}

function heldSentence({ start, days, target, firstHeld }: WhatIfResult, say: Say): string {
  const { median, n: replications } = firstHeld;
  const when = typeof median === 'number' ? dateText(start, median) : undefined;
  const of = {
    perDay: say.exactText(target.perDay),
    at: target.at,
    last: dateText(start, days - 1),
    replications,
  };
  const decision = decideFirstDay(firstHeld);
  if (decision === 'reached') return say.held({ ...of, when: when ?? of.last });
  if (decision === 'not reached') return say.notHeld(of);
  return when === undefined ? say.undecidedInLess(of) : say.undecided({ ...of, when });
}

/** The day on which the first week that holds the target begins, over replications, and when a week does. */
export function firstWeekPart(result: WhatIfResult, say: Say): DocumentPart {
  const { start, steps, firstHeld, firstHeldWithoutPlan, measure, target } = result;
  const perDay = say.exactText(target.perDay);
  const columns = [
    { heading: '' },
    { heading: say.firstWeek },
    { heading: say.interval({ confidence: say.percentText(firstHeld.confidence) }) },
    { heading: say.never },
  ];
  const row = (name: string, first: FirstDay): readonly string[] => [name, ...firstWeek(start, first, say)];
  const rows =
    steps.length === 0
      ? [row(say.withoutAnyPlan, firstHeldWithoutPlan)]
      : [row(say.withPlan, firstHeld), row(say.withoutPlan, firstHeldWithoutPlan)];
  const holds = measure === 'mean' ? say.holdsByMean({ perDay }) : say.holdsByDays({ perDay });
  return part(say.firstHeld, table(columns, rows), paragraph(holds));
}

function firstWeek(start: string, { median, low, high, never, n }: FirstDay, say: Say): readonly string[] {
  const share = say.share({ part: never, replications: n });
  if (never === n) return [say.notOnce, '', share];
  const day = (each: FirstDay['median']): string =>
    typeof each === 'number' ? dateText(start, each) : say.afterLast;
  const interval =
    low === 'too few replications' || high === 'too few replications'
      ? say.tooFew({ replications: n })
      : say.range({ low: day(low), high: day(high) });
  return [typeof median === 'number' ? day(median) : say.notInHalf, interval, share];
}
