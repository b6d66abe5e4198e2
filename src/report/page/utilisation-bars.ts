import type { ResourceSummary, RunResult } from '../../studies/index.js';
import { percentText } from '../number-text.js';
import { useShares } from '../resource-use.js';
import { type Html, html } from './html.js';
import { colours } from './style.js';

/** How hard each resource is worked while it is open, before and after. */
export function utilisationBars(today: RunResult, after: RunResult, afterName: string): Html {
  const rows = today.resources.map((resource, index) => {
    const then = after.resources[index];
    return html`<div>${resource.name}</div><div>${bar(resource, 'today')}${then === undefined ? '' : bar(then, 'plan')}</div>\n`;
  });
  return html`<p class="muted"><span class="key" style="--key:${colours.today}">today</span><span class="key" style="--key:${colours.plan}">${afterName}</span>
<span class="key" style="--key:${colours.line}">blocked</span>Share of open time really working; blocked is held by what comes next, and no work.</p>
<div class="bars">${rows}</div>`;
}

function bar(resource: ResourceSummary, kind: 'today' | 'plan'): Html {
  const use = useShares(resource);
  if (use === null) return html`<div class="bar">never open</div>`;
  // Finishing what is begun after closing takes it above 100 %; the bar stays within its room.
  const width = (share: number): number => Math.min(1, Math.max(0, share)) * 80;
  const working = width(use.working);
  const blocked = Math.min(width(use.blocked), 80 - working);
  const held = percentText(use.blocked);
  return html`<div class="bar"><span class="${kind}" style="width:${working.toFixed(1)}%"></span>${
    held === percentText(0) ? '' : html`<span class="blocked" style="width:${blocked.toFixed(1)}%"></span>`
  }${percentText(use.working)}${held === percentText(0) ? '' : ` and ${held} blocked`}</div>`;
}
