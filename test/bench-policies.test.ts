import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (name: string): string => readFileSync(join(root, 'bench/output', name), 'utf8');
const stored = read('policies.txt');
const rows = read('policies.csv').trimEnd().split('\r\n');
const runFile = promisify(execFile);

const corridors = ['one site', 'two sites', 'transfer-bound', 'limit-bound'];
const heading = rows[0]?.split(',') ?? [];
const records = rows.slice(1).map((row) => row.split(','));

/** Cells of one column by policy, in one corridor. */
function columnOf(corridor: string, name: string): Readonly<Record<string, number>> {
  const at = heading.indexOf(name);
  expect(at).toBeGreaterThan(0);
  return Object.fromEntries(
    records.filter(([of]) => of === corridor).map((record) => [record[1], Number(record[at])]),
  );
}

describe('the policy benchmark', () => {
  // Stored by: npm run bench:policies -- --quick --update. On threads, as it is run: npm test builds first.
  test('prints what is stored', async () => {
    const { stdout } = await runFile(
      process.execPath,
      ['--import', 'tsx', 'bench/policies.ts', '--quick', '--workers', '2'],
      {
        cwd: root,
      },
    );
    expect(stdout).toBe(read('policies-quick.txt'));
  });

  test('fits a terminal of 100 columns', () => {
    expect(stored.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });

  test('has every policy in every corridor, each measure within its interval', () => {
    expect([...new Set(records.map(([corridor]) => corridor))]).toEqual(corridors);
    expect(records).toHaveLength(4 * 21);
    for (const record of records) {
      expect(record).toHaveLength(heading.length);
      // After five words come measures, each with its two ends; a policy that inspects nobody has no delay.
      for (let at = 5; at < record.length; at += 3) {
        const [mean, low, high] = record.slice(at, at + 3).map(Number);
        expect((low ?? 0) <= (mean ?? 0) && (mean ?? 0) <= (high ?? 0), `${record[1]} ${heading[at]}`).toBe(
          true,
        );
      }
    }
  });

  test('shows that the ranking depends on what binds', () => {
    const received = (corridor: string) => {
      const { 'scan-all': first = Number.NaN, ...others } = columnOf(corridor, 'received/day');
      return Object.entries(others).map(([policy, perDay]) => ({ policy, change: perDay / first - 1 }));
    };
    const spread = (corridor: string): number => {
      // Searches by hand bind everywhere, and direct crossings are no rule of inspection.
      const changes = received(corridor)
        .filter(({ policy }) => policy !== 'manual-all' && policy !== 'direct-crossing')
        .map(({ change }) => change);
      return Math.max(...changes) - Math.min(...changes);
    };
    for (const corridor of ['one site', 'two sites']) expect(spread(corridor), corridor).toBeGreaterThan(0.8);
    expect(spread('transfer-bound')).toBeLessThan(0.03);
    expect(spread('limit-bound')).toBeLessThan(0.01);
    const best = (corridor: string) => received(corridor).toSorted((a, b) => b.change - a.change)[0]?.policy;
    expect(corridors.slice(0, 3).map(best)).toEqual(['no-inspection', 'no-inspection', 'direct-crossing']);
  });

  test('says so: policies hardly move what is received where the transfer yard or the daily limit binds', () => {
    const text = stored.slice(stored.lastIndexOf('\n\n')).replaceAll('\n', ' ');
    expect(text).toMatch(
      /one site: the bottleneck is inspection: inspection lanes\.[^.]*? there and move what/,
    );
    expect(text).toMatch(/transfer-bound: the bottleneck is transfer yard: [^.]*?\.[^.]*? hardly move what/);
    expect(text).toMatch(/limit-bound: the bottleneck is crossing: daily limit\.[^.]*? hardly move what/);
  });
});
