/** What a reader needs to make a result again; a manifest has it. */
export interface Provenance {
  /** Version of the package. */
  readonly version: string;
  readonly seed: string | number;
  /** SHA-256 of the scenario. */
  readonly scenarioHash: string;
  /** A sentence on the facts of a calibrated scenario that no counts inform. */
  readonly notInformed?: string;
}

/** Version, seed and the beginning of the scenario's hash, one line, and before it what a calibrated scenario was not informed of. */
export function provenanceText({ version, seed, scenarioHash, notInformed }: Provenance): string {
  const shown = String(seed);
  return `${notInformed === undefined ? '' : `${notInformed} `}throughline ${version}, seed ${shown.length > 24 ? `${shown.slice(0, 23)}…` : shown}, scenario ${scenarioHash.slice(0, 12)}`;
}
