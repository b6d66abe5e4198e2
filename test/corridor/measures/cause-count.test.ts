import { describe, expect, test } from 'vitest';
import { CauseCount } from '../../../src/corridor/measures/cause-count.js';
import { causeNumber } from '../../../src/corridor/measures/causes.js';

describe('trucks dealt over servers', () => {
  const closed = causeNumber('inspection closed');
  const lane = causeNumber('queue for a lane');
  const nothing = causeNumber('no capacity');
  const servers = new CauseCount();
  servers.add(lane, 3);
  servers.add(closed, 2);

  test.each([
    [1, 1, 0],
    [2, 2, 0],
    [4, 2, 2],
    [5, 2, 3],
    [11, 5, 6],
  ])('%i trucks: %i to what stands idle, %i to what is at work', (trucks, idle, atWork) => {
    const to = new CauseCount();
    servers.deal(trucks, nothing, to);
    expect([to.of(closed), to.of(lane), to.total]).toEqual([idle, atWork, trucks]);
  });

  test('without servers go where they are told', () => {
    const to = new CauseCount();
    new CauseCount().deal(4, nothing, to);
    expect([to.of(nothing), to.total]).toEqual([4, 4]);
  });
});

test('numbers are kept by cause, put together and cleared', () => {
  const [first, second] = [causeNumber('convoy'), causeNumber('no fuel')];
  const count = new CauseCount();
  count.add(first, 2);
  count.add(second, 0);
  expect([count.different, count.total]).toEqual([1, 2]);
  const more = new CauseCount();
  more.add(second, 3);
  more.addAll(count);
  // In the order of the causes, not of adding.
  expect([more.causeAt(0), more.causeAt(1)]).toEqual([second, first].sort((a, b) => a - b));
  expect([more.of(first), more.of(second), more.total]).toEqual([2, 3, 5]);
  more.clear();
  expect([more.different, more.total, more.of(second)]).toEqual([0, 0, 0]);
});
