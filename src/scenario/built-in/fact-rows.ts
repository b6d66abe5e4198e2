import type { FactRecord } from '../scenario.js';

/** A fact as a row: path, low, high, evidence, place of its source in the list, unit, a note (empty for none) and the highest value seen where there are any. */
export type FactRow = readonly [
  path: string,
  low: number,
  high: number,
  evidence: FactRecord['evidence'],
  source: number,
  unit: string,
  note?: string,
  observedMax?: readonly [value: number, date: string, source: number],
];

/** The table of facts that rows and the sources they share stand for. */
export function factsOf(sources: readonly string[], rows: readonly FactRow[]): Record<string, FactRecord> {
  return Object.fromEntries(
    rows.map(([path, low, high, evidence, source, unit, note = '', observedMax]) => {
      const fact: FactRecord = { low, high, evidence, source: sources[source] ?? '', unit };
      const noted = note === '' ? fact : { ...fact, note };
      if (observedMax === undefined) return [path, noted];
      const [value, date, seenBy] = observedMax;
      return [path, { ...noted, observedMax: { value, date, source: sources[seenBy] ?? '' } }];
    }),
  );
}
