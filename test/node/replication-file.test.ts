import { appendFileSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ReplicationFile, ReplicationFileError, sha256, version, WriteError } from '../../src/node/index.js';
import { outcomes, study } from './replication-study.js';
import { temporaryFolder } from './temporary-folder.js';

const lines = (path: string): string[] => readFileSync(path, 'utf8').trimEnd().split('\n');

/** A file with the first replications, as a run leaves it that was killed after them. */
function fileWith(count: number): string {
  const path = join(temporaryFolder(), 'replications.ndjson');
  const file = new ReplicationFile(path, study);
  for (const outcome of outcomes.slice(0, count)) file.keep(outcome);
  if (count > 0) file.close();
  return path;
}

describe('a file of replications', () => {
  test('has a header with all that says what belongs together, then a line for each replication', () => {
    const [header = '', ...rest] = lines(fileWith(2));
    expect(JSON.parse(header)).toMatchObject({
      format: 'throughline replications',
      formatVersion: 1,
      version,
      streamsVersion: 1,
      scenarioHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      seed: 's',
      replications: 6,
      shard: '1/1',
      scenario: { name: 'statement-240', days: 1 },
    });
    expect(rest.map((line) => JSON.parse(line))).toEqual(
      outcomes.slice(0, 2).map((outcome) => ({
        replication: outcome.replication,
        sha256: sha256(JSON.stringify(outcome)),
        outcome,
      })),
    );
  });

  test('has each line the moment its replication is finished', () => {
    const path = join(temporaryFolder(), 'a', 'b', 'replications.ndjson');
    const file = new ReplicationFile(path, study);
    expect(lines(path)).toHaveLength(1);
    for (const [index, outcome] of outcomes.entries()) {
      file.keep(outcome);
      expect(lines(path)).toHaveLength(index + 2);
    }
    for (const outcome of outcomes) file.keep(outcome);
    expect(lines(path)).toHaveLength(7);
    file.close();
  });

  test('gives back the same outcomes, bit for bit, to the run that goes on', () => {
    const file = new ReplicationFile(fileWith(3), study, { resume: true });
    expect([...file.finished.values()]).toEqual(outcomes.slice(0, 3));
    expect(JSON.stringify([...file.finished.values()])).toBe(JSON.stringify(outcomes.slice(0, 3)));
    file.close();
  });

  test('without replications goes when it is closed, with the folders made for it', () => {
    const root = temporaryFolder();
    new ReplicationFile(join(root, 'a', 'b', 'replications.ndjson'), study).close();
    expect(readdirSync(root)).toEqual([]);
  });
});

describe('a torn last line is dropped and done again', () => {
  // Bytes that are left of it; below 0: that many are missing, the line's end first.
  test.each([1, 2, 60, -100, -2, -1])('cut at byte %i of it', (at) => {
    const path = fileWith(3);
    const whole = readFileSync(path);
    const lastLine = whole.lastIndexOf('\n', whole.length - 2) + 1;
    truncateSync(path, at > 0 ? lastLine + at : whole.length + at);
    const file = new ReplicationFile(path, study, { resume: true });
    expect([...file.finished.keys()]).toEqual([0, 1]);
    for (const outcome of outcomes.slice(2, 3)) file.keep(outcome);
    file.close();
    expect(readFileSync(path)).toEqual(whole);
  });

  test.each([0, 1, 20, 500])('a header of which only %i bytes were written is begun afresh', (bytes) => {
    const path = fileWith(1);
    truncateSync(path, bytes);
    const file = new ReplicationFile(path, study);
    expect(lines(path)).toHaveLength(1);
    expect(JSON.parse(lines(path)[0] ?? '')).toMatchObject({ replications: 6 });
    file.close();
  });
});

describe('a file is refused', () => {
  test('when it holds replications and is not to be resumed', () => {
    const path = fileWith(2);
    const before = readFileSync(path);
    expect(() => new ReplicationFile(path, study)).toThrow(
      new ReplicationFileError(path, [
        'holds 2 finished replications of an earlier run: go on with --resume, or remove it',
      ]),
    );
    expect(readFileSync(path)).toEqual(before);
  });

  test('when it is of another scenario, seed, number and shard, all named', () => {
    const path = fileWith(1);
    const other = {
      ...study,
      scenario: { ...study.scenario, days: 2 },
      seed: 't',
      replications: 7,
      shard: { index: 2, of: 3 },
    };
    expect(reasonsOf(path, other)).toEqual([
      expect.stringMatching(/^is of another study: scenario hash [0-9a-f]{64}, now [0-9a-f]{64}$/),
      'is of another study: seed "s", now "t"',
      'is of another study: number of replications 6, now 7',
      'is shard 1/1, now 2/3',
    ]);
  });

  test('when another version made it', () => {
    const path = fileWith(1);
    writeFileSync(path, readFileSync(path, 'utf8').replace(`"version":"${version}"`, '"version":"0.0.9"'));
    expect(reasonsOf(path)).toEqual([`is of another study: throughline version 0.0.9, now ${version}`]);
  });

  test('when a line was changed, with its number', () => {
    const path = fileWith(3);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(`"replication":1,"days":1`, `"replication":1,"days":3`));
    expect(reasonsOf(path)).toEqual(['line 3 was changed after it was written: its SHA-256 is another']);
  });

  test('when a replication stands there twice with different outcomes; twice the same is once', () => {
    const path = fileWith(2);
    appendFileSync(path, `${lines(path)[1]}\n`);
    const file = new ReplicationFile(path, study, { resume: true });
    expect([...file.finished.values()]).toEqual(outcomes.slice(0, 2));
    file.close();
    const [first] = outcomes;
    const other = JSON.stringify({ ...first, digest: '0'.repeat(16) });
    appendFileSync(path, `{"replication":0,"sha256":"${sha256(other)}","outcome":${other}}\n`);
    expect(reasonsOf(path)).toEqual(['line 5 has replication 0 again, with another outcome']);
  });

  test("when it is somebody else's, whether it is to be resumed or not", () => {
    for (const content of ['my notes\n', 'my notes', '{"format":"other"}\n']) {
      const path = join(temporaryFolder(), 'replications.ndjson');
      writeFileSync(path, content);
      expect(() => new ReplicationFile(path, study)).toThrow(
        /line 1 is not the first line of a file of replications/,
      );
      expect(reasonsOf(path)).toEqual(['line 1 is not the first line of a file of replications']);
      expect(readFileSync(path, 'utf8')).toBe(content);
    }
  });
});

test('a file that cannot be written is an error that names it, and leaves nothing', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'replications.ndjson'));
  expect(() => new ReplicationFile(join(root, 'replications.ndjson'), study)).toThrow(WriteError);
  // Nobody can make a folder there, not even the superuser.
  expect(() => new ReplicationFile('/proc/throughline/replications.ndjson', study)).toThrow(WriteError);
  writeFileSync(join(root, 'file'), '');
  expect(() => new ReplicationFile(join(root, 'file', 'replications.ndjson'), study)).toThrow(
    /a part of the path is a file, not a folder/,
  );
  expect(readdirSync(root)).toEqual(['file', 'replications.ndjson']);
});

function reasonsOf(path: string, of = study): readonly string[] {
  try {
    new ReplicationFile(path, of, { resume: true }).close();
    return [];
  } catch (error) {
    if (error instanceof ReplicationFileError) return error.reasons;
    throw error;
  }
}
