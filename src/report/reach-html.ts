import type { ListedFact } from '../scenario/index.js';
import type { ReachResult } from '../studies/index.js';
import type { ReachContext } from './reach-text.js';
import { studyHtml } from './study-html.js';

/** What the page shows besides the answer. */
export interface ReachPage extends ReachContext {
  readonly facts: readonly ListedFact[];
  /** How the result was made: names and values in the order in which they are shown. */
  readonly manifest: Readonly<Record<string, unknown>>;
}

/** The answer as one self-contained page: no script, no network. Text of the scenario is escaped. */
export async function reachHtml(result: ReachResult, page: ReachPage): Promise<string> {
  const { scenario, today, after, boundsToday, facts, manifest } = page;
  const runs = { today, after, boundsToday };
  return await studyHtml({ study: 'reach', result, runs }, { scenario, facts, manifest });
}
