import { formatProblems, type Problem, parseScenario, type Scenario } from 'throughline/scenario';
import { describe, expect, test } from 'vitest';
import { soundText } from './sound-scenario.js';

function scenarioOf(input: unknown): Scenario {
  const read = parseScenario(input);
  if (!read.ok) throw new Error(formatProblems(read.problems));
  return read.scenario;
}

function problemsOf(input: unknown): Problem[] {
  const read = parseScenario(input);
  return read.ok ? [] : read.problems;
}

describe('a sound scenario', () => {
  test('is complete with defaults, in canonical units', () => {
    const scenario = scenarioOf(soundText);
    expect(scenario.fleet.carriers['own']?.trucks).toBe(80);
    expect(scenario.governorates['border']?.trip).toEqual({ kind: 'constant', value: 45 });
    expect(scenario.inspection.sites['site']?.driveFromStaging).toEqual({ kind: 'constant', value: 120 });
    expect(scenario.target).toEqual({ perDay: 400, at: 'received' });
  });

  test('lists its facts by path', () => {
    expect(scenarioOf(soundText).facts).toEqual({
      'fleet.carriers.own.trucks': { low: 60, high: 100, evidence: 'A', source: 'UNRWA', unit: 'truck' },
    });
  });

  test('has no key that is undefined', () => {
    const site = scenarioOf(soundText).inspection.sites['site'];
    expect(site && 'breakdown' in site).toBe(false);
  });

  test('survives JSON and is read again the same', () => {
    const text = `${soundText}
inspection: { sites: { site: { hours: { sun-thu: "22:00-04:00", except: { 2023-12-01: closed } } } } }
stoppages: [{ name: blackout, from: 2023-12-01 06:00, to: 2023-12-02, places: [gaza] }]
phases: [{ name: pause, from: 2023-11-28, set: { crossing.border.dailyLimit: { value: 200, low: 150, high: 250, evidence: B, source: y } } }]
`;
    const once = scenarioOf(text);
    expect(scenarioOf(JSON.parse(JSON.stringify(once)))).toEqual(once);
    expect(scenarioOf(JSON.stringify(once))).toEqual(once);
    expect(JSON.stringify(scenarioOf(once))).toBe(JSON.stringify(once));
  });

  test('may be bytes, with a byte order mark', () => {
    expect(scenarioOf(new TextEncoder().encode(`\ufeff${soundText}`)).name).toBe('small');
  });
});

describe('problems', () => {
  test('come all at once, in the order of the text, with line and column', () => {
    const text = `${soundText}days: -3\nsuply: {}\ntarget: { at: recieved }\n`;
    expect(problemsOf(text)).toEqual([
      { path: 'days', line: 5, column: 7, message: 'must be a whole number from 1 to 4000, got -3' },
      { path: 'suply', line: 6, column: 1, message: 'is not a known key', suggestion: 'supply' },
      {
        path: 'target.at',
        line: 7,
        column: 15,
        message: 'must be inspected, received, collected, intercepted or delivered, got "recieved"',
        suggestion: 'received',
      },
    ]);
  });

  test('of form and of what ties parts together come together', () => {
    const text = `${soundText}days: 0\ninspection: { sites: { site: { entry: borrder } } }\n`;
    expect(problemsOf(text).map(({ path, suggestion }) => [path, suggestion])).toEqual([
      ['days', undefined],
      ['inspection.sites.site.entry', 'border'],
    ]);
  });

  test('of a missing key stand at the group that should have it', () => {
    const expected = 'a date such as 2023-11-28 or "2023-11-28 06:00"';
    expect(problemsOf(`${soundText}stoppages:\n  - name: x\n`)).toEqual([
      { path: 'stoppages[0].from', line: 6, column: 5, message: 'is required', expected },
      { path: 'stoppages[0].to', line: 6, column: 5, message: 'is required', expected },
      { path: 'stoppages[0].places', line: 6, column: 5, message: 'is required' },
    ]);
  });

  test('name the keys that are possible where none is near', () => {
    const [problem] = problemsOf(`${soundText}supply: { weather: 1 }\n`);
    expect(problem?.expected).toContain('one of road, flights, ships');
  });

  test('of objects have no line', () => {
    expect(problemsOf({ name: 'a', days: -3 }).some((problem) => 'line' in problem)).toBe(false);
  });

  test('are printed one a line with file, place, expectation and suggestion', () => {
    const text = formatProblems(problemsOf(`${soundText}days: 3 weeks\nsuply: {}\n`), 'a.yaml');
    expect(text).toBe(
      'a.yaml:5:7 days: "3 weeks" has the wrong unit; expected a number without a unit\n' +
        'a.yaml:6:1 suply: is not a known key; did you mean supply?',
    );
  });
});

