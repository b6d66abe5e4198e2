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
