import type { Outcome } from '../../src/corridor/index.js';
import type { Part } from './scenarios.js';

/** Carriers besides the open corridor's own, which has no trucks here, and their lots. */
export const fleet = (carriers: Record<string, Part>, lots: Part = {}, more: Part = {}): Part => ({
  fleet: {
    ...more,
    lots,
    carriers: {
      fleet: { trucks: 0 },
      ...Object.fromEntries(
        Object.entries(carriers).map(([name, each]) => [name, { shift: 'always', ...each }]),
      ),
    },
  },
});

/** The account of a carrier. */
export const contractOf = (outcome: Outcome, name: string) =>
  outcome.contracts.find((each) => each.carrier === name);
