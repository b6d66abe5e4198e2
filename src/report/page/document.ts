import type { Words } from '../words/index.js';
import { Html, html } from './html.js';
import { styleSheet } from './style.js';

// Nothing is fetched and nothing runs: the page can be mailed, kept and opened without a network.
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** A whole page that needs nothing but itself. */
export function pageDocument(
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
