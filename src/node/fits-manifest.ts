import { isRecord, parsedJson } from './json.js';
import type { StoredManifest } from './read-manifest.js';
import { canonicalJson, contentHash, sha256 } from './scenario-hash.js';

/**
 * Whether a file of a result is what the manifest beside it says: by the hash of its bytes, by that of what does not change when it
 * is made again, and by the manifest within it. Whoever edits all three is found out only by making the result again.
 */
export function fitsManifest(name: string, bytes: Uint8Array, manifest: StoredManifest): boolean {
  if (manifest.results[name] !== sha256(bytes)) return false;
  const text = new TextDecoder().decode(bytes);
  if (!name.endsWith('.json')) return manifest.contents[name] === contentHash(name, text);
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
