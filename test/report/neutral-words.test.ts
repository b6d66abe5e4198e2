import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { throughline } from '../cli/fake-host.js';
import { temporaryFolder } from '../node/temporary-folder.js';

/** Words that fit one corridor only. */
const ofOneCorridor = /gaza|egypt|rafah|nitzana|israel|palestin|arish|kerem|shalom|unrwa|cogat/i;

const common = `days: 4
warmUpDays: 1
start: 2022-04-04
supply: { road: { perDay: { value: 60, low: 50, high: 70, evidence: D, source: assumption } } }
governorates:
  lviv: { population: 700000, trip: 90 min, docks: 2 }
levers:
  - { name: gate lanes, path: crossing.krakovets.lanes, step: 1, max: 4, costPerStepPerDay: 900 USD/day }
`;

const corridors = {
  'a corridor with every stage': `name: transfer
${common}target: { perDay: 40, at: received }
staging: { trucks: 90, approval: 30 min }
crossing: { krakovets: { lanes: 1, processing: 12 min, dailyLimit: 55 } }
costs: { egyptianTrip: 0 }
`,
  'a corridor without staging, yard and fleet': `name: drive-through
${common}target: { perDay: 40, at: delivered }
staging: none
crossing: { krakovets: { lanes: 1, processing: 12 min, driveThrough: { back: { lanes: 1, processing: 5 min } } } }
`,
};

const two = ['--replications', '2'];
const studies: readonly (readonly string[])[] = [
  ['run', ...two],
  ['run', ...two, '--plan', '{"crossing.krakovets.lanes":2}'],
  ['reach', ...two],
  ['ladder', ...two],
  ['bottleneck', ...two, '--all'],
  ['ledger', ...two],
  ['twin'],
  ['compare', ...two],
  ['resilience', '--days', '11', ...two, '--closure', '1', '--on', '2022-04-07'],
  ['sensitivity', ...two],
  ['sensitivity', '--method', 'screen', ...two],
  ['evidence', '--draws', '20', '--replications', '2'],
  ['break-even', '--replications', '4'],
];

describe.each(Object.entries(corridors))('%s', (_, yaml) => {
  test.each(studies)(
    '%s %s %s %s: text, page and tables have no word that fits one corridor only',
    async (...words) => {
      const folder = temporaryFolder();
      const file = join(folder, 'corridor.yaml');
      writeFileSync(file, yaml);
      const [command = '', ...options] = words;
      const out = join(folder, 'out');
      const page = join(folder, 'page.html');
      const ended = await throughline([command, file, ...options, '--quiet', '--out', out, '--report', page]);
      expect([0, 3, 4]).toContain(ended.code);
      expect(ended.out.length).toBeGreaterThan(100);
      expect(ended.out).not.toMatch(ofOneCorridor);
      const written = readdirSync(out).filter((name) => /\.(csv|txt|html)$/.test(name));
      expect(written.length).toBeGreaterThan(0);
      for (const name of written)
        expect(readFileSync(join(out, name), 'utf8'), name).not.toMatch(ofOneCorridor);
      expect(readFileSync(page, 'utf8')).not.toMatch(ofOneCorridor);
    },
  );
});
