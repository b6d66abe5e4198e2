import { describe, expect, test } from 'vitest';
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

describe('a truck that has not arrived when the run ends', () => {
  const jammed = shortScenario({ staging: { ...scenario.staging, trucks: 0 } });
  const all = simulate(jammed, { seed: 's', journal: true }).journal ?? [];
  const last = journalStory(
    jammed,
    { seed: 'a seed of some length', replication: 12, truck: 1 },
    all.filter(({ truck }) => truck === 1),
  );

  test('is told with where it waits, since when and how long, within 80 columns', () => {
    // Without Egyptian trucks all wait in staging; the run has three days from its start, when the first stands there.
    expect(last.unfinished).toMatchObject({
      zone: 'staging queue',
      isWaiting: true,
      since: 0,
      minutes: 4320,
    });
    const text = traceText(last);
    expect(widestLine(text)).toBeLessThanOrEqual(80);
    expect(text.replaceAll('\n', ' ')).toContain(
      `It was still waiting when the run ended: staging queue since ${scenario.start} 00:00, for 3.0 days.`,
    );
  });

  test('is told as being on its way where it moves', () => {
    const end = scenario.days * 1440;
    const before = rows.filter(({ truck, milestone }) => truck === arrived && milestone !== 'delivered');
    const road = before.findLastIndex(({ milestone }) => milestone === 'road');
    const moving = journalStory(scenario, story, before.slice(0, road + 1));
    expect(moving.unfinished?.minutes).toBeCloseTo(end - (before[road]?.at ?? 0), 6);
    expect(traceText(moving).replaceAll('\n', ' ')).toContain(
      'It was still on its way when the run ended: road in Gaza since',
    );
  });
});

test('a truck that has arrived is not told as being anywhere', () => {
  expect(story.unfinished).toBe(null);
  expect(traceText(story)).not.toContain('when the run ended');
});

test('the table of a story has a row for each milestone', () => {
  expect(journalCsv(story).trimEnd().split('\r\n')).toHaveLength(1 + story.steps.length);
});
