import { hasFleet, presentPoints, presentStages, throughputAt } from '../../../corridor/index.js';
import type { Scenario } from '../../../scenario/index.js';
import type { Estimate } from '../../../statistics/index.js';
import type { RunResult, StageSummary } from '../../../studies/index.js';
import { capacityBounds } from '../../../twin/index.js';
import { colours } from '../../page/style.js';
import type { Words } from '../../words/index.js';
import {
  type DocumentPart,
  note,
  numberColumn,
  paragraph,
  part,
  type ShownTable,
  type StudyDocument,
  table,
  tableOf,
  textColumn,
} from '../document.js';
import { ensembleForecastText } from '../ensemble.js';
import { agreedLimitSentences, targetSentences } from '../history.js';
import { lastingSentences } from '../lasting.js';
import { limitSentence } from '../limit.js';
import { dailyFigure, schematicFigure } from '../pictures.js';
import { placeDaysParts } from '../place-days.js';
import { pointMeaning } from '../point-meaning.js';
import { replicationsTable } from '../replications.js';
import { resourceTable } from '../resources.js';
import { studyReport } from '../study-report.js';
import { contractParts } from './contracts.js';
import { publishedDataTable, publishedParts } from './published.js';
import { dailyDataTable, runDataTable } from './tables.js';

type Say = Words['run'];

/** What the corridor delivers: day by day, through its stages, and with what use of its resources. */
export const runReport = studyReport<RunResult>({
  name: 'run',
  fields: ['scenario', 'replications', 'days', 'throughput', 'stages', 'resources', 'bottleneck', 'needMet'],
  document: runDocument,
  tables: (result, scenario) => ({
    'run.csv': runDataTable(result, scenario),
    'daily.csv': dailyDataTable(result, scenario),
    'published.csv': publishedDataTable(result, scenario.start),
    'replications.csv': replicationsTable(
      [{ plan: null, policy: scenario.inspection.policy.kind, runs: result.runs ?? [] }],
      scenario,
    ),
  }),
});

function runDocument(result: RunResult, scenario: Scenario, words: Words): StudyDocument {
  const say = words.run;
  const limit = limitSentence(result.bottleneck, result.replications, words.limit);
  return {
    title: say.title,
    answer: [
      answerSentence(result, scenario, say),
      ...lastingSentences(result.lasting?.[scenario.target.at], scenario.target.at, words.lasting),
      ...agreedLimitSentences(scenario, words.history),
      ...targetSentences(scenario, scenario.target, words.history),
      ...stoppingSentence(result, say),
      ensembleForecastText(result.ensemble, scenario.target.at, words.ensemble),
    ]
      .filter((each) => each !== '')
      .join(' '),
    lead: limit,
    parts: [
      dailyPart(result, scenario, words),
      part(say.points, pointTable(result, scenario, say)),
      ...publishedParts(result, scenario, say),
      { ...part(say.bottleneck, paragraph(limit)), only: 'terminal' },
      schematicPart(result, scenario, words),
      part(say.queues, queueTable(result, scenario, say)),
      part(say.use, resourceTable(result.resources, words.resources)),
      ...placeDaysParts(result.placeDays, words),
      timesPart(result, scenario, say),
      part(say.outcome, outcomeTable(result, scenario, say)),
      ...contractParts(result, scenario, say),
      part(say.need, needTable(result, say)),
    ],
    method: balanceSentence(result, say),
  };
}

function answerSentence(result: RunResult, { target }: Scenario, say: Say): string {
  const { scenario, days, warmUpDays, replications } = result;
  const of = {
    scenario,
    perDay: say.estimateText(throughputAt(result, target.at).perDay),
    at: target.at,
    target: say.exactText(target.perDay),
    days,
    replications,
  };
  return warmUpDays > 0 ? say.answerAfterWarmUp({ ...of, warmUpDays }) : say.answer(of);
}

