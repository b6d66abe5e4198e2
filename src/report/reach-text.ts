import { countingPoints, stageNames } from '../corridor/index.js';
import type { Scenario } from '../scenario/index.js';
import type { PlanStep, ReachResult, RunResult } from '../studies/index.js';
import {
  answerText,
  askedText,
  evidenceSentence,
  nextSentence,
  noChangeText,
  shownPlan,
  shownTitle,
} from './answer.js';
import { certificateSentences, differenceText } from './certificate-text.js';
import { costSentences, costTable } from './cost-table.js';
import { limitSentence } from './documents/index.js';
import { type Ink, plainInk } from './ink.js';
import { stageTitle } from './names.js';
import { countText, exactText, intervalText, moneyText, numberText, percentText } from './number-text.js';
import { type Provenance, provenanceText } from './provenance.js';
import { textTable, wrapText } from './text-table.js';

/** What the answer is shown with. */
export interface ReachContext {
  readonly scenario: Scenario;
  /** The scenario as it is, and with the plan (or with all levers at maximum), on the same trucks. */
  readonly today: RunResult;
  readonly after: RunResult;
  /** Largest throughput that theory allows each stage today. */
  readonly boundsToday: ReachResult['bounds'];
  /** The plan, or all levers at maximum where the target is not reached. */
  readonly steps: readonly PlanStep[];
  readonly provenance: Provenance;
}

/** The answer to "how do we reach the target", for a terminal of 80 columns. */
export function reachText(result: ReachResult, context: ReachContext, ink: Ink = plainInk): string {
  const { today, after, steps, scenario } = context;
  const sections: readonly (readonly [string, string])[] = [
    ['Today', wrapText(limitSentence(result.todayBottleneck, result.today.n))],
    [shownTitle(result, scenario), steps.length === 0 ? noChangeText(result, scenario) : planTable(steps)],
    ['Trucks a day, the same trucks today and then', throughputTable(today, after)],
    ['Cost', `${costTable(result.costs)}\n${wrapText(costSentences(result))}`],
    ['Confidence and assumptions', wrapText(confidenceText(result, scenario))],
    ...runnersUpSection(result),
    ...(scenario.levers.length === 0 ? [] : [['Next bottleneck', wrapText(nextSentence(result))] as const]),
    [
      `Cost against ${result.measure === 'mean' ? 'throughput' : 'share of days'}, the best found`,
      frontTable(result),
    ],
    ['What theory allows each stage, truckloads a day', boundsTable(result, context)],
  ];
  const body = sections.map(([title, text]) => `${ink.bold(title)}\n${text}`);
  const head = wrapText(answerText(result, steps, scenario));
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
    `In replications not used in the search: ${askedText(result, result.estimate)}.`,
    certificateSentences(result),
    evidenceSentence(result.plan, scenario),
  ].join(' ');
}

function runnersUpSection(result: ReachResult): readonly (readonly [string, string])[] {
  if (result.runnersUp.length === 0) return [];
  const lines = result.runnersUp.map(({ cost, value, steps, running, decision }) => {
    return wrapText(
      `USD ${numberText(cost, 0)} a day gives ${valueText(result, value.mean)} (${decision}): ${differenceText(result.plan, steps)}. Running cost ${moneyText(running.mean)}.`,
    );
  });
  return [['Runners-up', lines.join('\n')]];
}

function valueText({ measure }: ReachResult, value: number): string {
  return measure === 'mean' ? numberText(value) : percentText(value);
}

function frontTable(result: ReachResult): string {
  const columns = [
    { heading: 'USD/day', align: 'right' },
    { heading: 'capacity', align: 'right' },
    { heading: 'haulage', align: 'right' },
    { heading: result.measure === 'mean' ? result.target.at : 'share of days', align: 'right' },
    { heading: 'interval', align: 'right' },
    { heading: 'n', align: 'right' },
    { heading: 'target' },
    { heading: '' },
  ] as const;
  return textTable(
    columns,
    result.front.map(({ cost, capacity, haulage, value, decision }) => [
      numberText(cost, 0),
      numberText(capacity, 0),
      numberText(haulage, 0),
      valueText(result, value.mean),
      value.low === null || value.high === null
        ? '-'
        : `${valueText(result, value.low)} to ${valueText(result, value.high)}`,
      exactText(value.n),
      decision,
      pointName(result, cost),
    ]),
  );
}

/** Which plan a point of the front is, by its cost. */
export function pointName({ decision, cost: shown }: ReachResult, cost: number): string {
  if (decision !== 'not reached' && cost === shown) return shownPlan[decision].short;
  return cost === 0 ? 'today' : '';
}

function boundsTable(result: ReachResult, { boundsToday }: ReachContext): string {
  const columns = [
    { heading: 'stage' },
    { heading: 'today: estimate', align: 'right' },
    { heading: 'bound', align: 'right' },
    { heading: `with ${shownPlan[result.decision].short}: estimate`, align: 'right' },
    { heading: 'bound', align: 'right' },
  ] as const;
  const { today, plan } = result.estimates;
  const rows = (['supply', ...stageNames] as const).flatMap((stage) => {
    const [before, after] = [boundsToday[stage], result.bounds[stage]];
    if (before === undefined || after === undefined) return [];
    const [now, then] = stage === 'supply' ? [before, after] : [today[stage], plan[stage]];
    return [[stageTitle(stage), boundText(now), boundText(before), boundText(then), boundText(after)]];
  });
  return textTable(columns, rows);
}

// In a file what is endless is null.
function boundText(bound: number | null | undefined): string {
  if (bound === undefined) return '-';
  return bound !== null && Number.isFinite(bound) ? numberText(bound, 0) : 'no bound';
}

function closing(result: ReachResult, { provenance, scenario, today }: ReachContext): string {
  const lines = [
    `Scenario ${result.scenario}: ${countText(scenario.days, 'day')}${scenario.warmUpDays > 0 ? ` after ${scenario.warmUpDays} of warm-up` : ''}, ${today.replications} replications of today and of the plan, with common random numbers, not used in the search; plans on the way by fewer where clear. Intervals cover chance in the model, not doubt about its inputs.`,
    provenanceText(provenance),
  ];
  return lines.map((line) => wrapText(line)).join('\n');
}
