import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../node/temporary-folder.js';
import { throughline } from '../fake-host.js';

const bombs = ['a: &a [x,x,x,x,x,x,x,x,x]', ...'bcdefgh'].map((line, index, all) => {
  const before = 'abcdefgh'[index - 1];
  return index === 0 ? line : `${all[index]}: &${all[index]} [${Array(9).fill(`*${before}`).join(',')}]`;
});

describe('a bad scenario ends with 2, is explained with its place and leaves no file', () => {
  test.each([
    [
      'wrong keys and numbers',
      'days: -3\nsuply: {}\n',
      /s\.yaml:1:7 days: .*\n.*s\.yaml:2:1 suply: .*supply/,
    ],
    ['an alias bomb', bombs.join('\n'), /s\.yaml/],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0, 1, 65]), /UTF-8/i],
    ['an empty file', '', /s\.yaml/],
    ['a prototype key', '{"__proto__":{"polluted":1},"days":7', /s\.yaml/],
    ['a text for an object', 'inspection: {sites: "none"}\n', /s\.yaml:1:\d+ inspection\.sites/],
  ])('%s', async (_, content, message) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 's.yaml'), content);
    const words = ['run', join(folder, 's.yaml'), '--out', join(folder, 'out')];
    const { code, out, err } = await throughline(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^\s+at /m);
    expect(readdirSync(folder)).toEqual(['s.yaml']);
  });
});

describe('a bad command line ends with 2', () => {
  test.each([
    [['run', '--replications', '0'], '--replications: must be a whole number from 1 to 100000, got "0"\n'],
    [
      ['run', '--replications', 'abc'],
      '--replications: must be a whole number from 1 to 100000, got "abc"\n',
    ],
    [
      ['run', '--replications', '1e3'],
      '--replications: must be a whole number from 1 to 100000, got "1e3"\n',
    ],
    [['run', '--days', '4001'], '--days: must be a whole number from 1 to 4000, got "4001"\n'],
    [
      ['run', '--confidence', '1'],
      '--confidence: must be a share from 0.5 to 0.9999 such as 0.95, got "1"\n',
    ],
    [['run', '--seed', ''], '--seed: must not be empty\n'],
    [
      ['reach', '--target', '400 km'],
      '--target: a target is trucks a day such as "400 truck/day", got "400 km"\n',
    ],
    [
      ['reach', '--target', '60.000'],
      '--target: a target is trucks a day such as "400 truck/day", got "60.000"; write 60000 or 60\n',
    ],
    [
      ['ladder', '--smallest-gain', '3 lorries/day'],
      '--smallest-gain: a target is trucks a day such as "400 truck/day", got "3 lorries/day"; write truck\n',
    ],
    [
      ['run', '--precision', '1.000 truck/day'],
      '--precision: must be from 0.01% to 50%, or trucks a day such as "5 truck/day", got "1.000 truck/day"\n',
    ],
  ])('%j', async (words, message) => {
    expect(await throughline(words)).toEqual({ code: 2, out: '', err: message });
  });

  test('with all of its problems at once', async () => {
    const { err } = await throughline(['run', 'nosuch', '--workers', '0', '--days', 'x', '--format', 'xml']);
    expect(err.split('\n').filter((line) => line !== '')).toHaveLength(4);
  });

  test.each([
    ['run', '--precision', '90%'],
    ['run', '--shard', '4/3'],
    ['run', '--measure', 'median', '--plan', '{}'],
    ['sensitivity', '--samples', '3', '--method', 'morris'],
    ['sensitivity', '--method', 'tornados'],
    ['sensitivity', '--smallest-effect', '5 km', '--method', 'screen'],
    ['calibrate', '--day-error', '2'],
    ['calibrate', '--waves', '11'],
    ['backtest', '--discrepancy', '1,2,3'],
    ['backtest', '--to', '2023-02-30'],
    ['resilience', '--closure', '0'],
    ['evidence', '--draws', '19'],
    ['break-even', '--beyond', '2'],
    ['bottleneck', '--at', 'nowhere'],
    ['ladder', '--look', '0'],
    ['ledger', '--waterfall', '-1'],
    ['reach', '--runners-up', '21'],
    ['compare', '--policies', 'none'],
  ])(
    'of %s: its own %s stands beside the scenario and what studies share',
    async (command, option, ...more) => {
      const scenario = join(temporaryFolder(), 's.json');
      writeFileSync(scenario, '{"days":-3}');
      const shared = ['--workers', '0', '--confidence', '2', '--format', 'xml'];
      const [value = '', ...rest] = more;
      const { code, out, err } = await throughline([
        command,
        scenario,
        `${option}=${value}`,
        ...rest,
        ...shared,
      ]);
      expect([code, out]).toEqual([2, '']);
      for (const problem of [option, '--workers', '--confidence', '--format', `${scenario}:1:9 days`])
        expect(err.split('\n').filter((line) => line.startsWith(`${problem}: `))).toHaveLength(1);
    },
  );

  test('with the name that was meant', async () => {
    const policies = await throughline(['compare', '--policies', 'scan-al']);
    expect(policies.err).toContain('did you mean scan-all?');
    const point = await throughline(['reach', '--at', 'recieved']);
    expect(point.err).toContain('did you mean received?');
    const command = await throughline(['rnu']);
    expect(command.err).toContain('Did you mean run?');
    expect([policies.code, point.code, command.code]).toEqual([2, 2, 2]);
  });

  test.each([
    ['an option of another command', ['run', '--policies', 'all']],
    ['an unknown option', ['compare', '--fast']],
    ['a second scenario', ['run', 'a', 'b']],
    ['no command', []],
    ['a switch with no value where one is needed', ['run', '--seed']],
  ])('%s', async (_, words) => {
    const { code, out, err } = await throughline(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
  });

  test('when --out is a file', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    for (const out of [file, join(file, 'deeper')]) {
      const { code, err } = await throughline(['run', '--out', out]);
      expect(code).toBe(2);
      expect(err).toContain('must be a folder');
    }
  });
});

