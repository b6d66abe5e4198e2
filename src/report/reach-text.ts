import { countingPoints, stageNames } from '../corridor/index.js';
import type { Scenario } from '../scenario/index.js';
import type { PlanStep, ReachResult, RunResult } from '../studies/index.js';
import {
  answerSentence,
  evidenceSentence,
  nextSentence,
  searchSentence,
  shortfallSentence,
} from './answer.js';
import { type Ink, plainInk } from './ink.js';
import { stageTitle } from './names.js';
import { countText, estimateText, exactText, intervalText, numberText, percentText } from './number-text.js';
import { type Provenance, provenanceText } from './provenance.js';
import { limitSentence } from './run-text.js';
import { textTable, wrapText } from './text-table.js';

/** What the answer is shown with. */
export interface ReachContext {
  readonly scenario: Scenario;
  /** The scenario as it is, and with the plan (or with all levers at their most), on the same trucks. */
  readonly today: RunResult;
  readonly after: RunResult;
  /** Largest throughput that theory allows each stage today. */
  readonly boundsToday: ReachResult['bounds'];
  /** The plan, or all levers at their most where no plan reaches. */
  readonly steps: readonly PlanStep[];
  readonly provenance: Provenance;
}

/** The answer to "how do we reach the target", for a terminal of 80 columns. */
export function reachText(result: ReachResult, context: ReachContext, ink: Ink = plainInk): string {
  const { today, after, steps, scenario } = context;
  const sections: readonly (readonly [string, string])[] = [
    ['Today', wrapText(limitSentence(result.todayBottleneck, result.today.n))],
    [
      result.feasible ? 'The plan' : 'All levers at their most',
      steps.length === 0 ? 'Nothing needs to change.' : planTable(steps),
    ],
    ['Trucks a day, the same trucks today and then', throughputTable(today, after)],
    ['What it rests on', wrapText(confidenceText(result, scenario))],
    ['What binds next', wrapText(nextSentence(result))],
    ['Bounds from theory, truckloads a day', boundsTable(result, context)],
  ];
  const body = sections.map(([title, text]) => `${ink.bold(title)}\n${text}`);
  const head = wrapText(result.feasible ? answerSentence(result) : shortfallSentence(result, steps));
  return `${[ink.bold(head), ...body, ink.dim(closing(result, context))].join('\n\n')}\n`;
}

/** The plan's changes, one a row. */
export function planTable(steps: readonly PlanStep[]): string {
  const columns = [
    { heading: 'lever', widest: 30 },
    { heading: 'from', align: 'right' },
    { heading: 'to', align: 'right' },
    { heading: 'USD/day', align: 'right' },
    { heading: 'lead time, days', align: 'right' },
  ] as const;
  const total = steps.reduce((sum, { cost }) => sum + cost, 0);
  const longest = Math.max(...steps.map(({ leadTimeDays }) => leadTimeDays));
  return textTable(columns, [
    ...steps.map(({ name, from, to, cost, leadTimeDays }) => [
      name,
      exactText(from),
      exactText(to),
      numberText(cost, 0),
      exactText(leadTimeDays),
    ]),
    ['all together', '', '', numberText(total, 0), exactText(longest)],
  ]);
}

function throughputTable(today: RunResult, after: RunResult): string {
  const columns = [
    { heading: 'counted when' },
    { heading: 'today', align: 'right' },
    { heading: 'interval', align: 'right' },
    { heading: 'then', align: 'right' },
    { heading: 'interval', align: 'right' },
  ] as const;
  return textTable(
    columns,
    countingPoints.map((point) => {
      const [before, then] = [today.throughput[point].perDay, after.throughput[point].perDay];
      return [
        point,
        numberText(before.mean),
        intervalText(before),
        numberText(then.mean),
        intervalText(then),
      ];
    }),
  );
}

function confidenceText(result: ReachResult, scenario: Scenario): string {
  return [
    `On luck the search has not seen: ${estimateText(result.estimate)} ${result.target.at} a day.`,
    searchSentence(result),
    evidenceSentence(result.plan, scenario),
  ].join(' ');
}

function boundsTable(result: ReachResult, { boundsToday }: ReachContext): string {
  const columns = [
    { heading: 'stage' },
    { heading: 'today', align: 'right' },
    { heading: result.feasible ? 'with the plan' : 'with all levers', align: 'right' },
    { heading: `${numberText(result.target.perDay, 0)} is`, align: 'right' },
  ] as const;
  const rows = (['supply', ...stageNames] as const).flatMap((stage) => {
    const [before, after] = [boundsToday[stage], result.bounds[stage]];
    if (before === undefined || after === undefined) return [];
    const share = Number.isFinite(after) ? `${percentText(result.target.perDay / after)} of it` : '-';
    return [[stageTitle(stage), boundText(before), boundText(after), share]];
  });
  return textTable(columns, rows);
}

function boundText(bound: number): string {
  return Number.isFinite(bound) ? numberText(bound, 0) : 'no bound';
}

function closing(result: ReachResult, { provenance, scenario, today }: ReachContext): string {
  const lines = [
    `Scenario ${result.scenario}: ${countText(scenario.days, 'day')}${scenario.warmUpDays > 0 ? ` after ${scenario.warmUpDays} of warm-up` : ''}, ${today.replications} replications of today and of the plan, on the same luck; plans on the way by fewer where clear. Intervals cover chance in the model, not doubt about its inputs.`,
    provenanceText(provenance),
  ];
  return lines.map((line) => wrapText(line)).join('\n');
}
