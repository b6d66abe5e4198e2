import type { ReachResult, ResourceSummary } from '../../studies/index.js';
import { useShares } from '../resource-use.js';
import type { Words } from '../words/index.js';
import { type Html, html } from './html.js';
import { colours } from './style.js';

type Say = Words['charts'];

/** What the bars say, resource by resource. */
export function utilisationRows(
  { today, plan }: ReachResult['runs'],
  say: Say,
): readonly (readonly [resource: string, today: string, plan: string])[] {
  return today.resources.map((resource, index) => {
    const then = plan.resources[index];
    return [
      say.resourceTitle(resource.name),
      useText(resource, say),
      then === undefined ? '' : useText(then, say),
    ];
  });
}

/** Utilisation of each resource before and after. */
export function utilisationBars(
  { today, plan }: ReachResult['runs'],
  names: { readonly today: string; readonly plan: string },
  say: Say,
): Html {
  const rows = today.resources.map((resource, index) => {
    const then = plan.resources[index];
    return html`<div>${say.resourceTitle(resource.name)}</div><div>${bar(resource, 'today', say)}${then === undefined ? '' : bar(then, 'plan', say)}</div>\n`;
  });
  return html`<p class="muted"><span class="key" style="--key:${colours.today}">${names.today}</span><span class="key" style="--key:${colours.plan}">${names.plan}</span>
<span class="key" style="--key:${colours.line}">${say.useBlocked}</span>${say.useCaption}</p>
<div class="bars">${rows}</div>`;
}

function bar(resource: ResourceSummary, kind: 'today' | 'plan', say: Say): Html {
  const use = useShares(resource);
  if (use === null) return html`<div class="bar">${say.neverOpen}</div>`;
  // Finishing what is begun after closing takes it above 100 %; the bar stays within its room.
  const width = (share: number): number => Math.min(1, Math.max(0, share)) * 80;
  const working = width(use.working);
  const blocked = Math.min(width(use.blocked), 80 - working);
  return html`<div class="bar"><span class="${kind}" style="width:${working.toFixed(1)}%"></span>${
    isHeld(use, say) ? html`<span class="blocked" style="width:${blocked.toFixed(1)}%"></span>` : ''
  }${useText(resource, say)}</div>`;
}

type Shares = NonNullable<ReturnType<typeof useShares>>;

function isHeld({ blocked }: Shares, say: Say): boolean {
  return say.percentText(blocked) !== say.percentText(0);
}

function useText(resource: ResourceSummary, say: Say): string {
  const use = useShares(resource);
  if (use === null) return say.neverOpen;
  const [working, blocked] = [say.percentText(use.working), say.percentText(use.blocked)];
  return isHeld(use, say) ? say.useAndBlocked({ working, blocked }) : working;
}
