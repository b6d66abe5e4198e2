/** Sites that trucks pass one after the other, by name; a site without `next` is the last of its row. */
type Rows = Readonly<Record<string, { readonly next?: string | undefined }>>;

/** Names of the sites whose trucks go on to a site. */
export function sitesBefore(sites: Rows, name: string): readonly string[] {
  return Object.keys(sites).filter((each) => sites[each]?.next === name);
}

/** Names of the sites that are the last of their rows. */
export function lastSites(sites: Rows): readonly string[] {
  return Object.keys(sites).filter((each) => sites[each]?.next === undefined);
}

/** What passes a site of a row at most: its own, and no more than passes those before it. Nobody is called to a site that others lead to. */
export function passingSite(sites: Rows, name: string, own: (name: string) => number): number {
  const before = sitesBefore(sites, name);
  const reaching = before.reduce((sum, each) => sum + passingSite(sites, each, own), 0);
  return before.length === 0 ? own(name) : Math.min(own(name), reaching);
}
