import { expect, test } from 'vitest';
import { Calendar, type Process, Resource, Simulation, WEEK, WorkingHours } from '../../src/kernel/index.js';

const daily = (open: number, close: number): Calendar =>
  new Calendar({ weekly: [0, 1, 2, 3, 4, 5, 6].map((n) => [n * 1440 + open, n * 1440 + close] as const) });

function finishOf(
  rule: 'finish' | 'suspend' | 'clear',
  start: number,
  minutes: number,
  disturb?: (sim: Simulation, hours: WorkingHours) => void,
): number {
  const sim = new Simulation();
  const hours = new WorkingHours(sim, { name: 'site', calendar: daily(480, 960), closingRule: rule });
  function* worker(): Process<number> {
    yield sim.hold(start);
    yield hours.untilOpen();
    yield hours.work(minutes);
    return sim.now;
  }
  const task = sim.start(worker());
  disturb?.(sim, hours);
  sim.run(20_000);
  return task.result;
}

test('work that rests at closing time goes on at the next opening, exactly', () => {
  expect(finishOf('suspend', 900, 100.25)).toBe(1440 + 480 + 40.25);
  expect(finishOf('suspend', 900, 480 + 480 + 100)).toBe(3 * 1440 + 480 + 40);
});
test('work due at the closing minute is finished', () => {
  expect(finishOf('suspend', 900, 60)).toBe(960);
});
test('under the other rules work in hand goes on after closing', () => {
  expect(finishOf('finish', 900, 100)).toBe(1000);
  expect(finishOf('clear', 900, 100)).toBe(1000);
});
test('an unplanned closure and a change of calendar count as closing and opening', () => {
  // Open from 480; closed from 500 to 530 by order, so that 60 minutes end at 570.
  expect(
    finishOf('suspend', 480, 60, (sim, hours) => {
      sim.schedule(500, () => hours.override(true));
      sim.schedule(530, () => hours.override(false));
    }),
  ).toBe(570);
  // From 500 the hours are 600 to 700: 20 minutes done, 40 left.
  expect(
    finishOf('suspend', 480, 60, (sim, hours) => sim.schedule(500, () => hours.setCalendar(daily(600, 700)))),
  ).toBe(640);
});
test('listeners are called in order, before those who wait go on', () => {
  const sim = new Simulation();
  const hours = new WorkingHours(sim, { name: 'site', calendar: daily(480, 960) });
  const log: string[] = [];
  hours.onOpen(() => log.push(`first ${hours.isOpen}`));
  hours.onOpen(() => log.push('second'));
  hours.onClose(() => log.push(`closed ${sim.now}`));
  function* arrive(): Process {
    yield hours.untilOpen();
    log.push(`in ${sim.now}`);
  }
  sim.start(arrive());
  // Scheduled before any opening is performed, yet it sees the place open.
  sim.schedule(480, () => log.push(`at 480 open ${hours.isOpen}`));
  sim.run(1000);
  expect(log).toEqual(['first true', 'second', 'at 480 open true', 'in 480', 'closed 960']);
});

// Open from 0 to 10, one lane, visits of 6 by trucks that come at 1, 2, 9 and 10 (when the closing has come already).
test.each([
  // The first is finished at 7, the second, begun at 7, at 13; the others begin at the opening of the next week.
  ['finish', ['1-7', '2-13', `9-${WEEK + 6}`, `10-${WEEK + 12}`]],
  // All who came before the closing are served: 7, 13, 19.
  ['clear', ['1-7', '2-13', '9-19', `10-${WEEK + 6}`]],
] as const)('under the rule %s work is begun after closing as it says', (closingRule, expected) => {
  const sim = new Simulation();
  const calendar = new Calendar({ weekly: [[0, 10]] });
  const hours = new WorkingHours(sim, { name: 'gate', calendar, closingRule });
  const lane = new Resource(sim, { name: 'lane', capacity: 1 });
  const log: string[] = [];
  function* truck(arrival: number): Process {
    yield lane.request();
    if (!hours.mayBegin(arrival)) yield hours.untilOpen();
    yield hours.work(6);
    lane.release();
    log.push(`${arrival}-${sim.now}`);
  }
  for (const arrival of [1, 2, 9, 10]) sim.schedule(arrival, () => sim.start(truck(arrival)));
  sim.run(2 * WEEK);
  expect(log).toEqual(expected);
});

test('nobody has come before the first closing of a place that begins closed', () => {
  const sim = new Simulation();
  const calendar = new Calendar({ weekly: [[5, 10]] });
  const hours = new WorkingHours(sim, { name: 'gate', calendar, closingRule: 'clear' });
  expect([hours.mayBegin(), hours.mayBegin(-1)]).toEqual([false, false]);
  sim.run(10);
  expect([hours.mayBegin(9.5), hours.mayBegin()]).toEqual([true, false]);
});
