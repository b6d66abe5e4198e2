import type { EvidenceResult } from '../../../studies/index.js';
import { drawsChart } from '../../page/charts/draws-chart.js';
import { fixedSentence } from '../../sensitivity-names.js';
import type { Words } from '../../words/index.js';
import {
  type Figure,
  figure,
  paragraph,
  part,
  type ShownTable,
  type StudyDocument,
  sentences,
  table,
} from '../document.js';
import { studyReport } from '../study-report.js';
import { explainedFigure, factTable, gainFigure } from './facts.js';
import { answerOf, decisionText, drawnText, spreadText } from './sentences.js';
import { drawDataTable, evidenceDataTable } from './tables.js';

type Say = Words['evidence'];

/** How sure the answer is when the inputs are not, and what is worth finding out. */
export const evidenceReport = studyReport<EvidenceResult>({
  name: 'evidence',
  fields: [
    ...(['scenario', 'seen', 'at', 'target', 'nominal', 'spread', 'reaches'] as const),
    ...(['decision', 'facts', 'sample'] as const),
  ],
  document: (result, _, words) => evidenceDocument(result, words),
  tables: (result) => ({ 'evidence.csv': evidenceDataTable(result), 'draws.csv': drawDataTable(result) }),
});

function evidenceDocument(result: EvidenceResult, { evidence: say, sensitivity }: Words): StudyDocument {
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
      drawnText(result, say),
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
