import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FolderInUseError, lockFolder } from '../../src/node/index.js';
import { temporaryFolder } from './temporary-folder.js';

/** Makes a lock look as if another process held it. */
function givenTo(folder: string, change: (fields: string[]) => string[]): string {
  const [name = ''] = readdirSync(folder);
  const other = change(name.split('~')).join('~');
  renameSync(join(folder, name), join(folder, other));
  return other;
}

describe('a folder', () => {
  test('is one’s own until it is released, and goes with what was made for it when nothing is in it', () => {
    const folder = join(temporaryFolder(), 'a', 'b');
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(FolderInUseError);
    expect(() => lockFolder(folder)).toThrow(`is in use by process ${process.pid} on `);
    lock.release();
    expect(existsSync(join(folder, '..'))).toBe(false);
    lockFolder(folder).release();
  });

  test('may be held for two purposes at once', () => {
    const folder = temporaryFolder();
    const locks = [lockFolder(folder, 'shard-1/2'), lockFolder(folder, 'shard-2/2')];
    expect(() => lockFolder(folder, 'shard-2/2')).toThrow(FolderInUseError);
    for (const lock of locks) lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is taken over from a process that was killed, and not from one that lives', async () => {
    const folder = temporaryFolder();
    lockFolder(folder);
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(other, 'spawn');
    const stat = readFileSync(`/proc/${other.pid}/stat`, 'utf8').split(' ');
    givenTo(folder, (fields) => fields.with(2, `${other.pid}`).with(3, stat[21] ?? ''));
    expect(() => lockFolder(folder)).toThrow(`in use by process ${other.pid}`);
    expect(readdirSync(folder)).toHaveLength(1);
    other.kill('SIGKILL');
    await once(other, 'close');
    lockFolder(folder).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is taken over where the number of a killed process is another’s now', () => {
    const folder = temporaryFolder();
    lockFolder(folder);
    givenTo(folder, (fields) => fields.with(3, '1'));
    lockFolder(folder).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is not taken over from another machine, where nobody here can tell', () => {
    const folder = temporaryFolder();
    lockFolder(folder);
    const file = givenTo(folder, (fields) => fields.with(2, '999999').with(5, 'elsewhere'));
    expect(() => lockFolder(folder)).toThrow('is in use by process 999999 on elsewhere');
    expect(readdirSync(folder)).toEqual([file]);
  });
});