const holdsItself: Record<string, unknown> = { name: 'a' };
holdsItself['supply'] = holdsItself;

describe('what is no scenario', () => {
  test.each([
    ['', 'is empty'],
    [' \n', 'is empty'],
    ['a: [', 'lacks the closing ]'],
    ['just text', 'must be a group of keys'],
    ['[1, 2]', 'must be a group of keys'],
    ['--- {a: 1}\n--- {b: 2}\n', 'must be one document'],
    ['name: !!binary aGk=', 'is not a number, text, true, false or null'],
    ['name: *nowhere', 'has no anchor'],
    ['&a [*a]', 'would contain itself'],
    ['\u0000\u0001', 'characters that no text has'],
    ['x'.repeat(1_000_001), 'is too large'],
    ['['.repeat(100_000), 'is nested too deeply'],
    ['- '.repeat(50_000), 'nested'],
    [Array.from({ length: 60_000 }, (_, index) => `k${index}: 1`).join('\n'), 'more than 50000 values'],
    [new Uint8Array([0xff, 0xfe, 0x00, 0x01]), 'is not UTF-8 text'],
    [new Uint8Array(50_000_000), 'is too large'],
    [null, 'is not a text, bytes or an object'],
    [7, 'is not a text, bytes or an object'],
    [new Date(0), 'is not plain data'],
    [{ name: () => 1 }, 'is not plain data'],
    [new Map([['name', 'a']]), 'is not plain data'],
    [Object.create({ name: 'a' }), 'is not plain data'],
    [{ name: 'a', days: 2n }, 'days: is not plain data'],
    [{ name: 'a', days: Object(3) }, 'days: is not plain data'],
    [{ name: 'a', start: new Date('2024-01-01') }, 'start: is not plain data'],
    [{ name: 'a', days: Number.NaN }, 'days: must be a whole number from 1 to 4000, got NaN'],
    [{ name: 'a', supply: null }, 'supply: must be a group of keys'],
    [holdsItself, 'is nested more than 24 deep'],
    [
      {
        get name() {
          throw new Error('not today');
        },
      },
      'cannot be read: not today',
    ],
  ])('is refused with a reason (%#)', (input, reason) => {
    expect(formatProblems(problemsOf(input))).toContain(reason);
  });

  test('aliases that multiply are refused by their number, not by running out of memory', () => {
    const lines = ['a: &a [x,x,x,x,x,x,x,x,x,x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg'])
      lines.push(`${to}: &${to} [${Array(10).fill(`*${from}`)}]`);
    expect(formatProblems(problemsOf(lines.join('\n')))).toContain('more than 50000 values');
  });

  test('keys that reach the machinery of objects are refused and change nothing', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const text = `{"${key}": {"polluted": 1}, "inspection": {"sites": {"${key}": {}}}}`;
      expect(formatProblems(problemsOf(text))).toContain(`has the key ${key}, which is not possible`);
      expect(formatProblems(problemsOf(JSON.parse(text)))).toContain(
        `has the key ${key}, which is not possible`,
      );
    }
    expect('polluted' in {}).toBe(false);
  });

  test('keys given twice are refused at the second', () => {
    expect(problemsOf(`${soundText}days: 7\ndays: 8\n`)).toEqual([
      { path: 'days', line: 6, column: 1, message: 'is given twice' },
    ]);
  });

  test('objects that throw when read are refused', () => {
    const hostile = {
      get name() {
        throw new Error('no');
      },
    };
    expect(problemsOf(hostile)).toEqual([{ path: '', message: 'cannot be read: no' }]);
    const cyclic: Record<string, unknown> = {};
    cyclic['supply'] = cyclic;
    expect(formatProblems(problemsOf(cyclic))).toContain('nested');
  });
});
