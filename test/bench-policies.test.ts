import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const stored = readFileSync(join(root, 'bench/output/policies.txt'), 'utf8');
const runFile = promisify(execFile);

describe('the policy benchmark', () => {
  // Stored by: npm run bench:policies -- --update
  test('prints what is stored', async () => {
    const { stdout } = await runFile(process.execPath, ['--import', 'tsx', 'bench/policies.ts'], {
      cwd: root,
    });
    expect(stdout).toBe(stored);
  });

  test('fits a terminal of 100 columns', () => {
    expect(stored.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });

  test('gives every figure of every policy in every variant an interval', () => {
    const rows = stored.split('\n').filter((line) => line.includes('± ') && !line.startsWith('Mean'));
    // Five policies, three variants, two tables: five figures in the first and four in the second.
    expect(rows).toHaveLength(5 * 3 * 2);
    expect(rows.map((row) => row.split('±').length - 1)).toEqual(
      Array.from({ length: 3 }, () => [...Array(5).fill(5), ...Array(5).fill(4)]).flat(),
    );
  });

  test('shows that policies hardly move what is received where the transfer yard or the fleet binds', () => {
    const sentence = stored.slice(stored.lastIndexOf('\n\n')).replaceAll('\n', ' ');
    expect(sentence).toMatch(
      /Where transfer yard \([^)]*\) is the bottleneck, [^.]*? hardly moves what is received/,
    );
    expect(sentence).toMatch(/Where fleet \([^)]*\) is the bottleneck, [^.]*? hardly moves what is received/);
    expect(sentence).toMatch(
      /Where inspection \([^)]*\) is the bottleneck, [^.]*?[^y] moves what is received/,
    );
  });
});
