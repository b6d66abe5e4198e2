import { parseScenario, type Scenario } from 'throughline/scenario';

/** One truckload at a time, nothing drawn, every number worked by hand. */
export function handCorridor({
  yard = {},
  fleet = {},
  ...parts
}: {
  yard?: object;
  fleet?: object | 'none';
  [part: string]: unknown;
} = {}): Scenario {
  const site = { hours: 'always', driveFromStaging: 0, approachRoom: 10, lanes: 1, documents: 120 };
  const gate = {
    hours: 'always',
    room: 1,
    bays: 1,
    crews: 1,
    transfer: { time: 1 },
    loading: 1,
    storage: 40,
  };
  const south = { population: 1000, trip: 35, returnTrip: 35, docks: 3, hours: 'always', unload: 1 };
  const parsed = parseScenario({
    name: 'by hand',
    days: 5,
    warmUpDays: 5,
    target: { perDay: 22, at: 'received' },
    supply: { road: { mix: { food: 1 } }, pallets: 20, tonnesPerPallet: 0.5 },
    staging: { backlog: 2000, trucks: 3000, returnTrip: 0 },
    inspection: {
      policy: { kind: 'random-share', share: 0 },
      prevalence: 0,
      sites: { site: { ...site, scan: 0, entry: 'gate', driveToEntry: 0 } },
    },
    crossing: { gate: { hours: 'always', approachRoom: 1, lanes: 1, processing: 0 } },
    transferYard: { gate: { ...gate, ...yard } },
    fleet: fleet === 'none' ? fleet : { carriers: { truck: { trucks: 1, shift: 'always' } }, ...fleet },
    governorates: { south },
    levers: [
      { name: 'lanes', path: 'inspection.sites.site.lanes', step: 1, max: 4, costPerStepPerDay: 1000 },
    ],
    ...parts,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}
