import { compile } from '../corridor/index.js';
import type { Scenario } from '../scenario/index.js';
import { inspectionPlace } from './inspection-place.js';
import { classesOf, inspectionWork, theoryPlan } from './inspection-work.js';
import { staffedLanes } from './stations.js';

/** Work at a site under its policy, and the lanes that are staffed. */
export interface TwinPosts {
  /** Minutes of lanes, and of secondary bays, for each truck that is inspected. */
  readonly inLane: number;
  readonly inBay: number;
  /** Minutes of scanners, and of dog teams with their rest, for each truck. */
  readonly inScan: number;
  readonly withDogs: number;
  /** Share of trucks with contraband that is found, and of those with refused goods that is seen. */
  readonly found: number;
  readonly seen: number;
  readonly staffed: number;
}

/** Work at a site by theory, as the scenario has it from its start; undefined where there is no such site. */
export function inspectionPosts(scenario: Scenario, name: string): TwinPosts | undefined {
  const [first] = compile({ ...scenario, phases: [] });
  const site = first?.parameters.inspection.sites[name];
  if (first === undefined || site === undefined) return undefined;
  const { parameters } = first;
  const { mix } = scenario.supply.road;
  const { stations } = inspectionPlace(name, site, parameters, mix);
  const plan = theoryPlan(parameters.inspection, site);
  const classes = classesOf(plan, parameters, mix);
  const { found, seen } = inspectionWork(plan, site, parameters.inspection.prevalence, classes);
  const minutes = (kind: RegExp): number =>
    stations.reduce((sum, each) => sum + (kind.test(each.name) ? each.visits * each.serviceTime : 0), 0);
  return {
    inLane: minutes(/ lanes/),
    inBay: minutes(/ secondary bays$/),
    inScan: minutes(/ scanners$/),
    withDogs: minutes(/ dog teams$/),
    found,
    seen,
    staffed: staffedLanes(site),
  };
}
