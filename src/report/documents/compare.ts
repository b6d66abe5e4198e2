import { type CountingPoint, presentPoints } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { Estimate } from '../../statistics/index.js';
import type { ComparisonResult, PolicyOutcome, StressName, StressOutcome } from '../../studies/index.js';
import { intervalChart } from '../page/charts/interval-chart.js';
import type { Words } from '../words/index.js';
import { conditionsOf, moreParts } from './compare-more.js';
import { comparisonRows, paretoTable, postsTable } from './compare-rows.js';
import {
  type DataTable,
  estimateCells,
  estimateHeadings,
  type Figure,
  figure,
  items,
  numberColumn,
  part,
  type ShownTable,
  type StudyDocument,
  table,
  tableOf,
  textColumn,
} from './document.js';
import { withLasting } from './lasting.js';
import { planText, replicationsTable } from './replications.js';
import { studyReport } from './study-report.js';

type Say = Words['compare'];

/** Inspection policies on the same trucks: throughput, differences from the first, delay, detection and work. */
export const compareReport = studyReport<ComparisonResult>({
  name: 'compare',
  fields: ['scenario', 'replications', 'policies'],
  document: (result, scenario, words) =>
    withLasting(
      compareDocument(result, scenario, words.compare),
      bestOf(result.policies)?.lasting,
      'received',
      words,
    ),
  tables: (result, scenario) => ({
    'compare.csv': compareTable(result, scenario),
    'pareto.csv': paretoTable(result),
    ...(result.posts === undefined ? {} : { 'posts.csv': postsTable(result) }),
    'replications.csv': replicationsTable(
      result.policies.map(({ policy, runs = [] }) => ({ plan: planText(result.plan), policy, runs })),
      scenario,
    ),
  }),
});

/** The policy by which most is received. */
function bestOf(policies: readonly PolicyOutcome[]): PolicyOutcome | undefined {
  return policies.toSorted((a, b) => received(b).mean - received(a).mean)[0];
}

function compareDocument(result: ComparisonResult, shown: Scenario, say: Say): StudyDocument {
  const { scenario, replications, policies } = result;
  const best = bestOf(policies);
  const [first] = policies;
  const conditions = conditionsOf(result, say);
  const confidence = say.percentText(first === undefined ? 0.95 : received(first).confidence);
  return {
    title: say.title,
    answer: best === undefined ? say.nothing({ scenario }) : answerOf(result, best, say),
    lead: conditions.join(' '),
    parts: [
      ...(conditions.length === 0
        ? []
        : [{ ...part(say.conditions, items(conditions)), only: 'terminal' as const }]),
      part(
        say.throughput,
        throughputFigure(policies, say),
        throughputTable(policies, presentPoints(shown), say),
      ),
      policies.length > 1
        ? part(
            say.difference({ first: first?.policy ?? '' }),
            differenceFigure(policies, say),
            differenceTable(policies, say),
          )
        : part(say.limits, limitsTable(policies, say)),
      part(say.inspection, inspectionTable(policies, say)),
      ...moreParts(result, say),
    ],
    method: say.method({ replications, confidence }),
  };
}

function answerOf(
  { scenario, policies, most, same = [] }: ComparisonResult,
  best: PolicyOutcome,
  say: Say,
): string {
  const of = { scenario, policy: best.policy, perDay: say.estimateText(received(best)) };
  if (policies.length === 1) return say.answerOfOne(of);
  // Policies that came out the same as another are told with it.
  const open = (most?.undecided ?? []).filter((policy) => !same.some((each) => each.policy === policy));
  return open.length === 0
    ? say.answer(of)
    : `${say.answer(of)} ${say.undecided({ policies: open.join(', ') })}`;
}

type Outcomes = readonly PolicyOutcome[];

function received({ throughput }: PolicyOutcome): Estimate {
  return throughput.received.perDay;
}

function throughputFigure(policies: Outcomes, say: Say): Figure {
  return figure(() =>
    intervalChart({
      title: say.throughputChart,
      description: policies
        .map((each) => say.byPolicy({ policy: each.policy, value: say.numberText(received(each).mean) }))
        .join('; '),
      unit: say.throughputUnit,
      rows: policies.map((each) => ({ label: each.policy, ...received(each) })),
      reference: 'none',
      caption: say.throughputCaption,
    }),
  );
}

