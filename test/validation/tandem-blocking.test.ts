import { describe, expect, test } from 'vitest';
import { tandemBlocking } from '../../src/theory/index.js';
import { blockingLineThroughput } from './blocking-line.js';
import { endlessCorridor, type Parts } from './endless-corridor.js';
import { expectTheory, inZone, utilisationOf } from './judge.js';
import { replicate } from './replicate.js';

const days = 4;
const exponential = (mean: number) => ({ kind: 'exponential', mean });

/** One lane that never lacks trucks (they stand at staging from the start), then one gate lane behind so many places. */
function saturatedLine(places: number, lane: number, gate: number, parts: Partial<Parts> = {}) {
  return endlessCorridor({
    days,
    warmUpDays: 1,
    staging: { backlog: 1_500 * (days + 1) },
    site: { lanes: 1, documents: exponential(lane), approachRoom: 2 },
    entry: { lanes: 1, processing: exponential(gate), approachRoom: places },
    ...parts,
  });
}

describe('a saturated lane and a gate lane with little room between are a tandem with blocking', () => {
  test.each([
    { places: 1, lane: 1.5, gate: 1.5 },
    { places: 3, lane: 1.5, gate: 1.2 },
    { places: 2, lane: 1.2, gate: 1.8 },
  ])('$places places, $lane min in the lane, $gate min in the gate', ({ places, lane, gate }) => {
    const exact = tandemBlocking({ firstRate: 1 / lane, secondRate: 1 / gate, buffer: places });
    const outcomes = replicate(saturatedLine(places, lane, gate), 20);
    expectTheory(outcomes, (each) => each.throughput.received.perDay, exact.throughput * 1440);
    expectTheory(outcomes, inZone('held in inspection'), exact.blockedShare);
    expectTheory(outcomes, utilisationOf('gate lanes'), 1 - exact.starvedShare);
    expectTheory(outcomes, inZone('crossing queue'), exact.bufferLevel);
  });
});

describe('a full yard stops the gate, and a stopped gate the lane', () => {
  test('the exact chain gives 22/39 for three equal servers without room between (Hunt 1956)', () => {
    expect(blockingLineThroughput({ rates: [1, 1, 1], buffers: [0, 0] })).toBeCloseTo(22 / 39, 12);
  });

  test('the exact chain agrees with the tandem where the third server is endlessly quick', () => {
    const exact = tandemBlocking({ firstRate: 0.7, secondRate: 1.1, buffer: 2 }).throughput;
    // A third server a million times quicker is starved all but a millionth of the time.
    expect(blockingLineThroughput({ rates: [0.7, 1.1, 1e6], buffers: [2, 3] })).toBeCloseTo(exact, 5);
  });

  test.each([
    { places: 1, yardRoom: 1, minutes: [1.5, 1.5, 1.5] as const },
    { places: 2, yardRoom: 3, minutes: [1.3, 1.6, 1.7] as const },
  ])(
    'lane, gate and one bay: $places places at the gate, room for $yardRoom in the yard, $minutes min',
    ({ places, yardRoom, minutes }) => {
      const [lane, gate, bay] = minutes;
      const throughput = blockingLineThroughput({
        rates: [1 / lane, 1 / gate, 1 / bay],
        // A truck in the bay takes one of the yard's places.
        buffers: [places, yardRoom - 1],
      });
      const yard = { room: yardRoom, bays: 1, transfer: { time: exponential(bay) } };
      const outcomes = replicate(saturatedLine(places, lane, gate, { yard }), 20);
      expectTheory(outcomes, (each) => each.throughput.received.perDay, throughput * 1440);
    },
  );
});
