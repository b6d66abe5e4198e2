import type { Markish } from '@observablehq/plot';
import type { Words } from '../../words/index.js';
import { colours } from '../style.js';
import type { Plotting } from './chart.js';

/** A line across at the target, named at its right end. */
export function targetMarks(
  plot: Plotting,
  { value, text, at }: { readonly value: number; readonly text: string; readonly at: Date },
  say: Words['charts'],
): readonly Markish[] {
  return [
    plot.ruleY([value], { stroke: colours.target, strokeDasharray: '6 4', strokeWidth: 1.5 }),
    plot.text([at], {
      x: (date: Date) => date,
      y: value,
      text: () => say.target({ target: text }),
      textAnchor: 'end',
      dy: 14,
      fill: colours.target,
      stroke: 'white',
      strokeWidth: 4,
    }),
  ];
}
