// studies/policies: what other rooms use of this one.

export * from './comparison.js';
export * from './measures.js';
export { type PolicySelection, type PolicySelectionOptions, selectPolicy } from './selection.js';