function throughputTable(policies: Outcomes, points: readonly CountingPoint[], say: Say): ShownTable {
  return table(
    [{ heading: say.policy }, ...points.map((point) => ({ heading: say.pointTitle(point), isNumber: true }))],
    policies.map(({ policy, throughput }) => [
      policy,
      ...points.map((point) => plusMinus(throughput[point].perDay, say)),
    ]),
  );
}

function differenceFigure([first, ...others]: Outcomes, say: Say): Figure {
  const name = first?.policy ?? '';
  return figure(() =>
    intervalChart({
      title: say.differenceChart({ first: name }),
      description: others
        .map(({ policy, receivedDifference }) =>
          say.byPolicy({ policy, value: say.signedText(receivedDifference.mean) }),
        )
        .join('; '),
      unit: say.differenceUnit({ first: name }),
      rows: others.map(({ policy, receivedDifference }) => ({ label: policy, ...receivedDifference })),
      caption: say.differenceCaption,
    }),
  );
}

function differenceTable(policies: Outcomes, say: Say): ShownTable {
  const gain = ({ receivedDifference: { mean } }: PolicyOutcome): string => say.signedText(mean);
  const interval = ({ receivedDifference }: PolicyOutcome): string =>
    say.intervalText(receivedDifference, say.signedText);
  return tableOf(policies, [
    textColumn(say.policy, ({ policy }) => policy),
    numberColumn(say.gain, (each, index) => (index === 0 ? '-' : gain(each))),
    numberColumn(say.interval, (each, index) => (index === 0 ? '' : interval(each))),
    textColumn(say.bottleneck, ({ bottleneck }) => say.bottleneckTitle(bottleneck)),
  ]);
}

function limitsTable(policies: Outcomes, say: Say): ShownTable {
  return tableOf(policies, [
    textColumn(say.policy, ({ policy }) => policy),
    textColumn(say.bottleneck, ({ bottleneck }) => say.bottleneckTitle(bottleneck)),
  ]);
}

function inspectionTable(policies: Outcomes, say: Say): ShownTable {
  const share = (value: number): string => say.percentText(value, 1);
  const hours = (value: number): string => say.numberText(value, 0);
  const delayText = (estimate: Estimate | null): string =>
    estimate === null ? '-' : plusMinus(estimate, say, say.durationText);
  return tableOf(policies, [
    textColumn(say.policy, ({ policy }) => policy),
    numberColumn(say.median, ({ delay }) => delayText(delay.p50)),
    numberColumn(say.percentile, ({ delay }) => delayText(delay.p95)),
    numberColumn(say.detection, ({ detection }) =>
      detection === null ? say.noSuchTruck : plusMinus(detection, say, share),
    ),
    numberColumn(say.officerHours, (each) => plusMinus(each.officerHoursPerDay, say, hours), {
      short: say.officerHoursShort,
    }),
  ]);
}

function plusMinus(
  { mean, halfWidth }: Estimate,
  say: Say,
  show: (value: number) => string = say.numberText,
): string {
  return halfWidth === null ? show(mean) : say.plusMinus({ mean: show(mean), halfWidth: show(halfWidth) });
}

/** Policies as a long table: one row for each policy and measure. */
function compareTable({ scenario, policies, robustness }: ComparisonResult, shown: Scenario): DataTable {
  const rows = policies.flatMap((policy, index) =>
    measures(policy, presentPoints(shown), robustness?.[index]).map(([measure, unit, estimate]) => [
      scenario,
      policy.policy,
      measure,
      unit,
      ...estimateCells(estimate),
    ]),
  );
  return { headings: ['scenario', 'policy', 'measure', 'unit', ...estimateHeadings], rows };
}

function measures(
  policy: PolicyOutcome,
  points: readonly CountingPoint[],
  stressed: Readonly<Record<StressName, StressOutcome>> | undefined,
): readonly (readonly [string, string, Estimate | null])[] {
  return [
    ...points.map((point) => [point, 'truck/day', policy.throughput[point].perDay] as const),
    ['received, difference', 'truck/day', policy.receivedDifference],
    ['delay p50', 'min', policy.delay.p50],
    ['delay p95', 'min', policy.delay.p95],
    ['detection', 'share', policy.detection],
    ['officer-hours', 'h/day', policy.officerHoursPerDay],
    ...comparisonRows(policy, points, stressed),
  ];
}
