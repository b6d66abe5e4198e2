export { type ReadAlternative, type ReadAlternatives, readAlternatives } from './alternatives.js';
export { listAssumptions } from './built-in/index.js';
export { type ListedFact, listFacts } from './facts.js';
export { type JsonSchema, scenarioJsonSchema } from './json-schema.js';
export * from './observed/index.js';
export { type ParsedScenario, parseScenario } from './parse.js';
export { formatProblems, type Problem } from './problem.js';
export type * from './scenario.js';
export { scenarioYaml } from './yaml-text.js';
