import type { Scenario } from '../../src/scenario/index.js';
import { gate, scenarioWith, site } from '../corridor/scenarios.js';

const fact = (value: number, low: number, high: number, evidence: string): object => ({
  value,
  low,
  high,
  evidence,
  source: 'made up',
});

const levers = {
  lanes: { name: 'lanes', path: 'inspection.sites.site.lanes', step: 5, max: 20, costPerStepPerDay: 1 },
  gate: { name: 'gate', path: 'crossing.gate.lanes', step: 1, max: 3, costPerStepPerDay: 1 },
  bays: {
    name: 'bays',
    path: 'inspection.sites.site.secondaryBays',
    step: 1,
    max: 202,
    costPerStepPerDay: 1,
  },
};

/**
 * Trucks without end, papers of an hour, so 24 trucks a day each lane of the site, and 10 minutes at the gate, so 144 a day each of its
 * lanes. Ten lanes let 240 through, two at the gate 288. Levers: site to 20 lanes, 480 a day; gate to 3, 432; bays that nobody needs.
 */
export function twoStages(...names: readonly (keyof typeof levers)[]): Scenario {
  return scenarioWith(
    {
      days: 2,
      warmUpDays: 1,
      staging: { backlog: 3000 },
      costs: { scan: fact(12, 11, 13, 'C') },
      levers: names.map((name) => levers[name]),
    },
    site({ lanes: fact(10, 8, 12, 'D'), documents: 60, scanDetection: fact(0.8, 0.8, 0.8, 'A') }),
    gate({ lanes: fact(2, 1, 3, 'B'), processing: 10 }),
  );
}
