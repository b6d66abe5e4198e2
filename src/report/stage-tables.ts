import { stageNames } from '../corridor/index.js';
import type { ResourceSummary, RunResult, StageSummary } from '../studies/index.js';
import { stageTitle } from './names.js';
import { durationText, numberText, percentText, signedText } from './number-text.js';
import { textTable } from './text-table.js';

/** Queues by stage: a growing one shows its growth, the others their times. */
export function stageTable(result: RunResult): string {
  const columns = [
    { heading: 'stage' },
    { heading: 'waiting', align: 'right' },
    { heading: 'growth/day', align: 'right' },
    { heading: 'time inside: half within', align: 'right' },
    { heading: '95 % within', align: 'right' },
  ] as const;
  return textTable(
    columns,
    stageNames.map((stage) => {
      const summary = result.stages[stage];
      return [
        stageTitle(stage),
        summary.isGrowing ? 'grows' : numberText(summary.queueLength.mean, 1),
        growthText(summary),
        ...timesOf(summary),
      ];
    }),
  );
}

/** Use of every resource: shares of its open time really working, held by what comes next and without a truck; and over all time. */
export function resourceTable(resources: readonly ResourceSummary[]): string {
  const columns = [
    { heading: 'resource', widest: 24 },
    { heading: 'open', align: 'right' },
    { heading: 'working', align: 'right' },
    { heading: 'blocked', align: 'right' },
    { heading: 'starved', align: 'right' },
    { heading: 'overall', align: 'right' },
    { heading: 'blocked h/d', align: 'right' },
  ] as const;
  return textTable(
    columns,
    resources.map((each) => [
      each.name,
      numberText(each.open.mean),
      ...useCells(each),
      each.utilisationOverall === null ? '-' : percentText(each.utilisationOverall.mean),
      numberText(each.blockedMinutesPerDay.mean / 60),
    ]),
  );
}

/** Parts of the open time: working, blocked and starved; dashes where it is never open. */
export function useCells(resource: ResourceSummary): readonly [string, string, string] {
  const { working, blocked, starved } = useShares(resource) ?? {};
  const text = (share: number | undefined): string => (share === undefined ? '-' : percentText(share));
  return [text(working), text(blocked), text(starved)];
}

/**
 * Shares of the open time of a resource: working, blocked (held by a truck that is done with it) and starved; null where it is never open.
 * What is finished after closing takes working above 1.
 */
export function useShares({
  load,
  utilisationWhileOpen,
}: ResourceSummary): { readonly working: number; readonly blocked: number; readonly starved: number } | null {
  if (utilisationWhileOpen === null) return null;
  const held = utilisationWhileOpen.mean;
  return { working: load.mean, blocked: Math.max(0, held - load.mean), starved: Math.max(0, 1 - held) };
}

/** Growth of a queue a day; what its own interval cannot tell from none is not worth a number. */
export function growthText({
  queueGrowthPerDay: { mean, low, high, halfWidth },
  isGrowing,
  isGrowthKnown,
}: StageSummary): string {
  if (!isGrowthKnown) return 'not known';
  const isCertain = low === null || high === null || low > 0 || high < 0;
  if (!isGrowing && (!isCertain || Math.abs(mean) < 0.05)) return 'none seen';
  return halfWidth === null ? signedText(mean) : `${signedText(mean)} ± ${numberText(halfWidth, 1)}`;
}

/** Times inside a stage, half and 95 % within; none where its queue grows. */
export function timesOf({
  isGrowing,
  isGrowthKnown,
  cycleTimeP50,
  cycleTimeP95,
}: StageSummary): readonly [string, string] {
  if (isGrowing || !isGrowthKnown) return ['no steady time', ''];
  if (cycleTimeP50 === null || cycleTimeP95 === null) return ['-', '-'];
  return [durationText(cycleTimeP50.mean), durationText(cycleTimeP95.mean)];
}
