/** What a reader needs to make a result again; a manifest has it. */
export interface Provenance {
  /** Version of the package. */
  readonly version: string;
  readonly seed: string | number;
  /** SHA-256 of the scenario. */
  readonly scenarioHash: string;
}

/** One line: version, seed and the beginning of the scenario's hash. */
export function provenanceText({ version, seed, scenarioHash }: Provenance): string {
  const shown = String(seed);
  return `throughline ${version}, seed ${shown.length > 24 ? `${shown.slice(0, 23)}…` : shown}, scenario ${scenarioHash.slice(0, 12)}`;
}
