import { countText } from '../../number-text.js';

/** What sensitivity studies are called where there are several sections. */
export const sensitivityTitle = 'Which assumption decides';

/** How a sensitivity study was made, in one sentence. */
export function sensitivityLead(
  {
    days,
    replications,
    measure,
  }: {
    readonly days: number;
    readonly replications: number;
    readonly measure: { readonly at: string };
  },
  how: string,
): string {
  return `Trucks a day ${measure.at}, by ${how}; ${countText(days, 'day')}, up to ${countText(replications, 'replication')} of each point.`;
}
