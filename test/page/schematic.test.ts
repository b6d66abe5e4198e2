import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { simulate } from '../../src/corridor/index.js';
import { builtIns } from '../../src/scenario/built-in/index.js';
import { changedScenario } from '../../src/scenario/index.js';
import { violations } from './axe.js';
import { browserPath, openPage, startBrowser, writeBuiltPage, writePage } from './browser-page.js';

const oneDay = ['--set', 'days=1', '--set', 'warmUpDays=0'];

describe.skipIf(browserPath === undefined)('the corridor drawn on the page, in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-schematic-'));
  const state: { browser?: Browser } = {};
  const drawn = async (name: string, options: Parameters<Browser['newContext']>[0] = {}) => {
    if (state.browser === undefined) throw new Error('the browser was not started');
    const opened = await openPage(state.browser, join(folder, `${name}.html`), options);
    await opened.page.waitForSelector('.schematic .stop', { timeout: 300_000 });
    return opened;
  };
  beforeAll(async () => {
    const through = 'examples/scenarios/road-drive-through.yaml';
    await writePage(join(folder, 'gates.html'), 'ceasefire-2025-01', ...oneDay);
    await writeBuiltPage(join(folder, 'through.html'), through, ...oneDay);
    state.browser = await startBrowser();
  });
  afterAll(async () => {
    await state.browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('two sites and two entries are drawn whole; trucks move while it plays, stand when it pauses, and tell their story', async () => {
    const { page, faults } = await drawn('gates');
    expect(await stops(page)).toEqual([
      ...['staging', 'site kerem-shalom', 'site nitzana', 'entry kerem-shalom', 'entry zikim', 'fleet'],
      ...['deir-al-balah', 'gaza-city', 'khan-younis', 'north-gaza', 'rafah'].map(
        (each) => `governorate ${each}`,
      ),
    ]);
    // The same run as on the command line, to the last event.
    const changed = changedScenario(builtIns['ceasefire-2025-01'], [
      { path: 'days', value: '1' },
      { path: 'warmUpDays', value: '0' },
    ]);
    if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
    const { digest } = simulate(changed.scenario, { seed: 'throughline', replication: 0 });
    expect(await page.getAttribute('[data-record-digest]', 'data-record-digest')).toBe(digest);

    const before = await places(page);
    const noon = await clock(page);
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => clock(page), { timeout: 300_000 }).toBeGreaterThan(noon + 5);
    await page.getByRole('button', { name: 'Pause' }).click();
    const paused = await clock(page);
    const after = await places(page);
    expect([...before].some(([truck, place]) => after.has(truck) && after.get(truck) !== place)).toBe(true);
    await page.waitForTimeout(300);
    expect(await clock(page)).toBe(paused);

    // Only from here on is the time told to a listener.
    await page.getByRole('slider', { name: 'Time' }).fill('600');
    expect(await clock(page)).toBe(600);
    await page.locator('.replay [role=status]', { hasText: '2025-01-12 10:00, day 1 of 1' }).waitFor();

    const mark = page.locator('.mark.drives').first();
    const truck = await mark.getAttribute('data-truck');
    await mark.dispatchEvent('click');
    const story = page.locator(`[data-story="${truck}"]`);
    expect(await story.locator('h3').textContent()).toMatch(
      new RegExp(`^Truckload ${truck}: .+ pallets, by `),
    );
    expect(await story.locator('[aria-current=step]').count()).toBe(1);

    await page.locator('[data-stop="entry zikim"]').hover();
    expect(await page.locator('.replay-numbers h3').textContent()).toBe('zikim');
    expect(await page.locator('.replay-numbers dl').textContent()).toMatch(
      /open today(\d\d:\d\d to \d\d:\d\d|closed)/,
    );
    await page.locator('.replay .fold > summary').click();
    expect(await page.locator('.replay .document tbody tr').count()).toBe(1 + 2 + 2 * 3 + 1 + 5);
    await page.setViewportSize({ width: 360, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // Dark and light differ in colours alone.
      const rule = colorScheme === 'dark' ? { rule: 'color-contrast' } : {};
      expect(await violations(page, { within: '.replay', ...rule })).toEqual([]);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(faults).toEqual([]);
  });

  test('a corridor that trucks drive through has no staging, yard or fleet; all can be done by keyboard', async () => {
    const { page, faults } = await drawn('through', { reducedMotion: 'reduce' });
    expect(await stops(page)).toEqual([
      ...['supply', 'site customs-at-the-gate', 'site customs-inland', 'entry road-gate'],
      ...['governorate border-region', 'governorate capital'],
    ]);
    expect(await page.locator('.border').textContent()).toBe('the exporting countrythe importing country');
    const noon = await clock(page);
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focused = () =>
      page.evaluate('document.activeElement.getAttribute("data-stop") ?? document.activeElement.id');
    await page.locator('#replay-play').focus();
    // Without motion it goes in steps of a second each.
    await press('Space');
    await expect.poll(() => clock(page), { timeout: 300_000 }).toBe(noon + 60);
    await press('Space', 'Tab', 'Tab', 'Tab', 'ArrowRight');
    const stepped = await clock(page);
    expect(stepped).toBeGreaterThan(noon + 60);
    await press('Tab', 'Tab', 'Tab', 'Tab');
    expect(await focused()).toBe('supply');
    await press('Tab');
    expect(await page.locator('.replay-numbers h3').textContent()).toBe('customs-at-the-gate');
    await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab');
    const first = await focused();
    expect(first).toMatch(/^truck-\d+$/);
    await press('ArrowRight');
    const second = String(await focused());
    expect(second).toMatch(/^truck-\d+$/);
    expect(second).not.toBe(first);
    await press('Enter');
    const story = page.locator(`[data-story="${second.replace('truck-', '')}"]`);
    await story.waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H3');
    await press('Tab', 'Enter');
    expect(await story.count()).toBe(0);
    expect(await focused()).toBe(second);
    expect(await clock(page)).toBe(stepped);
    expect(faults).toEqual([]);
  });
});

async function stops(page: Page): Promise<readonly (string | null)[]> {
  const boxes = await page.locator('.stop').all();
  return await Promise.all(boxes.map((box) => box.getAttribute('data-stop')));
}

async function clock(page: Page): Promise<number> {
  return Number(await page.getAttribute('[data-clock]', 'data-clock'));
}

/** Where each truck on its way is drawn. */
async function places(page: Page): Promise<ReadonlyMap<string, string>> {
  const found = await page.evaluate(
    `[...document.querySelectorAll('.mark.drives')].map((mark) => [mark.dataset.truck, mark.getAttribute('cx') + ' ' + mark.getAttribute('cy')])`,
  );
  return new Map(found as readonly (readonly [string, string])[]);
}
