import type { Finding } from '../problem.js';
import type { Scenario } from '../scenario.js';
import type { Parameter } from '../settle.js';

/** Whether a lever's path has `*` in place of a name, and moves the same parameter of all that have one. */
export function isOfAll(path: string): boolean {
  return path.split('.').includes('*');
}

/** Whether a path leads to one of the parameters that a lever on all of a kind moves. */
export function movesPartOf(all: string, path: string): boolean {
  return isOfAll(all) && isOneOf(all.split('.'), path.split('.'));
}

/** The parameter that a lever on all of a kind starts from, the least that is open; or why there can be no such lever. */
export function leastOfAll(
  all: string,
  { phases }: Scenario,
  parameters: ReadonlyMap<string, Parameter>,
): { readonly refused?: Finding[]; readonly least: string } {
  const refused = (message: string, expected?: string): { refused: Finding[]; least: string } => ({
    refused: [{ path: ['path'], message, ...(expected === undefined ? {} : { expected }) }],
    least: '',
  });
  // Trucks are paid for by the terms of each carrier and lot.
  if (/^fleet\.(carriers|lots)\./.test(all))
    return refused(`cannot move all at once: ${all}`, 'a path without *');
  const open = [...parameters].filter(([path, { value }]) => value > 0 && movesPartOf(all, path));
  const [first, ...others] = open;
  if (first === undefined)
    return refused(
      `does not lead to a number above 0: ${all}`,
      'a path such as governorates.*.docks, with * in place of a name',
    );
  const dated = phases.flatMap(({ set }) => Object.keys(set)).find((key) => touches(all, key));
  if (dated !== undefined) return refused(`cannot move what a phase sets: ${dated}`);
  const [least] = others.reduce((a, b) => (b[1].value < a[1].value ? b : a), first);
  return { least };
}

/** Whether what a phase sets is one of these parameters, or holds some of them. */
function touches(all: string, key: string): boolean {
  const parts = key.split('.');
  return isOneOf(all.split('.').slice(0, parts.length), parts);
}

function isOneOf(all: readonly string[], parts: readonly string[]): boolean {
  return all.length === parts.length && all.every((part, index) => part === '*' || part === parts[index]);
}
