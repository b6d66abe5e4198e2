import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { baseline } from '../../src/scenario/built-in/index.js';
import { parseScenario } from '../../src/scenario/index.js';
import { runStudy } from '../../src/studies/index.js';
import { violations } from './axe.js';
import { browserPath, openPage, startBrowser, wholeAnswer, writePage } from './browser-page.js';

const lever = 'fleet.carriers.contracted.trucks';

// Three days of the baseline, so that a replication takes milliseconds; its texts are what a page must not take for its own.
const hostile = `</script><script>alert(1)</script><img src=x onerror="alert('2')"> & "quotes" 'of' <b>both</b> {{kinds}} $& \u2028`;

const hostileName = `</script><img src=x onerror="alert('2')"> & "quotes"`;

function writtenScenario(folder: string): string {
  const file = join(folder, 'hostile.json');
  const levers = baseline.levers.map((each) => (each.path === lever ? { ...each, name: hostileName } : each));
  const short = { ...baseline, name: 'three days', days: 3, warmUpDays: 1 };
  writeFileSync(file, JSON.stringify({ ...short, title: hostile, description: hostile, levers }));
  return file;
}

describe.skipIf(browserPath === undefined)('the planner’s page in Chromium, from its file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-page-'));
  const file = join(folder, 'page.html');
  const state: { browser?: Browser } = {};
  const opened = async (options: Parameters<Browser['newContext']>[0] = {}) => {
    if (state.browser === undefined) throw new Error('the browser was not started');
    return await openPage(state.browser, file, options);
  };
  beforeAll(async () => {
    await writePage(file, writtenScenario(folder));
    state.browser = await startBrowser();
  });
  afterAll(async () => {
    await state.browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is one file under 1.5 MB without a link to anywhere', () => {
    expect(statSync(file).size).toBeLessThan(1_500_000);
    expect(readFileSync(file, 'utf8').match(/(src|href)\s*=\s*["']?(https?:)?\/\//g)).toBeNull();
  });

  test('a lever is dragged, the estimate moves, the simulation answers as Node does beside what was pinned, and the work is there again after a reload', async () => {
    const { page, faults } = await opened();
    const before = await wholeAnswer(page);
    const estimate = await estimateOf(page);
    await page.getByRole('button', { name: 'Pin this answer' }).click();
    await dragToEnd(page);
    await expect.poll(() => estimateOf(page), { timeout: 60_000 }).toBeGreaterThan(estimate + 1);
    await page.waitForSelector(`[data-digest]:not([data-digest="${before.digest}"])`, { timeout: 300_000 });
    const after = await wholeAnswer(page);
    expect(after.value).toBeGreaterThan(before.value + 1);
    // Over the same replications.
    const difference = await page.waitForSelector('[data-difference]');
    expect(Number(await difference.getAttribute('data-difference'))).toBeGreaterThan(1);

    // The scenario that is saved gives the same replications, bit for bit.
    const yaml = await downloaded(page, 'Scenario (YAML)');
    const read = parseScenario(yaml);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const again = await runStudy(read.scenario, { replications: 20 });
    expect(again.digest).toBe(after.digest);
    expect(again.lasting?.received.perDay.mean).toBe(after.value);

    const tables = await downloaded(page, 'Results (CSV)');
    expect(tables).toContain(String(again.throughput.received.perDay.mean));

    await page.waitForTimeout(500);
    await page.reload();
    expect(await wholeAnswer(page)).toEqual(after);
    expect(faults).toEqual([]);
  });

  test('text of a scenario shows as text, axe finds no violation, and what is typed wrong is told beside the field', async () => {
    const { page, faults } = await opened();
    expect((await page.textContent('h1'))?.replace(/\s+$/, '')).toBe(hostile.replace(/\s+$/, ''));
    expect(await page.locator('label.name', { hasText: '<img src=x' }).count()).toBe(1);
    expect(await page.locator('img').count()).toBe(0);
    await wholeAnswer(page);

    await page.emulateMedia({ reducedMotion: 'reduce' });
    const folds = page.locator('details:not([open]) > summary');
    while ((await folds.count()) > 0) await folds.first().click();
    await expect.poll(() => page.locator('.document:empty').count(), { timeout: 60_000 }).toBe(0);
    await page.waitForSelector('.schematic .stop');
    for (const width of [1280, 768, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await violations(page)).toEqual([]);
      // In the dark nothing but the colours is different.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, { rule: 'color-contrast' })).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }

    const gate = baseline.levers.find(({ path }) => path === 'crossing.rafah.gateRate');
    const field = page.locator('.number-field', { hasText: gate?.name ?? 'no such lever' });
    const entry = field.locator('input[type=text]');
    await entry.fill('2.5');
    expect(await field.locator('.error').textContent()).toContain('in steps of');
    expect(await entry.getAttribute('aria-invalid')).toBe('true');
    await entry.fill(String(Number(baseline.crossing['rafah']?.gateRate) + (gate?.step ?? 0)));
    expect(await field.locator('.error').count()).toBe(0);
    // The last sound answer stays.
    await wholeAnswer(page);
    // Times that do not fit together are the scenario's own check.
    const fact = page.locator('.number-field', { hasText: 'documents, low' });
    while ((await fact.count()) === 0) await page.getByRole('button', { name: /more assumption/ }).click();
    await fact.locator('input[type=text]').fill('400');
    await fact.locator('.error').waitFor();
    expect(await fact.locator('.error').textContent()).toMatch(/low|mode|high/);
    expect(faults).toEqual([]);
  });
});

async function estimateOf(page: Page): Promise<number> {
  await page.waitForSelector('[data-preview]:not(:empty)');
  return Number(await page.getAttribute('[data-preview]', 'data-preview'));
}

/** Drags the slider of the lever with the hostile name to its end, with the mouse. */
async function dragToEnd(page: Page): Promise<void> {
  const slider = page.locator('.number-field', { hasText: '<img src=x' }).locator('input[type=range]');
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (box === null) throw new Error('the slider is not shown');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 8, y);
  await page.mouse.down();
  for (let part = 1; part <= 5; part += 1) await page.mouse.move(box.x + (box.width * part) / 5 - 4, y);
  await page.mouse.up();
}

async function downloaded(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}
