import type { Finding } from '../problem.js';
import type { Scenario } from '../scenario.js';

/** Phases and stoppages end after they begin. */
export function checkOrderOfDates({ phases, stoppages }: Scenario): Finding[] {
  const wrong = (
    list: string,
    spans: readonly { readonly from: number; readonly to?: number }[],
  ): Finding[] =>
    spans.flatMap(({ from, to }, index) =>
      to === undefined || to > from ? [] : [{ path: [list, index, 'to'], message: 'must come after from' }],
    );
  return [...wrong('phases', phases), ...wrong('stoppages', stoppages)];
}
