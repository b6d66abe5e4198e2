import type { Decision } from '../../../experiment/index.js';
import type { Scenario } from '../../../scenario/index.js';
import {
  describePlan,
  fullPlan,
  type PlanStep,
  type ReachResult,
  sumOfSteps,
} from '../../../studies/index.js';
import { utilisationBars, utilisationRows } from '../../page/utilisation-bars.js';
import type { Words } from '../../words/index.js';
import { costEstimates } from '../cost-table.js';
import {
  type DataTable,
  type DocumentPart,
  estimateCells,
  estimateHeadings,
  figure,
  items,
  note,
  paragraph,
  part,
  type StudyDocument,
  sentences,
  table,
} from '../document.js';
import { overEnsembleParts } from '../ensemble.js';
import { agreedLimitSentences, targetSentences } from '../history.js';
import { lastingSentences, lineSentences } from '../lasting.js';
import { limitSentence } from '../limit.js';
import { studyReport } from '../study-report.js';
import { askedText } from './amounts.js';
import { answerText } from './answer.js';
import { reachBrief } from './brief.js';
import { certificateSentences, evidenceSentences } from './certificate.js';
import { frontPart, runnersUpPart } from './front.js';
import { nextSentence } from './next.js';
import { corridorParts } from './pictures.js';
import { boundsTable, costPart, planPart, pointTable } from './plan.js';

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
  tables: reachTables,
});

/** Its tables for programs: the plan first. */
export function reachTables(result: ReachResult, scenario: Scenario): Readonly<Record<string, DataTable>> {
  return {
    'plan.csv': planDataTable(result, shownSteps(result, scenario)),
    'tried.csv': triedDataTable(result),
  };
}

/** What is told of a search in one scenario. */
export function reachDocument(result: ReachResult, scenario: Scenario, words: Words): StudyDocument {
  const say = words.reach;
  const { decision, estimate, runs, runnersUp } = result;
  const steps = shownSteps(result, scenario);
  const hasLevers = scenario.levers.length > 0;
  const inputs = inputsText(scenario, steps, say);
  const limit = limitSentence(result.todayBottleneck, result.today.n, words.limit);
  const next = nextSentence(result, words);
  return {
    title: say.title,
    answer: sentences(
      answerText(result, { steps, hasLevers }, say),
      ...daysSentences(result, words.lasting),
      ...agreedLimitSentences(scenario, words.history, steps),
      ...targetSentences(scenario, result.target, words.history),
    ),
    lead: say.stoodWith[decision]({ estimate: askedText(result, estimate, say) }),
    parts: [
      onTerminal(part(say.today, paragraph(limit))),
      onTerminal(planPart(result, scenario, { steps, hasLevers }, words)),
      {
        ...part(say.points, pointTable(runs, decision, scenario, say), note(say.pointsNote, 'page')),
        short: say.pointsShort,
      },
      costPart(result, words),
      confidencePart(result, scenario, words),
      ...overEnsembleParts(result, words.ensemble),
      ...(runnersUp.length === 0 ? [] : [runnersUpPart(result, say)]),
      ...(hasLevers ? [onTerminal(part(say.next, paragraph(next)))] : []),
      frontPart(result, say),
      usePart(result, words),
      onTerminal(part(say.bounds, boundsTable(result, scenario, say))),
      { ...unknownPart(inputs, say), only: 'page' },
    ],
    method: say.method({
      scenario: result.scenario,
      days: scenario.days,
      warmUpDays: runs.plan.warmUpDays,
      today: runs.today.replications,
      plan: runs.plan.replications,
    }),
    brief: reachBrief(
      result,
      scenario,
      { steps, hasLevers },
      { words, inputs, pictures: corridorParts(result, scenario, words) },
    ),
    facts: steps.map(({ lever }) => lever),
  };
}

/** Which days the answer is about, and what stocks have to do with it. */
function daysSentences(result: ReachResult, say: Words['lasting']): readonly string[] {
  const { asked, lasting, target, nextDays } = result;
  if (asked?.question !== 'lasting') return lastingSentences(lasting, target.at, say, 'of the plan');
  const lines = lineSentences(lasting, say);
  if (nextDays === undefined || nextDays === null) return lines;
  const [first] = nextDays.byWeek;
  const of = { days: asked.days, perDay: say.estimateText(nextDays.perDay), at: target.at };
  const weeks = nextDays.byWeek.length;
  return [
    ...lines,
    first === undefined || weeks < 2
      ? say.planNextDay(of)
      : say.planNextDays({ ...of, week: say.numberText(first.mean) }),
  ];
}

