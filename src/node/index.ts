export { builtInEnsemble, ensembleNames, ownEnsemble } from './built-in-ensembles.js';
export { type ClaimedRuns, makeClaim, type ReachClaim } from './claim.js';
export type { ClaimCheck } from './claim-checks.js';
export { type EnsembleOfClaim, ensembleOfClaim } from './claimed-ensemble.js';
export { closestName } from './closest-name.js';
export type { VerifyOptions } from './derived-again.js';
export { type EnsembleMade, ensembleFile, type ReadEnsemble, readEnsembleFile } from './ensemble-file.js';
export { FolderInUseError, type FolderLock, lockFolder } from './folder-lock.js';
export { createManifest, type Manifest, type ManifestOptions } from './manifest.js';
export {
  type FileProblems,
  type MergedReplications,
  type MergeOptions,
  mergeReplications,
} from './merge-replications.js';
export { plannerPage } from './planner-page.js';
export { loadPolicies, policyModuleAt } from './policy-module.js';
export { createPool, type PoolOptions, type ThreadPoolOptions, threadPool } from './pool.js';
export { type Claim, type ReadClaim, readClaim } from './read-claim.js';
export { fitsManifest, readManifest, type StoredManifest } from './read-manifest.js';
export { type ReadScenario, readScenario } from './read-scenario.js';
export { makeReliableClaim, type ReliableClaim, reliableClaimKind } from './reliable-claim.js';
export { ArchiveFile, type ArchiveOptions, DifferingReplicationError } from './replication-archive.js';
export { ReplicationFile, ReplicationFileError } from './replication-file.js';
export type { ReplicationStudy } from './replication-lines.js';
export {
  differingText,
  differingWhenRunAgain,
  type RunAgainOptions,
  type StoredRuns,
} from './run-again.js';
export { canonicalJson, contentHash, scenarioHash, sha256 } from './scenario-hash.js';
export {
  type ClaimDecision,
  type ClaimParts,
  type ClaimVerification,
  verifyClaim,
} from './verify-claim.js';
export { version } from './version.js';
export { WriteError } from './write-error.js';
export { type OutputFile, writeFiles, writeResult } from './write-files.js';
