import { compile } from '../corridor/index.js';
import type { Scenario } from '../scenario/index.js';
import { inspectionPlace } from './inspection-place.js';
import { staffedLanes } from './stations.js';

/** Work at a site under its policy, and the lanes that are staffed. */
export interface TwinPosts {
  /** Minutes of lanes, and of secondary bays, for each truck that is inspected. */
  readonly inLane: number;
  readonly inBay: number;
  readonly staffed: number;
}

/** Work in lanes and bays of a site by theory, as the scenario has it from its start; undefined where there is no such site. */
export function inspectionPosts(scenario: Scenario, name: string): TwinPosts | undefined {
  const [first] = compile({ ...scenario, phases: [] });
  const site = first?.parameters.inspection.sites[name];
  if (first === undefined || site === undefined) return undefined;
  const { stations } = inspectionPlace(name, site, first.parameters, scenario.supply.road.mix);
  const minutes = (kind: RegExp): number =>
    stations.reduce((sum, each) => sum + (kind.test(each.name) ? each.visits * each.serviceTime : 0), 0);
  return { inLane: minutes(/ lanes/), inBay: minutes(/ secondary bays$/), staffed: staffedLanes(site) };
}
