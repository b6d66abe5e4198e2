import type { ResourceSummary } from '../../studies/index.js';
import { useShares } from '../resource-use.js';
import type { Words } from '../words/index.js';
import { type ShownTable, table } from './document.js';

/** Use of every resource: shares of its open time working, blocked and starved, and of all time; hours a day lost. */
export function resourceTable(resources: readonly ResourceSummary[], say: Words['resources']): ShownTable {
  const columns = [
    { heading: say.resource, widest: 24 },
    { heading: say.open, isNumber: true },
    { heading: say.working, short: say.workingShort, isNumber: true },
    { heading: say.blocked, isNumber: true },
    { heading: say.starved, isNumber: true },
    { heading: say.overall, short: say.overallShort, isNumber: true },
    { heading: say.blockedHours, short: say.blockedHoursShort, isNumber: true },
    { heading: say.starvedHours, isNumber: true, only: 'page' as const },
  ];
  const hours = ({ mean }: { readonly mean: number }): string => say.numberText(mean / 60);
  const rows = resources.map((each) => [
    say.resourceTitle(each.name),
    say.numberText(each.open.mean),
    ...useCells(each, say),
    each.utilisationOverall === null ? '-' : say.percentText(each.utilisationOverall.mean),
    hours(each.blockedMinutesPerDay),
    hours(each.starvedMinutesPerDay),
  ]);
  return table(columns, rows);
}

/** Parts of the open time: working, blocked and starved; dashes where it is never open. */
function useCells(resource: ResourceSummary, say: Words['resources']): readonly [string, string, string] {
  const { working, blocked, starved } = useShares(resource) ?? {};
  const text = (share: number | undefined): string => (share === undefined ? '-' : say.percentText(share));
  return [text(working), text(blocked), text(starved)];
}
