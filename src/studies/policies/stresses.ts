import type { Outcome } from '../../corridor/index.js';
import { changeEverywhere } from '../../corridor/index.js';
import { minutesPerDay } from '../../math/index.js';
import type { Scenario } from '../../scenario/index.js';
import { type Estimate, pairedInterval } from '../../statistics/index.js';
import { pairedWhereBoth } from './paired.js';

/** What a policy is put to beside usual days. */
export const stressNames = ['surge', 'scanner-outage', 'closure'] as const;

/** Name of a stress. */
export type StressName = (typeof stressNames)[number];

/** What a stress takes from a policy, on the same trucks. */
export interface StressOutcome {
  /** Received a day under the stress, and less that of usual days. */
  readonly receivedPerDay: Estimate;
  readonly difference: Estimate;
  /** Trucks that wait in staging and at the sites at the end, more than on usual days. */
  readonly queueDifference: Estimate;
  /** Detection less that of usual days, and the 95th percentile of the minutes in inspection; null where no truck gave cause for them. */
  readonly detectionDifference: Estimate | null;
  readonly delayP95Difference: Estimate | null;
}

/**
 * The scenario under a stress, whatever its phases set: half as many trucks more by road; one scanner less at each site; or all sites
 * closed for three days in the middle of the days counted.
 */
export function underStress(scenario: Scenario, stress: StressName): Scenario {
  const { inspection } = scenario;
  const name = `${scenario.name} ${stress}`;
  switch (stress) {
    case 'surge':
      return { ...changeEverywhere(scenario, 'supply.road.perDay', (perDay) => perDay * 1.5), name };
    case 'scanner-outage':
      return {
        ...Object.keys(inspection.sites).reduce(
          (changed, site) =>
            changeEverywhere(changed, `inspection.sites.${site}.scanners`, (units) => Math.max(0, units - 1)),
          scenario,
        ),
        name,
      };
    case 'closure': {
      const from = (scenario.warmUpDays + Math.floor(Math.max(0, scenario.days - 3) / 2)) * minutesPerDay;
      const closed = { name: 'closure', from, to: from + 3 * minutesPerDay, places: ['inspection'] };
      return { ...scenario, name, stoppages: [...scenario.stoppages, closed] };
    }
  }
}

/** What a stress takes, replication by replication. */
export function stressOutcome(
  stressed: readonly Outcome[],
  usual: readonly Outcome[],
  confidence: number,
): StressOutcome {
  const received = (runs: readonly Outcome[]): number[] =>
    runs.map(({ throughput }) => throughput.received.perDay);
  const queues = (runs: readonly Outcome[]): number[] =>
    runs.map(
      ({ stages }) => (stages.staging.queueByDay.at(-1) ?? 0) + (stages.inspection.queueByDay.at(-1) ?? 0),
    );
  const detections = (runs: readonly Outcome[]): (number | null)[] => runs.map(({ detection }) => detection);
  const delays = (runs: readonly Outcome[]): (number | null)[] =>
    runs.map(({ stages }) => stages.inspection.cycleTime.p95);
  const none = stressed.map(() => 0);
  return {
    receivedPerDay: pairedInterval(received(stressed), none, confidence),
    difference: pairedInterval(received(stressed), received(usual), confidence),
    queueDifference: pairedInterval(queues(stressed), queues(usual), confidence),
    detectionDifference: pairedWhereBoth(detections(stressed), detections(usual), confidence),
    delayP95Difference: pairedWhereBoth(delays(stressed), delays(usual), confidence),
  };
}
