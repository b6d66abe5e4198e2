import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { baseline, builtIns } from '../../../src/scenario/built-in/index.js';
import {
  formatProblems,
  parseScenario,
  parseWorkbook,
  type Scenario,
  scenarioJsonSchema,
  scenarioWorkbook,
} from '../../../src/scenario/index.js';
import { workbookTexts } from '../../../src/scenario/spreadsheet/workbook-texts.js';
import { readWorkbook, workbookBytes } from '../../../src/workbook/index.js';
import { type Edits, readEdited } from './edited-workbook.js';

function scenarioFrom(input: object): Scenario {
  const read = parseScenario(input);
  if (!read.ok) throw new Error(formatProblems(read.problems));
  return read.scenario;
}

async function changed(edits: Edits, scenario = baseline): Promise<Scenario> {
  const read = await readEdited(scenario, edits);
  if (!read.ok) throw new Error(formatProblems(read.problems));
  return read.scenario;
}

async function problems(edits: Edits): Promise<string> {
  const read = await readEdited(baseline, edits);
  return read.ok ? '' : formatProblems(read.problems, 'in.xlsx');
}

describe('a workbook that nobody changed is read back as the same scenario, keys in the same order', () => {
  test.each(Object.entries(builtIns))('%s', async (_, scenario) => {
    const read = await parseWorkbook(await scenarioWorkbook(scenario));
    const same = parseScenario(scenario);
    expect(read.ok && JSON.stringify(read.scenario)).toBe(same.ok && JSON.stringify(same.scenario));
  });

  test('one with hostile and odd texts, phases that set groups, hours past midnight and with exceptions', async () => {
    const odd = scenarioFrom({
      name: 'odd',
      title: '=HYPERLINK("http://x")',
      description: '[not a list] \'quoted\' "twice" <b>&amp;',
      start: '2024-02-28',
      names: { outside: '+1', inside: '{x}' },
      inspection: { sites: { one: { entry: 'north' } } },
      governorates: { 'all-1': { population: 1000, trip: '40 min' } },
      crossing: {
        north: { hours: 'daily 22:00-04:00' },
        south: { hours: { daily: '08:00-12:00, 13:00-17:00', except: { '2024-03-01': 'closed' } } },
        east: { hours: 'sun-thu 08:00-17:00; fri 08:00-12:30' },
        west: { hours: 'closed' },
      },
      phases: [
        {
          name: '-2',
          from: '2024-03-01 06:30',
          set: {
            'crossing.north.hours': 'daily 09:00-10:00',
            'crossing.north.processing': { kind: 'gamma', mean: 5, cv: 0.5 },
            'crossing.north.lanes': { value: 3, low: 1, high: 4, evidence: 'C', source: '@seen' },
          },
        },
      ],
    });
    const read = await parseWorkbook(await scenarioWorkbook(odd));
    expect(read.ok ? JSON.stringify(read.scenario) : formatProblems(read.problems)).toBe(JSON.stringify(odd));
  });

  test('and the same scenario gives the same bytes', async () => {
    const [one, two] = [await scenarioWorkbook(baseline), await scenarioWorkbook(structuredClone(baseline))];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });
});

describe('the workbook', () => {
  test('has a row for each value with unit, meaning, range, evidence and words to choose from', async () => {
    const bytes = await scenarioWorkbook(baseline);
    const read = await readWorkbook(bytes);
    const rows = read.ok ? read.sheets.flatMap((sheet) => sheet.rows) : [];
    const row = (path: string) => rows.find(([first]) => first === path) ?? [];
    const { low, high, evidence, source } = baseline.facts['fleet.fuel.perDay'] ?? {};
    expect(row('fleet.fuel.perDay').slice(0, 9)).toEqual([
      ...['fleet.fuel.perDay', baseline.fleet.fuel.perDay, 'L/day', expect.stringContaining('fuel')],
      ...[expect.stringMatching(/^from 0 to \d+$/), low, high, evidence, source],
    ]);
    expect(row('crossing.rafah.hours')[1]).toBe('daily 07:00-20:00');
    expect(row('inspection.policy.kind')[4]).toContain('risk-based');
    const markup = Object.values(unzipSync(bytes))
      .map((file) => strFromU8(file))
      .join('');
    expect(markup).toContain('<formula1>"A,B,C,D"</formula1>');
    expect(markup).toContain('<formula1>"arrival,cargo-priority"</formula1>');
    expect(markup).not.toContain('<f>');
  });
});

