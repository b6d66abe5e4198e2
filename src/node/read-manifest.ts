import { basename } from 'node:path';
import { isRecord, parsedJson } from './json.js';
import type { Manifest } from './manifest.js';
import { canonicalJson, contentHash, sha256 } from './scenario-hash.js';

/** What is needed of a manifest to make its result again. */
export type StoredManifest = Pick<
  Manifest,
  | 'version'
  | 'node'
  | 'v8'
  | 'streamsVersion'
  | 'scenario'
  | 'scenarioHash'
  | 'seed'
  | 'replications'
  | 'arguments'
  | 'results'
  | 'contents'
>;

/** Manifest from the text of a `manifest.json`, or a sentence that says why it is none. */
export function readManifest(text: string): StoredManifest | string {
  const value = parsedJson(text);
  if (!isRecord(value)) return 'is not a JSON object';
  if (isRecord(value['manifest'])) return 'is a result; give the manifest.json beside it';
  if (!isManifest(value)) return 'is not a manifest as --out writes it';
  if (value.arguments.length === 0 || Object.keys(value.contents).length === 0) {
    return 'does not say which command made it, or which files';
  }
  return value;
}

function isManifest(value: Record<string, unknown>): value is Record<string, unknown> & StoredManifest {
  const { streamsVersion, seed, replications, arguments: words, results, contents } = value;
  return (
    ['version', 'node', 'v8', 'scenario', 'scenarioHash'].every((key) => typeof value[key] === 'string') &&
    [streamsVersion, seed].every((each) => ['string', 'number'].includes(typeof each)) &&
    typeof replications === 'number' &&
    Array.isArray(words) &&
    words.every((word) => typeof word === 'string') &&
    [results, contents].every(isHashRecord)
  );
}

// Names of files beside the manifest: none leads out of its folder.
function isHashRecord(value: unknown): boolean {
  return (
    isRecord(value) &&
    Object.entries(value).every(([name, hash]) => typeof hash === 'string' && basename(name) === name)
  );
}

/**
 * Whether a file of a result is what the manifest beside it says: by the hash of its bytes, by that of what does not change when it
 * is made again, and by the manifest within it. Whoever edits all three is found out only by making the result again.
 */
export function fitsManifest(name: string, bytes: Uint8Array, manifest: StoredManifest): boolean {
  if (manifest.results[name] !== sha256(bytes)) return false;
  if (!name.endsWith('.json')) return manifest.contents[name] === contentHash(name, bytes);
  const text = new TextDecoder().decode(bytes);
  const value = parsedJson(text);
  if (value === undefined || manifest.contents[name] !== contentHash(name, text)) return false;
  return !isRecord(value) || !('manifest' in value) || saysTheSame(value['manifest'], manifest);
}

// Within a file the hashes of the files are not yet known.
function saysTheSame(within: unknown, beside: StoredManifest): boolean {
  const withoutHashes = { results: {}, contents: {} };
  return (
    isRecord(within) &&
    canonicalJson({ ...within, ...withoutHashes }) === canonicalJson({ ...beside, ...withoutHashes })
  );
}
