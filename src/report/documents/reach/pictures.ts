import type { Scenario } from '../../../scenario/index.js';
import type { ReachResult } from '../../../studies/index.js';
import { capacityBounds } from '../../../twin/index.js';
import { seriesChart } from '../../page/charts/series-chart.js';
import { schematic } from '../../page/schematic.js';
import { colours } from '../../page/style.js';
import { utilisationBars } from '../../page/utilisation-bars.js';
import type { Words } from '../../words/index.js';
import { type DocumentPart, figure, note, paragraph, part } from '../document.js';

/** What a page has room for: the corridor today and with the plan day by day, through its stages and by its resources. */
export function picturedParts(
  { runs, target, decision, bounds, estimates }: ReachResult,
  scenario: Scenario,
  { words, text }: { readonly words: Words; readonly text: string },
): readonly DocumentPart[] {
  const say = words.reach;
  const { within, heading } = say.shown[decision];
  const series = [
    { name: say.todayColumn, colour: colours.today, run: runs.today },
    { name: within, colour: colours.plan, run: runs.plan },
  ];
  const chart = { point: target.at, target: target.perDay, start: scenario.start, series };
  const boundsToday = capacityBounds(scenario, target.at);
  const parts = [
    part(
      say.byDay,
      figure((charts) => seriesChart(chart, charts)),
    ),
    part(
      say.through,
      paragraph(text),
      figure((charts) =>
        schematic(
          { title: say.today, run: runs.today, bounds: boundsToday, estimates: estimates.today },
          charts,
        ),
      ),
      figure((charts) =>
        schematic({ title: heading, run: runs.plan, bounds, estimates: estimates.plan }, charts),
      ),
      note(say.aboutNote),
    ),
    part(
      say.use,
      figure((charts) => utilisationBars(runs, { today: say.todayColumn, plan: within }, charts)),
    ),
  ];
  return parts.map((each) => ({ ...each, only: 'page' }));
}
