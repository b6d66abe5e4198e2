// A second inspection site from a date on, as one phase of a scenario, and what limits then, by marginal value.
import { bottleneck, builtIns, simulate } from 'throughline';
import { intervalText, signedText, textTable } from 'throughline/report';
import { formatProblems, parseScenario } from 'throughline/scenario';

const secondSite = {
  name: 'a second site',
  from: '2023-12-05',
  set: { 'inspection.sites.kerem-shalom': { lanes: 6, driveFromStaging: '1 h', driveToEntry: '15 min' } },
};
const read = parseScenario({ ...builtIns['fighting-2023-12'], phases: [secondSite] });
if (!read.ok) throw new Error(formatProblems(read.problems, 'fighting-2023-12 with a second site'));
const { scenario } = read;

const { places = {} } = simulate(scenario, { seed: 'second site' });
for (const site of ['nitzana', 'kerem-shalom'])
  console.log(`inspected@${site}: ${places[`inspected@${site}`]?.byDay.join(' ')}`);

const limit = await bottleneck(scenario, { seed: 'second site', replications: 5, of: 'all' });
console.log(`\nWhat limits: ${limit.best?.stage ?? 'nothing alone'} (${limit.best?.name ?? '-'}).`);
const columns = ['marginal value of', 'truckloads a day', 'interval'].map((heading, index) => {
  return { heading, align: index === 0 ? 'left' : 'right' } as const;
});
const largest = limit.values.slice(0, 4).map(({ name, perStep }) => {
  return [name, signedText(perStep.mean), intervalText(perStep)];
});
console.log(textTable(columns, largest));
