import type { EvidenceResult, FactInformation } from '../../../studies/index.js';
import { drawsChart } from '../../page/charts/draws-chart.js';
import { intervalChart } from '../../page/charts/interval-chart.js';
import { fixedSentence, pathText } from '../../sensitivity-names.js';
import type { Words } from '../../words/index.js';
import {
  type DataTable,
  estimateCells,
  estimateHeadings,
  type Figure,
  figure,
  numberColumn,
  paragraph,
  part,
  type ShownTable,
  type StudyDocument,
  sentences,
  table,
  tableOf,
  textColumn,
} from '../document.js';
import { withLasting } from '../lasting.js';
import { studyReport } from '../study-report.js';
import { answerOf, decisionText, drawnText, gainNumber, spreadText } from './sentences.js';

type Say = Words['evidence'];

/** How sure the answer is when the inputs are not, and what is worth finding out. */
export const evidenceReport = studyReport<EvidenceResult>({
  name: 'evidence',
  fields: [
    ...(['scenario', 'seen', 'at', 'target', 'nominal', 'spread', 'reaches'] as const),
    ...(['decision', 'facts', 'sample'] as const),
  ],
  document: (result, _, words) =>
    withLasting(evidenceDocument(result, words), result.nominalLasting, result.at, words),
  tables: (result) => ({ 'evidence.csv': evidenceDataTable(result), 'draws.csv': drawDataTable(result) }),
});

function evidenceDocument(result: EvidenceResult, words: Words): StudyDocument {
  const { evidence: say, sensitivity } = words;
  const { spread, decision, facts, fixed } = result;
  return {
    title: say.title,
    answer: answerOf(result, say),
    lead: '',
    parts: [
      part(
        say.spread,
        drawsFigure(result, say),
        paragraph(spreadText(result, say)),
        spreadTable(result, say),
      ),
      part(
        say.worth,
        paragraph(decisionText(result, say)),
        ...(decision.perfect.value > 0 && facts.length > 0 ? [gainFigure(result, say)] : []),
        factTable(result, say),
      ),
      ...(facts.length === 0
        ? []
        : [{ ...part(say.depends, explainedFigure(result, say)), only: 'page' as const }]),
    ],
    method: sentences(
      drawnText(result, words),
      fixedSentence(fixed, sensitivity),
      say.meaning[decision.utility],
      say.method({ replications: spread.replicationsPerDraw }),
    ),
  };
}

function drawsFigure({ sample, target, nominal, at }: EvidenceResult, say: Say): Figure {
  const chart = { perDay: sample.perDay, target, nominal: nominal.mean, unit: say.drawsUnit({ at }) };
  return figure(async (charts) => await drawsChart(chart, charts));
}

function spreadTable({ spread, reaches }: EvidenceResult, say: Say): ShownTable {
  const columns = [
    { heading: '' },
    { heading: say.value, isNumber: true },
    { heading: say.interval, isNumber: true },
  ] as const;
  const { inputUncertainty, samplingError, inputUncertaintyShare, mean } = spread;
  const { corrected, counted, shown, shownNot, open, range } = reaches;
  const counts = {
    reach: say.exactText(shown),
    doNot: say.exactText(shownNot),
    undecided: say.exactText(open),
  };
  const ends = ({ low, high }: Ends, show: (value: number) => string): string =>
    low === null || high === null ? say.none : say.range({ low: show(low), high: show(high) });
  const rows = [
    [say.shareCorrected, say.percentText(corrected.share), ends(corrected, say.percentText)],
    [say.shareCounted, say.percentText(counted.share), ends(counted, say.percentText)],
    [say.decidedOneByOne, say.counts(counts), ends(range, say.percentText)],
    [say.meanOverDraws, say.numberText(mean.mean), say.intervalText(mean)],
    [say.inputDeviation, say.numberText(inputUncertainty.value), ends(inputUncertainty, say.numberText)],
    [say.samplingDeviation, say.numberText(samplingError.value), ends(samplingError, say.numberText)],
    [
      say.inputShare,
      say.percentText(inputUncertaintyShare.value),
      ends(inputUncertaintyShare, say.percentText),
    ],
  ];
  return table(columns, rows, { only: 'page' });
}

interface Ends {
  readonly low: number | null;
  readonly high: number | null;
}

const mostRows = 10;
const mostDrawn = 15;
const widestPath = 34;
const widestLabel = 44;

/** Facts that are shown to matter in either way first, the rest in the order of worth. */
function factTable({ facts, decision: { utility } }: EvidenceResult, say: Say): ShownTable {
  const columns = [
    { heading: say.fact, widest: widestPath },
    { heading: say.grade },
    { heading: say.factRange, isNumber: true, widest: 14 },
    { heading: say.adds[utility], isNumber: true },
    { heading: say.explains, isNumber: true },
  ] as const;
  const show = (value: number): string => gainNumber(value, utility, say);
  const matters = ({ isShown, explained }: FactInformation): boolean => isShown || isExplained(explained);
  const rows = facts
    .toSorted((a, b) => Number(matters(b)) - Number(matters(a)))
    .map(({ fact, gain, explained }) => {
      const share = say.percentText(Math.min(1, Math.max(0, explained.mean)));
      return [
        { path: fact.name },
        fact.evidence,
        say.rangeText(fact.low, fact.high),
        say.added({ value: show(Math.max(0, gain.value)), low: show(gain.low), high: show(gain.high) }),
        isExplained(explained) ? share : say.notShown({ share }),
      ];
    });
  return table(columns, rows, { most: { rows: mostRows, rest: (left) => say.more({ facts: left }) } });
}

