import { formatProblems, parseScenario } from 'throughline/scenario';
import { expect, test } from 'vitest';
import { soundText } from '../sound-scenario.js';

function problemsOf(lever: string, more = ''): string {
  const read = parseScenario(`${soundText}levers: [{ name: x, costPerStepPerDay: 1, ${lever} }]\n${more}`);
  return read.ok ? '' : formatProblems(read.problems);
}

test('a lever raises a number in whole steps', () => {
  expect(problemsOf('path: inspection.sites.site.lanes, step: 2, max: 20')).toBe('');
  expect(problemsOf('path: staging.preClearedShare, step: 0.1, max: 0.9')).toBe(''); // 9 steps but for rounding
  expect(problemsOf('path: inspection.sites.site.documents.value, step: 5 min, max: 1 h')).toBe('');
  expect(problemsOf('path: fleet.carriers.own.trucks, step: 10 trucks, max: 200 trucks')).toBe('');
});

test.each([
  ['path: inspection.sites.site.lines, step: 1, max: 20', 'did you mean inspection.sites.site.lanes?'],
  [
    'path: inspection.sites.site.documents, step: 1, max: 20',
    'did you mean inspection.sites.site.documents.value?',
  ],
  ['path: staging.trucks, step: 1, max: 20', 'is unlimited'],
  ['path: inspection.sites.site.closing, step: 1, max: 20', 'is not a number'],
  ['path: days, step: 1, max: 60', 'cannot be changed'],
  ['path: staging.backlog, step: 1, max: 60', 'is read once'],
  ['path: inspection.sites.site.lanes, step: 1.5, max: 13', 'step: must be a whole number, got 1.5'],
  [
    'path: inspection.sites.site.lanes, step: 3, max: 20',
    'must be a whole number of steps above the value (10), got 20; did you mean 19?',
  ],
  ['path: inspection.sites.site.lanes, step: 1, max: 10', 'must be at least one step above the value (10)'],
  ['path: inspection.sites.site.lanes, step: 1, max: 1001', 'must be at most 1000'],
  ['path: inspection.sites.site.lanes, step: 1 h, max: 20', 'step: is in min'],
  ['path: "", step: 1, max: 20', 'does not lead to a parameter'],
])('%s is refused', (lever, reason) => {
  expect(problemsOf(lever)).toContain(reason);
});

test('a lever that phases hold during the whole run has no effect', () => {
  const lever = 'path: crossing.border.lanes, step: 1, max: 6';
  const phase = (from: string, to: string) =>
    `{ name: p, from: ${from}, to: ${to}, set: { crossing.border.lanes: 3 } }`;
  // The run is 28 days from 27 November, so it ends with 24 December.
  const first = phase('2023-11-20', '2023-12-05');
  expect(problemsOf(lever, `phases: [${phase('2023-12-05', '2023-12-25')}, ${first}]\n`)).toContain(
    'has no effect',
  );
  expect(problemsOf(lever, `phases: [${phase('2023-12-06', '2023-12-25')}, ${first}]\n`)).toBe('');
  expect(problemsOf(lever, `phases: [${phase('2023-12-05', '2023-12-24')}, ${first}]\n`)).toBe('');
});

test('levers have names of their own', () => {
  const lever = '{ name: x, costPerStepPerDay: 1, path: crossing.border.lanes, step: 1, max: 6 }';
  const read = parseScenario(`${soundText}levers: [${lever}, ${lever}]\n`);
  expect(read.ok ? '' : formatProblems(read.problems)).toContain(
    'levers[1].name: is the name of another lever',
  );
});

test('a lever says what its price holds, and a carrier’s trucks need none', () => {
  const lever = (more: string, others = ''): string => {
    const read = parseScenario(`${soundText}levers: [{ name: x, ${more} }]\n${others}`);
    return read.ok ? '' : formatProblems(read.problems);
  };
  const trucks = 'path: fleet.carriers.own.trucks, step: 10, max: 200';
  const lanes = 'path: inspection.sites.site.lanes, step: 2, max: 20';
  expect(lever(trucks)).toBe('');
  expect(lever(`${trucks}, costPerStepPerDay: 5, costHolds: haulage`)).toBe('');
  expect(lever(`${lanes}, costPerStepPerDay: 5, costHolds: inspection`)).toBe('');
  expect(lever(lanes)).toContain('levers[0].costPerStepPerDay: is required; expected');
  expect(lever(`${trucks}, costHolds: haulage`)).toContain('holds, which is not given');
  expect(lever(`${lanes}, costPerStepPerDay: 5, costHolds: haulage`)).toContain('cannot be haulage');
  expect(lever(`${trucks}, costPerStepPerDay: 5, costHolds: fuel`)).toContain('cannot be fuel');
  expect(lever(`${trucks}, costPerStepPerDay: 5, costHolds: wages`)).toContain('costHolds');
  expect(lever('path: costs.scan, step: 1, max: 99')).toContain('is a price, no capacity');
  const dated = 'phases: [{ name: p, from: 2023-12-01, set: { fleet.carriers.own.costPerTruckDay: 9 } }]\n';
  expect(lever(`${trucks}, costPerStepPerDay: 5, costHolds: haulage`, dated)).toContain('where a phase sets');
  expect(lever(`${trucks}, costPerStepPerDay: 5, costHolds: capacity`, dated)).toBe('');
});
