import { formatProblems, type ParameterEnsemble, parseScenario, type Scenario } from 'throughline';

const minutes = { value: 60, low: 48, high: 72, evidence: 'D', source: 'made up for the examples' };
const documents = { kind: 'constant', value: minutes };
const site = { lanes: 8, documents, hours: 'always', driveToEntry: 10 };
const border = { hours: 'always', lanes: 1, processing: { kind: 'constant', value: 10 }, driveThrough: {} };
const levers = [
  { name: 'lanes', path: 'inspection.sites.site.lanes', step: 1, max: 12, costPerStepPerDay: 900 },
  { name: 'gate lanes', path: 'crossing.border.lanes', step: 1, max: 2, costPerStepPerDay: 100 },
];

/**
 * A corridor that can be followed by hand, with trucks enough for all days: papers of 48 to 72 minutes, nobody knows how many, at eight lanes
 * open day and night, and ten minutes at one gate lane. So a lane passes 20 to 30 trucks a day and the gate 144 a lane.
 */
export function oneFact(): Scenario {
  const read = parseScenario({
    name: 'one fact',
    days: 2,
    warmUpDays: 1,
    target: { perDay: 238, at: 'received' },
    staging: { backlog: 1200, trucks: 9000 },
    inspection: { policy: { scanAll: {} }, sites: { site: { ...site, scan: 0, scanners: 20 } } },
    crossing: { border },
    governorates: { inland: { population: 1000, trip: 60, docks: 200, hours: 'always' } },
    levers,
  });
  if (!read.ok) throw new Error(formatProblems(read.problems));
  return read.scenario;
}

/** Draws of equal weight that fill the range of the minutes evenly. */
export function evenDraws(count: number): ParameterEnsemble {
  const paths = ['inspection.sites.site.documents.value'];
  return {
    scenario: 'one fact',
    counts: { at: ['received'], from: '2025-02-01', to: '2025-02-07' },
    facts: [{ paths, low: 48, high: 72, unit: 'min', evidence: 'D', isInformed: true }],
    draws: Array.from({ length: count }, (_, index) => {
      const place = (((index * 7) % count) + 0.5) / count;
      return { weight: 1 / count, values: [48 + 24 * place] };
    }),
  };
}
