import { expect, test } from 'vitest';
import {
  Calendar,
  type Process,
  Resource,
  Simulation,
  WEEK,
  WorkingHours,
} from '../../../src/kernel/index.js';

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

// Open from 480 to 960 each day, one worker; [comes, minutes] and when it ends.
test.each([
  [900, 60, 960], // fits to the minute
  [900, 60.5, 1440 + 480 + 60.5], // half a minute too long: the next day
  [0, 480, 960], // the whole opening
  [1000, 10, 1440 + 490], // closed: the next opening
  [480, 0, 480],
  [960, 0, 1440 + 480], // closed at the minute of closing
])('under the rule fit work of one who comes at %d for %d minutes ends at %d', (start, minutes, end) => {
  const sim = new Simulation();
  const hours = new WorkingHours(sim, { name: 'site', calendar: daily(480, 960), closingRule: 'fit' });
  function* worker(way: 'work' | 'wait'): Process<number> {
    yield sim.hold(start);
    if (way === 'work') yield hours.work(minutes);
    else {
      yield hours.untilFits(minutes);
      yield sim.hold(minutes);
    }
    return sim.now;
  }
  const tasks = (['work', 'wait'] as const).map((way) => sim.start(worker(way)));
  sim.run(5_000);
  expect(tasks.map((task) => task.result)).toEqual([end, end]);
});

test('under the rule fit a lane takes what fits before the closing, and the rest waits in the order of arrival', () => {
  const sim = new Simulation();
  const hours = new WorkingHours(sim, { name: 'site', calendar: daily(480, 600), closingRule: 'fit' });
  const lane = new Resource(sim, { name: 'lane', capacity: 1 });
  const log: string[] = [];
  function* truck(name: string, minutes: number): Process {
    for (;;) {
      yield hours.untilFits(minutes);
      yield lane.request();
      if (hours.mayBegin(sim.now, minutes)) break;
      lane.release();
    }
    const begun = sim.now;
    yield hours.work(minutes);
    lane.release();
    log.push(`${name} ${begun}-${sim.now}`);
  }
  sim.start(truck('a', 70)); // 480 to 550
  sim.start(truck('b', 60)); // 610 would be too late: the next day from 480 to 540
  sim.start(truck('c', 50)); // 550 to 600
  sim.start(truck('d', 60)); // the next day from 540 to 600
  sim.run(4_000);
  expect(log).toEqual(['a 480-550', 'c 550-600', 'b 1920-1980', 'd 1980-2040']);
  expect(lane.inUse).toBe(0);
});

test('work that fits no opening to come is refused, not kept waiting, also when the hours become shorter', () => {
  const sim = new Simulation();
  const calendar = new Calendar({
    weekly: [[0, 100]],
    exceptions: [{ from: 200, to: 600, open: [[300, 500]] }],
  });
  const hours = new WorkingHours(sim, { name: 'site', calendar, closingRule: 'fit' });
  function* work(minutes: number): Process<number> {
    yield hours.work(minutes);
    return sim.now;
  }
  // Only the exception is long enough; after it a day of 100 minutes is all there is.
  const long = sim.start(work(200), { name: 'long' });
  sim.run(550);
  expect([long.result, calendar.nextFit(0, 201), calendar.nextFit(501, 100)]).toEqual([500, Infinity, WEEK]);
  sim.start(work(101), { name: 'longer' });
  expect(() => sim.run(560)).toThrow(
    'work of 101 min by "longer" never fits the hours of "site": they are open for 100 min at most at 550 min',
  );
  const other = new Simulation();
  const shop = new WorkingHours(other, { name: 'shop', calendar: daily(480, 960), closingRule: 'fit' });
  other.start(
    (function* (): Process {
      yield shop.work(300);
    })(),
    { name: 'baker' },
  );
  other.schedule(10, () => shop.setCalendar(daily(480, 600)));
  expect(() => other.run(20)).toThrow('work of 300 min by "baker" never fits the hours of "shop"');
  expect(() => shop.work(-1)).toThrow('work requires a finite duration of at least 0 min, got -1');
});

test('who waits for a long enough opening may give up, be counted, and go on when the hours become longer', () => {
  const sim = new Simulation();
  const hours = new WorkingHours(sim, { name: 'site', calendar: daily(0, 100), closingRule: 'fit' });
  function* patient(): Process<number> {
    yield sim.hold(50);
    yield hours.work(60);
    return sim.now;
  }
  function* impatient(): Process<string> {
    yield sim.hold(50);
    return (yield* sim.anyOf({ work: hours.work(90), late: sim.hold(20) })).key;
  }
  const tasks = [sim.start(patient()), sim.start(impatient())] as const;
  sim.schedule(60, () => expect(hours.queueLength).toBe(2));
  // From 80 on it closes at 150: 60 minutes fit from then.
  sim.schedule(80, () => hours.setCalendar(daily(0, 150)));
  sim.run(1_000);
  expect(tasks.map((task) => task.result)).toEqual([140, 'late']);
  expect(hours.fitStatistics()).toMatchObject({ grants: 1, withdrawals: 1, waitTime: 30, queueTime: 50 });
});

test('with a daily window and a lane always busy, the rule fit begins what fits and no more', () => {
  // 480 minutes a day in pieces of 70: 6 a day, and 60 minutes of the lane unused.
  const sim = new Simulation();
  const hours = new WorkingHours(sim, { name: 'site', calendar: daily(480, 960), closingRule: 'fit' });
  let done = 0;
  function* lane(): Process {
    for (;;) {
      yield hours.work(70);
      done++;
    }
  }
  sim.start(lane());
  sim.run(28 * 1440);
  expect(done).toBe(28 * 6);
});
