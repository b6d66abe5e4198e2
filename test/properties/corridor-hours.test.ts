import { describe, expect, test } from 'vitest';
import { setParameter } from '../../src/corridor/index.js';
import { baseline } from '../../src/scenario/built-in/index.js';
import { mean, pairedInterval } from '../../src/statistics/index.js';
import { scenarioOf } from '../validation/endless-corridor.js';
import { replicate } from '../validation/replicate.js';
import { deliveredPerDay, receivedPerDay } from './ample-baseline.js';

const replications = 5;

/** The baseline with other hours at some places, over a whole week. */
function withHours(hours: unknown, paths: readonly string[]) {
  const oneWeek = { ...baseline, days: 7, warmUpDays: 7 };
  return scenarioOf(paths.reduce((scenario, path) => setParameter(scenario, path, hours), oneWeek));
}

const places = {
  inspection: ['inspection.sites.nitzana.hours'],
  crossing: ['crossing.rafah.hours'],
  'inspection, crossing and yard': [
    'inspection.sites.nitzana.hours',
    'crossing.rafah.hours',
    'transferYard.rafah.hours',
  ],
};

describe('closing on Saturdays, on the same luck', () => {
  test.each(Object.entries(places))('at %s lowers what is received and delivered', (_, paths) => {
    const everyDay = replicate(withHours({ daily: '08:00-17:00' }, paths), replications);
    const notSaturdays = replicate(withHours({ 'sun-fri': '08:00-17:00' }, paths), replications);
    for (const measure of [receivedPerDay, deliveredPerDay]) {
      const change = pairedInterval(notSaturdays.map(measure), everyDay.map(measure), 0.99);
      expect(change.high).toBeLessThan(0);
    }
  });

  test('where the lanes bind all days alike, takes away a seventh', () => {
    const [everyDay, notSaturdays] = [{ daily: '08:00-17:00' }, { 'sun-fri': '08:00-17:00' }].map((hours) => {
      const scenario = setParameter(withHours(hours, places.inspection), 'inspection.sites.nitzana.lanes', 8);
      return mean(replicate(scenario, replications).map((each) => each.throughput.inspected.perDay));
    });
    expect((notSaturdays ?? 0) / (everyDay ?? 1)).toBeCloseTo(6 / 7, 2);
  });

  test('at every place leaves no truck inspected or received on a Saturday', () => {
    const [outcome] = replicate(
      withHours({ 'sun-fri': '08:00-17:00' }, places['inspection, crossing and yard']),
      1,
    );
    // The run starts on Tuesday 28 November 2023; the days counted begin a week later, on a Tuesday.
    expect(baseline.start).toBe('2023-11-28');
    const saturdays = [4];
    for (const point of ['inspected', 'received'] as const) {
      outcome?.throughput[point].byDay.forEach((count, day) => {
        expect(count > 0).toBe(!saturdays.includes(day));
      });
    }
  });
});
