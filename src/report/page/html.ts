/** HTML that may be put into a page as it is. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may stand in a template: text and numbers are escaped, HTML is not, lists are joined. */
export type HtmlPart = string | number | Html | readonly HtmlPart[];

/** HTML from a template: whatever text is put in is data, also within quoted attributes; text written from the right is isolated. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  let text = '';
  for (const [index, string] of strings.entries()) {
    text += string;
    text += partText(parts[index] ?? '', mayHoldElements(text));
  }
  return new Html(text);
}

// Neither inside a tag nor in an element that holds text only.
function mayHoldElements(before: string): boolean {
  const tag = before.slice(before.lastIndexOf('<'));
  return (
    !before.includes('<') || (tag.includes('>') && !/^<(title|style|text|tspan|option|textarea)\b/i.test(tag))
  );
}

function partText(part: HtmlPart, isContent: boolean): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'string') return isContent ? isolated(part) : escapeHtml(part);
  return typeof part === 'number' ? String(part) : part.map((each) => partText(each, isContent)).join('');
}

// What is written from the right would take the numbers and marks beside it along.
const fromTheRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

function isolated(text: string): string {
  const isTurned = fromTheRight.test(text) || text.search(directionMarks) >= 0;
  return isTurned ? `<bdi dir="auto">${escapeHtml(text)}</bdi>` : escapeHtml(text);
}

const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

// All but what keeps a part of a message apart, and the mark with which one begins.
const turning = /[\u061c\u200e\u202a-\u202e\u2066\u2067]/gu;

/** Whether what is kept apart in a text ends in it too: then the marks for it (FSI and PDI) turn nothing round that stands beside it. */
function isWhole(text: string): boolean {
  const steps = [...text].map((each) => (each === '\u2068' ? 1 : each === '\u2069' ? -1 : 0));
  return steps.reduce<number>((open, step) => (open < 0 ? open : open + step), 0) === 0;
}

/** Text that shows as itself in HTML and SVG, in elements and quoted attributes; control characters and marks that turn the direction become spaces. */
export function escapeHtml(text: string): string {
  return text
    .replace(isWhole(text) ? turning : directionMarks, ' ')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
