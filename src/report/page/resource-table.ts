import type { ResourceSummary } from '../../studies/index.js';
import { numberText, percentText } from '../number-text.js';
import { useCells } from '../stage-tables.js';
import type { Html } from './html.js';
import { pageTable } from './table.js';

/** Use of every resource: shares of its open time working, blocked and starved, and of all time; hours a day lost to blocking. */
export function resourceTable(resources: readonly ResourceSummary[]): Html {
  const columns = [
    { heading: 'resource' },
    { heading: 'open', isNumber: true },
    { heading: 'working while open', isNumber: true },
    { heading: 'blocked', isNumber: true },
    { heading: 'starved', isNumber: true },
    { heading: 'held overall', isNumber: true },
    { heading: 'blocked, hours a day', isNumber: true },
    { heading: 'starved, hours a day', isNumber: true },
  ] as const;
  const hours = ({ mean }: { readonly mean: number }): string => numberText(mean / 60);
  return pageTable(
    columns,
    resources.map((each) => [
      each.name,
      numberText(each.open.mean),
      ...useCells(each),
      each.utilisationOverall === null ? '-' : percentText(each.utilisationOverall.mean),
      hours(each.blockedMinutesPerDay),
      hours(each.starvedMinutesPerDay),
    ]),
  );
}
