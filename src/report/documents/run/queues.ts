import { stageNames } from '../../../corridor/index.js';
import type { RunResult, StageSummary } from '../../../studies/index.js';
import type { Words } from '../../words/index.js';
import { type DocumentPart, paragraph, part, type ShownTable, table } from '../document.js';

type Say = Words['run'];

/** Queues by stage: a growing one shows its growth, the others their times. */
export function queueTable({ stages }: RunResult, say: Say): ShownTable {
  const columns = [
    { heading: say.stage },
    { heading: say.waiting, isNumber: true },
    { heading: say.growth, isNumber: true },
    { heading: say.timeInside, isNumber: true },
    { heading: say.percentile, isNumber: true },
  ];
  const rows = stageNames.map((stage) => {
    const summary = stages[stage];
    const waiting = summary.isGrowing ? say.grows : say.numberText(summary.queueLength.mean);
    return [say.stageTitle(stage), waiting, growthText(summary, say), ...timesOf(summary, say)];
  });
  return table(columns, rows);
}

/** Growth of a queue a day; what its own interval cannot tell from none is not worth a number. */
function growthText({ queueGrowthPerDay, isGrowing, isGrowthKnown }: StageSummary, say: Say): string {
  const { mean, low, high, halfWidth } = queueGrowthPerDay;
  if (!isGrowthKnown) return say.notKnown;
  const isCertain = low === null || high === null || low > 0 || high < 0;
  if (!isGrowing && (!isCertain || Math.abs(mean) < 0.05)) return say.noneSeen;
  const growth = say.signedText(mean);
  return halfWidth === null ? growth : say.plusMinus({ mean: growth, halfWidth: say.numberText(halfWidth) });
}

/** Times inside a stage, median and 95th percentile; none where its queue grows. */
function timesOf(
  { isGrowing, isGrowthKnown, cycleTimeP50, cycleTimeP95 }: StageSummary,
  say: Say,
): readonly [string, string] {
  if (isGrowing || !isGrowthKnown) return [say.noSteadyTime, ''];
  if (cycleTimeP50 === null || cycleTimeP95 === null) return ['-', '-'];
  return [say.durationText(cycleTimeP50.mean), say.durationText(cycleTimeP95.mean)];
}

/** Times from staging on. A queue that grows for ever has no typical time in it: how long a truck waits depends on how long one looks. */
export function timesPart({ stages, timeToReceived, timeInSystem }: RunResult, say: Say): DocumentPart {
  const growing = stageNames.filter((stage) => stages[stage].isGrowing);
  if (growing.length > 0) {
    const names = growing.map((stage) => say.stageTitle(stage)).join(', ');
    return part(say.times, paragraph(say.timesGrow({ stages: names })));
  }
  const received = timesText(timeToReceived, say);
  const delivered = timesText(timeInSystem, say);
  return part(
    say.times,
    paragraph(received === null ? say.noneReceived : say.received(received)),
    paragraph(delivered === null ? say.noneDelivered : say.delivered(delivered)),
  );
}

function timesText({ p50, p95 }: RunResult['timeInSystem'], say: Say) {
  if (p50 === null || p95 === null) return null;
  return { median: say.durationText(p50.mean), percentile: say.durationText(p95.mean) };
}
