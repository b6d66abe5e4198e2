import type { CalibratedFact, CalibrateResult } from '../../studies/index.js';
import { rangeChart } from '../page/charts/range-chart.js';
import type { Html } from '../page/html.js';
import { pathText } from '../sensitivity-names.js';
import type { Words } from '../words/index.js';
import {
  type DocumentPart,
  figure,
  paragraph,
  part,
  type ShownTable,
  type StudyDocument,
  sentences,
  table,
} from './document.js';
import { type ShownStudy, studyReport } from './study-report.js';

type Say = Words['calibrate'];

const widestLabel = 44;
/** Width share above which nothing is said of a pair together. */
const mostJointWidth = 0.7;
const widestPath = 60;

/** Which values of facts lead to the daily counts: ranges before and after, and the counts beside runs. */
export const calibrateReport = studyReport<CalibrateResult>({
  name: 'calibrate',
  fields: ['scenario', 'state', 'at', 'period', 'facts', 'waves', 'fit', 'discrepancy', 'runs'],
  document: (result, _, { calibrate }) => calibrateDocument(result, calibrate),
  tables: calibrateTables,
});

function calibrateDocument(result: CalibrateResult, say: Say): StudyDocument {
  const notInformed = notInformedSentence(result, say);
  const { waves } = result;
  return {
    title: say.title,
    answer: answerOf(result, say),
    lead: notInformed,
    parts: [
      ...(result.state === 'found' ? [factsPart(result, notInformed, say)] : []),
      part(
        result.state === 'found' ? say.fitAtPlausible : say.fitAtAll,
        fitTable(result, say),
        paragraph(exactSentence(result, say)),
        paragraph(checkSentence(result, say)),
      ),
      ...(waves.length === 0 ? [] : [part(say.ruledOut, paragraph(wavesSentence(result, say)))]),
    ],
    method: methodText(result, say),
  };
}

/** How many facts the counts narrow. */
function answerOf({ scenario, state, at, period, facts }: CalibrateResult, say: Say): string {
  const { from, to, observedDays: days } = period;
  const of = { scenario, days, from, to, at: at.join(', ') };
  if (state === 'contradicted') return say.contradicted(of);
  const informed = say.exactText(facts.filter(({ isInformed }) => isInformed).length);
  return say.found({ ...of, informed, facts: facts.length });
}

/** The facts of which the counts say nothing; empty where there are none. */
function notInformedSentence({ state, facts }: CalibrateResult, say: Say): string {
  const others = facts.filter(({ isInformed }) => !isInformed).map(({ path }) => pathText(path, widestPath));
  return state === 'contradicted' || others.length === 0 ? '' : say.notInformed({ facts: others.join(', ') });
}

function factsPart(result: CalibrateResult, notInformed: string, say: Say): DocumentPart {
  const { facts, ties } = result;
  const tied = facts.filter(({ paths }) => paths.length > 1).map(tiedText);
  return part(
    say.facts,
    paragraph(notInformed, 'terminal'),
    figure((charts) => factsChart(result, say, charts)),
    factTable(result, say),
    paragraph(tied.length === 0 ? '' : say.tied({ paths: tied.join('; ') })),
    paragraph(ties.length === 0 ? '' : tiesSentence(result, say)),
  );
}

async function factsChart(
  { facts, confidence }: CalibrateResult,
  say: Say,
  charts: Words['charts'],
): Promise<Html> {
  return await rangeChart(
    {
      title: say.chart,
      description: facts
        .map(({ path, low, high }) => say.chartRow({ fact: path, range: between(low, high, say) }))
        .join('; '),
      pointName: say.chartPoint({ confidence: say.percentText(confidence) }),
      rows: facts.map(({ path, before, low, median, high }) => ({
        label: pathText(path, widestLabel),
        ...before,
        point: median,
        from: low,
        to: high,
      })),
    },
    charts,
  );
}

function factTable({ facts, confidence }: CalibrateResult, say: Say): ShownTable {
  const columns = [
    { heading: say.fact, widest: 28 },
    { heading: say.grade, only: 'page' },
    { heading: say.before, isNumber: true },
    { heading: say.value, isNumber: true },
    { heading: say.plausible({ confidence: say.percentText(confidence) }), isNumber: true },
    { heading: say.median, isNumber: true },
    { heading: say.width, isNumber: true },
  ] as const;
  const rows = facts.map((fact) => [
    { path: fact.path, ...(fact.paths.length > 1 ? { mark: '*' } : {}) },
    fact.evidence,
    between(fact.before.low, fact.before.high, say),
    shown(fact.before.value, say),
    fact.isInformed
      ? between(fact.low, fact.high, say)
      : { strong: say.isNotInformed, remark: between(fact.low, fact.high, say) },
    shown(fact.median, say),
    say.percentText(fact.widthShare),
  ]);
  return table(columns, rows);
}

function tiedText({ paths }: CalibratedFact): string {
  return paths.map((path) => pathText(path, widestPath)).join(' = ');
}

function tiesSentence({ ties }: CalibrateResult, say: Say): string {
  const pairs = ties.slice(0, 5).map(({ paths, correlation }) => {
    const [one, other] = paths;
    const sentence = correlation > 0 ? say.moreWithMore : say.moreWithLess;
    return sentence({
      one: pathText(one, 36),
      other: pathText(other, 36),
      correlation: say.signedText(correlation, 2),
    });
  });
  const joint = ties.slice(0, 5).flatMap(({ paths: [one, other], jointly }) => {
    if (jointly === null || jointly.widthShare > mostJointWidth) return [];
    const { kind, low, high, before, widthShare } = jointly;
    return say.jointly[kind]({
      one: pathText(one, 36),
      other: pathText(other, 36),
      now: between(low, high, say),
      before: between(before.low, before.high, say),
      width: say.percentText(widthShare),
    });
  });
  return sentences(
    say.ties({ pairs: pairs.join('; ') }),
    joint.length === 0 ? '' : say.together({ pairs: joint.join('; ') }),
  );
}

