import { describe, expect, test } from 'vitest';
import { compile, workingDays } from '../../src/corridor/index.js';
import { withCalendar } from '../../src/corridor/observed-calendar.js';
import { formatProblems, parseScenario } from '../../src/scenario/index.js';
import { arrivals, at, day, gate, type Part, run, scenarioWith } from './scenarios.js';

/** A calendar of one line; the worked scenarios start on a Monday, 27 November 2023. */
const observed = (days: Part, more: Part = {}): Part => ({
  calendar: [{ places: ['gate'], days, evidence: 'A', source: 'gate counts', ...more }],
});

const monday = { start: '2023-11-27' };

/** Minutes a day in which the gate is open on each day of the run. */
function openMinutes(...parts: readonly Part[]): number[] {
  const scenario = scenarioWith(monday, ...parts);
  const hours = compile(scenario)[0]?.parameters.crossing['gate']?.hours;
  return Array.from(
    { length: scenario.days },
    (_, each) => hours?.openMinutes(each * day, (each + 1) * day) ?? -1,
  );
}

describe('an observed calendar', () => {
  test('closes a gate on Saturdays and shortens Fridays to a share of their minutes', () => {
    const parts = [gate({ hours: 'daily 08:00-18:00' }), observed({ sat: 'closed', fri: '55 %' })];
    // Monday to Sunday, and Monday again: 600 min, Friday 330 of them.
    expect(openMinutes({ days: 8 }, ...parts)).toEqual([600, 600, 600, 600, 330, 0, 600, 600]);
    expect(workingDays(scenarioWith(monday, { days: 7 }, ...parts), 'received')[5]).toBe(false);
  });

  test('lets trucks of a closed Saturday through on Sunday at the opening', () => {
    const parts = [monday, { days: 8 }, gate({ hours: 'daily 08:00-18:00' }), observed({ sat: 'closed' })];
    const { times } = run(...parts, arrivals([5 * day + 600, 1]));
    expect(times('received')).toEqual([6 * day + at(8)]);
  });

  test('holds between its dates and at its places only', () => {
    const dated = observed({ daily: 'closed' }, { from: '2023-11-28', to: '2023-11-30' });
    expect(openMinutes({ days: 4 }, gate({ hours: 'daily 08:00-18:00' }), dated)).toEqual([600, 0, 0, 600]);
    const { outcome } = run(monday, { days: 2 }, dated, arrivals([100, 1], [day + 100, 1]));
    expect(outcome.throughput.inspected.byDay).toEqual([1, 1]);
    expect(outcome.throughput.received.byDay).toEqual([1, 0]);
  });

  test('has dates that go before its days of the week, and leaves dates that the place excepts itself', () => {
    const hours = { daily: '08:00-18:00', except: { '2023-11-29': '10:00-11:00' } };
    const days = { daily: 'closed', '2023-11-28': '08:00-09:00' };
    expect(openMinutes({ days: 4 }, gate({ hours }), observed(days))).toEqual([0, 60, 60, 0]);
  });

  test('lies over hours that a phase sets, and extra hours lengthen what it leaves open', () => {
    const phases = [{ name: 'longer', from: 0, set: { 'crossing.gate.hours': 'daily 06:00-16:00' } }];
    const parts = [{ days: 3, phases }, observed({ tue: '50 %', wed: 'closed' }), gate({ extraHours: 1 })];
    expect(openMinutes(...parts)).toEqual([660, 360, 0]);
  });

  test('takes the last minutes of a day with two openings first', () => {
    const hours = 'daily 08:00-10:00, 12:00-14:00';
    const scenario = scenarioWith(monday, { days: 1 }, gate({ hours }), observed({ mon: 0.75 }));
    expect(withCalendar(scenario).crossing['gate']?.hours.exceptions).toEqual([
      {
        from: 0,
        to: day,
        open: [
          [at(8), at(10)],
          [at(12), at(13)],
        ],
      },
    ]);
  });

  test('of a yard or a carrier is named by its path, that of all shifts by gaza', () => {
    const rest = (place: string): Part => observed({ mon: 'closed' }, { places: [place] });
    expect(run(monday, rest('transferYard.gate'), arrivals([100, 1])).times('received')).toEqual([day]);
    for (const place of ['inside', 'fleet.carriers.fleet']) {
      const { times } = run(monday, rest(place), arrivals([100, 1]));
      expect([times('received'), times('collected')]).toEqual([[100], [day]]);
    }
  });

  test('of a night that passes midnight runs into a day that it closes', () => {
    expect(openMinutes({ days: 3 }, observed({ mon: '20:00-02:00', tue: 'closed' }))).toEqual([
      240,
      120,
      day,
    ]);
  });
});

test('a scenario with a calendar is read again unchanged', () => {
  const scenario = scenarioWith(
    monday,
    { days: 9 },
    observed({ sat: 'closed', fri: 0.5, '2023-11-28': 'closed' }),
  );
  expect(parseScenario(scenario)).toEqual({ ok: true, scenario });
});

test.each([
  [{ days: { sat: 'shut' } }, 'calendar[0].days.sat: has no hours such as 08:00-17:00 in "shut"'],
  [{ days: { fri: '140 %' } }, 'calendar[0].days.fri: must be a share from 0 to 1, got "140 %"'],
  [{ days: { frei: 'closed' } }, 'calendar[0].days.frei: is neither a day of the week nor a date'],
  [{ days: { fri: 'closed', 'thu-sat': 'closed' } }, 'has a day that is given twice'],
  [{ days: {} }, 'calendar[0].days: has no days'],
  [{ places: ['gat'] }, 'calendar[0].places[0]: is not the name of a stage, site or entry, got "gat"'],
  [{ from: '2023-12-02', to: '2023-12-01' }, 'calendar[0].to: must come after from'],
  [{ source: undefined }, 'calendar[0].source'],
])('a calendar is refused: %j', (wrong, problem) => {
  const read = parseScenario({
    name: 'wrong',
    governorates: { south: { population: 1, trip: 0 } },
    crossing: { gate: {} },
    transferYard: { gate: {} },
    inspection: { sites: { site: { entry: 'gate' } } },
    calendar: [{ places: ['gate'], days: { sat: 'closed' }, evidence: 'A', source: 'counts', ...wrong }],
  });
  expect(read.ok ? '' : formatProblems(read.problems)).toContain(problem);
});
