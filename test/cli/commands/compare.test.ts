import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { throughline } from '../fake-host.js';

const pair = ['compare', '--days', '2', '--quiet', '--policies', 'scan-all,manual-all'];
const select = [...pair, '--select', '--zone', '5 truck/day', '--replications', '3'];

describe('throughline compare --select', () => {
  test('selects a policy and says what it brings', async () => {
    const { code, out } = await throughline(select);
    expect(code).toBe(0);
    expect(out).toMatch(/Selected:\s+scan-all\./);
    expect(out).toMatch(/independent\s+replications\s+not\s+used\s+in\s+the\s+selection/);
  });

  test('ends with 3 when no policy meets the condition', async () => {
    const { code, out } = await throughline([...select, '--detection', '99.9%']);
    expect(code).toBe(3);
    expect(out).toContain('No alternative meets the condition.');
  });

  test('writes the selection as data and as a table', async () => {
    const folder = join(temporaryFolder(), 'selected');
    const { code } = await throughline([...select, '--at', 'delivered', '--out', folder]);
    expect(code).toBe(0);
    const result = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'));
    expect(result).toMatchObject({
      choice: 'free',
      at: 'delivered',
      selection: { indifferenceZone: 5, firstStage: 3 },
    });
    expect(existsSync(join(folder, 'selection.csv'))).toBe(true);
    expect(existsSync(join(folder, 'compare.csv'))).toBe(false);
  });

  test('refuses what belongs to it without it, all at once', async () => {
    const { code, err } = await throughline([
      ...pair,
      '--zone',
      '5',
      '--detection',
      '0.9',
      '--max-replications',
      '9',
    ]);
    expect(code).toBe(2);
    for (const option of ['zone', 'detection', 'max-replications'])
      expect(err).toContain(`--${option}: belongs to --select`);
  });

  test('wants a zone above 0 and two policies', async () => {
    const { code, err } = await throughline(['compare', '--select', '--policies', 'scan-all', '--quiet']);
    expect(code).toBe(2);
    expect(err).toContain('--policies: must name at least two with --select');
    expect(err).toContain('--zone: is needed with --select');
    expect((await throughline([...pair, '--select', '--zone', '0'])).err).toContain(
      '--zone: must be above 0',
    );
  });
});