function fitTable({ fit, confidence }: CalibrateResult, say: Say): ShownTable {
  const columns = [
    { heading: say.counted },
    { heading: say.days },
    { heading: say.measure },
    { heading: say.count, isNumber: true },
    { heading: say.runs({ confidence: say.percentText(confidence) }), isNumber: true },
    { heading: say.median, isNumber: true, only: 'page' },
    { heading: '' },
  ] as const;
  const rows = fit.map(({ series, span, statistic, observed, low, median, high, isWithin }) => [
    series,
    span,
    say.statistics[statistic],
    shown(observed, say),
    between(low, high, say),
    shown(median, say),
    isWithin ? '' : say.isOutside,
  ]);
  return table(columns, rows);
}

/** Numbers that counts meet exactly, and what follows; empty where there are none. */
function exactSentence({ exact }: CalibrateResult, say: Say): string {
  const series = exact.map(({ series, value, periods, of }) =>
    say.exactSeries({ series, value: say.exactText(value), periods: say.exactText(periods), days: of }),
  );
  return series.length === 0 ? '' : say.exact({ series: series.join('; ') });
}

/** Whether the fitted values bring runs nearer to the counts than those before; empty where contradicted. */
function checkSentence({ check }: CalibrateResult, say: Say): string {
  if (check === null) return '';
  const points = check.before.map(({ at, observed, mean, crps }, index) => {
    const fitted = check.fitted[index];
    return say.checkPoint({
      at,
      counted: shown(observed, say),
      before: shown(mean, say),
      fitted: shown(fitted?.mean ?? mean, say),
      scoreBefore: shown(crps, say),
      scoreFitted: shown(fitted?.crps ?? crps, say),
    });
  });
  const sentence = check.kept === 'fitted' ? say.checkKept : say.checkRestored;
  return sentence({ replications: check.replications, points: points.join('; ') });
}

/** What the waves ruled out. */
function wavesSentence({ waves }: CalibrateResult, say: Say): string {
  const left = waves.map(({ runs, shareLeft }, index) =>
    say.wave({ number: say.exactText(index + 1), runs, share: shareText(shareLeft, say) }),
  );
  return say.waves({ waves: left.join(', '), cutoff: say.numberText(waves[0]?.cutoff ?? 0) });
}

function shareText(share: number, say: Say): string {
  if (share > 0 && share < 0.001) return say.lessThan({ share: say.percentText(0.001, 1) });
  return say.percentText(share, share < 0.1 ? 1 : 0);
}

function methodText(result: CalibrateResult, say: Say): string {
  const { discrepancy, method, runs, confidence, state, informedBelow } = result;
  return sentences(
    say.discrepancy({
      day: say.percentText(discrepancy.periodShare),
      series: say.percentText(discrepancy.seriesShare),
    }),
    state === 'contradicted'
      ? ''
      : say.intervals({
          confidence: say.percentText(confidence),
          runs: runs.inRegion,
          effective: say.numberText(runs.effective, 0),
          informedBelow: say.percentText(informedBelow),
        }),
    say.method({ method, runs: runs.made }),
  );
}

function between(low: number, high: number, say: Say): string {
  return say.rangeText(rounded(low), rounded(high));
}

function shown(value: number, say: Say): string {
  return say.exactText(rounded(value));
}

/** Three digits, as no interval here knows more. */
function rounded(value: number): number {
  return Math.abs(value) >= 1_000 ? Math.round(value) : Number(value.toPrecision(3));
}

/** A row for each path of each fact, before and what is plausible; the counts beside runs; and the plausible sets, a column for each fact. */
function calibrateTables(result: CalibrateResult): ShownStudy['tables'] {
  const { scenario, state, at, period, facts, plausible, fit, confidence } = result;
  const factRows = facts.flatMap(({ path: fact, paths, evidence, unit, before, ...found }) =>
    paths.map((path) => [
      ...[scenario, at.join(' '), period.from, period.to, fact, path, evidence, unit],
      ...[before.value, before.low, before.high],
      ...[state, found.low, found.median, found.high, confidence, found.widthShare],
      found.isInformed ? 'yes' : 'no',
    ]),
  );
  const fitRows = fit.map(({ series, span, statistic, observed, low, median, high }) => [
    ...[scenario, state === 'found' ? 'plausible values' : 'all values', series, span, statistic],
    ...[observed, low, median, high, confidence],
  ]);
  return {
    'calibration.csv': { headings: factHeadings, rows: factRows },
    'calibration-fit.csv': { headings: fitHeadings, rows: fitRows },
    ...(state === 'found'
      ? { 'plausible.csv': { headings: facts.map(({ path }) => path), rows: plausible } }
      : {}),
  };
}

const factHeadings = [
  ...['scenario', 'counted', 'from', 'to', 'fact', 'path', 'grade', 'unit', 'value', 'low before'],
  ...['high before', 'state', 'low', 'median', 'high', 'confidence', 'width', 'informed'],
];

const fitHeadings = [
  ...['scenario', 'runs at', 'counted', 'days', 'measure', 'observed', 'low', 'median', 'high'],
  'confidence',
];
