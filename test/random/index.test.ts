import { expect, test } from 'vitest';
import * as random from '../../src/random/index.js';

test('the folder offers these names and no others', () => {
  expect(Object.keys(random).sort()).toEqual([
    'HourProfile',
    'KeyedDraws',
    'PiecewiseLinearRate',
    'Streams',
    'arrivalTimes',
    'createDistribution',
    'createStream',
    'dayCountQuantile',
    'profiledArrivalTimes',
    'ratedArrivalTimes',
    'streamsVersion',
  ]);
});
