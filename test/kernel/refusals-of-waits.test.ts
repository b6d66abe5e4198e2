import { describe } from 'vitest';
import { seize } from '../../src/kernel/index.js';
import {
  badNames,
  type Case,
  call,
  expectRefusals,
  idle,
  makeWorld,
  notAmounts,
  notDelays,
  notEventPriorities,
  notFunctions,
  notNumbers,
  notObjects,
  notPriorities,
} from './wrong-arguments.js';

const calls: readonly Case[] = [
  ['hold', ({ sim }, wrong) => call(sim, 'hold', wrong), notDelays],
  ['schedule: delay', ({ sim }, wrong) => call(sim, 'schedule', wrong, () => {}), notDelays],
  ['schedule: action', ({ sim }, wrong) => call(sim, 'schedule', 1, wrong), [undefined, ...notFunctions]],
  [
    'schedule: priority',
    ({ sim }, wrong) => call(sim, 'schedule', 1, () => {}, wrong),
    [...notEventPriorities, ...badNames],
  ],
  ['scheduleAt: time', ({ sim }, wrong) => call(sim, 'scheduleAt', wrong, () => {}), notDelays],
  [
    'scheduleAt: priority',
    ({ sim }, wrong) => call(sim, 'scheduleAt', 1, () => {}, wrong),
    [...notEventPriorities, ...badNames],
  ],
  ['reschedule: call', ({ sim }, wrong) => call(sim, 'reschedule', wrong, 1), [undefined, ...notNumbers]],
  [
    'reschedule: time',
    ({ sim }, wrong) =>
      call(
        sim,
        'reschedule',
        sim.schedule(1, () => {}),
        wrong,
      ),
    notDelays,
  ],
  ['cancel', ({ sim }, wrong) => call(sim, 'cancel', wrong), [undefined, ...notNumbers]],
  ['run', ({ sim }, wrong) => call(sim, 'run', wrong), [...notNumbers, -1]],
  [
    'runUntil: goal',
    ({ sim }, wrong) => call(sim, 'runUntil', wrong),
    [undefined, null, 5, 'end', {}, makeWorld().task],
  ],
  ['runUntil: limit', ({ sim, task }, wrong) => call(sim, 'runUntil', task, wrong), notNumbers],
  ['until', ({ sim }, wrong) => call(sim, 'until', wrong), [undefined, true, ...notFunctions]],
  [
    'anyOf',
    ({ sim }, wrong) => call(sim, 'anyOf', wrong),
    [undefined, null, 5, 'x', [], {}, [5], { a: undefined }, [makeWorld().sim.hold(1)]],
  ],
  ['anyOf of a process', ({ sim, lanes }) => call(sim, 'anyOf', [lanes.use(5)]), [0]],
  [
    'allOf',
    ({ sim }, wrong) => call(sim, 'allOf', wrong),
    [undefined, null, 5, [5], { a: null }, [makeWorld().sim.hold(1)]],
  ],
  ['collect', ({ sim }, wrong) => call(sim, 'collect', wrong), [undefined, null, 5, {}]],
  [
    'start: body',
    ({ sim }, wrong) => call(sim, 'start', wrong),
    [undefined, null, 5, idle, {}, [], Promise.resolve(), makeWorld().sim.hold(1), [1][Symbol.iterator]()],
  ],
  [
    'start: options',
    ({ sim }, wrong) => call(sim, 'start', idle(sim), wrong),
    [...notObjects, { nmae: 'x' }, { name: 5 }, { priority: '1' }, { priority: 0.5 }],
  ],
  [
    'request',
    ({ lanes }, wrong) => call(lanes, 'request', wrong),
    [...notPriorities, ...badNames, { amount: '2' }, { amount: 0 }, { ammount: 2 }],
  ],
  ['request: amount', ({ lanes }, wrong) => call(lanes, 'request', 0, wrong), notAmounts],
  ['request: both forms', ({ lanes }) => call(lanes, 'request', { priority: 1 }, 2), [0]],
  [
    'requestWithin: patience',
    ({ lanes }, wrong) => call(lanes, 'requestWithin', wrong),
    [undefined, ...notDelays],
  ],
  [
    'requestWithin',
    ({ lanes }, wrong) => call(lanes, 'requestWithin', 5, wrong),
    [...notPriorities, ...badNames, { amount: '2' }],
  ],
  ['tryRequest', ({ lanes }, wrong) => call(lanes, 'tryRequest', wrong), notAmounts],
  ['release', ({ lanes }, wrong) => call(lanes, 'release', wrong), [1, ...notAmounts]],
  ['disown', ({ lanes }, wrong) => call(lanes, 'disown', wrong), [1, ...notAmounts]],
  [
    'handOver',
    ({ lanes }, wrong) => call(lanes, 'handOver', wrong),
    [undefined, null, 'truck', {}, makeWorld().task],
  ],
  [
    'resource hold',
    ({ lanes }, wrong) => call(lanes, 'hold', wrong),
    [undefined, ...notFunctions, idle(makeWorld().sim)],
  ],
  ['work', ({ unloading }, wrong) => call(unloading, 'work', wrong), [undefined, ...notDelays]],
  ['use: minutes', ({ lanes }, wrong) => call(lanes, 'use', wrong), [undefined, ...notDelays]],
  ['use: options', ({ lanes }, wrong) => call(lanes, 'use', 5, wrong), [...notPriorities, ...badNames]],
  [
    'resource setCapacity',
    ({ lanes }, wrong) => call(lanes, 'setCapacity', wrong),
    [undefined, ...notNumbers, -1, 1.5, Number.POSITIVE_INFINITY],
  ],
  [
    'seize: parts',
    ({ sim }, wrong) => Reflect.apply(seize, undefined, [sim, wrong]),
    [undefined, null, 5, [], [5], [makeWorld().lanes], [[makeWorld().lanes, 1]]],
  ],
  [
    'seize: amount',
    ({ sim, lanes }, wrong) => Reflect.apply(seize, undefined, [sim, [[lanes, wrong]]]),
    [undefined, ...notAmounts],
  ],
  [
    'seize: priority',
    ({ sim, lanes }, wrong) => Reflect.apply(seize, undefined, [sim, [[lanes, 1]], wrong]),
    [...notPriorities, ...badNames],
  ],
  [
    'serve: duration',
    ({ bay }, wrong) => call(bay, 'serve', wrong),
    [undefined, null, '5', {}, Number.NaN, -1, Number.POSITIVE_INFINITY],
  ],
  [
    'serve: options',
    ({ bay }, wrong) => call(bay, 'serve', 5, wrong),
    [...notObjects, ...badNames, { onPreemption: 'resum' }],
  ],
  [
    'service',
    ({ bay }, wrong) => call(bay, 'service', 5, wrong),
    [...notObjects, ...badNames, { onPreemtion: 'leave' }],
  ],
  [
    'servers setCapacity',
    ({ bay }, wrong) => call(bay, 'setCapacity', wrong),
    [undefined, ...notNumbers, -1, 0.5],
  ],
];

describe('waits and calls refuse every argument of the wrong kind', () => expectRefusals(calls));
