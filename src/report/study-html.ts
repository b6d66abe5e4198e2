import type { ListedFact, Scenario } from '../scenario/index.js';
import type { ShownStudy } from './documents/index.js';
import { pageDocument } from './page/document.js';
import { evidenceTable } from './page/evidence-table.js';
import { html } from './page/html.js';
import { manifestList } from './page/manifest-list.js';
import { documentSection } from './render/html.js';

/** What a page shows besides a study's result. */
export interface StudyPage {
  /** As it was run. */
  readonly scenario: Scenario;
  readonly facts: readonly ListedFact[];
  /** How the result was made: names and values in the order in which they are shown. */
  readonly manifest: Readonly<Record<string, unknown>>;
}

/** A study as one self-contained page: no script, no network. Text of the scenario is escaped. */
export async function studyHtml(
  study: Pick<ShownStudy, 'document' | 'words'>,
  { scenario, facts, manifest }: StudyPage,
): Promise<string> {
  const { answer, lead, parts } = await documentSection(study.document, study.words);
  const { page: say } = study.words;
  const body = html`<header><h1>${answer}</h1>
${lead === '' ? '' : html`<p class="lead">${lead}</p>`}
<p class="muted">${scenario.title === '' ? scenario.name : scenario.title}</p></header>
<main>
${parts.map(({ heading, content }) => html`<section><h2>${heading}</h2>${content}</section>\n`)}
<section><h2>${say.evidence}</h2>${evidenceTable(facts, say)}</section>
<section><h2>${say.made}</h2>${manifestList(manifest)}</section>
</main>`;
  return pageDocument(answer, body, say);
}
