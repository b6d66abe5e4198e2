import { expect, test } from 'vitest';
import { arrivals, run, site } from './scenarios.js';

const dogs = { teams: 1, share: 1, search: 10, work: 20, rest: 30 };

test('a dog team searches one truck at a time in its lane and rests when it has worked long enough', () => {
  // 100-110, 110-120; 20 min worked: rest until 150; 150-160, 160-170; rest until 200; 200-210.
  const { times, outcome } = run(arrivals([100, 5]), site({ canine: dogs }));
  expect(times('inspected')).toEqual([110, 120, 150 + 10, 170, 210]);
  expect(outcome.work.dogSearches).toBe(5);
});

test('a search begun before the rest is due is finished', () => {
  const { times } = run(arrivals([100, 3]), site({ canine: { ...dogs, work: 15 } }));
  expect(times('inspected')).toEqual([110, 120, 160]);
});

test('trucks that are not picked pass without a dog team', () => {
  const { times } = run(arrivals([100, 2]), site({ canine: { ...dogs, share: 0 } }));
  expect(times('inspected')).toEqual([100, 100]);
});

test('teams added by a phase start at once', () => {
  const phases = [{ name: 'more', from: 105, set: { 'inspection.sites.site.canine.teams': 2 } }];
  const { times } = run({ phases }, arrivals([100, 3]), site({ canine: dogs }));
  expect(times('inspected')).toEqual([110, 115, 120]);
});

test('a team withdrawn by a phase first searches the trucks that wait for it', () => {
  const none = { 'inspection.sites.site.canine.teams': 0, 'inspection.sites.site.canine.share': 0 };
  const phases = [{ name: 'none', from: 105, set: none }];
  const { times } = run({ phases }, arrivals([100, 3], [130, 1]), site({ canine: dogs }));
  // The team rests from 120 to 150 and then takes the last that waited; the truck of 130 needs none.
  expect(times('inspected')).toEqual([110, 120, 160, 130]);
});
