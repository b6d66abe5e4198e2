// An adaptive plan: a gate lane more whenever the queue has stayed above 30 for two days, twice at most. How long a truck takes
// in the lane is known from 30 to 60 min only, so that the rule is followed over draws, beside the lanes bought at once.
import { formatProblems, type ParameterEnsemble, parseScenario, whatIf } from 'throughline';
import { textTable } from 'throughline/report';

const lanes = 'crossing.border.lanes';
const minutes = { value: 40, low: 30, high: 60, evidence: 'D', source: 'made up for this example' };
const read = parseScenario({
  name: 'small',
  start: '2025-02-01',
  days: 21,
  target: { perDay: 34, at: 'received' },
  supply: { road: { perDay: 34 } },
  staging: 'none',
  inspection: 'none',
  transferYard: 'none',
  fleet: 'none',
  crossing: { border: { hours: 'always', lanes: 1, processing: minutes, driveFromStaging: 5 } },
  governorates: { inland: { population: 1000, trip: 60, docks: 20, hours: 'always' } },
  levers: [{ name: 'gate lanes', path: lanes, step: 1, max: 3, costPerStepPerDay: 600, leadTimeDays: 3 }],
  rules: [
    // biome-ignore lint/suspicious/noThenProperty: the key of the scenario file; it is an object, so nothing takes it for a promise
    { when: { stock: 'crossing queue', above: 30, forDays: 2 }, then: { lever: lanes, by: 1 }, most: 2 },
  ],
});
if (!read.ok) throw new Error(formatProblems(read.problems));
const { rules: _, ...fixed } = read.scenario;

const draws = Array.from({ length: 21 }, (_, each) => ({ weight: 1 / 21, values: [30 + 1.5 * each] }));
const known = { unit: 'min', evidence: 'D', low: 30, high: 60, isInformed: true } as const;
const ensemble: ParameterEnsemble = {
  scenario: 'small',
  counts: { at: ['received'], from: '2025-01-01', to: '2025-01-14' },
  facts: [{ ...known, paths: ['crossing.border.processing.value'] }],
  draws,
};

const options = { ensemble, replications: 21, days: 21 };
const { adaptive } = await whatIf(read.scenario, [], options);
const atOnce = await whatIf(fixed, [{ lever: lanes, to: 2 }], options);
if (adaptive === undefined) throw new Error('the scenario has rules');
for (const { fired, firstDay, value } of adaptive.rules) {
  console.log(`It fires in ${fired.successes} of ${fired.trials} draws, first at the end of day`);
  console.log(`${firstDay?.median} (median; 10 to 90 %: ${firstDay?.low} to ${firstDay?.high}).`);
  const last = value.at(-1);
  console.log(`Lanes on the last day: ${last?.mean.mean.toFixed(2)} (${last?.low} to ${last?.high}).\n`);
}
const { throughput, cost } = adaptive;
const more = (gain: number, paid: number): string[] => [gain.toFixed(2), paid.toFixed(0)];
const rows = [
  ['the rule', ...more(throughput.difference.mean, cost.difference.mean)],
  ['a lane at once', ...more(atOnce.gain.mean / 21, atOnce.costs.total.rise.mean)],
];
console.log(
  textTable(
    ['against no plan', 'trucks a day', 'USD a day'].map((heading) => ({ heading })),
    rows,
  ),
);
