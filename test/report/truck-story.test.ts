import { expect, test } from 'vitest';
import { simulate } from '../../src/corridor/index.js';
import { journalCsv, journalStory, traceText } from '../../src/report/index.js';
import { shortScenario, widestLine } from './sample-results.js';

const scenario = shortScenario();
const rows = simulate(scenario, { seed: 's', journal: true }).journal ?? [];
const arrived = rows.find(({ milestone }) => milestone === 'delivered')?.truck ?? 0;
const story = journalStory(
  scenario,
  { seed: 's', replication: 0, truck: arrived },
  rows.filter(({ truck }) => truck === arrived),
);

test('times between milestones add up to the whole way', () => {
  const { steps } = story;
  const sum = steps.reduce((total, { minutes }) => total + (minutes ?? 0), 0);
  // Sums of differences of minutes: equal but for rounding in the last bits.
  expect(sum).toBeCloseTo((steps.at(-1)?.at ?? 0) - (steps[0]?.at ?? 0), 6);
  expect(steps.at(-1)?.milestone).toBe('delivered');
});

test('the story fits 80 columns, one line for each milestone with its hour', () => {
  const text = traceText(story);
  expect(widestLine(text)).toBeLessThanOrEqual(80);
  expect(text.match(/^\d{4}-\d\d-\d\d \d\d:\d\d /gm)).toHaveLength(story.steps.length);
  expect(text).not.toContain('still on its way');
});

test('a truck that has not arrived is told as being on its way', () => {
  expect(traceText({ ...story, steps: story.steps.slice(0, 2) })).toContain('still on its way');
});

test('the table of a story has a row for each milestone', () => {
  expect(journalCsv(story).trimEnd().split('\r\n')).toHaveLength(1 + story.steps.length);
});