describe('in French and Arabic', () => {
  const both = [
    ['fr', { heading: 'valeur', days: 'jours comptés', allowed: 'de 1 à ', refusal: 'Absent de la liste' }],
    ['ar', { heading: 'القيمة', days: 'الأيام المحسوبة', allowed: 'من 1 إلى ', refusal: 'ليس في القائمة' }],
  ] as const;

  test.each(both)('%s: headings, meanings, notes, ranges and drop-down messages', async (language, said) => {
    const bytes = await scenarioWorkbook(baseline, language);
    const read = await readWorkbook(bytes);
    const rows = read.ok ? read.sheets.flatMap((sheet) => sheet.rows) : [];
    expect(rows.some(([, second]) => second === said.heading)).toBe(true);
    const days = rows.find(([first]) => first === 'days') ?? [];
    expect(days[3]).toBe(said.days);
    expect(days[4]).toContain(said.allowed);
    const markup = Object.values(unzipSync(bytes))
      .map((file) => strFromU8(file))
      .join('');
    expect(markup).toContain(`errorTitle="${said.refusal}"`);
    expect(markup).toContain(`prompt="${said.days}. `);
    expect(markup).toContain('<formula1>"arrival,cargo-priority"</formula1>');
    expect(markup.includes('rightToLeft="1"')).toBe(language === 'ar');
  });

  test.each(both)('%s: is read back as the same scenario, errors by cell', async (language, said) => {
    for (const scenario of Object.values(builtIns)) {
      const read = await parseWorkbook(await scenarioWorkbook(scenario, language));
      const same = parseScenario(scenario);
      expect(read.ok && JSON.stringify(read.scenario)).toBe(same.ok && JSON.stringify(same.scenario));
    }
    const bad = await readEdited(baseline, { 'inspection.prevalence': { [said.heading]: 2 } }, language);
    expect(bad.ok ? '' : formatProblems(bad.problems, 'in.xlsx')).toMatch(
      /^in\.xlsx:inspection!B4 inspection\.prevalence: must be from 0 to 1, got 2/,
    );
  });

  test.each(both)(
    '%s: every meaning of the built-in scenarios has its own words, none is left over',
    async (language) => {
      const { en, [language]: own } = workbookTexts;
      expect(Object.keys(own).sort()).toEqual(Object.keys(en).sort());
      expect(own.howToFillIn).toHaveLength(en.howToFillIn.length);
      expect(new Set(Object.values(own.headings)).size).toBe(Object.keys(en.headings).length);
      const schema = JSON.stringify(scenarioJsonSchema());
      const stale = Object.keys(own.meanings).filter(
        (each) => !schema.includes(JSON.stringify(each).slice(1, -1)),
      );
      expect(stale).toEqual([]);
      const meanings = async (code?: typeof language) => {
        const books = await Promise.all(Object.values(builtIns).map((each) => scenarioWorkbook(each, code)));
        const sheets = await Promise.all(books.map(readWorkbook));
        return sheets.flatMap((read) =>
          read.ok ? read.sheets.flatMap(({ rows }) => rows.map((row) => row[3])) : [],
        );
      };
      const [english, translated] = [await meanings(), await meanings(language)];
      const same = english.filter((each, index) => typeof each === 'string' && translated[index] === each);
      expect([...new Set(same)]).toEqual([]);
    },
  );
});

describe('what somebody changes', () => {
  test('a value, a text with a unit, another unit beside it, a word and hours', async () => {
    const scenario = await changed({
      'inspection.sites.nitzana.lanes': { value: 16 },
      'staging.returnTrip.value': { value: '2 h' },
      'inspection.sites.nitzana.driveFromStaging.value': { value: 1.5, low: 1, high: 3, unit: 'h' },
      'inspection.order': { value: 'cargo-priority' },
      'inspection.sites.kerem-shalom.driveFromStaging.value': { value: 75.125 },
      'crossing.rafah.hours': { value: 'sun-thu 08:00-17:00' },
    });
    expect(scenario.inspection.sites['nitzana']).toMatchObject({
      lanes: 16,
      driveFromStaging: { value: 90 },
    });
    expect(scenario.staging.returnTrip).toEqual({ kind: 'constant', value: 120 });
    // Three decimals are no thousands where a cell has a number.
    expect(scenario.inspection.sites['kerem-shalom']?.driveFromStaging).toMatchObject({ value: 75.125 });
    expect(scenario.inspection.order).toBe('cargo-priority');
    expect(scenario.crossing['rafah']?.hours.week).toHaveLength(5);
    const fact = scenario.facts['inspection.sites.nitzana.driveFromStaging.value'];
    expect(fact).toMatchObject({ low: 60, high: 180, unit: 'min' });
  });

  test('rows that go: a value with a default, and a whole lever, whose facts go with it', async () => {
    const lever = Object.fromEntries(
      ['name', 'path', 'step', 'max', 'costPerStepPerDay', 'leadTimeDays', 'costHolds'].map((key) => [
        `levers.0.${key}`,
        undefined,
      ]),
    );
    const scenario = await changed({ ...lever, 'crossing.rafah.backlog': undefined });
    expect(scenario.levers).toEqual(baseline.levers.slice(1));
    const known = (of: Scenario, by: number) =>
      Object.keys(of.facts).flatMap((path) => {
        const [, index, key] = /^levers\.(\d+)\.(.*)$/.exec(path) ?? [];
        return index === undefined || Number(index) < by ? [] : [`${Number(index) - by}.${key}`];
      });
    expect(known(scenario, 0)).toEqual(known(baseline, 1));
  });
});

