import type { ResourceSummary, RunResult } from '../../studies/index.js';
import { percentText } from '../number-text.js';
import { type Html, html } from './html.js';
import { colours } from './style.js';

/** How hard each resource is worked while it is open, before and after. */
export function utilisationBars(today: RunResult, after: RunResult, afterName: string): Html {
  const rows = today.resources.map((resource, index) => {
    const then = after.resources[index];
    return html`<div>${resource.name}</div><div>${bar(resource, 'today')}${then === undefined ? '' : bar(then, 'plan')}</div>\n`;
  });
  return html`<p class="muted"><span class="key" style="--key:${colours.today}">today</span><span class="key" style="--key:${colours.plan}">${afterName}</span>
Busy share of open time; what is busy may also be held by what comes next.</p>
<div class="bars">${rows}</div>`;
}

function bar({ utilisationWhileOpen }: ResourceSummary, kind: 'today' | 'plan'): Html {
  if (utilisationWhileOpen === null) return html`<div class="bar">never open</div>`;
  // Finishing what is begun after closing takes it above 100 %; the bar stays within its room.
  const width = Math.min(1, Math.max(0, utilisationWhileOpen.mean)) * 80;
  return html`<div class="bar"><span class="${kind}" style="width:${width.toFixed(1)}%"></span>${percentText(utilisationWhileOpen.mean)}</div>`;
}
