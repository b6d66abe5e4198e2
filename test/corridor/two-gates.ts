import type { Scenario } from '../../src/scenario/index.js';
import { type Part, scenarioWith } from './scenarios.js';

const open: Part = {
  hours: 'always',
  driveFromStaging: 0,
  approachRoom: 10_000,
  lanes: 500,
  documents: 0,
  scanners: 200,
  scan: 0,
  scanFalseAlarm: 0,
  secondaryBays: 200,
  manual: 0,
  driveToEntry: 0,
};

/**
 * The open corridor with two gates, each with a site before it: what comes by road goes by `gate`, what importers order by `east`. Every day
 * 24 come by road; on average 16 by order, one truckload each.
 */
export function twoGates(...parts: readonly Part[]): Scenario {
  return scenarioWith(
    {
      days: 10,
      supply: {
        road: { perDay: 24, dispersion: 0 },
        commercial: { importers: 16, ordersPerImporterPerDay: 1, trucksPerOrder: 1, mix: { food: 1 } },
      },
      inspection: {
        siteChoice: { rule: 'by-stream', sites: { road: 'site', commercial: 'depot' } },
        sites: { depot: { ...open, entry: 'east' } },
      },
      crossing: { east: { hours: 'always', approachRoom: 10_000, lanes: 500, processing: 0 } },
      transferYard: {
        east: {
          hours: 'always',
          room: 10_000,
          bays: 1_000,
          crews: 1_000,
          transfer: { time: 0 },
          loading: 0,
          storage: 10_000,
        },
      },
    },
    ...parts,
  );
}
