import type { ListedFact } from '../scenario/index.js';
import { countText } from './number-text.js';
import { pageDocument } from './page/document.js';
import { evidenceTable } from './page/evidence-table.js';
import { type Html, html } from './page/html.js';
import { manifestList } from './page/manifest-list.js';
import type { StudySection } from './page/sections/section.js';
import { type StudyName, type StudyResult, studySection } from './page/sections/study.js';
import type { StudyPage } from './study-html.js';

/** A study for a page of several, with its scenario as it was run, its facts and its manifest. */
export interface ReportedStudy extends StudyPage {
  readonly study: StudyResult;
}

/** In which order sections stand: from what is to how it can change and how sure that is. */
const order: readonly StudyName[] = [
  'run',
  'twin',
  'bottleneck',
  'ladder',
  'reach',
  'ledger',
  'evidence',
  'break-even',
  'calibrate',
  'backtest',
  'what-if',
  'resilience',
  'tornado',
  'morris',
  'sobol',
  'screen',
  'compare',
  'select',
];

/**
 * Several studies as one self-contained page: contents, a section each in a fixed order, the evidence of each scenario once, manifests.
 * Studies of one kind stay in the order given. No script, no network; text of the scenarios is escaped.
 * @throws RangeError without a study
 */
export async function studiesHtml(studies: readonly ReportedStudy[]): Promise<string> {
  if (studies.length === 0) throw new RangeError('studiesHtml requires at least 1 study, got 0');
  const sorted = studies.toSorted((a, b) => order.indexOf(a.study.study) - order.indexOf(b.study.study));
  const sections = await Promise.all(sorted.map(({ study, scenario }) => studySection(study, scenario)));
  const titles = [...new Set(sorted.map(titleOf))];
  const heading = titles.length === 1 ? `${titles[0]}` : `${countText(titles.length, 'scenario')} studied`;
  const body = html`<header><h1>${heading}</h1>
<p class="muted">${titles.length === 1 ? (sections.length === 1 ? 'One study' : `${sections.length} studies`) : titles.join(', ')}</p></header>
<nav aria-label="Contents"><ol>${sections.map(entry)}<li><a href="#evidence">The evidence</a></li><li><a href="#made">How it was made</a></li></ol></nav>
<main>
${sections.map((section, index) => sectionHtml(section, index, sorted[index]))}
<section id="evidence"><h2>The evidence</h2>${evidence(sorted)}</section>
<section id="made"><h2>How it was made</h2><p>The results are shown as they were given, not made again; throughline reproduce makes each again from its manifest and compares it, bit for bit.</p>${sections.map(({ title }, index) => html`<h3>${title}</h3>${manifestList(sorted[index]?.manifest ?? {})}`)}</section>
</main>`;
  return pageDocument(heading, body);
}

function titleOf({ scenario }: StudyPage): string {
  return scenario.title === '' ? scenario.name : scenario.title;
}

function entry({ title, answer }: StudySection, index: number): Html {
  return html`<li><a href="#study-${index + 1}">${title}</a><span class="muted"> ${answer}</span></li>`;
}

function sectionHtml(
  { title, answer, lead, parts }: StudySection,
  index: number,
  study: ReportedStudy | undefined,
): Html {
  const of = study === undefined ? '' : `${titleOf(study)}; ${countText(study.scenario.days, 'day')}`;
  return html`<section class="study" id="study-${index + 1}"><h2>${title}</h2>
<p class="answer">${answer}</p>
${lead === '' ? '' : html`<p class="lead">${lead}</p>`}
<p class="muted">${of}</p>
${parts.map((each) => html`<section><h3>${each.heading}</h3>${each.content}</section>\n`)}</section>
`;
}

/** Scenarios that differ in days or name only have the same facts, which are shown once. */
function evidence(studies: readonly ReportedStudy[]): Html {
  const lists = new Map<string, { facts: readonly ListedFact[]; titles: Set<string> }>();
  for (const study of studies) {
    const key = JSON.stringify(study.facts);
    const list = lists.get(key) ?? { facts: study.facts, titles: new Set() };
    list.titles.add(titleOf(study));
    lists.set(key, list);
  }
  const all = [...lists.values()];
  if (all.length === 1) return evidenceTable(all[0]?.facts ?? []);
  return html`${all.map(({ facts, titles }) => html`<h3>${[...titles].join(', ')}</h3>${evidenceTable(facts)}`)}`;
}
