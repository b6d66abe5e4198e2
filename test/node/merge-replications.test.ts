import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { shardRange } from '../../src/experiment/index.js';
import { mergeReplications, ReplicationFile, type ReplicationStudy, version } from '../../src/node/index.js';
import { summariseRun } from '../../src/studies/index.js';
import { outcomes, study } from './replication-study.js';
import { temporaryFolder } from './temporary-folder.js';

let folder = '';

beforeEach(() => {
  folder = temporaryFolder();
});

function shard(index: number, of: number, change: Partial<ReplicationStudy> = {}, name = `${index}`): string {
  const path = join(folder, `${name}.ndjson`);
  const file = new ReplicationFile(path, { ...study, ...change, shard: { index, of } });
  const { from, to } = shardRange(6, { index, of });
  for (const outcome of outcomes.slice(from, to)) {
    file.keep({ ...outcome, ...(change.seed === undefined ? {} : { seed: change.seed }) });
  }
  return path;
}

/** Everything wrong, as `file:line path: message`, with files by their names. */
async function wrong(files: readonly string[]): Promise<string[]> {
  const merged = await mergeReplications(files);
  if (merged.ok) return [];
  const text = merged.groups.flatMap(({ file, problems }) =>
    problems.map(({ path, line, message }) =>
      `${[file, line].filter(Boolean).join(':')} ${path}: ${message}`.trim(),
    ),
  );
  return text.map((each) => each.replaceAll(`${folder}/`, ''));
}

test.each([[1], [2], [3], [6], [8]])(
  '%i shards in any order give what one machine gives, bit for bit',
  async (of) => {
    const files = Array.from({ length: of }, (_, index) => shard(index + 1, of));
    const merged = await mergeReplications(files.toReversed());
    if (!merged.ok) throw new Error(JSON.stringify(merged.groups));
    expect(merged).toMatchObject({ seed: 's', confidence: 0.95, scenario: study.scenario });
    const [whole, put] = [outcomes, merged.outcomes].map((each) => summariseRun(study.scenario, each, 0.95));
    expect(JSON.stringify(put)).toBe(JSON.stringify(whole));
  },
);

describe('what is missing is named', () => {
  test('a shard that was forgotten, and one that was stopped in a line', async () => {
    const [one, , three] = [shard(1, 3), shard(2, 3), shard(3, 3)];
    truncateSync(three, readFileSync(three).length - 5);
    expect(await wrong([one, three])).toEqual([
      '3.ndjson : ends in the middle of a line: its run was stopped; finish it with --resume',
      'replications 2-3, 5: missing, 3 of 6',
    ]);
  });

  test('a single one', async () => {
    const files = [shard(1, 1)];
    const text = readFileSync(files[0] ?? '', 'utf8').split('\n');
    writeFileSync(files[0] ?? '', text.filter((_, index) => index !== 5).join('\n'));
    expect(await wrong(files)).toEqual(['replication 4: missing, 1 of 6']);
  });
});

describe('what is there twice is named with both places', () => {
  test('the same file given twice', async () => {
    const file = shard(1, 1);
    const all = await wrong([file, file]);
    expect(all).toHaveLength(6);
    expect(all[0]).toBe('1.ndjson:2 replication 0: stands in 1.ndjson:2 already, the same');
  });

  test('another outcome under the same number', async () => {
    const files = [shard(1, 1)];
    const other = new ReplicationFile(join(folder, 'other.ndjson'), study);
    const [outcome] = outcomes;
    if (outcome !== undefined) other.keep({ ...outcome, digest: '0'.repeat(16) });
    expect(await wrong([...files, other.path])).toEqual([
      'other.ndjson:2 replication 0: stands in 1.ndjson:2 already, with another outcome',
    ]);
  });
});

describe('what does not belong together is refused, all of it at once', () => {
  test('another seed, scenario and number', async () => {
    const scenario = { ...study.scenario, title: 'another' };
    const files = [shard(1, 3), shard(2, 3, { seed: 't' }), shard(3, 3, { scenario, replications: 8 })];
    const all = await wrong(files);
    expect(all).toEqual([
      '2.ndjson:1 header: is of another study: seed "t", but "s" in 1.ndjson',
      expect.stringMatching(
        /^3\.ndjson:1 header: is of another study: scenario hash \w{64}, but \w{64} in 1\.ndjson$/,
      ),
      '3.ndjson:1 header: is of another study: number of replications 8, but 6 in 1.ndjson',
    ]);
  });

  test('files of another version and of other streams', async () => {
    const files = [shard(1, 2), shard(2, 2)];
    for (const [index, change] of ['"version":"9.9.9"', '"version":"9.9.9"'].entries()) {
      const path = files[index] ?? '';
      writeFileSync(path, readFileSync(path, 'utf8').replace(`"version":"${version}"`, change));
    }
    writeFileSync(
      files[1] ?? '',
      readFileSync(files[1] ?? '', 'utf8').replace('"streamsVersion":1', '"streamsVersion":2'),
    );
    expect(await wrong(files)).toEqual([
      `1.ndjson:1 header: was made by throughline 9.9.9, this is ${version}`,
      '2.ndjson:1 header: is of another study: streams version 2, but 1 in 1.ndjson',
    ]);
  });

  test('a changed line, a line that is no JSON, bytes that are no text, a second header', async () => {
    const path = shard(1, 1);
    const [header = '', ...rest] = readFileSync(path, 'utf8').trimEnd().split('\n');
    rest[1] = (rest[1] ?? '').replace('"days":1', '"days":2');
    writeFileSync(path, [header, ...rest.slice(0, 2), 'nonsense', header, ...rest.slice(2), ''].join('\n'));
    appendFileSync(path, Buffer.from([0xff, 0xfe, 0x0a]));
    expect(await wrong([path])).toEqual([
      '1.ndjson:3 line 3: was changed after it was written: its SHA-256 is another',
      '1.ndjson:4 line 4: is not JSON',
      '1.ndjson:5 line 5: is the first line of another file',
      '1.ndjson:10 line 10: is not JSON',
      'replication 1: missing, 1 of 6',
    ]);
  });

  test('a scenario that is not the one of the hash', async () => {
    const path = shard(1, 1);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"title":"', '"title":"Not '));
    expect(await wrong([path])).toEqual([
      '1.ndjson:1 header: holds a scenario that is not the one of its hash',
    ]);
  });
});

describe('files without replications', () => {
  test('an empty shard, of more shards than replications, belongs there', async () => {
    expect(await wrong([1, 2, 3, 4, 5, 6, 7].map((index) => shard(index, 7)))).toEqual([]);
  });

  test('an empty file, no file, a folder and some other file are named', async () => {
    const [empty, other] = [join(folder, 'empty'), join(folder, 'other')];
    writeFileSync(empty, '');
    writeFileSync(other, 'a,b\n1,2\n');
    const all = await wrong([empty, join(folder, 'none'), folder, other]);
    expect(all).toEqual([
      'empty : is empty: no header, no replications',
      expect.stringMatching(/^none : cannot be read: ENOENT/),
      expect.stringMatching(/: cannot be read: EISDIR/),
      'other:1 line 1: is not the first line of a file of replications',
    ]);
  });
});
