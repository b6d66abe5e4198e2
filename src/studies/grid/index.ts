// studies/grid: one scenario with several values of some numbers.

export * from './grid.js';