test.each([[['--help']], [['run', '--help']], [['--version']]])('%j ends with 0', async (words) => {
  const { code, out, err } = await throughline(words);
  expect([code, err]).toEqual([0, '']);
  expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
});

describe('a scenario that brings more than a run can hold', () => {
  const text =
    'name: many\ndays: 1\nsupply: { road: { perDay: 15000 }, commercial: { importers: 1000, ordersPerImporterPerDay: 10, trucksPerOrder: 1 } }\ngovernorates: { g: { population: 1, trip: 1 } }\n';

  test.each([['run'], ['validate'], ['twin'], ['trace'], ['reach']])(
    '%s asks for --large',
    async (command) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 's.yaml'), text);
      const { code, out, err } = await throughline([command, join(folder, 's.yaml')]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(
        /s\.yaml:3:\d+ supply\.road\.perDay: brings about 15,000 truckloads a day; expected at most 20,000 .*--large/,
      );
      expect(err).toMatch(/s\.yaml:3:\d+ supply\.commercial: brings about 10,000 truckloads a day/);
    },
  );

  test('is read with --large', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 's.yaml'), text);
    const { code, out } = await throughline(['validate', join(folder, 's.yaml'), '--large']);
    expect([code, out.split('\n')[0]]).toEqual([0, 'ok: many']);
  });

  test('is what --days may make of one that is not', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 's.yaml'), text.replace('importers: 1000', 'importers: 1'));
    const { code, err } = await throughline(['run', join(folder, 's.yaml'), '--days', '4000']);
    expect(code).toBe(2);
    expect(err).toMatch(/supply\.road\.perDay: brings about 60,000,000 truckloads a run/);
  });
});
