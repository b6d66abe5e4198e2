import type { FactFactor, SensitivityPlan } from '../../../studies/index.js';
import type { CsvCell } from '../../csv.js';
import type { Words } from '../../words/index.js';
import {
  type Block,
  type DataTable,
  estimateHeadings,
  paragraph,
  part,
  type StudyDocument,
} from '../document.js';

/** Rows shown on a terminal and bars drawn; a page's table has all. */
export const mostShown = 20;

/** What fits beside a chart's bars. */
export const widestLabel = 44;

/** Fields from which the results of these studies begin. */
export const planFields = ['scenario', 'measure', 'replications', 'plans'] as const;

/** What was found at each plan. */
interface AtPlans<At> {
  readonly scenario: string;
  readonly method: string;
  readonly measure: { readonly at: string };
  readonly days: number;
  readonly replications: number;
  readonly plans: readonly At[];
}

interface Told<At> {
  /** What was found at one plan, in a sentence. */
  readonly answer: (at: At) => string;
  /** What else is shown of it. */
  readonly blocks: (at: At) => readonly Block[];
  readonly method: Words['tornado' | 'morris' | 'sobol']['method'];
}

/** A part for each plan. The first plan's sentence is the study's answer; later ones stand in their parts. */
export function plansDocument<At extends { readonly plan: SensitivityPlan }>(
  { scenario, measure, days, replications, plans }: AtPlans<At>,
  { answer, blocks, method }: Told<At>,
  say: Words['sensitivity'],
): StudyDocument {
  const [first] = plans;
  return {
    title: say.title,
    answer: first === undefined ? say.nothing({ scenario }) : answer(first),
    lead: '',
    parts: plans.map((at) =>
      part(say.plans[at.plan], paragraph(at === first ? '' : answer(at)), ...blocks(at)),
    ),
    method: method({ at: measure.at, days, replications }),
  };
}

/** A fact with its measures by name, each in the columns of an estimate. */
interface MeasuredFact {
  readonly factor: FactFactor;
  readonly measures: Readonly<Record<string, readonly CsvCell[]>>;
}

/** A long table: a row for each measure of each fact at each plan. */
export function factTable<At extends { readonly plan: SensitivityPlan }>(
  { scenario, method, measure, plans }: AtPlans<At>,
  factsOf: (at: At) => readonly MeasuredFact[],
): DataTable {
  const rows = plans.flatMap((at) =>
    factsOf(at).flatMap(({ factor: { name, evidence, unit, value, low, high }, measures }) =>
      Object.entries(measures).map(([named, cells]) => [
        ...[scenario, method, measure.at, at.plan, name, evidence, unit, value, low, high],
        ...[named, ...cells],
      ]),
    ),
  );
  return { headings: [...factHeadings, ...estimateHeadings], rows };
}

const factHeadings = [
  'scenario',
  'method',
  'counted',
  'plan',
  'fact',
  'grade',
  'unit',
  'value',
  'from',
  'to',
  'measure',
];

/** A value with its interval, such as a bootstrap gives, in the columns of an estimate; n stays empty, since rows and not replications were drawn anew. */
export function intervalCells(
  interval: {
    readonly value: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly confidence: number;
  } | null,
): readonly CsvCell[] {
  if (interval === null) return estimateHeadings.map(() => null);
  return [interval.value, interval.low, interval.high, null, interval.confidence];
}
