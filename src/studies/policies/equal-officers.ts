import { segmentsOf, setParameter } from '../../corridor/index.js';
import type { InspectionSite, Scenario } from '../../scenario/index.js';
import { inspectionPosts } from '../../twin/index.js';

/** Where the officers of a site stand. */
export interface SitePosts {
  readonly site: string;
  readonly lanes: number;
  readonly secondaryBays: number;
}

/**
 * The scenario with the officers of each site, lanes and bays together, placed where its policy needs them: as many posts as before,
 * divided so that lanes and bays let through as much as they can. So each policy has the same officer-hours on duty. Sites without staffed
 * lanes stay as they are, and all before the minute `from`.
 */
export function withEqualOfficers(scenario: Scenario, from = 0): Scenario {
  const isChanging = scenario.phases.some(({ set }) =>
    Object.keys(set).some((path) => path.startsWith('inspection')),
  );
  const segments = segmentsOf(scenario);
  if (!isChanging)
    return Object.entries(placing(scenario)).reduce(
      (changed, [path, value]) => setParameter(changed, path, value),
      scenario,
    );
  const placed = segments.flatMap((segment, index) => {
    const to = segments[index + 1]?.from;
    const set = segment.from < from ? {} : placing(segment.parameters);
    if (Object.keys(set).length === 0) return [];
    return [{ name: 'officers', from: segment.from, ...(to === undefined ? {} : { to }), set }];
  });
  return { ...scenario, phases: [...scenario.phases, ...placed] };
}

/** Lanes and bays of the sites in use when the days counted begin. */
export function postsOf(scenario: Scenario, from: number): readonly SitePosts[] {
  const { parameters } = segmentsOf(scenario).findLast((each) => each.from <= from) ?? {
    parameters: scenario,
  };
  return Object.entries(parameters.inspection.sites)
    .filter(([, { lanes }]) => lanes > 0)
    .map(([site, { lanes, secondaryBays }]) => ({ site, lanes, secondaryBays }));
}

/** Lanes, bays and officers by path, by theory, for what holds from the start of a scenario. */
function placing(scenario: Scenario): Readonly<Record<string, number>> {
  const sites = Object.entries(scenario.inspection.sites).map(([name, site]) =>
    placingAt(scenario, name, site),
  );
  return Object.assign({}, ...sites);
}

function placingAt(
  scenario: Scenario,
  name: string,
  { officers, officersPerLane, secondaryBays }: InspectionSite,
): Readonly<Record<string, number>> {
  const { inBay = 0, inLane = 0, staffed = 0 } = inspectionPosts(scenario, name) ?? {};
  const posts = staffed + secondaryBays;
  // A site that is not in use is not opened, and nobody is needed in lanes that no truck takes, nor in bays that none comes to.
  if (staffed === 0 || posts < 2 || inLane === 0) return {};
  let lanes = inBay === 0 ? posts : 1;
  for (let next = lanes + 1; next < posts && inBay > 0; next += 1)
    if (least(next, posts, inLane, inBay) > least(lanes, posts, inLane, inBay)) lanes = next;
  const at = `inspection.sites.${name}`;
  return {
    [`${at}.lanes`]: lanes,
    [`${at}.secondaryBays`]: posts - lanes,
    ...(officers === 'unlimited' ? {} : { [`${at}.officers`]: Math.ceil(lanes * officersPerLane) }),
  };
}

/** Trucks a minute that lanes and bays both let through. */
function least(lanes: number, posts: number, inLane: number, inBay: number): number {
  return Math.min(lanes / inLane, (posts - lanes) / inBay);
}
