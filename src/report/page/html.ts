/** HTML that may be put into a page as it is. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may stand in a template: text and numbers are escaped, HTML is not, lists are joined. */
export type HtmlPart = string | number | Html | readonly HtmlPart[];

/** HTML from a template: whatever text is put in is data, also within quoted attributes. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(strings.map((string, index) => string + partText(parts[index] ?? '')).join(''));
}

function partText(part: HtmlPart): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'string') return escapeHtml(part);
  return typeof part === 'number' ? String(part) : part.map(partText).join('');
}

/** Text that shows as itself in HTML and SVG, in elements and quoted attributes; control characters become spaces. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
