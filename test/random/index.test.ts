import { expect, test } from 'vitest';
import * as random from '../../src/random/index.js';

test('the folder offers these names and no others', () => {
  expect(Object.keys(random).sort()).toEqual([
    'HourProfile',
    'KeyedDraws',
    'PiecewiseLinearRate',
    'Streams',
    'arrivalTimes',
    'convoyArrivals',
    'createDistribution',
    'createStream',
    'dayCountQuantile',
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
