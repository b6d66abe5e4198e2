import type { Scenario } from '../../../scenario/index.js';
import { describePlan, fullPlan, type PlanStep, type ReachResult } from '../../../studies/index.js';
import type { Words } from '../../words/index.js';
import {
  type DocumentPart,
  items,
  note,
  paragraph,
  part,
  type StudyDocument,
  sentences,
} from '../document.js';
import { lastingSentences } from '../lasting.js';
import { limitSentence, loadPhrase } from '../limit.js';
import { studyReport } from '../study-report.js';
import { askedText } from './amounts.js';
import { answerText } from './answer.js';
import { certificateSentences, evidenceSentences } from './certificate.js';
import { frontPart, runnersUpPart } from './front.js';
import { picturedParts } from './pictures.js';
import { boundsTable, costPart, planTable, pointTable } from './plan.js';
import { planDataTable, triedDataTable } from './tables.js';

/** Which changes reach the target: plan, certificate, front, and the corridor before and after. */
export const reachReport = studyReport<ReachResult>({
  name: 'reach',
  fields: [
    'scenario',
    'target',
    'decision',
    'today',
    'plan',
    'estimate',
    'certificate',
    'next',
    'front',
    'runs',
  ],
  document: reachDocument,
  tables: (result, scenario) => ({
    'plan.csv': planDataTable(result, shownSteps(result, scenario)),
    'tried.csv': triedDataTable(result),
  }),
});

function reachDocument(result: ReachResult, scenario: Scenario, words: Words): StudyDocument {
  const say = words.reach;
  const { decision, estimate, runs, runnersUp } = result;
  const steps = shownSteps(result, scenario);
  const hasLevers = scenario.levers.length > 0;
  const limit = limitSentence(result.todayBottleneck, result.today.n, words.limit);
  const next = nextSentence(result, words);
  return {
    title: say.title,
    answer: sentences(
      answerText(result, { steps, hasLevers }, say),
      ...lastingSentences(result.lasting, result.target.at, words.lasting),
    ),
    lead: say.stoodWith({ decision, estimate: askedText(result, estimate, say) }),
    parts: [
      onTerminal(part(say.today, paragraph(limit))),
      planPart(result, { steps, hasLevers }, say),
      {
        ...part(say.points, pointTable(runs, decision, say), note(say.pointsNote, 'page')),
        short: say.pointsShort,
      },
      costPart(result, words),
      confidencePart(result, scenario, words),
      ...(runnersUp.length === 0 ? [] : [runnersUpPart(result, say)]),
      ...(hasLevers ? [onTerminal(part(say.next, paragraph(next)))] : []),
      frontPart(result, say),
      ...picturedParts(result, scenario, { words, text: sentences(limit, next) }),
      onTerminal(part(say.bounds, boundsTable(result, scenario, say))),
      { ...unknownPart(scenario, steps, say), only: 'page' },
    ],
    method: say.method({
      scenario: result.scenario,
      days: scenario.days,
      warmUpDays: scenario.warmUpDays,
      replications: runs.today.replications,
    }),
  };
}

/** The plan; all levers at maximum where the target is not reached. */
function shownSteps({ decision, plan }: ReachResult, scenario: Scenario): readonly PlanStep[] {
  if (decision !== 'not reached') return plan;
  return describePlan(scenario, fullPlan(scenario));
}

function onTerminal(shown: DocumentPart): DocumentPart {
  return { ...shown, only: 'terminal' };
}

function planPart(
  { decision }: ReachResult,
  { steps, hasLevers }: { readonly steps: readonly PlanStep[]; readonly hasLevers: boolean },
  say: Words['reach'],
): DocumentPart {
  const heading = hasLevers ? say.shown[decision].title : say.levers;
  if (steps.length > 0) return part(heading, planTable(steps, say));
  const noStep = decision === 'not reached' ? say.noneFurther : say.nothing;
  return part(heading, paragraph(hasLevers ? noStep : say.noLevers));
}

function confidencePart(result: ReachResult, scenario: Scenario, words: Words): DocumentPart {
  const say = words.reach;
  const grounds = sentences(
    ...certificateSentences(result, words),
    ...evidenceSentences(result.plan, scenario, say),
  );
  const stood = say.stood({ estimate: askedText(result, result.estimate, say) });
  // A page says it under the answer.
  return part(say.confidence, paragraph(sentences(stood, grounds), 'terminal'), paragraph(grounds, 'page'));
}

/** The bottleneck once the plan is carried out. */
function nextSentence({ decision, next }: ReachResult, { reach: say, limit }: Words): string {
  if (next.stage === 'supply') return say.nextIsSupply({ decision, load: say.percentText(next.load.mean) });
  const [bottleneck, load] = [say.bottleneckTitle(next), loadPhrase(next, limit)];
  return say.nextIs({ decision, bottleneck, load, share: say.percentText(next.share) });
}

/** What the answer rests on that no interval covers. */
function unknownPart({ facts }: Scenario, steps: readonly PlanStep[], say: Words['reach']): DocumentPart {
  const all = Object.values(facts);
  const assumed = all.filter(({ evidence }) => evidence === 'D').length;
  const inPlan = steps.filter(({ lever }) => facts[lever]?.evidence === 'D').map(({ name }) => name);
  const inputs = say.inputs({ assumed, facts: all.length, levers: inPlan });
  return part(say.unknown, items([inputs, say.fromTheFirstDay, say.namedLevers, say.order, say.noForecast]));
}
