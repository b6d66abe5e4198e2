import { expect, test } from 'vitest';
import {
  formatTrace,
  ofProcess,
  ofSource,
  PreemptiveResource,
  type Process,
  Resource,
  Simulation,
  Store,
  type TraceEntry,
  trace,
} from '../../../src/kernel/index.js';

function yardModel(): { sim: Simulation; lanes: Resource; yard: Store<number> } {
  const sim = new Simulation();
  const lanes = new Resource(sim, { name: 'lanes', capacity: 1 });
  const yard = new Store<number>(sim, { name: 'yard', capacity: 1 });
  function* truck(index: number): Process {
    if (!(yield* lanes.requestWithin(3))) return;
    yield sim.hold(4);
    lanes.release();
    yield yard.put(index);
  }
  for (let i = 0; i < 3; i++) sim.schedule(2 * i, () => sim.start(truck(i), { name: `truck ${i}` }));
  sim.schedule(9, () => yard.tryGet());
  return { sim, lanes, yard };
}

test('one line an event, with time, process and what became of it', () => {
  const { sim } = yardModel();
  const lines: string[] = [];
  trace(sim, (entry) => lines.push(formatTrace(entry)));
  sim.run();
  expect(lines).toEqual([
    '       0.000  call',
    '       0.000  truck 0 starts',
    '       2.000  call',
    '       2.000  truck 1 starts',
    '       4.000  call',
    '       4.000  truck 0 held',
    '       4.000  truck 2 starts',
    '       4.000  truck 1 granted resource "lanes"',
    '       7.000  truck 2 gives up resource "lanes"',
    '       8.000  truck 1 held',
    '       9.000  call',
    '       9.000  truck 1 granted room in store "yard"',
  ]);
});

test('records are structured, and filtered by process and by what is waited for or held', () => {
  const collect = (
    isWanted: (model: ReturnType<typeof yardModel>) => (entry: TraceEntry) => boolean,
  ): TraceEntry[] => {
    const model = yardModel();
    const entries: TraceEntry[] = [];
    trace(model.sim, (entry) => entries.push(entry), isWanted(model));
    model.sim.run();
    return entries;
  };
  expect(collect(() => ofProcess('truck 2')).map(({ time, what }) => [time, what])).toEqual([
    [4, 'starts'],
    [7, 'gives up'],
  ]);
  // Two services that end while the lane is held, one grant of it, one who gave up waiting for it.
  const atLanes = collect(({ lanes }) => ofSource(lanes));
  expect(atLanes.map(({ process, what }) => `${process} ${what}`)).toEqual([
    'truck 0 held',
    'truck 1 granted',
    'truck 2 gives up',
    'truck 1 held',
  ]);
  expect(atLanes[1]).toEqual({
    time: 4,
    process: 'truck 1',
    serial: 2,
    what: 'granted',
    waitedFor: 'resource "lanes"',
    holds: ['resource "lanes"'],
  });
  expect(collect(({ yard }) => ofSource(yard)).map(({ time }) => time)).toEqual([9]);
});

test('the end of a service is told apart from patience that ends, and an interrupt from both', () => {
  const sim = new Simulation();
  const bay = new PreemptiveResource(sim, { name: 'bay', capacity: 1 });
  const lines: string[] = [];
  trace(sim, (entry) => lines.push(formatTrace(entry).trim()));
  sim.start(bay.serve(3), { name: 'a' });
  const task = sim.start(
    (function* (): Process {
      try {
        yield sim.hold(9);
      } catch {
        return;
      }
    })(),
    { name: 'b' },
  );
  sim.schedule(5, () => task.interrupt());
  sim.run();
  expect(lines).toEqual([
    '0.000  a starts',
    '0.000  b starts',
    '3.000  a served preemptive resource "bay"',
    '5.000  call',
    '5.000  b interrupted',
  ]);
});

test('neither traces nor statistics, full records, reports and observers that do nothing change a run', () => {
  const digestOf = (observe?: (model: ReturnType<typeof yardModel>) => void): readonly unknown[] => {
    const model = yardModel();
    observe?.(model);
    model.sim.run();
    return [model.sim.digest(), model.sim.eventsPerformed, model.sim.now];
  };
  const silent = digestOf();
  expect(digestOf(({ sim }) => trace(sim, () => {}))).toEqual(silent);
  expect(digestOf(({ sim }) => trace(sim, () => {})())).toEqual(silent);
  expect(digestOf(({ lanes, yard }) => [lanes.record(), yard.record()])).toEqual(silent);
  const watched = digestOf(({ sim, lanes, yard }) => {
    trace(sim, () => [
      lanes.statistics(),
      yard.statistics(),
      lanes.record().length,
      sim.waiting(),
      sim.peek(),
    ]);
  });
  expect(watched).toEqual(silent);
});
