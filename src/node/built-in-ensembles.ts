import type { Scenario } from '../scenario/index.js';
import type { ParameterEnsemble } from '../studies/index.js';
import { readEnsembleFile } from './ensemble-file.js';

/** The ensembles that come with the built-in scenarios, each loaded only when it is asked for: texts as `ensembleFile` writes them. */
const shipped: Readonly<Record<string, () => Promise<{ readonly default: object }>>> = {
  'statement-240': () => import('./ensembles/statement-240.generated.json', { with: { type: 'json' } }),
};

/** Names of built-in scenarios that come with an ensemble. */
export const ensembleNames: readonly string[] = Object.keys(shipped);

/** The text of the ensemble of a built-in scenario, as its file has it; undefined where there is none. */
export async function builtInEnsemble(name: string): Promise<string | undefined> {
  if (!Object.hasOwn(shipped, name)) return undefined;
  const { default: content } = (await shipped[name]?.()) ?? {};
  return content === undefined ? undefined : JSON.stringify(content);
}

/** The ensemble that comes with a built-in scenario; undefined for one that is no longer as it was made of. */
export async function ownEnsemble(scenario: Scenario): Promise<ParameterEnsemble | undefined> {
  const text = await builtInEnsemble(scenario.name);
  const read = text === undefined ? undefined : readEnsembleFile(text, scenario);
  return read?.ok === true && read.notes.length === 0 ? read.ensemble : undefined;
}