/** The plan; all levers at maximum where the target is not reached. */
function shownSteps({ decision, plan }: ReachResult, scenario: Scenario): readonly PlanStep[] {
  if (decision !== 'not reached') return plan;
  return describePlan(scenario, fullPlan(scenario));
}

function onTerminal(shown: DocumentPart): DocumentPart {
  return { ...shown, only: 'terminal' };
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

/** What the answer rests on that no interval covers. */
function unknownPart(inputs: string, say: Words['reach']): DocumentPart {
  return part(say.unknown, items([inputs, say.fromTheFirstDay, say.namedLevers, say.order, say.noForecast]));
}

/** How many of the facts are assumptions, and which levers start at one. */
function inputsText({ facts }: Scenario, steps: readonly PlanStep[], say: Words['reach']): string {
  const all = Object.values(facts);
  const assumed = all.filter(({ evidence }) => evidence === 'D').length;
  const inPlan = steps.filter(({ lever }) => facts[lever]?.evidence === 'D').map(({ name }) => name);
  return say.inputs({ assumed, facts: all.length, levers: inPlan });
}

/** How much of each resource is used, today and with the plan. */
function usePart({ runs, decision }: ReachResult, { reach: say, resources, charts }: Words): DocumentPart {
  const names = { today: say.todayColumn, plan: say.shown[decision].within };
  const headings = [resources.resource, names.today, names.plan].map((heading) => ({ heading }));
  const numbers = table(headings, utilisationRows(runs, charts));
  return {
    ...part(
      say.use,
      figure((drawn) => utilisationBars(runs, names, drawn), numbers),
    ),
    only: 'page',
  };
}

const shownAs: Readonly<Record<Decision, string>> = {
  reached: 'plan',
  undecided: 'most promising plan',
  'not reached': 'all levers at maximum',
};

/** The answer as a long table: today, the changes of what is shown, what comes out, what it costs. */
function planDataTable(result: ReachResult, steps: readonly PlanStep[]): DataTable {
  const { scenario, target, today, cost, costs, decision } = result;
  const empty = estimateCells(null);
  const free = [null, null, null];
  const fixed = sumOfSteps(steps);
  const spent = decision === 'not reached' ? free : [cost, fixed.capacity, fixed.haulage];
  const rows: DataTable['rows'] = [
    ['decision', decision, '', null, null, ...free, ...empty],
    ['target', target.at, 'truck/day', null, target.perDay, ...free, ...empty],
    ['today', target.at, 'truck/day', null, null, ...free, ...estimateCells(today)],
    ...steps.map((step) => [
      ...[shownAs[decision], step.lever, '', step.from, step.to],
      ...[step.cost, step.capacity, step.haulage],
      ...empty,
    ]),
    ['then', target.at, 'truck/day', null, null, ...spent, ...estimateCells(result.estimate)],
    ...costEstimates(costs).map(([name, line, estimate]) => [
      ...[name, line, 'USD/day', null, null, ...free],
      ...estimateCells(estimate),
    ]),
  ];
  const costHeadings = ['USD/day', 'capacity USD/day', 'haulage USD/day'];
  return {
    headings: ['scenario', 'part', 'item', 'unit', 'from', 'to', ...costHeadings, ...estimateHeadings],
    rows: rows.map((row) => [scenario, ...row]),
  };
}

/** Plans that were run in the search, in the order of running: one row for each plan and lever that it moves. */
function triedDataTable({ scenario, search }: ReachResult): DataTable {
  const rows = search.tried.flatMap(({ plan, cost, capacity, haulage, value, searchDecision }, index) => {
    const { mean, low, high, n } = value;
    const rest = [cost, capacity, haulage, searchDecision, mean, low, high, n];
    const moves = Object.entries(plan).map(([lever, to]) => [scenario, index + 1, lever, to, ...rest]);
    return moves.length > 0 ? moves : [[scenario, index + 1, '', null, ...rest]];
  });
  const headings = ['scenario', 'plan', 'lever', 'to', 'USD/day of the plan'];
  const costs = ['capacity USD/day', 'haulage USD/day'];
  return { headings: [...headings, ...costs, 'decision', 'mean', 'low', 'high', 'n'], rows };
}
