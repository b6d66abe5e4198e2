import type { Problem, Scenario } from '../scenario/index.js';
import { ensembleFaults, ensembleFormFault, isEnsemble, type ParameterEnsemble } from '../studies/index.js';
import { isRecord } from './json.js';
import { canonicalJson, sha256 } from './scenario-hash.js';
import { version } from './version.js';

/** What a file must say of itself to be read as an ensemble. */
const ensembleKind = 'throughline ensemble';

/** Layout of the file. */
const ensembleFormat = 1;

/** Faults of one kind that are told one by one. */
const mostTold = 8;

/** How an ensemble was made. */
export interface EnsembleMade {
  /** The scenario that was calibrated, and what became of it; an ensemble is of both. */
  readonly scenario: Scenario;
  readonly calibrated: Scenario;
  readonly seed: string | number;
}

/** An ensemble as the text of a file: draws and weights, how they were made, and the hash of all of it. */
export function ensembleFile(
  ensemble: ParameterEnsemble,
  { scenario, calibrated, seed }: EnsembleMade,
): string {
  const content = {
    kind: ensembleKind,
    format: ensembleFormat,
    version,
    seed,
    scenarioHash: hashOf(scenario),
    calibratedHash: hashOf(calibrated),
    ...ensemble,
  };
  return `${JSON.stringify({ ...content, hash: sha256(canonicalJson(content)) })}\n`;
}

/** An ensemble of a file with notes, or everything that is wrong with it. */
export type ReadEnsemble =
  | { readonly ok: true; readonly ensemble: ParameterEnsemble; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads an ensemble for a scenario. What the file says is not believed: its hash is made again, and weights, ranges, paths and draws are
 * checked. One that was made of another scenario is taken where all of this holds, with a note.
 */
export function readEnsembleFile(text: string, scenario: Scenario): ReadEnsemble {
  const content = parsed(text);
  if (content === undefined) return refused('is not valid JSON of an ensemble');
  if (content['kind'] !== ensembleKind)
    return refused('is no ensemble', 'the file ensemble.json that calibrate --out writes');
  if (content['format'] !== ensembleFormat)
    return refused(`has the format ${JSON.stringify(content['format'])}`, `format ${ensembleFormat}`);
  const { hash, ...hashed } = content;
  if (hash !== sha256(canonicalJson(hashed)))
    return refused('was changed after it was written: its hash differs');
  const fault = ensembleFormFault(content);
  if (!isEnsemble(content)) return refused(fault ?? 'is no ensemble');
  const ensemble = plainOf(content);
  const faults = ensembleFaults(scenario, ensemble);
  if (faults.length > 0) {
    const more = faults.length - mostTold;
    const told = faults.slice(0, mostTold).map(({ path, message }): Problem => ({ path, message }));
    return {
      ok: false,
      problems: [
        ...told,
        ...(more > 0 ? [{ path: '', message: `and ${more} more of its draws or facts` }] : []),
      ],
    };
  }
  const own = [content['scenarioHash'], content['calibratedHash']];
  const isOwn = own.includes(hashOf(scenario));
  const other = `was made of ${ensemble.scenario}, which is not ${scenario.name} as it is here`;
  return { ok: true, ensemble, notes: isOwn ? [] : [other] };
}

/** Of what the draws are of: neither how many days are run changes it, nor what is asked of the corridor and how it may be changed. */
function hashOf({ levers: _, target: __, rules: ___, facts, ...corridor }: Scenario): string {
  const own = Object.entries(facts).filter(([path]) => !/^(levers|target)\b/.test(path));
  return sha256(canonicalJson({ ...corridor, days: 1, facts: Object.fromEntries(own) }));
}

function plainOf({ scenario, counts, facts, draws }: ParameterEnsemble): ParameterEnsemble {
  return { scenario, counts, facts, draws };
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function refused(message: string, expected?: string): ReadEnsemble {
  return { ok: false, problems: [{ path: '', message, ...(expected === undefined ? {} : { expected }) }] };
}
