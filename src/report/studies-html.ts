import type { ListedFact, Scenario } from '../scenario/index.js';
import { type KnownStudy, type ShownStudy, studyReports } from './documents/index.js';
import { evidenceTable } from './page/evidence-table.js';
import { Html, html } from './page/html.js';
import { stressDes } from './page/stress-des.js';
import { styleSheet } from './page/style.js';
import { documentSection, type StudySection, sheetsHtml } from './render/html.js';
import { english, type Words } from './words/index.js';

type Say = Words['page'];

/** A study for a page of several, with its scenario as it was run, its facts and its manifest. */
export interface ReportedStudy extends StudyPage {
  readonly study: ShownStudy;
}

/**
 * Several studies as one self-contained page: contents, a section each in the order of all kinds of study, the evidence of each scenario once, manifests.
 * Studies of one kind stay in the order given. No script, no network; text of the scenarios is escaped.
 * @throws RangeError without a study
 */
export async function studiesHtml(
  studies: readonly ReportedStudy[],
  known: readonly KnownStudy[] = studyReports,
): Promise<string> {
  if (studies.length === 0) throw new RangeError('studiesHtml requires at least 1 study, got 0');
  const place = ({ study }: ReportedStudy): number => known.findIndex(({ name }) => name === study.name);
  const sorted = studies.toSorted((a, b) => place(a) - place(b));
  const { page: say } = sorted[0]?.study.words ?? english;
  const sections = await Promise.all(sorted.map(({ study }) => documentSection(study.document, study.words)));
  const titles = [...new Set(sorted.map(titleOf))];
  const [first = ''] = titles;
  const heading = titles.length === 1 ? first : say.scenarios({ scenarios: titles.length });
  // The brief of the study that knows most of how sure the answer is.
  const told = sections.findLastIndex(({ brief }) => brief !== undefined);
  const { brief } = sections[told] ?? {};
  const front =
    brief === undefined ? '' : html`<p class="answer">${brief.answer}</p>${sheetsHtml(brief.sheets, 'h2')}`;
  const body = html`<header><h1>${heading}</h1>
<p class="muted">${titles.length === 1 ? say.studies({ studies: sections.length }) : titles.join(', ')}</p></header>
${front}
<nav aria-label="${say.contents}"><ol>${sections.map(entry)}<li><a href="#evidence">${say.evidence}</a></li><li><a href="#made">${say.made}</a></li></ol></nav>
<main>
${sections.map((section, index) => sectionHtml(section, index, sorted[index], index === told))}
<section id="evidence"><h2>${say.evidence}</h2>${evidence(sorted, say)}</section>
<section id="made"><h2>${say.made}</h2><p>${say.asGiven}</p>${sections.map(({ title }, index) => html`<h3>${title}</h3>${manifestList(sorted[index]?.manifest ?? {})}`)}${checklists(sorted)}</section>
</main>`;
  return pageDocument(heading, body, say);
}

function titleOf({ scenario }: StudyPage): string {
  return scenario.title === '' ? scenario.name : scenario.title;
}

function entry({ title, answer }: StudySection, index: number): Html {
  return html`<li><a href="#study-${index + 1}">${title}</a><span class="muted"> ${answer}</span></li>`;
}

function sectionHtml(
  { title, answer, lead, parts, brief }: StudySection,
  index: number,
  study: ReportedStudy | undefined,
  isTold: boolean,
): Html {
  const of =
    study === undefined
      ? ''
      : study.study.words.page.ofScenario({ scenario: titleOf(study), days: study.scenario.days });
  return html`<section class="study" id="study-${index + 1}"><h2>${title}</h2>
<p class="answer">${answer}</p>
${lead === '' ? '' : html`<p class="lead">${lead}</p>`}
<p class="muted">${of}</p>
${brief === undefined || isTold ? '' : sheetsHtml(brief.sheets, 'h3')}
${parts.map((each) => html`<section><h3>${each.heading}</h3>${each.content}</section>\n`)}</section>
`;
}

/** Scenarios that differ in days or name only have the same facts, which are shown once. */
function evidence(studies: readonly ReportedStudy[], say: Say): Html {
  const lists = new Map<string, { facts: readonly ListedFact[]; titles: Set<string> }>();
  for (const study of studies) {
    const key = JSON.stringify(study.facts);
    const list = lists.get(key) ?? { facts: study.facts, titles: new Set() };
    list.titles.add(titleOf(study));
    lists.set(key, list);
  }
  const all = [...lists.values()];
  if (all.length === 1) return evidenceTable(all[0]?.facts ?? [], say);
  return html`${all.map(({ facts, titles }) => html`<h3>${[...titles].join(', ')}</h3>${evidenceTable(facts, say)}`)}`;
}

/** The checklist of each scenario, with what its studies ask and how the first of them was made. */
function checklists(studies: readonly ReportedStudy[]): Html {
  const titles = [...new Set(studies.map(titleOf))];
  return html`${titles.map((title) => {
    const of = studies.filter((study) => titleOf(study) === title);
    const [first] = of;
    if (first === undefined) return '';
    const aims = [...new Set(of.map(({ study }) => study.document.title))];
    const heading = titles.length === 1 ? '' : html`<h3>${title}</h3>`;
    return html`${heading}${stressDes({ ...first, aims }, first.study.words.stressDes)}`;
  })}`;
}

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
  const { answer, lead, parts, brief } = await documentSection(study.document, study.words);
  const { page: say } = study.words;
  const described = { scenario, facts, manifest, aims: [study.document.title] };
  const leadText = lead === '' ? '' : html`<p class="lead">${lead}</p>`;
  const first =
    brief === undefined
      ? ''
      : html`${sheetsHtml(brief.sheets, 'h2')}
<section><h2>${say.inFull}</h2><p>${answer}</p>${leadText}</section>\n`;
  const body = html`<header><h1>${brief?.answer ?? answer}</h1>
${brief === undefined ? leadText : ''}
<p class="muted">${scenario.title === '' ? scenario.name : scenario.title}</p></header>
<main>
${first}${parts.map(({ heading, content }) => html`<section><h2>${heading}</h2>${content}</section>\n`)}
<section><h2>${say.evidence}</h2>${evidenceTable(facts, say, study.document.facts)}</section>
<section><h2>${say.made}</h2>${manifestList(manifest)}${stressDes(described, study.words.stressDes)}</section>
</main>`;
  return pageDocument(brief?.answer ?? answer, body, say);
}

/** Fields that are others when the same command is carried out again: the same result makes the same page. */
const passing = ['startedAt', 'wallSeconds'];

/** Names and values under each other; what is empty is left out. */
function manifestList(manifest: Readonly<Record<string, unknown>>): Html {
  const shown = Object.entries(manifest).filter(
    ([name, value]) => !passing.includes(name) && (typeof value === 'string' || typeof value === 'number'),
  );
  return html`<dl class="manifest">${shown.map(([name, value]) => html`<dt>${name}</dt><dd>${String(value)}</dd>`)}</dl>`;
}

// Nothing is fetched and nothing runs: the page can be mailed, kept and opened without a network.
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** A whole page that needs nothing but itself. */
function pageDocument(
  title: string,
  body: Html,
  { language, direction }: Pick<Words['page'], 'language' | 'direction'>,
): string {
  const { text } = html`<!doctype html>
<html lang="${language}"${direction === 'ltr' ? '' : html` dir="${direction}"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Html(styleSheet)}</style>
</head>
<body>
${body}
</body>
</html>
`;
  return text;
}
