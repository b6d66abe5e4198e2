import type { EvidenceResult } from '../../../studies/index.js';
import type { DataTable } from '../document.js';
import { estimateCells, estimateHeadings } from '../estimate-cells.js';

type Row = DataTable['rows'][number];

interface Interval {
  readonly low: number | null;
  readonly high: number | null;
  readonly confidence: number;
}

/** How sure the answer is, and what each fact is worth, as a long table; gains in the unit of the decision, shares from 0 to 1. */
export function evidenceDataTable(result: EvidenceResult): DataTable {
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
export function drawDataTable({ scenario, at, sample }: EvidenceResult): DataTable {
  return {
    headings: ['scenario', 'counted', 'draw', 'truckloads a day', ...sample.paths],
    rows: sample.perDay.map((perDay, draw) => [scenario, at, draw, perDay, ...(sample.points[draw] ?? [])]),
  };
}
