import { describe, expect, test } from 'vitest';
import { estimateWithControls } from '../../../src/experiment/index.js';
import { corridorSampler, knownMeans } from '../../../src/studies/index.js';
import { scenarioWith } from '../../corridor/scenarios.js';

const road = { days: 7, supply: { road: { perDay: 50, dispersion: 1 } } };

describe('known means', () => {
  test('arrivals have one where each source brings a fixed number of trucks', () => {
    // 50 by road, and three flights a day of 25 t, three trucks of 10 t each.
    const flights = { supply: { flights: { perDay: 3, tonnes: 25 } } };
    expect(knownMeans(scenarioWith(road, flights))).toEqual({ arrivalsPerDay: 59 });
  });

  test('flights of varying size leave none, for tonnes are rounded up to trucks', () => {
    const flights = { supply: { flights: { perDay: 3, tonnes: { kind: 'uniform', low: 20, high: 30 } } } };
    expect(knownMeans(scenarioWith(road, flights))).toEqual({});
  });

  test('where supply binds they take away nearly all the spread of what is received', async () => {
    const scenario = scenarioWith(road);
    const result = await estimateWithControls(corridorSampler(scenario), {
      measure: 'receivedPerDay',
      replications: 30,
      means: knownMeans(scenario),
    });
    // All that arrive are received on the same day, so the corrected mean is the known one.
    expect(result.estimate.mean).toBeCloseTo(50, 9);
  });
});
