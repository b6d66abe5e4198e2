import type { ActiveDay } from '../../../studies/index.js';
import { timelineChart } from '../../page/charts/timeline-chart.js';
import type { Words } from '../../words/index.js';
import {
  type DocumentPart,
  figure,
  numberColumn,
  paragraph,
  part,
  type ShownTable,
  tableOf,
  textColumn,
} from '../document.js';

type Say = Words['bottleneck'];

/** The momentary bottleneck day by day: spans of days on a terminal, days in all on a page. */
export function activePart(timeline: readonly ActiveDay[], say: Say): DocumentPart {
  return part(
    say.active,
    figure((charts) => timelineChart(timeline, charts)),
    timelineTable(timeline, say),
    paragraph(say.activeDays({ spans: spanTexts(timeline, say) }), 'terminal'),
  );
}

/** Days in spans: `days 1-5: trucks in Gaza (in all the replications)`. */
function spanTexts(timeline: readonly ActiveDay[], say: Say): readonly string[] {
  const spans: { from: number; to: number; resource: string | null; share: number }[] = [];
  for (const { day, resource, share } of timeline) {
    const last = spans.at(-1);
    if (last !== undefined && last.resource === resource) {
      last.to = day;
      last.share = Math.min(last.share, share);
    } else spans.push({ from: day, to: day, resource, share });
  }
  return spans.map(({ from, to, resource, share }) => {
    const of = { day: from + 1, from: from + 1, to: to + 1, resource: titleOf(resource, say) };
    const partly = { ...of, share: say.percentText(share) };
    if (from === to) return share === 1 ? say.activeOnInAll(of) : say.activeOn(partly);
    return share === 1 ? say.activeFromInAll(of) : say.activeFrom(partly);
  });
}

function titleOf(resource: string | null, say: Say): string {
  return resource === null ? say.nothing : say.resourceTitle(resource);
}

/** How many days each resource is the momentary bottleneck, most first. */
function timelineTable(timeline: readonly ActiveDay[], say: Say): ShownTable {
  const names = [...new Set(timeline.map(({ resource }) => resource))];
  const resources = names.map((name) => {
    const days = timeline.filter(({ resource }) => resource === name);
    const stage = days[0]?.stage ?? null;
    return { name, stage, days: days.length, least: Math.min(...days.map(({ share }) => share)) };
  });
  return tableOf(
    resources.toSorted((a, b) => b.days - a.days),
    [
      textColumn(say.activeLongest, ({ name }) => titleOf(name, say)),
      textColumn(say.stage, ({ stage }) => (stage === null ? '' : say.stageTitle(stage))),
      numberColumn(say.days, ({ days }) => say.daysOf({ days, all: timeline.length })),
      numberColumn(say.namedBy, ({ least }) => say.shareNaming({ share: say.percentText(least) })),
    ],
    { only: 'page' },
  );
}
