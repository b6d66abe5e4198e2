import { describe, expect, test } from 'vitest';
import { studyReport } from '../../../src/report/documents/study-report.js';
import { dataPackage, studyCsv, studyHxl } from '../../../src/report/index.js';
import { baseline } from '../../../src/scenario/built-in/index.js';

const toy = studyReport<{ readonly lanes: number }>({
  name: 'toy study',
  fields: ['lanes'],
  document: () => ({ title: 'A toy', answer: 'An answer.', lead: '', parts: [], method: '' }),
  tables: () => ({
    'run.csv': {
      headings: [
        'scenario',
        'date',
        'day',
        'measure',
        'unit',
        'mean',
        'n',
        'crossing.rafah.lanes',
        'USD/day',
        'empty',
      ],
      rows: [
        ['x', '2024-02-29', 1, 'queue', 'truck', 1.5, 2, 4, 12, null],
        ['y', '2024-03-01', 2, 'time', 'min', null, 2, 'unlimited', 13, null],
      ],
    },
    'Zones B.csv': { headings: ['unit', 'value', 'governorate'], rows: [['min', 1, '=1']] },
    'days.csv': { headings: ['day', 'mean'], rows: [[1, 2.5]], units: { mean: 'truck/day' } },
  }),
});
const shown = toy.show({ lanes: 2 }, { scenario: baseline });
const units = { 'crossing.rafah.lanes': '1', value: 'truck' };

interface Described {
  readonly name: string;
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly schema: {
      readonly fields: readonly { readonly name: string; readonly type: string; readonly unit?: string }[];
    };
  }[];
}

const described: Described = JSON.parse(
  JSON.stringify(dataPackage(shown, { scenario: { name: 'a b', title: 'A & B' }, version: '1', units })),
);

describe('the data package of a study', () => {
  test('names each table as the profile allows, with its columns as they stand in the file', () => {
    const files = studyCsv(shown);
    expect(described.name).toMatch(/^[-a-z0-9._/]+$/);
    expect(described.resources.map(({ path }) => path)).toEqual(Object.keys(files));
    for (const { name, path, schema } of described.resources) {
      expect(name).toMatch(/^[-a-z0-9._/]+$/);
      expect(files[path]?.split('\r\n')[0]).toBe(schema.fields.map((field) => field.name).join(','));
    }
  });

  test('says the type of each column, and its unit where all its numbers have one', () => {
    const [run, zones, days] = described.resources.map(({ schema }) =>
      schema.fields.map(({ type, unit = '' }) => `${type} ${unit}`.trim()),
    );
    expect(run).toEqual([
      ...['string', 'date', 'integer', 'string', 'string', 'number', 'integer'],
      ...['any', 'number USD/day', 'any'],
    ]);
    expect(zones).toEqual(['string', 'number truck', 'string']);
    expect(days).toEqual(['integer', 'number truck/day']);
  });
});

test('tables with HXL tags have them under the headings, each a tag with attributes, and text stays guarded', () => {
  const files = studyHxl(shown);
  expect(Object.keys(files)).toEqual(['run.hxl.csv', 'Zones B.hxl.csv', 'days.hxl.csv']);
  const [heads, tags, first] = (files['run.hxl.csv'] ?? '').split('\r\n');
  expect(heads).toBe(studyCsv(shown)['run.csv']?.split('\r\n')[0]);
  expect(first).toBe('x,2024-02-29,1,queue,truck,1.5,2,4,12,');
  for (const tag of tags?.split(',') ?? []) expect(tag).toMatch(/^#[a-z][a-z0-9]*(\+[a-z][a-z0-9]*)*$/);
  expect(tags?.split(',').slice(0, 3)).toEqual(['#meta+scenario', '#date', '#indicator+day+num']);
  expect(files['Zones B.hxl.csv']?.split('\r\n')[1]).toBe('#indicator+unit,#indicator+value+num,#adm1+name');
  expect(files['Zones B.hxl.csv']?.split('\r\n')[2]).toBe("min,1,'=1");
});
