import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  ArchiveFile,
  DifferingReplicationError,
  ReplicationFileError,
  WriteError,
} from '../../src/node/index.js';
import { performJob, type ReplicationKey, ReplicationStore } from '../../src/studies/index.js';
import { outcomes, study } from './replication-study.js';
import { temporaryFolder } from './temporary-folder.js';

const { scenario } = study;
const key = (replication: number, more: Partial<ReplicationKey> = {}): ReplicationKey => ({
  scenario: 'a scenario',
  seed: 's',
  replication,
  ledger: false,
  ...more,
});
const outcome = (replication: number) => outcomes[replication] ?? expect.fail();

/** A file with so many replications. */
function fileWith(count: number): string {
  const path = join(temporaryFolder(), 'replications.ndjson');
  const file = new ArchiveFile(path);
  for (let each = 0; each < count; each += 1) file.keep(key(each), outcome(each));
  file.close();
  return path;
}

describe('a file of a store of replications', () => {
  test('gives back what was kept, each under all that it depends on', () => {
    const path = join(temporaryFolder(), 'a', 'b', 'replications.ndjson');
    const file = new ArchiveFile(path);
    const others = [key(1), key(1, { scenario: 'another' }), key(2, { ledger: true })];
    for (const each of others) file.keep(each, outcome(each.replication));
    file.close();
    const again = new ArchiveFile(path);
    expect(again.size).toBe(3);
    for (const each of others) expect(again.find(each)).toStrictEqual(outcome(each.replication));
    for (const each of [
      key(0),
      key(1, { seed: 't' }),
      key(1, { ledger: true }),
      key(2, { scenario: 'another' }),
    ])
      expect(again.find(each)).toBeUndefined();
    again.close();
  });

  test('has what a run with a ledger gave for one without', () => {
    const path = join(temporaryFolder(), 'replications.ndjson');
    const file = new ArchiveFile(path);
    const [charged] = performJob({ scenario, seed: 's', from: 3, to: 4, ledger: true });
    file.keep(key(3, { ledger: true }), charged ?? expect.fail());
    expect(file.find(key(3))).toStrictEqual(outcome(3));
    file.close();
  });

  test('drops a line that was not finished, and goes on behind the last whole one', () => {
    const path = fileWith(2);
    const whole = readFileSync(path, 'utf8');
    appendFileSync(path, whole.split('\n')[2]?.slice(0, 300) ?? '');
    const file = new ArchiveFile(path, { resume: true });
    expect(file.size).toBe(2);
    file.keep(key(2), outcome(2));
    file.close();
    expect(readFileSync(path, 'utf8').startsWith(whole)).toBe(true);
    expect(new ArchiveFile(path).find(key(2))).toStrictEqual(outcome(2));
  });

  test('that is empty, or whose header was not finished, is begun', () => {
    for (const begun of ['', '{"format":"throughline repl']) {
      const path = join(temporaryFolder(), 'replications.ndjson');
      writeFileSync(path, begun);
      const file = new ArchiveFile(path, { resume: true });
      file.keep(key(0), outcome(0));
      file.close();
      expect(new ArchiveFile(path).size).toBe(1);
    }
  });

  test('that nothing was put into goes, with the folders made for it', () => {
    const root = temporaryFolder();
    new ArchiveFile(join(root, 'a', 'b', 'replications.ndjson')).close();
    expect(readdirSync(root)).toEqual([]);
  });

  test('cannot be where no file can be', () => {
    expect(() => new ArchiveFile('/proc/throughline/replications.ndjson')).toThrow(WriteError);
  });
});

