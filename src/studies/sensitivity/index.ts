// studies/sensitivity: what other rooms use of this one.

export { type LeverScreen, type LeverScreenOptions, screenLevers } from './screen.js';
export * from './sensitivity.js';
