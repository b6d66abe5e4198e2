import type { Outcome } from '../../src/corridor/index.js';
import type { ReplicationStudy } from '../../src/node/index.js';
import { baseline } from '../../src/scenario/built-in/index.js';
import { performJob } from '../../src/studies/index.js';

/** A study short enough to run in every test. */
export const study: ReplicationStudy = {
  scenario: { ...baseline, days: 1, warmUpDays: 0 },
  seed: 's',
  replications: 6,
  confidence: 0.95,
  shard: { index: 1, of: 1 },
};

/** Its replications. */
export const outcomes: readonly Outcome[] = performJob({ ...study, from: 0, to: study.replications });