/** Why a run to a precision ended; nothing for a number of replications that was asked for. */
function stoppingSentence({ stopping }: RunResult, say: Say): readonly string[] {
  if (stopping.by === 'replications') return [];
  const { precision } = stopping;
  const wanted =
    typeof precision === 'number'
      ? say.share({ share: say.percentText(precision) })
      : say.halfWidth({ trucks: say.exactText(precision.halfWidth) });
  return [stopping.by === 'precision' ? say.precise({ ...stopping, wanted }) : say.notPrecise({ wanted })];
}

function dailyPart(run: RunResult, { target, start }: Scenario, { run: say, charts }: Words): DocumentPart {
  const series = [{ name: run.scenario, colour: colours.plan, run }];
  const chart = { point: target.at, target: target.perDay, start, series };
  return part(say.byDay, dailyFigure(chart, charts));
}

function schematicPart(run: RunResult, scenario: Scenario, { run: say, charts }: Words): DocumentPart {
  const bounds = capacityBounds(scenario, scenario.target.at);
  const stages = presentStages(scenario);
  const drawn = schematicFigure({ title: run.scenario, stages, run, bounds }, charts);
  return { ...part(say.through, drawn, note(say.boundNote)), only: 'page' };
}

function pointTable(result: RunResult, scenario: Scenario, say: Say): ShownTable {
  const confidence = say.percentText(result.throughput.received.perDay.confidence);
  const columns = [
    { heading: say.countedWhen },
    { heading: '', only: 'terminal' as const },
    { heading: say.mean, isNumber: true },
    { heading: say.confidenceInterval({ confidence }), isNumber: true },
    { heading: say.tonnes, short: say.tonnesShort, isNumber: true },
  ];
  const row = (name: string, meaning: string, perDay: Estimate, tonnes: string) => [
    { strong: name, remark: meaning },
    meaning,
    say.numberText(perDay.mean),
    say.intervalText(perDay),
    tonnes,
  ];
  return table(columns, [
    row(say.arrived, say.reachedStaging, result.arrivalsPerDay, ''),
    ...presentPoints(scenario).map((point) => {
      const { perDay, tonnesPerDay } = result.throughput[point];
      const tonnes = say.numberText(tonnesPerDay.mean, 0);
      return row(say.pointTitle(point), pointMeaning(point, scenario, say), perDay, tonnes);
    }),
    ...Object.entries(result.places ?? {}).map(([at, { perDay }]) => row(say.pointTitle(at), '', perDay, '')),
  ]);
}

function balanceSentence({ replications, digest }: RunResult, say: Say): string {
  return replications === 1 ? say.balanceOne({ digest }) : say.balance({ replications, digest });
}

/** What is turned back, seized, found, burnt and spent, each a day. */
function outcomeTable(result: RunResult, scenario: Scenario, say: Say): ShownTable {
  const { rejections, fuelLitresPerDay, detection, costPerDay, costs, importerFeesPerDay: fees } = result;
  type Row = readonly [string, Estimate | null, (value: number) => string];
  const inspected: readonly Row[] = [
    [say.turnedBack, rejections.turnedBackPerDay, (value) => say.numberText(value, 2)],
    [say.seized, rejections.seizedPerDay, (value) => say.numberText(value, 2)],
    [say.removed, rejections.tonnesRemovedPerDay, (value) => say.numberText(value, 1)],
    [say.detection, detection, (value) => say.percentText(value, 1)],
  ];
  const moved: readonly Row[] = [[say.fuel, fuelLitresPerDay, (value) => say.numberText(value, 0)]];
  const rows: readonly Row[] = [
    ...(presentStages(scenario).includes('inspection') ? inspected : []),
    ...(hasFleet(scenario) ? moved : []),
    [say.cost, costPerDay, say.moneyText],
    [say.costCapacity, costs.capacity, say.moneyText],
    [say.costHaulage, costs.haulage, say.moneyText],
    [say.costRunning, costs.running, say.moneyText],
    ...(fees !== undefined && fees.mean > 0 ? [[say.importerFees, fees, say.moneyText] as const] : []),
  ];
  return tableOf(rows, [
    textColumn(say.measure, ([name]) => name),
    numberColumn(say.mean, ([, estimate, show]) => (estimate === null ? '-' : show(estimate.mean))),
    numberColumn(say.interval, ([, estimate, show]) =>
      estimate === null ? say.noSuchTruck : say.intervalText(estimate, show),
    ),
  ]);
}

