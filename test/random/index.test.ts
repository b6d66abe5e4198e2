import { expect, test } from 'vitest';
import * as random from '../../src/random/index.js';

test('the folder offers these names and no others', () => {
  expect(Object.keys(random).sort()).toEqual([
    'DAY_MINUTES',
    'HourProfile',
    'KeyedDraws',
    'PiecewiseLinearRate',
    'Streams',
    'arrivalTimes',
    'convoyArrivals',
    'createDistribution',
    'createStream',
    'dayCountQuantile',
    'describeDistribution',
    'evenArrivals',
    'mergedArrivals',
    'profiledArrivalTimes',
    'randomArrivals',
    'ratedArrivalTimes',
    'ratedArrivals',
    'scheduledArrivals',
    'streamsVersion',
  ]);
});
