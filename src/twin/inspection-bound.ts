import { meanLetThrough, named, type Parameters, release, truckClasses } from '../corridor/index.js';
import { laneMoments } from './inspection-place.js';
import { inspectionWork, theoryPlan } from './inspection-work.js';
import type { Period } from './open-time.js';
import { lastSites, passingSite } from './rows.js';
import { servedPerDay } from './served-per-day.js';
import { type Part, perVisit, staffedLanes } from './stations.js';

/**
 * Most truckloads a day that the sites, or one, inspect. Where nothing sets trucks apart each takes the policy's mean work, whichever are served; else those of the class with least work in
 * lanes may be all that are. A policy of one's own, and one that is lightened in a surge, may ask for papers alone.
 */
export function inspectionBound(
  { inspection, ...others }: Parameters,
  period: Period,
  place?: string,
): number {
  const own = (name: string): number => {
    const site = named(inspection.sites, name);
    const limit = meanLetThrough(site);
    const plan = theoryPlan(inspection, site);
    if (!plan.takesLane) return limit;
    const isLight = inspection.policy.custom !== undefined || plan.surge !== undefined;
    const denseShare = Math.max(...Object.values(others.cargo).map((each) => each.denseShare ?? 0));
    const classes = truckClasses(isLight ? { ...plan, examination: release } : plan, denseShare);
    const works = classes.map(([each]) =>
      inspectionWork(isLight ? { ...plan, examination: release } : plan, site, inspection.prevalence, [
        [each, 1],
      ]),
    );
    const overtime = plan.surge?.overtime ?? 0;
    const lanes = staffedLanes(site) + (plan.surge?.lanes ?? 0);
    const served = (servers: number, parts: readonly Part[]): number => {
      const share = parts.reduce((sum, [, part]) => sum + part, 0);
      if (share === 0) return Number.POSITIVE_INFINITY;
      const { serviceCv, serviceTime } = perVisit('', servers, parts, share, 1);
      const time = { mean: serviceTime, variance: (serviceCv * serviceTime) ** 2 };
      return servedPerDay(servers, site.hours, period, [time], 1, overtime) / share;
    };
    const most = works.map((work) =>
      Math.min(
        servedPerDay(lanes, site.hours, period, [laneMoments(work.inLane)], 1, overtime),
        served(site.scanners, work.scans),
        served(site.secondaryBays, [[site.manual, work.searched]]),
      ),
    );
    return Math.min(limit, Math.max(...most));
  };
  const counted = place === undefined ? lastSites(inspection.sites) : [place];
  return counted.reduce((sum, name) => sum + passingSite(inspection.sites, name, own), 0);
}