describe('a file of a store is refused', () => {
  const reasons = (path: string, resume = false): readonly string[] => {
    try {
      new ArchiveFile(path, { resume });
    } catch (error) {
      if (error instanceof ReplicationFileError) return error.reasons;
    }
    return [];
  };
  const changed = 'was changed after it was written: remove the line, or the file, to run it again';

  test.each([
    ['the outcome', '"perDay":', '"perDay":1'],
    ['the scenario', '"scenarioHash":"', '"scenarioHash":"0'],
    ['the seed', '"seed":"s"', '"seed":"t"'],
    ['the ledger', '"ledger":false', '"ledger":true'],
  ])('when %s of a line was changed', (_, from, to) => {
    const path = fileWith(3);
    const lines = readFileSync(path, 'utf8').split('\n');
    lines[2] = lines[2]?.replace(from, to) ?? '';
    writeFileSync(path, lines.join('\n'));
    expect(reasons(path)).toEqual([`line 3 ${changed}`]);
    expect(readFileSync(path, 'utf8')).toBe(lines.join('\n'));
  });

  test("when it is somebody else's, and is left as it is", () => {
    const path = join(temporaryFolder(), 'replications.ndjson');
    writeFileSync(path, 'mine\n');
    expect(reasons(path)).toEqual([
      'is not a store of replications of this version: name another folder, or remove it',
    ]);
    expect(readFileSync(path, 'utf8')).toBe('mine\n');
  });

  test('of another version when it is to be gone on with; else it is begun afresh', () => {
    const path = fileWith(2);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"version":"[^"]*"/, '"version":"0.0.1"'));
    expect(reasons(path, true)).toEqual([
      expect.stringMatching(/^was made by throughline 0\.0\.1 \(streams /),
    ]);
    const file = new ArchiveFile(path);
    expect(file.size).toBe(0);
    file.close();
    expect(existsSync(path)).toBe(false);
  });
});

describe('the sample that is run again', () => {
  test('has the first that is asked for and as many as wanted by lot, and no more of what was checked', () => {
    const file = new ArchiveFile(fileWith(6), { runAgain: 2 });
    const keys = [0, 1, 2, 3, 4, 5].map((each) => key(each));
    const sample = [...file.sampleOf(keys)];
    expect(sample).toContain(keys[0]);
    expect(sample.length).toBeGreaterThanOrEqual(2);
    for (const each of sample) file.keep(each, outcome(each.replication));
    expect(file.counts.runAgain).toBe(sample.length);
    expect([...file.sampleOf(sample)]).toEqual([]);
    file.close();
  });

  test('is all of it where so many are wanted', () => {
    const file = new ArchiveFile(fileWith(5), { runAgain: 100 });
    const keys = [0, 1, 2, 3, 4].map((each) => key(each));
    expect(file.sampleOf(keys).size).toBe(5);
    file.close();
  });

  test('changes when what is stored changes', () => {
    const samples = [4, 5, 6].map((count) => {
      const file = new ArchiveFile(fileWith(count));
      file.sampleOf([key(3)]);
      const lots = Array.from({ length: 300 }, (_, each) => key(1000 + each));
      return [...file.sampleOf(lots)].map(({ replication }) => replication).join();
    });
    expect(new Set(samples).size).toBe(3);
  });

  test('does not have what this process itself has written', () => {
    const file = new ArchiveFile(fileWith(0));
    file.keep(key(1), outcome(1));
    expect(file.sampleOf([key(1)]).size).toBe(0);
    file.close();
  });

  test('must be what it was', () => {
    const file = new ArchiveFile(fileWith(4));
    expect(() => file.keep(key(2), { ...outcome(2), days: 5 })).toThrow(DifferingReplicationError);
    file.close();
  });
});

describe('a store with such a file', () => {
  test('runs what is missing and the sample, and gives the same', async () => {
    const path = join(temporaryFolder(), 'replications.ndjson');
    const job = { scenario, seed: 's', from: 0, to: 4 };
    const run = async (to: number) => {
      const archive = new ArchiveFile(path);
      const here = {
        workers: 1,
        run: (jobs: readonly (typeof job)[]) => Promise.resolve(jobs.map(performJob)),
      };
      const store = new ReplicationStore({ ...here, close: () => Promise.resolve() }, { archive });
      const [result] = await store.run([{ ...job, to }]);
      archive.close();
      return { result, run: store.replicationsRun, ...archive.counts };
    };
    expect(await run(4)).toEqual({ result: outcomes.slice(0, 4), run: 4, used: 0, runAgain: 0 });
    const again = await run(6);
    expect(again).toMatchObject({ result: outcomes.slice(0, 6), used: 4 });
    expect(again.runAgain).toBeGreaterThanOrEqual(1);
    expect(again.run).toBe(2 + again.runAgain);
  });
});
