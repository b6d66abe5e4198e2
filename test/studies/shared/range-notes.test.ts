import { expect, test } from 'vitest';
import type { Scenario } from '../../../src/scenario/index.js';
import { rangeNotes } from '../../../src/studies/shared/index.js';
import { scenarioWith } from '../../corridor/scenarios.js';

/** So many facts, each with the value 10 and a range about it. */
function withRanges(...ranges: readonly (readonly [number, number])[]): Scenario {
  const base = scenarioWith({});
  const governorates = Object.fromEntries(
    ranges.map((_, index) => [`place-${index}`, { population: 10, trip: 10, docks: 1 }]),
  );
  const facts = Object.fromEntries(
    ranges.map(([low, high], index) => [
      `governorates.place-${index}.population`,
      { low, high, evidence: 'D' as const, source: 'made up', unit: 'person' },
    ]),
  );
  const read = scenarioWith({ governorates });
  return { ...base, governorates: { ...base.governorates, ...read.governorates }, facts };
}

test('values outside their range and at an end of it are told', () => {
  const notes = rangeNotes(withRanges([11, 20], [10, 20], [5, 10], [5, 15], [10, 10]));
  expect(notes.outside).toEqual(['governorates.place-0.population']);
  expect(notes.atEdge).toEqual(['governorates.place-1.population', 'governorates.place-2.population']);
  expect(notes.facts).toBe(4);
});

test('ranges lie on one side where chance would hardly put so many values there', () => {
  // Eight of eight on one side: 2/256 < 0.01; seven of seven: 2/128 > 0.01.
  const low: readonly (readonly [number, number])[] = Array.from({ length: 8 }, () => [9, 30] as const);
  expect(rangeNotes(withRanges(...low))).toMatchObject({ lowest: 8, highest: 0, isOneSided: true });
  expect(rangeNotes(withRanges(...low.slice(1))).isOneSided).toBe(false);
  expect(rangeNotes(withRanges(...low, [1, 11], [1, 11], [1, 11]))).toMatchObject({
    highest: 3,
    isOneSided: false,
  });
});
