import type { Scenario } from '../../../scenario/index.js';
import { describePlan, fullPlan, type PlanStep, type ReliableReachResult } from '../../../studies/index.js';
import type { Words } from '../../words/index.js';
import {
  type DataTable,
  type DocumentPart,
  numberColumn,
  paragraph,
  part,
  type ShownTable,
  type StudyDocument,
  sentences,
  tableOf,
  textColumn,
} from '../document.js';
import { ensembleText } from '../ensemble.js';
import { studyReport } from '../study-report.js';
import { reliabilityBrief } from './brief.js';
import { findOutParts } from './find-out.js';
import { factWorthTable, leadingPlansTable, observationWorthTable } from './find-out-tables.js';
import { commonPart } from './in-common.js';
import { pointText } from './point.js';
import { pricesPart } from './prices.js';
import { goalText, limitTexts, todayText } from './sentences.js';

type Say = Words['reliability'];

/** Which plan holds in a share of the draws: what they have in common, the plan, the price of certainty. */
export const reliabilityReport = studyReport<ReliableReachResult>({
  name: 'reliability',
  command: 'reach',
  fields: ['scenario', 'target', 'decision', 'reliability', 'plan', 'priceOfCertainty', 'common', 'highest'],
  document: reliabilityDocument,
  tables: (result) => ({
    'reliability.csv': priceDataTable(result),
    'common.csv': commonDataTable(result),
    ...(result.findOut === undefined
      ? {}
      : {
          'find-out.csv': factWorthTable(result),
          'observations.csv': observationWorthTable(result),
          'leading-plans.csv': leadingPlansTable(result),
        }),
  }),
});

function reliabilityDocument(result: ReliableReachResult, scenario: Scenario, words: Words): StudyDocument {
  const say = words.reliability;
  const { draws, runnersUp } = result;
  return {
    title: say.title,
    answer: answerText(result, say),
    lead: '',
    parts: [
      commonPart(result, say),
      todayPart(result, say),
      planPart(result, scenario, say),
      pricesPart(result, say),
      ...findOutParts(result, scenario, words.findOut),
      part(say.confidence, paragraph(confidenceText(result, say))),
      ...inTheWayParts(result, say),
      ...(runnersUp.length === 0 ? [] : [runnersUpPart(result, say)]),
      ...pointParts(result, words),
    ],
    method: sentences(
      say.method({
        scenario: result.scenario,
        draws: draws.searched,
        effective: say.numberText(draws.effective, 0),
        days: scenario.days,
        warmUpDays: scenario.warmUpDays,
      }),
      result.ensemble === null ? say.byRange : ensembleText(result.ensemble, words.ensemble),
    ),
    brief: reliabilityBrief(result, scenario, words),
    facts: factsThatMatter(result),
  };
}

/** Where the levers of the plan start, and those that stand in some draw's own. */
function factsThatMatter({ plan, common }: ReliableReachResult): readonly string[] {
  const moved = common.levers.filter(({ share }) => share > 0);
  return [...new Set([...plan, ...moved].map(({ lever }) => lever))];
}

/** The same question of one scenario; not in results of before it was asked. */
function pointParts(result: ReliableReachResult, words: Words): readonly DocumentPart[] {
  const { asGiven } = result;
  return asGiven === undefined ? [] : [part(words.brief.point, paragraph(pointText(result, asGiven, words)))];
}

function answerText(result: ReliableReachResult, say: Say): string {
  const { decision, reliability, highest, plan, cost } = result;
  const { confirmed } = reliability;
  const of = {
    goal: goalText(result, say),
    asked: say.percentText(reliability.asked),
    confidence: say.percentText(highest.confidence),
  };
  if (decision === 'reached')
    return say.reached({
      ...of,
      cost: say.moneyText(cost),
      changes: plan.length,
      low: say.percentText(Math.floor(100 * (confirmed?.low ?? 0)) / 100),
    });
  const [low, high] = [say.percentText(highest.low), say.percentText(highest.high)];
  if (decision === 'not reached')
    return say.notReached({ ...of, high, share: say.percentText(highest.reaches) });
  return sentences(
    say.undecided({ ...of, low, high }),
    confirmed === null
      ? ''
      : say.promising({ cost: say.moneyText(cost), share: say.percentText(confirmed.reaches) }),
  );
}

function todayPart(result: ReliableReachResult, say: Say): DocumentPart {
  return part(say.today, paragraph(todayText(result, say)));
}

function planPart(result: ReliableReachResult, scenario: Scenario, say: Say): DocumentPart {
  const { decision, plan } = result;
  const steps = decision === 'not reached' ? describePlan(scenario, fullPlan(scenario)) : plan;
  const shown = steps.length === 0 ? paragraph(say.nothing) : stepsTable(steps, say);
  return part(say.plan[decision], shown);
}

