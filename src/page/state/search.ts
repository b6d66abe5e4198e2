import { type ReadonlySignal, signal } from '@preact/signals';
import { type Desk, messageOf } from '../desk/desk.js';
import type { PlanSearch } from '../desk/tasks.js';
import { type Found, type Search, searchToKeep } from './found-plan.js';
import { LatestOnly } from './latest-only.js';

/** The search for a plan, one at a time. */
export interface Searching {
  readonly now: ReadonlySignal<Search>;
  readonly begin: (asked: PlanSearch) => void;
  /** Ends it; what the first draws said stays. */
  readonly stop: () => void;
}

/** Searches for plans at a desk of its own; begins with what a visit before left. */
export function searchingAt(desk: Desk, before: Search): Searching {
  const now = signal(before);
  const latest = new LatestOnly();
  const begin = (asked: PlanSearch): void => {
    const signalOfSearch = latest.next();
    const { scenario } = asked;
    let found: Found | undefined;
    const show = (search: Search): void => {
      if (!signalOfSearch.aborted) now.value = search;
    };
    show({ state: 'at work', told: '', found });
    desk
      .ask('reach', asked, {
        signal: signalOfSearch,
        onTold: (told) => {
          if (typeof told !== 'string') found = { result: told, scenario };
          show({ state: 'at work', told: typeof told === 'string' ? told : '', found });
        },
      })
      .then(
        (result) => show({ state: 'found', found: { result, scenario }, isWhole: true }),
        (error: unknown) => show({ state: 'failed', message: messageOf(error) }),
      );
  };
  const stop = (): void => {
    latest.cancel();
    now.value = searchToKeep(now.peek()) ?? { state: 'none' };
  };
  return { now, begin, stop };
}
