import type { LeverScreen } from '../../../studies/index.js';
import { countText, exactText, intervalText, numberText, signedText } from '../../number-text.js';
import { html } from '../html.js';
import { pageTable } from '../table.js';
import { part, type StudySection } from './section.js';

type Along = LeverScreen['factors'][number]['rungs'][number];

/** Levers along the way up: what a step of each does at every rung. */
export async function screenSection(screen: LeverScreen): Promise<StudySection> {
  const { factors, levers, rungs, measure, replications, smallestEffect } = screen;
  const mattering = factors.filter(({ verdict }) => verdict === 'matters').length;
  const columns = [
    { heading: 'lever' },
    ...rungs.map(({ name }) => ({ heading: name, isNumber: true as const })),
    { heading: 'all along' },
  ];
  const rows = factors.map(({ name, verdict, rungs: along }) => [
    levers.find(({ path }) => path === name)?.name ?? name,
    ...along.map(effectText),
    verdict,
  ]);
  const rungColumns = [
    { heading: 'rung' },
    { heading: `trucks a day ${measure.at}`, isNumber: true },
    { heading: 'interval', isNumber: true },
  ] as const;
  return {
    title: 'Which lever matters where on the way up',
    answer: `${mattering} of ${countText(factors.length, 'lever')} ${mattering === 1 ? 'is' : 'are'} shown to matter somewhere on the way from today to all levers at their most.`,
    lead: `Each lever one step down and one step up at every rung, ${countText(replications, 'replication')} on the same luck; ${exactText(smallestEffect)} trucks a day and more matter.`,
    parts: [
      part(
        'What a step does at each rung',
        html`${pageTable(columns, rows)}<p class="muted">What the step that changes most does. (): less than matters, does not bind there. ?: too uncertain to say.</p>`,
      ),
      part(
        'The rungs',
        pageTable(
          rungColumns,
          rungs.map(({ name, base }) => [name, numberText(base.mean), intervalText(base)]),
        ),
      ),
    ],
  };
}

function effectText({ verdict, atLow, atHigh }: Along): string {
  const mean = Math.abs(atLow.mean) > Math.abs(atHigh.mean) ? atLow.mean : atHigh.mean;
  const text = signedText(mean, 0);
  if (verdict === 'matters') return text;
  return verdict === 'unclear' ? `${text}?` : `(${text})`;
}