function stepsTable(steps: readonly PlanStep[], say: Say): ShownTable {
  const cost = steps.reduce((sum, step) => sum + step.cost, 0);
  const leadTime = Math.max(...steps.map(({ leadTimeDays }) => leadTimeDays));
  const rows = [
    ...steps.map((step) => ({
      ...step,
      fromText: say.exactText(step.from),
      toText: say.exactText(step.to),
    })),
    { name: say.allTogether, fromText: '', toText: '', cost, leadTimeDays: leadTime },
  ];
  return tableOf(rows, [
    textColumn(say.lever, ({ name }) => name),
    numberColumn(say.from, ({ fromText }) => fromText),
    numberColumn(say.planTo, ({ toText }) => toText),
    numberColumn(say.cost, (row) => say.numberText(row.cost, 0), { short: say.costShort }),
    numberColumn(say.leadTime, ({ leadTimeDays }) => say.exactText(leadTimeDays)),
  ]);
}

function confidenceText(result: ReliableReachResult, say: Say): string {
  const { reliability, certificate, highest, plan } = result;
  const { confirmed } = reliability;
  const { costBound, gap, searchedFor, candidates } = certificate;
  const confidence = say.percentText(certificate.confidence);
  const hasPlan = confirmed !== null && (plan.length > 0 || result.decision === 'reached');
  return sentences(
    hasPlan
      ? say.held({
          draws: confirmed.draws,
          effective: say.numberText(confirmed.effective, 0),
          reaches: say.percentText(confirmed.reaches),
          fails: say.percentText(confirmed.fails),
          open: say.percentText(confirmed.open),
          low: say.percentText(Math.floor(1000 * confirmed.low) / 1000, 1),
          confidence,
        })
      : '',
    searchedFor === null || !hasPlan
      ? ''
      : say.searchedFor({ share: say.percentText(searchedFor), candidates }),
    costBound === null
      ? say.noBound
      : gap === null
        ? ''
        : say.bound({ bound: say.moneyText(costBound), gap: say.percentText(gap), confidence }),
    say.highest({
      share: say.percentText(highest.reaches),
      low: say.percentText(highest.low),
      high: say.percentText(highest.high),
    }),
    say.effort({
      judged: say.numberText(certificate.judged, 0),
      replications: say.numberText(certificate.replications, 0),
      undecided: certificate.undecided,
    }),
  );
}

function inTheWayParts({ highest, failing }: ReliableReachResult, say: Say): readonly DocumentPart[] {
  const texts = [
    highest.limits.length === 0 ? '' : say.withMost({ limits: limitTexts(highest.limits, say) }),
    failing.length === 0 ? '' : say.withPlan({ limits: limitTexts(failing, say) }),
  ];
  const text = sentences(...texts);
  return text === '' ? [] : [part(say.inTheWay, paragraph(text))];
}

function runnersUpPart({ runnersUp }: ReliableReachResult, say: Say): DocumentPart {
  const texts = runnersUp.map(({ plan, cost, searched }) =>
    say.runnerUp({
      cost: say.moneyText(cost),
      share: say.percentText(searched.reaches),
      changes: plan.map(({ name, to }) => say.changeTo({ lever: name, to: say.exactText(to) })),
    }),
  );
  return part(say.runnersUp, ...texts.map((text) => paragraph(text)));
}

function priceDataTable({ scenario, priceOfCertainty }: ReliableReachResult): DataTable {
  const rows = priceOfCertainty.flatMap(({ reliability, cost, costBound, low, high, plan }) => {
    const rest = [cost, costBound, low, high];
    const levers = Object.entries(plan);
    if (levers.length === 0) return [[scenario, reliability, ...rest, '', null]];
    return levers.map(([lever, to]) => [scenario, reliability, ...rest, lever, to]);
  });
  const headings = ['scenario', 'reliability', 'USD/day', 'bound USD/day', 'low', 'high', 'lever', 'to'];
  return { headings, rows };
}

function commonDataTable({ scenario, common }: ReliableReachResult): DataTable {
  const rows = common.levers.map(({ lever, name, from, share, low, high, kind, to }) => [
    ...[scenario, lever, name, from, share, low, high, kind],
    ...[to?.low ?? null, to?.median ?? null, to?.high ?? null],
  ]);
  const headings = ['scenario', 'lever', 'name', 'from', 'share of draws', 'low', 'high', 'kind'];
  return { headings: [...headings, 'to p05', 'to p50', 'to p95'], rows };
}
