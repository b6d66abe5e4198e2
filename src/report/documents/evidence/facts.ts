import type { EvidenceResult, FactInformation } from '../../../studies/index.js';
import { intervalChart } from '../../page/charts/interval-chart.js';
import { pathText } from '../../sensitivity-names.js';
import type { Words } from '../../words/index.js';
import { type Figure, figure, type ShownTable, table } from '../document.js';
import { gainNumber } from './sentences.js';

type Say = Words['evidence'];

const mostRows = 10;
const mostDrawn = 15;
const widestPath = 34;
const widestLabel = 44;

/** Facts that are shown to matter in either way first, the rest in the order of worth. */
export function factTable({ facts, decision: { utility } }: EvidenceResult, say: Say): ShownTable {
  const columns = [
    { heading: say.fact, widest: widestPath },
    { heading: say.grade },
    { heading: say.factRange, isNumber: true, widest: 14 },
    { heading: say.adds[utility], isNumber: true },
    { heading: say.explains, isNumber: true },
  ] as const;
  const show = (value: number): string => gainNumber(value, utility, say);
  const matters = ({ isShown, explained }: FactInformation): boolean => isShown || isExplained(explained);
  const rows = facts
    .toSorted((a, b) => Number(matters(b)) - Number(matters(a)))
    .map(({ fact, gain, explained }) => {
      const share = say.percentText(Math.min(1, Math.max(0, explained.mean)));
      return [
        { path: fact.name },
        fact.evidence,
        say.rangeText(fact.low, fact.high),
        say.added({ value: show(Math.max(0, gain.value)), low: show(gain.low), high: show(gain.high) }),
        isExplained(explained) ? share : say.notShown({ share }),
      ];
    });
  return table(columns, rows, { most: { rows: mostRows, rest: (left) => say.more({ facts: left }) } });
}

function isExplained({ low }: FactInformation['explained']): boolean {
  return (low ?? 0) > 0;
}

/** What knowing each fact would add, most first. */
export function gainFigure({ facts, decision: { utility } }: EvidenceResult, say: Say): Figure {
  const scale = utility === 'decision' ? 100 : 1;
  const shown = facts.slice(0, mostDrawn);
  const chart = {
    title: say.gainChart,
    description: described(shown, ({ gain }) => say.numberText(gain.value * scale), say),
    unit: say.gainUnit[utility],
    rows: shown.map(({ fact, gain, isShown }) => ({
      label: pathText(fact.name, widestLabel),
      mean: gain.value * scale,
      low: gain.low * scale,
      high: gain.high * scale,
      isMarked: isShown,
    })),
    caption: say.gainCaption,
  };
  return figure(async () => await intervalChart(chart));
}

/** Facts by the share of the input uncertainty that would go with them, whether or not knowing them changes the call. */
export function explainedFigure({ facts, at }: EvidenceResult, say: Say): Figure {
  const shown = facts.toSorted((a, b) => b.explained.mean - a.explained.mean).slice(0, mostDrawn);
  const percent = (share: number | null): number | null => (share === null ? null : share * 100);
  const chart = {
    title: say.explainedChart,
    description: described(shown, ({ explained }) => say.percentText(explained.mean), say),
    unit: say.explainedUnit({ at }),
    rows: shown.map(({ fact, explained }) => ({
      label: pathText(fact.name, widestLabel),
      mean: explained.mean * 100,
      low: percent(explained.low),
      high: percent(explained.high),
      isMarked: isExplained(explained),
    })),
    caption: say.explainedCaption,
  };
  return figure(async () => await intervalChart(chart));
}

function described(
  facts: readonly FactInformation[],
  value: (of: FactInformation) => string,
  say: Say,
): string {
  return facts.map((each) => say.chartRow({ fact: each.fact.name, value: value(each) })).join('; ');
}
