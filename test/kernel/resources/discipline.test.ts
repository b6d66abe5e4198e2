import { describe, expect, test } from 'vitest';
import {
  byPriority,
  type Discipline,
  firstComeFirstServed,
  inRandomOrder,
  lastComeFirstServed,
  type Process,
  type QueuedRequest,
  Resource,
  Simulation,
} from '../../../src/kernel/index.js';
import { createStream } from '../../../src/random/index.js';

/** Arrivals in the order of service by one lane; one comes a minute after the other and each takes 10 minutes. */
function order(discipline: Discipline, priorities: readonly number[]): number[] {
  const sim = new Simulation();
  const lane = new Resource(sim, { name: 'lane', capacity: 1, discipline });
  const served: number[] = [];
  function* customer(index: number, priority: number): Process {
    yield sim.hold(index);
    yield lane.request(priority);
    served.push(index);
    yield sim.hold(10);
    lane.release();
  }
  for (const [index, priority] of priorities.entries())
    sim.start(customer(index, priority), { name: `customer ${index}` });
  sim.run();
  return served;
}

describe('the disciplines, four waiting with the priorities 8, 3, 2 and 7', () => {
  test.each<[string, Discipline, number[]]>([
    ['by priority, which is shortest first with the minutes as priority', byPriority, [0, 3, 2, 4, 1]],
    ['first come, first served', firstComeFirstServed, [0, 1, 2, 3, 4]],
    ['last come, first served', lastComeFirstServed, [0, 4, 3, 2, 1]],
    ['by a rank of one’s own: the longest first', { rank: (priority) => -priority }, [0, 1, 4, 2, 3]],
  ])('%s', (_, discipline, expected) => {
    expect(order(discipline, [9, 8, 3, 2, 7])).toEqual(expected);
  });
});

test('in random order each of four has the same chance to be next', () => {
  const stream = createStream('random order');
  const firsts = [0, 0, 0, 0];
  for (let run = 0; run < 2000; run++) {
    const next = order(
      inRandomOrder(() => stream.next()),
      [0, 0, 0, 0, 0],
    )[1];
    firsts[(next ?? 0) - 1] = (firsts[(next ?? 0) - 1] ?? 0) + 1;
  }
  // Binomial with mean 500 and standard deviation 19.4: four of them.
  for (const count of firsts) expect(Math.abs(count - 500)).toBeLessThan(78);
});

test('a choosing discipline sees who waits: process, priority, amount and since when', () => {
  const seen: QueuedRequest[] = [];
  const longestWaitingOfTheUrgent: Discipline = {
    choose: (waiting) => {
      seen.push(...waiting);
      return waiting.findIndex(({ priority }) => priority === 1);
    },
  };
  expect(order(longestWaitingOfTheUrgent, [0, 1, 1])).toEqual([0, 1, 2]);
  expect(seen[0]).toEqual({ process: 'customer 1', priority: 1, amount: 1, since: 1 });
});

test('a choice of nobody is refused', () => {
  expect(() => order({ choose: () => 7 }, [0, 0, 0])).toThrow(
    'a discipline chose number 7 of 2 waiting requests at 10 min',
  );
});
