import { formatProblems, type ParameterEnsemble, parseScenario, type Scenario } from 'throughline';

const minutes = (mean: number, low: number, high: number) => ({
  kind: 'exponential',
  mean: { value: mean, low, high, evidence: 'D', source: 'made up for the examples' },
});

const site = { lanes: 8, documents: minutes(50, 40, 60), scan: 1, scanners: 20, hours: 'always' };
const border = { hours: 'always', lanes: 1, processing: minutes(6, 4, 8), driveThrough: {} };
const levers = [
  { name: 'lanes', path: 'inspection.sites.site.lanes', step: 1, max: 14, costPerStepPerDay: 300 },
  { name: 'gate lanes', path: 'crossing.border.lanes', step: 1, max: 2, costPerStepPerDay: 1500 },
];

/**
 * A corridor that can be followed by hand: papers at eight lanes, then one gate lane, each of 40 to 60 and of 4 to 8 minutes, day and night;
 * trucks enough for all days. A lane passes 24 to 36 trucks a day, a gate lane 180 to 360.
 */
export function twoFacts(): Scenario {
  const read = parseScenario({
    name: 'two facts',
    days: 7,
    warmUpDays: 1,
    target: { perDay: 260, at: 'received' },
    staging: { backlog: 9000, trucks: 9000 },
    inspection: { policy: { scanAll: {} }, sites: { site } },
    crossing: { border },
    governorates: { inland: { population: 1000, trip: 60, docks: 200, hours: 'always' } },
    levers,
  });
  if (!read.ok) throw new Error(formatProblems(read.problems));
  return read.scenario;
}

/** Draws of equal weight that fill both ranges evenly, as if counts had told no more of either. */
export function evenEnsemble(draws: number): ParameterEnsemble {
  const ranges = [
    { paths: ['inspection.sites.site.documents.mean'], low: 40, high: 60, step: 7 },
    { paths: ['crossing.border.processing.mean'], low: 4, high: 8, step: 31 },
  ];
  return {
    scenario: 'two facts',
    counts: { at: ['received'], from: '2025-02-01', to: '2025-02-07' },
    facts: ranges.map(({ paths, low, high }) => {
      return { paths, low, high, unit: 'min', evidence: 'D', isInformed: true } as const;
    }),
    draws: Array.from({ length: draws }, (_, index) => ({
      weight: 1 / draws,
      values: ranges.map(
        ({ low, high, step }) => low + ((high - low) * (((index * step) % draws) + 0.5)) / draws,
      ),
    })),
  };
}
