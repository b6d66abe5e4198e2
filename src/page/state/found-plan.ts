import { reachReport, reliabilityReport, type StudyDocument, type Words } from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { PlanFound } from '../desk/tasks.js';

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

/** What the study says of a plan that was found. */
export function documentOf({ result, scenario }: Found, words: Words): StudyDocument {
  const showing = { scenario, words };
  return 'reliability' in result
    ? reliabilityReport.show(result, showing).document
    : reachReport.show(result, showing).document;
}

/** What a search left on a visit before: as it was found, or none where it cannot be shown. */
export function readSearch(value: unknown, words: Words): Search {
  if (!isFound(value)) return { state: 'none' };
  try {
    documentOf(value.found, words);
    return { state: 'found', found: value.found, isWhole: value.isWhole };
  } catch {
    // Of another version of the page.
    return { state: 'none' };
  }
}

type FoundSearch = Extract<Search, { readonly state: 'found' }>;

/** What is kept of a search until the page is opened again; null while there is nothing found. */
export function searchToKeep(search: Search): FoundSearch | null {
  if (search.state === 'found') return search;
  const found = search.state === 'at work' ? search.found : undefined;
  return found === undefined ? null : { state: 'found', found, isWhole: false };
}

// The browser's store has what this page put there; that it can be shown is tried.
function isFound(value: unknown): value is FoundSearch {
  return (
    typeof value === 'object' &&
    value !== null &&
    'state' in value &&
    value.state === 'found' &&
    'found' in value &&
    'isWhole' in value &&
    typeof value.isWhole === 'boolean'
  );
}
