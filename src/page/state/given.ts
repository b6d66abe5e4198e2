import type { LanguageTexts } from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import type { ParameterEnsemble, Plan } from '../../studies/index.js';

/** What the command line puts into a page. */
export interface Given {
  readonly scenario: Scenario;
  readonly plan?: Plan;
  readonly ensemble?: ParameterEnsemble;
  /** English where there is none. */
  readonly language?: LanguageTexts;
  readonly version: string;
}

/** What was put into this page: written by the program itself, which has checked it; the ensemble and the language are packed. */
export async function readGiven(element: HTMLElement): Promise<Given> {
  const { ensemble, language, ...given } = JSON.parse(element.textContent ?? '');
  return {
    ...given,
    ...(typeof ensemble === 'string' ? { ensemble: await unpacked<ParameterEnsemble>(ensemble) } : {}),
    ...(typeof language === 'string' ? { language: await unpacked<LanguageTexts>(language) } : {}),
  };
}

/** The value of a JSON text that was packed by gzip, in base64. */
async function unpacked<Value>(text: string): Promise<Value> {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return await new Response(stream).json();
}
