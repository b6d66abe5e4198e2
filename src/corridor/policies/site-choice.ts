import type { Scenario } from '../../scenario/index.js';

/** A site as the choice rule sees it. */
export interface SiteChoice {
  readonly name: string;
  /** It has lanes and room for one more truck. */
  readonly isAccepting: boolean;
  /** It has lanes at all. */
  readonly isInUse: boolean;
  /** Minutes a truck called now would wait there, by the number of trucks before it. */
  readonly expectedWait: number;
}

/** Rule by which a truck is given its inspection site. */
export type SiteChoiceRule = Scenario['inspection']['siteChoice'];

/**
 * The site a truck is called to, or undefined when the truck must wait.
 * @param stream name of the truck's stream
 * @param u uniform draw of this truck, used by the fixed split
 */
export function chooseSite<S extends SiteChoice>(
  sites: readonly S[],
  rule: SiteChoiceRule,
  stream: string,
  u: number,
): S | undefined {
  if (rule.rule === 'split') return accepting(splitSite(sites, rule.shares, u));
  if (rule.rule === 'by-stream') {
    const name = Object.entries(rule.sites).find(([key]) => key === stream)?.[1];
    const own = sites.find((site) => site.name === name);
    if (own !== undefined) return accepting(own);
  }
  return shortestWait(sites);
}

function accepting<S extends SiteChoice>(site: S | undefined): S | undefined {
  return site?.isAccepting === true ? site : undefined;
}

/** The site that the draw falls on; shares of sites not in use are spread over the others. */
function splitSite<S extends SiteChoice>(
  sites: readonly S[],
  shares: Readonly<Record<string, number>>,
  u: number,
): S | undefined {
  const open = sites.filter((site) => site.isInUse);
  const total = open.reduce((sum, site) => sum + (shares[site.name] ?? 0), 0);
  let rest = u * total;
  for (const site of open) {
    rest -= shares[site.name] ?? 0;
    if (rest < 0) return site;
  }
  return open.at(-1);
}

function shortestWait<S extends SiteChoice>(sites: readonly S[]): S | undefined {
  let best: S | undefined;
  for (const site of sites) {
    if (site.isAccepting && (best === undefined || site.expectedWait < best.expectedWait)) best = site;
  }
  return best;
}
