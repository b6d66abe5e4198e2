import type { Html } from '../html.js';

/** One part of a section, under a heading of its own. */
export interface SectionPart {
  readonly heading: string;
  readonly content: Html;
}

/** What a study says on a page: alone it is the page, together with others one of its sections. */
export interface StudySection {
  /** What the section is called where there are several. */
  readonly title: string;
  /** The answer in a sentence or two. */
  readonly answer: string;
  /** How sure, in one sentence; empty where the answer says it. */
  readonly lead: string;
  readonly parts: readonly SectionPart[];
}

/** A part of a section. */
export function part(heading: string, content: Html): SectionPart {
  return { heading, content };
}