function isExplained({ low }: FactInformation['explained']): boolean {
  return (low ?? 0) > 0;
}

/** What knowing each fact would add, most first. */
function gainFigure({ facts, decision: { utility } }: EvidenceResult, say: Say): Figure {
  const scale = utility === 'decision' ? 100 : 1;
  const shown = facts.slice(0, mostDrawn);
  const chart = {
    title: say.gainChart,
    description: described(shown, ({ gain }) => say.numberText(gain.value * scale), say),
    unit: say.gainUnit[utility],
    rows: shown.map(({ fact, gain, isShown }) => ({
      label: pathText(fact.name, widestLabel),
      mean: gain.value * scale,
      low: gain.low * scale,
      high: gain.high * scale,
      isMarked: isShown,
    })),
    caption: say.gainCaption,
  };
  return figure(async () => await intervalChart(chart));
}

/** Facts by the share of the input uncertainty that would go with them, whether or not knowing them changes the call. */
function explainedFigure({ facts, at }: EvidenceResult, say: Say): Figure {
  const shown = facts.toSorted((a, b) => b.explained.mean - a.explained.mean).slice(0, mostDrawn);
  const percent = (share: number | null): number | null => (share === null ? null : share * 100);
  const chart = {
    title: say.explainedChart,
    description: described(shown, ({ explained }) => say.percentText(explained.mean), say),
    unit: say.explainedUnit({ at }),
    rows: shown.map(({ fact, explained }) => ({
      label: pathText(fact.name, widestLabel),
      mean: explained.mean * 100,
      low: percent(explained.low),
      high: percent(explained.high),
      isMarked: isExplained(explained),
    })),
    caption: say.explainedCaption,
  };
  const numbers = tableOf(shown, [
    textColumn(say.fact, ({ fact }) => ({ path: fact.name })),
    numberColumn(say.explains, ({ explained }) => say.percentText(explained.mean)),
    numberColumn(say.interval, ({ explained }) => say.intervalText(explained, say.percentText)),
  ]);
  return figure(async () => await intervalChart(chart), numbers);
}

function described(
  facts: readonly FactInformation[],
  value: (of: FactInformation) => string,
  say: Say,
): string {
  return facts.map((each) => say.chartRow({ fact: each.fact.name, value: value(each) })).join('; ');
}

type Row = DataTable['rows'][number];

interface Interval {
  readonly low: number | null;
  readonly high: number | null;
  readonly confidence: number;
}

/** How sure the answer is, and what each fact is worth, as a long table; gains in the unit of the decision, shares from 0 to 1. */
function evidenceDataTable(result: EvidenceResult): DataTable {
  const { scenario, at, target, spread, decision, facts } = result;
  const cells = (value: number | null, { low, high, confidence }: Interval): Row => [
    ...[value, low, high, spread.draws, confidence],
  ];
  const whole = wholeRows(result, cells).map((row) => ['', '', '', null, null, null, ...row]);
  const ofFacts = facts.flatMap(({ fact, gain, explained }) => {
    const of = [fact.name, fact.evidence, fact.unit, fact.value, fact.low, fact.high];
    return [
      [...of, `gain by knowing it, ${decision.utility}`, ...cells(gain.value, gain)],
      [...of, 'share of input uncertainty explained', ...estimateCells(explained)],
    ];
  });
  return {
    headings: [
      ...['scenario', 'counted', 'target', 'fact', 'grade', 'unit', 'value', 'from', 'to', 'measure'],
      ...estimateHeadings,
    ],
    rows: [...whole, ...ofFacts].map((row) => [scenario, at, target, ...row]),
  };
}

/** What is said of no fact. */
function wholeRows(
  { nominal, spread, reaches, decision }: EvidenceResult,
  cells: (value: number | null, interval: Interval) => Row,
): readonly Row[] {
  const { inputUncertainty, samplingError, inputUncertaintyShare } = spread;
  const { corrected, counted, shown, shownNot, open, range } = reaches;
  const { confidence } = corrected;
  const counts = { low: null, high: null, confidence };
  return [
    ['truckloads a day, nominal', ...estimateCells(nominal)],
    ['truckloads a day, over draws', ...estimateCells(spread.mean)],
    ['share of draws that reach', ...cells(corrected.share, corrected)],
    ['share of draws that reach, as counted', ...cells(counted.share, counted)],
    ['draws that reach', ...cells(shown, counts)],
    ['draws that do not reach', ...cells(shownNot, counts)],
    ['draws undecided', ...cells(open, counts)],
    ['share of draws that reach, undecided ones as a range', ...cells(null, { ...range, confidence })],
    ['standard deviation, input uncertainty', ...cells(inputUncertainty.value, inputUncertainty)],
    ['standard deviation, sampling error', ...cells(samplingError.value, samplingError)],
    ['share of variance, input uncertainty', ...cells(inputUncertaintyShare.value, inputUncertaintyShare)],
    [`gain by knowing everything, ${decision.utility}`, ...cells(decision.perfect.value, decision.perfect)],
  ];
}

/** The draws as a table: truckloads a day, and the facts of largest worth. */
function drawDataTable({ scenario, at, sample }: EvidenceResult): DataTable {
  return {
    headings: ['scenario', 'counted', 'draw', 'truckloads a day', ...sample.paths],
    rows: sample.perDay.map((perDay, draw) => [scenario, at, draw, perDay, ...(sample.points[draw] ?? [])]),
  };
}