/** Food need met in each governorate, and what is delivered there. */
function needTable({ needMet }: RunResult, say: Say): ShownTable {
  return tableOf(needMet, [
    textColumn(say.governorate, ({ governorate }) => governorate),
    numberColumn(say.food, ({ food }) => (food === null ? '-' : say.percentText(food.mean))),
    numberColumn(say.interval, ({ food }) =>
      food === null ? say.noNeed : say.intervalText(food, say.percentText),
    ),
    numberColumn(say.tonnes, ({ tonnesPerDay }) => say.numberText(tonnesPerDay.mean, 0)),
  ]);
}

/** Queues by stage: a growing one shows its growth, the others their times. */
function queueTable({ stages }: RunResult, scenario: Scenario, say: Say): ShownTable {
  const columns = [
    { heading: say.stage },
    { heading: say.waiting, isNumber: true },
    { heading: say.growth, isNumber: true },
    { heading: say.timeInside, isNumber: true },
    { heading: say.percentile, isNumber: true },
  ];
  const rows = presentStages(scenario).map((stage) => {
    const summary = stages[stage];
    const waiting = summary.isGrowing ? say.grows : say.numberText(summary.queueLength.mean);
    return [say.stageTitle(stage), waiting, growthText(summary, say), ...timesOf(summary, say)];
  });
  return table(columns, rows);
}

/** Growth of a queue a day; what its own interval cannot tell from none is not worth a number. */
function growthText({ queueGrowthPerDay, isGrowing, isGrowthKnown }: StageSummary, say: Say): string {
  const { mean, low, high, halfWidth } = queueGrowthPerDay;
  if (!isGrowthKnown) return say.notKnown;
  const isCertain = low === null || high === null || low > 0 || high < 0;
  if (!isGrowing && (!isCertain || Math.abs(mean) < 0.05)) return say.noneSeen;
  const growth = say.signedText(mean);
  return halfWidth === null ? growth : say.plusMinus({ mean: growth, halfWidth: say.numberText(halfWidth) });
}

/** Times inside a stage, median and 95th percentile; none where its queue grows. */
function timesOf(
  { isGrowing, isGrowthKnown, cycleTimeP50, cycleTimeP95 }: StageSummary,
  say: Say,
): readonly [string, string] {
  if (isGrowing || !isGrowthKnown) return [say.noSteadyTime, ''];
  if (cycleTimeP50 === null || cycleTimeP95 === null) return ['-', '-'];
  return [say.durationText(cycleTimeP50.mean), say.durationText(cycleTimeP95.mean)];
}

/** Times from staging on. A queue that grows for ever has no typical time in it: how long a truck waits depends on how long one looks. */
function timesPart(
  { stages, timeToReceived, timeInSystem }: RunResult,
  scenario: Scenario,
  say: Say,
): DocumentPart {
  const growing = presentStages(scenario).filter((stage) => stages[stage].isGrowing);
  if (growing.length > 0) {
    const names = growing.map((stage) => say.stageTitle(stage)).join(', ');
    return part(say.times, paragraph(say.timesGrow({ stages: names })));
  }
  const received = timesText(timeToReceived, say);
  const delivered = timesText(timeInSystem, say);
  return part(
    say.times,
    paragraph(received === null ? say.noneReceived : say.received(received)),
    paragraph(delivered === null ? say.noneDelivered : say.delivered(delivered)),
  );
}

function timesText({ p50, p95 }: RunResult['timeInSystem'], say: Say) {
  if (p50 === null || p95 === null) return null;
  return { median: say.durationText(p50.mean), percentile: say.durationText(p95.mean) };
}