describe('what is wrong is told with sheet and cell', () => {
  test.each([
    [
      'a text for a number',
      { 'inspection.sites.nitzana.lanes': { value: 'many' } },
      /^in\.xlsx:inspection!B19 inspection\.sites\.nitzana\.lanes: "many" is not a quantity/m,
    ],
    [
      'a number out of bounds',
      { 'inspection.prevalence': { value: 2 } },
      /^in\.xlsx:inspection!B4 inspection\.prevalence: must be from 0 to 1, got 2/,
    ],
    [
      'another unit',
      { 'fleet.fuel.perDay': { unit: 't' } },
      /in\.xlsx:fleet!B\d+ fleet\.fuel\.perDay: .* has the wrong unit/,
    ],
    [
      'an unknown word',
      { 'inspection.order': { value: 'arival' } },
      /^in\.xlsx:inspection!B3 .* got "arival"; did you mean arrival\?/,
    ],
    [
      'an unknown grade',
      { 'inspection.prevalence': { grade: 'E' } },
      /^in\.xlsx:inspection!H4 facts\["inspection\.prevalence"\]\.evidence/,
    ],
    [
      'a range upside down',
      { 'inspection.prevalence': { low: 0.5, high: 0.1 } },
      /^in\.xlsx:inspection!B4 .*must have low <= high/,
    ],
    [
      'a text for a range',
      { 'inspection.prevalence': { low: 'little' } },
      /^in\.xlsx:inspection!F4 .*"little" is not a quantity/,
    ],
    [
      'brackets that do not close',
      { 'supply.road.profile': { value: '[1, 2' } },
      /^in\.xlsx:supply!B\d+ supply\.road\.profile/,
    ],
    [
      'a formula left as text',
      { 'inspection.prevalence': { value: '=1/2' } },
      /^in\.xlsx:inspection!B4 .*"=1\/2" is not a quantity/,
    ],
    [
      'an unknown path',
      { 'inspection.order': { path: 'inspection.ordr' } },
      /^in\.xlsx:inspection!B3 inspection\.ordr: is not a known key; did you mean order\?/,
    ],
    [
      'a path twice',
      { 'inspection.order': { path: 'inspection.prevalence' } },
      /in\.xlsx:inspection!B4 inspection\.prevalence: is given in two rows/,
    ],
    [
      'a row without a path',
      { 'inspection.order': { path: ' ' } },
      /in\.xlsx:inspection!B3: stands in a row without a path/,
    ],
    ['a key of the machinery', { 'inspection.order': { path: 'inspection.__proto__' } }, /__proto__/],
    [
      'a value where a group stands',
      { 'inspection.order': { path: 'inspection.sites' } },
      /is a value and a group at once/,
    ],
  ] as const)('%s', async (_, edits, message) => {
    expect(await problems(edits)).toMatch(message);
  });

  test('all of it at once', async () => {
    const found = await problems({
      'inspection.prevalence': { value: 2 },
      'supply.road.perDay': { value: 'x' },
      days: { value: -1 },
    });
    expect(found.split('\n')).toHaveLength(3);
  });

  test('a workbook that is none of ours, an empty one and what is no workbook', async () => {
    const other = await parseWorkbook(await workbookBytes([{ name: 'a', rows: [['x', 1]] }]));
    const empty = await parseWorkbook(await workbookBytes([{ name: 'a', rows: [['path', 'value']] }]));
    const none = await parseWorkbook(new Uint8Array([0x50, 0x4b, 3, 4, 0]));
    const told = [other, empty, none].map((read) => (read.ok ? '' : formatProblems(read.problems)));
    expect(told[0]).toContain('has no sheet whose first row has the columns path and value');
    expect(told[1]).toContain('has no row with a path');
    expect(told[2]).toContain('is no workbook that can be read');
  });
});
