import type { BreakEvenFinding, BreakEvenResult } from '../../../studies/index.js';
import type { DataTable } from '../document.js';

const headings = [
  ...['scenario', 'counted', 'target', 'decision', 'assumption', 'kind', 'grade', 'unit', 'assumed'],
  ...['range low', 'range high', 'side', 'state', 'break-even value', 'low', 'high', 'tried as far as'],
  ...['change there', 'change low', 'change high', 'n', 'confidence of each'],
];

/** A long table: a row for each side of each assumption, in its unit; the change in truckloads a day at the farthest value, by pilot replications. */
export function breakEvenDataTable(result: BreakEvenResult): DataTable {
  const { scenario, target, decision, findings, intervals } = result;
  const rows = findings.flatMap((finding) =>
    (['below', 'above'] as const).flatMap((which) => {
      const cells = sideCells(finding, which);
      if (cells === undefined) return [];
      const { path, kind, evidence, unit, value, low, high } = finding;
      const question = [scenario, target.at, target.perDay, decision];
      const of = [path, kind, evidence, unit, value, low, high];
      return [[...question, ...of, which, ...cells, intervals.confidenceOfEach]];
    }),
  );
  return { headings, rows };
}

function sideCells(
  finding: BreakEvenFinding,
  which: 'below' | 'above',
): DataTable['rows'][number] | undefined {
  const side = finding[which];
  if (side === null) return undefined;
  const { flip, change } = side;
  const value = flip.state === 'flips' ? [flip.at, flip.low, flip.high] : [null, null, null];
  const farthest = which === 'below' ? finding.lowest : finding.highest;
  return [flip.state, ...value, farthest, change.mean, change.low, change.high, change.n];
}
