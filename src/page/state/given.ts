import type { Scenario } from '../../scenario/index.js';
import type { ParameterEnsemble, Plan } from '../../studies/index.js';

/** What the command line puts into a page. */
export interface Given {
  readonly scenario: Scenario;
  readonly plan?: Plan;
  readonly ensemble?: ParameterEnsemble;
  readonly version: string;
}

/** What was put into this page: written by the program itself, which has checked it. */
export function readGiven(element: HTMLElement): Given {
  return JSON.parse(element.textContent ?? '');
}
