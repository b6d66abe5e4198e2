import type { Scenario } from '../../../scenario/index.js';
import type { PlanStep, ReachResult } from '../../../studies/index.js';
import type { Words } from '../../words/index.js';
import { type Brief, type DocumentPart, paragraph, part, sentences } from '../document.js';
import { agreedLimitSentences, targetSentences } from '../history.js';
import { limitSentence } from '../limit.js';
import { askedText } from './amounts.js';
import { answerText } from './answer.js';
import { promiseSentences } from './certificate.js';
import { nextSentence } from './next.js';
import { planPart } from './plan.js';

/** Rows of a plan that a screen has room for. */
const mostRows = 12;

/** What is told first: the plan with its cost, what limits today and then, how sure that is, and what of it was never seen. */
export function reachBrief(
  result: ReachResult,
  scenario: Scenario,
  of: { readonly steps: readonly PlanStep[]; readonly hasLevers: boolean },
  {
    words,
    inputs,
    pictures,
  }: { readonly words: Words; readonly inputs: string; readonly pictures: readonly DocumentPart[] },
): Brief {
  const { brief: say, reach, certificate, history } = words;
  const { today, todayBottleneck, estimate, runs, target } = result;
  const stood = reach.stood({ estimate: askedText(result, estimate, reach) });
  const seen = sentences(
    ...agreedLimitSentences(scenario, history, of.steps),
    ...targetSentences(scenario, target, history),
  );
  const parts = [
    part(say.today, paragraph(limitSentence(todayBottleneck, today.n, words.limit))),
    shortPlan(planPart(result, scenario, of, words), say),
    part(say.sure, paragraph(sentences(stood, ...promiseSentences(result, certificate)))),
    part(say.seen, paragraph(seen)),
    ...(of.hasLevers ? [part(say.next, paragraph(nextSentence(result, words)))] : []),
    { ...part(say.findOut, paragraph(sentences(inputs, say.findOutBy))), only: 'page' as const },
  ];
  return {
    answer: answerText(result, of, reach),
    parts,
    pictures,
    more: sentences(
      say.moreOfOne({
        replications: say.numberText(runs.plan.replications, 0),
        days: scenario.days,
        warmUpDays: runs.plan.warmUpDays,
      }),
      say.more,
    ),
  };
}

/** The table of the plan: on a terminal as many rows as a screen has room for, and without what is told of it. */
function shortPlan(plan: DocumentPart, say: Words['brief']): DocumentPart {
  const [first, ...told] = plan.blocks;
  if (first?.kind !== 'table') return plan;
  const rest = (rows: number): string => say.restOfPlan({ rows });
  const onPage = told.map((each) => ({ ...each, only: 'page' as const }));
  return part(plan.heading, { ...first, most: { rows: mostRows, rest } }, ...onPage);
}
