import {
  type CargoName,
  dayChancesAt,
  lanesForTrusted,
  meanLetThrough,
  type Parameters,
  rejectionOf,
} from '../corridor/index.js';
import { classesOf, inspectionWork, refusalShare, theoryPlan } from './inspection-work.js';
import { sitesBefore } from './rows.js';
import {
  type Moments,
  mixed,
  type Part,
  perVisit,
  type Station,
  type StationPlace,
  staffedLanes,
} from './stations.js';

type Site = Parameters['inspection']['sites'][string];
type Mix = Readonly<Record<CargoName, number>>;

/** A site as stations: lanes, scanners, secondary bays; trusted trucks' own lanes, and dog teams that search every truck. */
export function inspectionPlace(name: string, site: Site, all: Parameters, mix: Mix): StationPlace {
  const { prevalence } = all.inspection;
  const rejection = rejectionOf(all.inspection);
  const plan = theoryPlan(all.inspection, site);
  const classes = classesOf(plan, all, mix);
  const work = inspectionWork(plan, site, prevalence, classes);
  const refused = work.seen * refusalShare(all, mix);
  const isWhole = rejection.rule === 'truck';
  // A truck turned back is inspected again; it is clean then.
  const visits = isWhole && rejection.then === 'return' ? 1 + refused : 1;
  const staffed = staffedLanes(site);
  const { degradedShare, haltedShare, degradedFactor } = dayChancesAt(all, 'inspection', name);
  const open = 1 - haltedShare;
  const degraded = Math.min(staffed, Math.round(site.lanes * degradedFactor));
  const lanesLeft = staffed === 0 ? open : open - degradedShare * (1 - degraded / staffed);
  const finishes = site.closing !== 'suspend';
  const common = { finishes, availability: open };
  const own = lanesForTrusted(plan, staffed);
  const laneVisits = plan.takesLane ? visits : 0;
  const pools: readonly Pool[] =
    own === 0
      ? [{ name: `${name} lanes`, servers: staffed, share: 1, inLane: work.inLane }]
      : [false, true].map((isTrusted) => {
          const inside = classes.filter(([each]) => each.isTrusted === isTrusted);
          const share = inside.reduce((sum, [, part]) => sum + part, 0);
          const those = inside.map(([each, part]) => [each, part / share] as const);
          return {
            name: isTrusted ? `${name} lanes for trusted trucks` : `${name} lanes`,
            servers: isTrusted ? own : staffed - own,
            share,
            inLane: inspectionWork(plan, site, prevalence, those).inLane,
          };
        });
  const [lanes, ...forTrusted] = pools.map((pool) => ({
    ...mixed(pool.name, pool.servers, pool.inLane),
    ...common,
    visits: laneVisits * pool.share,
    availability: lanesLeft,
  }));
  const scanned = shareOfParts(work.scans);
  const inBay: readonly Part[] = [
    [site.manual, work.searched],
    [rejection.removal, isWhole ? 0 : refused],
  ];
  const removals = isWhole ? 0 : refused * (1 - work.searched);
  return {
    stage: 'inspection',
    name,
    calendar: site.hours,
    drive: driveTo(name, site, all),
    limitPerDay: meanLetThrough(site) * open,
    stations: [
      ...(lanes === undefined ? [] : [lanes]),
      {
        ...perVisit(`${name} scanners`, site.scanners, work.scans, scanned, visits),
        ...common,
        availability: open * upShare(site),
      },
      {
        ...perVisit(`${name} secondary bays`, site.secondaryBays, inBay, work.searched + removals, visits),
        ...common,
      },
      ...forTrusted,
      ...dogStations(name, work.dogs, visits, all, site).map((each) => ({ ...each, ...common })),
    ],
  };
}

interface Pool {
  readonly name: string;
  readonly servers: number;
  readonly share: number;
  readonly inLane: readonly Part[];
}

function upShare({ breakdown }: Site): number {
  return breakdown === undefined ? 1 : breakdown.meanUptime / (breakdown.meanUptime + breakdown.repair.mean);
}

function shareOfParts(parts: readonly Part[]): number {
  return parts.reduce((sum, [, share]) => sum + share, 0);
}

/** Dog teams that the policy sends; a team works until it has worked long enough, and rests. */
function dogStations(
  name: string,
  parts: readonly Part[],
  visits: number,
  { inspection: { policy } }: Parameters,
  { canine }: Site,
): readonly Station[] {
  const share = shareOfParts(parts);
  if (share === 0) return [];
  const { rest, teams, work } =
    policy.kind === 'canine-first'
      ? policy
      : { ...canine, teams: Math.max(canine.teams, policy.kind === 'decision-tree' ? policy.teams : 0) };
  const station = perVisit(`${name} dog teams`, teams, parts, share, visits);
  // By the first search that ends after so much work, half a search more in the mean.
  const worked = work + station.serviceTime / 2;
  return [{ ...station, serviceTime: (station.serviceTime * (worked + rest)) / worked }];
}

/** Mean of a truck's time in its lane. */
export function laneMoments(parts: readonly Part[]): Moments {
  const { serviceCv, serviceTime } = mixed('', 1, parts);
  return { mean: serviceTime, variance: (serviceCv * serviceTime) ** 2 };
}

/** Mean drive to a site: from staging, or from the sites before it. */
function driveTo(name: string, site: Site, { inspection: { sites } }: Parameters): number {
  const before = sitesBefore(sites, name).flatMap((each) => sites[each]?.driveToEntry.mean ?? []);
  if (before.length === 0) return site.driveFromStaging.mean;
  return before.reduce((sum, each) => sum + each, 0) / before.length;
}
