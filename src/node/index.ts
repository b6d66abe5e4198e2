export { closestName } from './closest-name.js';
export { createManifest, type Manifest, type ManifestOptions } from './manifest.js';
export { createPool, type PoolOptions } from './pool.js';
export { type ReadScenario, readScenario } from './read-scenario.js';
export { canonicalJson, scenarioHash, sha256 } from './scenario-hash.js';
export { type ThreadCrewOptions, threadCrew } from './thread-crew.js';
export { version } from './version.js';
export { type OutputFile, WriteError, writeFiles, writeResult } from './write-files.js';
