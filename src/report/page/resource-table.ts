import type { ResourceSummary } from '../../studies/index.js';
import { numberText, percentText } from '../number-text.js';
import type { Html } from './html.js';
import { pageTable } from './table.js';

/** Use of every resource: while open and over all time, and hours a day lost to blocking and to lack of trucks. */
export function resourceTable(resources: readonly ResourceSummary[]): Html {
  const columns = [
    { heading: 'resource' },
    { heading: 'open', isNumber: true },
    { heading: 'busy while open', isNumber: true },
    { heading: 'busy overall', isNumber: true },
    { heading: 'blocked, hours a day', isNumber: true },
    { heading: 'starved, hours a day', isNumber: true },
  ] as const;
  const share = (of: { readonly mean: number } | null): string => (of === null ? '-' : percentText(of.mean));
  const hours = ({ mean }: { readonly mean: number }): string => numberText(mean / 60);
  return pageTable(
    columns,
    resources.map((each) => [
      each.name,
      numberText(each.open.mean),
      share(each.utilisationWhileOpen),
      share(each.utilisationOverall),
      hours(each.blockedMinutesPerDay),
      hours(each.starvedMinutesPerDay),
    ]),
  );
}
