import type { EvidenceResult } from '../studies/index.js';
import { csv } from './csv.js';
import { estimateCells, estimateHeadings } from './estimate-cells.js';

/** How sure the answer is, and what each fact is worth, as a long table; gains in the unit of the decision, shares from 0 to 1. */
export function evidenceCsv(result: EvidenceResult): string {
  const { scenario, at, target, nominal, spread, reaches, decision, facts } = result;
  const { ignorance, chance, ignoranceShare } = spread;
  const whole = [
    ['truckloads a day, nominal', ...estimateCells(nominal)],
    ['truckloads a day, over draws', ...estimateCells(spread.mean)],
    ['share of draws that reach', ...shareCells(reaches.corrected.share, reaches.corrected, spread.worlds)],
    [
      'share of draws that reach, as counted',
      ...shareCells(reaches.counted.share, reaches.counted, spread.worlds),
    ],
    ...[
      ['draws that reach', reaches.shown] as const,
      ['draws that do not reach', reaches.shownNot] as const,
      ['draws undecided', reaches.open] as const,
    ].map(([measure, count]) => [measure, count, null, null, spread.worlds, reaches.corrected.confidence]),
    [
      'share of draws that reach, undecided ones as a range',
      ...shareCells(null, { ...reaches.range, confidence: reaches.corrected.confidence }, spread.worlds),
    ],
    ['standard deviation, input uncertainty', ...shareCells(ignorance.value, ignorance, spread.worlds)],
    ['standard deviation, chance', ...shareCells(chance.value, chance, spread.worlds)],
    [
      'share of variance, input uncertainty',
      ...shareCells(ignoranceShare.value, ignoranceShare, spread.worlds),
    ],
    [
      `gain by knowing everything, ${decision.utility}`,
      ...shareCells(decision.perfect.value, decision.perfect, spread.worlds),
    ],
  ].map((row) => ['', '', '', null, null, null, ...row]);
  const rows = facts.flatMap(({ fact, gain, explained }) => {
    const of = [fact.name, fact.evidence, fact.unit, fact.value, fact.low, fact.high];
    return [
      [...of, `gain by knowing it, ${decision.utility}`, ...shareCells(gain.value, gain, spread.worlds)],
      [...of, 'share of input uncertainty explained', ...estimateCells(explained)],
    ];
  });
  return csv(
    [
      'scenario',
      'counted',
      'target',
      'fact',
      'grade',
      'unit',
      'value',
      'from',
      'to',
      'measure',
      ...estimateHeadings,
    ],
    [...whole, ...rows].map((row) => [scenario, at, target, ...row]),
  );
}

/** The worlds as a table: truckloads a day, and the facts of largest worth. */
export function worldsCsv({ scenario, at, sample }: EvidenceResult): string {
  return csv(
    ['scenario', 'counted', 'draw', 'truckloads a day', ...sample.paths],
    sample.perDay.map((perDay, world) => [scenario, at, world, perDay, ...(sample.points[world] ?? [])]),
  );
}

function shareCells(
  value: number | null,
  {
    low,
    high,
    confidence,
  }: { readonly low: number | null; readonly high: number | null; readonly confidence: number },
  worlds: number,
): readonly (number | null)[] {
  return [value, low, high, worlds, confidence];
}
