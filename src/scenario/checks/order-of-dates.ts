import type { Finding } from '../problem.js';
import type { Scenario } from '../scenario.js';

/** Phases, stoppages and calendars end after they begin. */
export function checkOrderOfDates({ phases, stoppages, calendar }: Scenario): Finding[] {
  const wrong = (
    list: string,
    spans: readonly { readonly from?: number; readonly to?: number }[],
  ): Finding[] =>
    spans.flatMap(({ from, to }, index) =>
      to === undefined || from === undefined || to > from
        ? []
        : [{ path: [list, index, 'to'], message: 'must come after from' }],
    );
  return [...wrong('phases', phases), ...wrong('stoppages', stoppages), ...wrong('calendar', calendar)];
}
