import type { Path } from '../path.js';
import type { Finding } from '../problem.js';
import type { Scenario } from '../scenario.js';
import { listOf } from '../schema/index.js';
import { unknownName } from './unknown-name.js';

type Site = Scenario['inspection']['sites'][string];

/** Where trucks of a site go, and which sites trucks are called to. */
export function checkSites(scenario: Scenario): Finding[] {
  const { inspection } = scenario;
  const sites = Object.entries(inspection.sites);
  return [
    ...sites.flatMap(([name, site]) => {
      const path = ['inspection', 'sites', name];
      return [...checkWay(path, name, site, scenario), ...checkDogs(path, site)];
    }),
    ...checkSiteChoice(inspection),
  ];
}

/** One of: an entry, entries, the next site. */
function checkWay(path: Path, name: string, site: Site, { crossing, inspection }: Scenario): Finding[] {
  const known = Object.keys(crossing);
  const { entries, entry, next } = site;
  const ways = [entry, entries, next].filter((each) => each !== undefined);
  if (ways.length > 1) return [{ path, message: 'must have one of entry, entries and next', atKey: true }];
  if (next !== undefined) return checkNext([...path, 'next'], name, next, inspection.sites);
  if (entries !== undefined) return checkEntries([...path, 'entries'], entries, known);
  if (entry === undefined)
    return [
      {
        path,
        message: 'must say which entry its trucks use',
        expected: `entry: ${listOf(known)}`,
        atKey: true,
      },
    ];
  if (known.includes(entry)) return [];
  return [unknownName([...path, 'entry'], 'an entry in crossing', entry, known)];
}

function checkNext(path: Path, name: string, next: string, sites: Readonly<Record<string, Site>>): Finding[] {
  const others = Object.keys(sites).filter((each) => each !== name);
  if (!others.includes(next)) return [unknownName(path, 'another site', next, others)];
  const seen = [name];
  for (let at: string | undefined = next; at !== undefined; at = sites[at]?.next) {
    if (seen.includes(at)) return [{ path, message: `leads round: ${[...seen, at].join(', ')}` }];
    seen.push(at);
  }
  return [];
}

function checkEntries(
  path: Path,
  entries: NonNullable<Site['entries']>,
  known: readonly string[],
): Finding[] {
  const named = Object.entries(entries);
  if (named.length === 0) return [{ path, message: 'must name at least one entry', expected: listOf(known) }];
  const unknown = named.filter(([name]) => !known.includes(name));
  const found: Finding[] = unknown.map(([name]) => ({
    ...unknownName([...path, name], 'an entry in crossing', name, known),
    atKey: true,
  }));
  const shares = named.flatMap(([, { share }]) => share ?? []);
  const sum = shares.reduce((total, share) => total + share, 0);
  if (shares.length > 0 && shares.length < named.length)
    found.push({ path, message: 'must have a share for each entry, or for none' });
  else if (shares.length > 0 && Math.abs(sum - 1) > 1e-6)
    found.push({ path, message: `must have shares that sum to 1, got ${sum}` });
  return found;
}

function checkDogs(path: Path, { canine }: Site): Finding[] {
  if (canine.share === 0 || canine.teams > 0) return [];
  return [
    {
      path: [...path, 'canine', 'teams'],
      message: 'must be at least 1 where a share of trucks is searched',
    },
  ];
}

function checkSiteChoice({ siteChoice, sites }: Scenario['inspection']): Finding[] {
  const later = Object.values(sites).map(({ next }) => next);
  const known = Object.keys(sites).filter((name) => !later.includes(name));
  const what = known.length === Object.keys(sites).length ? 'a site' : 'a site that trucks are called to';
  const path = ['inspection', 'siteChoice'];
  if (siteChoice.rule === 'by-stream') {
    return Object.entries(siteChoice.sites).flatMap(([stream, site]) =>
      site === undefined || known.includes(site)
        ? []
        : [unknownName([...path, 'sites', stream], what, site, known)],
    );
  }
  if (siteChoice.rule !== 'split') return [];
  const shares = Object.entries(siteChoice.shares);
  const sum = shares.reduce((total, [, share]) => total + share, 0);
  const unknown = shares.filter(([name]) => !known.includes(name));
  const found = unknown.map(([name]) => ({
    ...unknownName([...path, 'shares', name], what, name, known),
    atKey: true,
  }));
  if (Math.abs(sum - 1) > 1e-6)
    found.push({ path: [...path, 'shares'], message: `must sum to 1, got ${sum}`, atKey: true });
  return found;
}
