import type { BreakEvenFinding, BreakEvenResult } from '../studies/index.js';
import { type CsvCell, csv } from './csv.js';

const headings = [
  'scenario',
  'counted',
  'target',
  'verdict',
  'assumption',
  'kind',
  'grade',
  'unit',
  'assumed',
  'range low',
  'range high',
  'side',
  'state',
  'turns at',
  'low',
  'high',
  'looked as far as',
  'change there',
  'change low',
  'change high',
  'n',
  'confidence of each',
];

/** A long table: a row for each side of each assumption, in its unit; the change in truckloads a day at the farthest value, by the first look. */
export function breakEvenCsv(result: BreakEvenResult): string {
  const { scenario, target, verdict, findings, intervals } = result;
  const rows = findings.flatMap((finding) =>
    (['below', 'above'] as const).flatMap((which) => {
      const cells = sideCells(finding, which);
      if (cells === undefined) return [];
      const { path, kind, evidence, unit, value, low, high } = finding;
      const begin = [
        scenario,
        target.at,
        target.perDay,
        verdict,
        path,
        kind,
        evidence,
        unit,
        value,
        low,
        high,
      ];
      return [[...begin, which, ...cells, intervals.confidenceOfEach]];
    }),
  );
  return csv(headings, rows);
}

function sideCells(finding: BreakEvenFinding, which: 'below' | 'above'): readonly CsvCell[] | undefined {
  const side = finding[which];
  if (side === null) return undefined;
  const { flip, change } = side;
  const turns = flip.state === 'flips' ? [flip.at, flip.low, flip.high] : [null, null, null];
  const farthest = which === 'below' ? finding.lowest : finding.highest;
  return [flip.state, ...turns, farthest, change.mean, change.low, change.high, change.n];
}
