import { type Html, html } from './html.js';

/** Names and values under each other; what is empty is left out. */
export function manifestList(manifest: Readonly<Record<string, unknown>>): Html {
  const shown = Object.entries(manifest).filter(
    ([, value]) => typeof value === 'string' || typeof value === 'number',
  );
  return html`<dl class="manifest">${shown.map(([name, value]) => html`<dt>${name}</dt><dd>${String(value)}</dd>`)}</dl>`;
}
