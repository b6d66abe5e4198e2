import type { LeverScreen } from '../studies/index.js';
import { type Ink, plainInk } from './ink.js';
import { countText, exactText, numberText, signedText } from './number-text.js';
import { type Provenance, provenanceText } from './provenance.js';
import { textTable, wrapText } from './text-table.js';

type Rung = LeverScreen['factors'][number]['rungs'][number];

/** Levers along the way up, for a terminal of 80 columns: what one step down and one step up do at each rung. */
export function screenText(screen: LeverScreen, provenance: Provenance, ink: Ink = plainInk): string {
  const { scenario, measure, smallestEffect, replications, rungs } = screen;
  const head = wrapText(
    `${ink.bold(scenario)}: which lever matters where on the way up? Each lever one step down and one step up at ${countText(rungs.length, 'rung')}, ${countText(replications, 'replication')} on the same luck; trucks a day ${measure.at}, ${exactText(smallestEffect)} and more matter.`,
  );
  const way = rungs.map(({ name, base }) => `${name} ${numberText(base.mean)}`).join(', ');
  const legend =
    'Figures: what the step that changes most does. (): less than matters, does not bind there. ?: too uncertain to say.';
  return `${[head, wrapText(`On the way: ${way}.`), levelTable(screen), wrapText(legend), ink.dim(wrapText(provenanceText(provenance)))].join('\n\n')}\n`;
}

function levelTable({ factors, levers, rungs }: LeverScreen): string {
  const columns = [
    { heading: 'lever', widest: 30 },
    ...rungs.map((_, index) => ({ heading: rungHeading(index, rungs.length), align: 'right' as const })),
    { heading: 'all along' },
  ];
  return textTable(
    columns,
    factors.map(({ name, verdict, rungs: along }) => [
      levers.find(({ path }) => path === name)?.name ?? name,
      ...along.map(effectText),
      verdict,
    ]),
  );
}

function rungHeading(index: number, count: number): string {
  if (index === 0) return 'today';
  return index === count - 1 ? 'most' : `${index}/${count - 1}`;
}

function effectText({ verdict, atLow, atHigh }: Rung): string {
  const mean = Math.abs(atLow.mean) > Math.abs(atHigh.mean) ? atLow.mean : atHigh.mean;
  const text = signedText(mean, 0);
  if (verdict === 'matters') return text;
  return verdict === 'unclear' ? `${text}?` : `(${text})`;
}
