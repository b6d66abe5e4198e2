import { setParameter } from '../../corridor/index.js';
import type { InspectionSite, Scenario } from '../../scenario/index.js';
import { inspectionPosts, type TwinPosts } from '../../twin/index.js';

/**
 * The scenario with the officers of each site, lanes and bays together, placed where its policy needs them: as many posts as before,
 * divided so that lanes and bays let through as much as they can. So each policy has the same officer-hours on duty.
 */
export function withEqualOfficers(scenario: Scenario): Scenario {
  return Object.entries(scenario.inspection.sites).reduce((changed, [name, site]) => {
    const work = inspectionPosts(scenario, name);
    return work === undefined ? changed : placed(changed, name, site, work);
  }, scenario);
}

function placed(
  scenario: Scenario,
  name: string,
  site: InspectionSite,
  { inBay, inLane, staffed }: TwinPosts,
): Scenario {
  const posts = staffed + site.secondaryBays;
  // Nobody is needed in lanes that no truck takes, nor in bays that none comes to.
  if (posts < 2 || inLane === 0) return scenario;
  let lanes = inBay === 0 ? posts : 1;
  for (let next = lanes + 1; next < posts && inBay > 0; next += 1)
    if (least(next, posts, inLane, inBay) > least(lanes, posts, inLane, inBay)) lanes = next;
  const at = `inspection.sites.${name}`;
  const divided = setParameter(
    setParameter(scenario, `${at}.lanes`, lanes),
    `${at}.secondaryBays`,
    posts - lanes,
  );
  return site.officers === 'unlimited'
    ? divided
    : setParameter(divided, `${at}.officers`, Math.ceil(lanes * site.officersPerLane));
}

/** Trucks a minute that lanes and bays both let through. */
function least(lanes: number, posts: number, inLane: number, inBay: number): number {
  return Math.min(lanes / inLane, (posts - lanes) / inBay);
}
