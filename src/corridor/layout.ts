import type { Scenario } from '../scenario/index.js';
import { comesAgain } from './policies/index.js';
import { type CountingPoint, countingPoints, type StageName, stageNames } from './zones.js';

/** Stages that a corridor has, in the order of flow: those said to be absent are left out. */
export function presentStages(scenario: Scenario): readonly StageName[] {
  const { inspection, transferYard } = scenario;
  const hasYard = Object.keys(transferYard).length > 0;
  const isThere: Readonly<Record<StageName, boolean>> = {
    staging: hasStaging(scenario),
    inspection: Object.keys(inspection.sites).length > 0,
    crossing: true,
    'transfer-yard': hasYard,
    uncollected: hasYard,
    fleet: hasYard,
    'last-mile': true,
  };
  return stageNames.filter((stage) => isThere[stage]);
}

/** Counting points that a corridor has, in the order of flow. */
export function presentPoints(scenario: Scenario): readonly CountingPoint[] {
  const stages = presentStages(scenario);
  return countingPoints.filter(
    (point) =>
      (point !== 'inspected' || stages.includes('inspection')) &&
      (point !== 'collected' || stages.includes('transfer-yard')),
  );
}

/** Trucks wait to be called, at some time of the run, or come again after they were turned back. */
function hasStaging({ inspection, phases, staging }: Scenario): boolean {
  const isRejoined = Object.keys(inspection.sites).length > 0 && comesAgain(inspection);
  const isCalling = staging.callForward.rule !== 'none';
  return isCalling || isRejoined || phases.some(({ set }) => Object.keys(set).some(canCall));
}

function canCall(path: string): boolean {
  return /^(staging\.callForward|inspection\.rejection|inspection\.policy)(\.|$)/.test(path);
}

/** Whether carriers have trucks in Gaza. */
export function hasFleet({ fleet }: Scenario): boolean {
  return Object.keys(fleet.carriers).length > 0;
}
