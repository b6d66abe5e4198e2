import { type ReadonlySignal, signal } from '@preact/signals';
import { reachReport, reliabilityReport, type StudyDocument, type Words } from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import { type Desk, messageOf } from '../desk/desk.js';
import type { PlanFound, PlanSearch } from '../desk/tasks.js';
import { LatestOnly } from './latest-only.js';

/** A plan that was found, with the scenario that it is for. */
export interface Found {
  readonly result: PlanFound;
  readonly scenario: Scenario;
}

/** What happens to the search for a plan; `found` while at work is the answer of the first draws. */
export type Search =
  | { readonly state: 'none' }
  | { readonly state: 'at work'; readonly told: string; readonly found: Found | undefined }
  | { readonly state: 'found'; readonly found: Found; readonly isWhole: boolean }
  | { readonly state: 'failed'; readonly message: string };

/** The search for a plan, one at a time. */
export interface Searching {
  readonly now: ReadonlySignal<Search>;
  readonly begin: (asked: PlanSearch) => void;
  /** Ends it; what the first draws said stays. */
  readonly stop: () => void;
}

/** Searches for plans at a desk of its own. */
export function searchingAt(desk: Desk): Searching {
  const now = signal<Search>({ state: 'none' });
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
    const was = now.peek();
    const found = was.state === 'at work' ? was.found : undefined;
    now.value = found === undefined ? { state: 'none' } : { state: 'found', found, isWhole: false };
  };
  return { now, begin, stop };
}

/** What the study says of a plan that was found. */
export function documentOf({ result, scenario }: Found, words: Words): StudyDocument {
  const showing = { scenario, words };
  return 'reliability' in result
    ? reliabilityReport.show(result, showing).document
    : reachReport.show(result, showing).document;
}
