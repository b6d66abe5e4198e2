import type { FactRecord } from '../scenario.js';

/** A fact as a row: path, low, high, evidence, place of its source in the list, unit, and a note where there is one. */
export type FactRow = readonly [
  path: string,
  low: number,
  high: number,
  evidence: FactRecord['evidence'],
  source: number,
  unit: string,
  note?: string,
];

/** The table of facts that rows and the sources they share stand for. */
export function factsOf(sources: readonly string[], rows: readonly FactRow[]): Record<string, FactRecord> {
  return Object.fromEntries(
    rows.map(([path, low, high, evidence, source, unit, note]) => {
      const fact: FactRecord = { low, high, evidence, source: sources[source] ?? '', unit };
      return [path, note === undefined ? fact : { ...fact, note }];
    }),
  );
}
