// Inspection policies on the same trucks with common random numbers: npm run bench:policies
//   -- --quick    fewer replications and days, for a look
//   -- --update   stores the text as bench/output/policies.txt, which test/bench-policies.test.ts compares
import { writeFileSync } from 'node:fs';
import {
  baseline,
  type ComparisonResult,
  comparePolicies,
  numberAt,
  type Scenario,
  setParameter,
} from 'throughline';
import { closingSentence, variantSentence } from './policies/sentences.js';
import { throughputTable, workTable } from './policies/tables.js';

const words = process.argv.slice(2);
const isQuick = words.includes('--quick');
const replications = isQuick ? 3 : 8;
const days = isQuick ? 7 : 21;
const seed = 'policies';
/** Five depths of inspection; rules that combine with them are not part of this table. */
const policies = ['scan-all', 'random-share', 'risk-based', 'manual-all', 'two-stage'];
const crewsPath = 'transferYard.rafah.crews';

const today = { ...baseline, days };
const ampleHaulage = atMost(today, /^(crossing|fleet)\./);
const fewCrews = Math.round(0.6 * numberAt(today, crewsPath));
const variants = [
  ['1. The corridor as it is', today],
  [
    `2. Crossing and fleet ample (their levers at most), ${fewCrews} forklift crews instead of ${numberAt(today, crewsPath)}`,
    setParameter(ampleHaulage, crewsPath, fewCrews),
  ],
  ['3. Crossing, transfer yard and fleet ample', atMost(ampleHaulage, /^transferYard\./)],
] as const;

let text = introduction();
const results: ComparisonResult[] = [];
for (const [title, scenario] of variants) {
  const result = await comparePolicies(scenario, { replications, seed, policies });
  results.push(result);
  text += section(title, result);
}
text += `\n${closingSentence(results)}\n`;
process.stdout.write(text);
if (words.includes('--update')) writeFileSync(new URL('output/policies.txt', import.meta.url), text);

function introduction(): string {
  return `Inspection policies on ${baseline.name}: ${replications} replications of ${days} days, seed "${seed}".
Mean ± half-width of the 95 % interval. Common random numbers: every policy meets the same trucks.
`;
}

function section(title: string, { policies }: ComparisonResult): string {
  return `
${title}

Truckloads a day at the five counting points:
${throughputTable(policies)}

Hours from being called to leaving the site, detection probability, officers:
${workTable(policies)}

${variantSentence(policies)}
`;
}

/** The scenario with all levers of some paths at their most. */
function atMost(scenario: Scenario, paths: RegExp): Scenario {
  return scenario.levers
    .filter(({ path }) => paths.test(path))
    .reduce((changed, { path, max }) => setParameter(changed, path, max), scenario);
}
