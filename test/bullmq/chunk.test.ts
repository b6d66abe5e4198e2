import { describe, expect, test } from 'vitest';
import {
  type Chunk,
  chunkId,
  chunkName,
  createChunk,
  isResultOf,
  versionRefusal,
} from '../../src/bullmq/chunk.js';
import { version } from '../../src/node/index.js';
import { streamsVersion } from '../../src/random/index.js';
import { baseline } from '../../src/scenario/built-in/index.js';
import { performJob } from '../../src/studies/index.js';

const source = { name: 'gate', hash: 'a'.repeat(64), seed: 's', ledger: false };
const chunk = createChunk(source, { from: 4, to: 8 }, 60);

describe('a chunk', () => {
  test('names version, streams, scenario, seed, replications, ledger and time limit', () => {
    expect(chunk).toEqual({
      version,
      streamsVersion,
      scenario: 'gate',
      scenarioHash: source.hash,
      seed: 's',
      from: 4,
      to: 8,
      ledger: false,
      timeLimit: 60,
    });
    expect(createChunk(source, { from: 0, to: 1 }, undefined).timeLimit).toBeNull();
  });

  test('has the same id whoever asks for it, and whatever its time limit', () => {
    expect(chunkId(createChunk(source, { from: 4, to: 8 }, undefined))).toBe(chunkId(chunk));
    expect(chunkId(chunk)).toMatch(/^chunk-[0-9a-f]{64}$/);
  });

  const other: readonly Partial<Chunk>[] = [
    { version: '0.0.0' },
    { streamsVersion: 'other' },
    { scenarioHash: 'b'.repeat(64) },
    { seed: 't' },
    { from: 3 },
    { to: 7 },
    { ledger: true },
  ];

  test.each(other)('has another id when it is other work: %j', (change) => {
    expect(chunkId({ ...chunk, ...change })).not.toBe(chunkId(chunk));
  });

  test('tells the seed 1 from the seed "1", which give other numbers', () => {
    expect(chunkId({ ...chunk, seed: 1 })).not.toBe(chunkId({ ...chunk, seed: '1' }));
  });

  test('is named with both ends', () => {
    expect(chunkName(chunk)).toBe('replications 4 to 7 of gate');
    expect(chunkName({ ...chunk, to: 5 })).toBe('replication 4 of gate');
  });
});

describe('another version', () => {
  test('is refused with both versions, and its own is not', () => {
    expect(versionRefusal(chunk)).toBeUndefined();
    expect(versionRefusal({ ...chunk, version: '0.0.9' })).toBe(
      `it asks for throughline 0.0.9 (streams ${streamsVersion}), the worker is throughline ${version} (streams ${streamsVersion})`,
    );
    expect(versionRefusal({ ...chunk, streamsVersion: 'old' })).toContain('(streams old)');
  });
});

describe('outcomes', () => {
  const scenario = { ...baseline, days: 1, warmUpDays: 0 };
  const outcomes = performJob({ scenario, seed: 's', from: 4, to: 7 });
  const asked = { ...chunk, to: 7 };

  test('belong to a chunk when they are all of its replications in order', () => {
    expect(isResultOf(asked, outcomes)).toBe(true);
  });

  test('do not belong to it when some are missing, doubled, of other numbers or out of order', () => {
    expect(isResultOf(asked, undefined)).toBe(false);
    expect(isResultOf(asked, outcomes.slice(1))).toBe(false);
    expect(isResultOf({ ...asked, from: 5, to: 8 }, outcomes)).toBe(false);
    expect(isResultOf(asked, outcomes.toReversed())).toBe(false);
    expect(isResultOf(asked, [...outcomes, ...outcomes])).toBe(false);
  });

  test('are the same after they went through JSON, as they do in Redis', () => {
    expect(JSON.parse(JSON.stringify(outcomes))).toStrictEqual(outcomes);
  });
});
