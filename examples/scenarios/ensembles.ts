// Makes the ensembles of the baselines, which --ensemble takes by their names: npx tsx examples/scenarios/ensembles.ts [NAME...]
// Stores them in src/node/ensembles. The same version makes the same files, bit for bit.
import { writeFileSync } from 'node:fs';
import { builtIns } from 'throughline';
import { ensembleFile } from 'throughline/node';
import { ensembleNames, ensembleSeed, makeEnsemble } from './ensemble-plans.js';

const words = process.argv.slice(2);
const unknown = words.filter((word) => !ensembleNames.some((name) => name === word));
if (unknown.length > 0)
  throw new Error(`there is no ensemble ${unknown.join(', ')}; they are ${ensembleNames.join(', ')}`);

for (const name of ensembleNames.filter((each) => words.length === 0 || words.includes(each))) {
  const scenario = builtIns[name];
  const ensemble = await makeEnsemble(name, { onProgress: (message) => console.error(message) });
  const text = ensembleFile(ensemble, { scenario, calibrated: scenario, seed: ensembleSeed });
  writeFileSync(new URL(`../../src/node/ensembles/${name}.generated.json`, import.meta.url), text);
  const informed = ensemble.facts.filter(({ isInformed }) => isInformed).map(({ paths }) => paths[0]);
  console.log(`${name}: ${ensemble.draws.length} draws of ${ensemble.facts.length} facts`);
  console.log(`  informed: ${informed.join(', ') || 'none by itself'}`);
}
