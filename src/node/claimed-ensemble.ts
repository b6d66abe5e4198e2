import type { Problem, Scenario } from '../scenario/index.js';
import type { ParameterEnsemble } from '../studies/index.js';
import { ownEnsemble } from './built-in-ensembles.js';
import type { Claim } from './read-claim.js';
import { ensembleHash, reliableClaimKind } from './reliable-claim.js';

/** The ensemble that a claim rests on, none where it rests on no ensemble, or why it is not at hand. */
export type EnsembleOfClaim =
  | { readonly ok: true; readonly ensemble?: ParameterEnsemble }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The ensemble given, or the one that comes with the scenario, where it is the one that was hashed. */
export async function ensembleOfClaim(
  claim: Claim,
  scenario: Scenario,
  given: ParameterEnsemble | undefined,
): Promise<EnsembleOfClaim> {
  const hash = claim.claim === reliableClaimKind ? claim.ensembleHash : null;
  if (hash === null) {
    const path = claim.claim === reliableClaimKind ? 'ensembleHash' : '';
    return given === undefined ? { ok: true } : refused(path, 'the claim rests on no ensemble');
  }
  const ensemble = given ?? (await ownEnsemble(scenario));
  if (ensemble === undefined)
    return refused('ensembleHash', 'the draws that the claim rests on are needed', 'verify --ensemble FILE');
  if (ensembleHash(ensemble) === hash) return { ok: true, ensemble };
  return given === undefined
    ? refused(
        'ensembleHash',
        'the draws that come with the scenario are not those hashed',
        'verify --ensemble FILE',
      )
    : refused('ensembleHash', 'the ensemble is not the one hashed');
}

function refused(path: string, message: string, expected?: string): EnsembleOfClaim {
  return { ok: false, problems: [{ path, message, ...(expected === undefined ? {} : { expected }) }] };
}
