import type { Scenario } from '../../scenario/index.js';
import type { ParameterEnsemble, Plan } from '../../studies/index.js';

/** What the command line puts into a page. */
export interface Given {
  readonly scenario: Scenario;
  readonly plan?: Plan;
  readonly ensemble?: ParameterEnsemble;
  readonly version: string;
}

/** What was put into this page: written by the program itself, which has checked it; the ensemble is packed. */
export async function readGiven(element: HTMLElement): Promise<Given> {
  const { ensemble, ...given } = JSON.parse(element.textContent ?? '');
  return typeof ensemble === 'string' ? { ...given, ensemble: await unpacked(ensemble) } : given;
}

/** The value of a JSON text that was packed by gzip, in base64. */
async function unpacked(text: string): Promise<ParameterEnsemble> {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return await new Response(stream).json();
}
