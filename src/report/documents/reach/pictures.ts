import { presentStages } from '../../../corridor/index.js';
import type { Scenario } from '../../../scenario/index.js';
import type { ReachResult } from '../../../studies/index.js';
import { capacityBounds } from '../../../twin/index.js';
import { colours } from '../../page/style.js';
import type { Words } from '../../words/index.js';
import { type DocumentPart, note, part } from '../document.js';
import { dailyFigure, schematicFigure } from '../pictures.js';

/** The corridor today and with the plan: through its stages, and day by day. */
export function corridorParts(
  {
    runs,
    target,
    decision,
    bounds,
    estimates,
  }: Pick<ReachResult, 'runs' | 'target' | 'decision' | 'bounds' | 'estimates'>,
  scenario: Scenario,
  { reach: say, charts }: Words,
): readonly DocumentPart[] {
  const { within, heading } = say.shown[decision];
  const series = [
    { name: say.todayColumn, colour: colours.today, run: runs.today },
    { name: within, colour: colours.plan, run: runs.plan },
  ];
  const stages = presentStages(scenario);
  const today = {
    ...{ title: say.today, stages, run: runs.today },
    ...{ bounds: capacityBounds(scenario, target.at), estimates: estimates.today },
  };
  const plan = { title: heading, stages, run: runs.plan, bounds, estimates: estimates.plan };
  const chart = { point: target.at, target: target.perDay, start: scenario.start, series };
  const parts = [
    part(say.through, schematicFigure(today, charts), schematicFigure(plan, charts), note(say.aboutNote)),
    part(say.byDay, dailyFigure(chart, charts)),
  ];
  return parts.map((each) => ({ ...each, only: 'page' }));
}
