import { setParameter } from '../../src/corridor/index.js';
import {
  type ClaimVerification,
  makeClaim,
  type ReachClaim,
  type VerifyOptions,
  verifyClaim as verifyAlone,
} from '../../src/node/index.js';
import type { Scenario } from '../../src/scenario/index.js';
import { localExecutor, type ReachOptions, ReplicationStore, reach } from '../../src/studies/index.js';
import { twoStages } from '../studies/two-stages.js';

/** Ten lanes let 240 trucks a day through, the gate 288: fifteen lanes and two gate lanes reach 280. */
export const scenario: Scenario = twoStages('lanes', 'gate');

/** The same with papers that take longer or shorter by chance. */
export const noisy = setParameter(scenario, 'inspection.sites.site.documents', {
  kind: 'exponential',
  mean: 60,
});

// Runs that several claims and verifications ask for are made once.
const executor = new ReplicationStore(localExecutor());

/** A claim as a file would give it. */
export async function claimOf(
  target: number,
  options: ReachOptions = {},
  of: Scenario = scenario,
): Promise<ReachClaim> {
  const asked = { replications: 2, seed: 'claim', ...options, target };
  return JSON.parse(JSON.stringify(makeClaim(of, asked, await reach(of, { ...asked, executor }))));
}

export async function verifyClaim(claim: unknown, options: VerifyOptions = {}): Promise<ClaimVerification> {
  return await verifyAlone(claim, { ...options, executor });
}
