import type { DayLines } from '../documents/index.js';
import type { Words } from '../words/index.js';

/** Marks that a line of 80 columns has room for, with what is said of it. */
const mostMarks = 40;

/**
 * Days in a row as a line of marks, the height of each from 0 to the highest day, then the lowest and the highest day: a line for each
 * series. More than 40 days stand several under a mark, as their mean.
 */
export function dayLineTexts(
  { unit, series }: DayLines,
  marks: string,
  say: Words['charts'],
): readonly string[] {
  const highest = Math.max(...series.flatMap(({ values }) => values));
  return series
    .filter(({ values }) => values.length > 0)
    .map(({ name, values }) => {
      const days = Math.ceil(values.length / mostMarks);
      return say.dayLine({
        name: series.length === 1 ? '' : name,
        line: meansOf(values, days)
          .map((value) => markOf(value, highest, marks))
          .join(''),
        low: say.numberText(Math.min(...values), 0),
        high: say.numberText(Math.max(...values), 0),
        unit,
        days,
      });
    });
}

function meansOf(values: readonly number[], days: number): readonly number[] {
  return Array.from({ length: Math.ceil(values.length / days) }, (_, index) => {
    const some = values.slice(index * days, (index + 1) * days);
    return some.reduce((sum, value) => sum + value, 0) / some.length;
  });
}

function markOf(value: number, highest: number, marks: string): string {
  const level = highest > 0 ? Math.floor((marks.length * Math.max(0, value)) / highest) : 0;
  return marks[Math.min(marks.length - 1, level)] ?? '';
}
