import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { baseline } from '../../src/scenario/built-in/index.js';
import { parseScenario } from '../../src/scenario/index.js';
import { runStudy } from '../../src/studies/index.js';
import { readWorkbook } from '../../src/workbook/index.js';
import { twoGates } from '../corridor/two-gates.js';
import { violations } from './axe.js';
import {
  browserPath,
  downloaded,
  type OpenPage,
  openPage,
  startBrowser,
  wholeAnswer,
  writeBuiltPage,
  writePage,
} from './browser-page.js';

const lever = 'fleet.carriers.contracted.trucks';
const rate = 'crossing.rafah.gateRate';

// Three days of the baseline, so that a replication takes milliseconds; its texts are what a page must not take for its own.
const hostile = `</script><script>alert(1)</script><img src=x onerror="alert('2')"> & "quotes" 'of' <b>both</b> {{kinds}} $& \u2028`;

const hostileName = `</script><img src=x onerror="alert('2')"> & "quotes"`;

const gate = baseline.levers.find(({ path }) => path === rate);

const written = {
  ...{ ...baseline, name: 'three days', days: 3, warmUpDays: 1, title: hostile, description: hostile },
  levers: baseline.levers
    .filter(({ path }) => [lever, rate, 'fleet.fuel.perDay'].includes(path))
    .map((each) => (each.path === lever ? { ...each, name: hostileName } : each)),
  facts: Object.fromEntries(Object.entries(baseline.facts).filter(([path]) => !path.startsWith('levers.'))),
};

// One page, used by one test after the other as by a planner; most of the time goes into starting it.
describe.skipIf(browserPath === undefined)('the planner’s page in Chromium, from its file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-page-'));
  const [file, places] = [join(folder, 'page.html'), join(folder, 'places.html')];
  const state: { browser?: Browser; open?: OpenPage } = {};
  const opened = (): OpenPage => {
    if (state.open === undefined) throw new Error('the page was not opened');
    return state.open;
  };
  beforeAll(async () => {
    const scenario = join(folder, 'hostile.json');
    writeFileSync(scenario, JSON.stringify(written));
    await writePage(file, scenario, '--ensemble', 'statement-240');
    state.browser = await startBrowser();
    state.open = await openPage(state.browser, file);
  });
  afterAll(async () => {
    await state.browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is one file under 1.5 MB without a link to anywhere', () => {
    expect(statSync(file).size).toBeLessThan(1_500_000);
    expect(readFileSync(file, 'utf8').match(/(src|href)\s*=\s*["']?(https?:)?\/\//g)).toBeNull();
  });

  test('text of a scenario shows as text', async () => {
    const { page } = opened();
    expect((await page.textContent('h1'))?.replace(/\s+$/, '')).toBe(hostile.replace(/\s+$/, ''));
    expect(await page.locator('label.name', { hasText: '<img src=x' }).count()).toBe(1);
    expect(await page.locator('img').count()).toBe(0);
  });

  test('a lever is dragged, the estimate moves, and the simulation answers as Node does, beside what was pinned', async () => {
    const { page } = opened();
    const before = await wholeAnswer(page);
    await page.getByRole('button', { name: 'Pin this answer' }).click();
    const estimate = await estimateOf(page);
    await dragToEnd(page);
    await expect.poll(() => estimateOf(page), { timeout: 300_000 }).toBeGreaterThan(estimate + 1);
    await page.waitForSelector(`[data-digest]:not([data-digest="${before.digest}"])`, { timeout: 300_000 });
    const after = await wholeAnswer(page);
    expect(after.value).toBeGreaterThan(before.value + 1);
    const difference = await page.waitForSelector('[data-difference]');
    expect(Number(await difference.getAttribute('data-difference'))).toBeGreaterThan(1);

    // The scenario that is saved gives the same replications, bit for bit.
    const read = parseScenario((await downloaded(page, 'Scenario (YAML)')).toString());
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const again = await runStudy(read.scenario, { replications: 20 });
    expect(again.digest).toBe(after.digest);
    expect(again.lasting?.received.perDay.mean).toBe(after.value);
    const throughput = again.throughput.received.perDay.mean;
    expect((await downloaded(page, 'Results (CSV)')).toString()).toContain(String(throughput));
    const sheets = await readWorkbook(await downloaded(page, 'Results (Excel)'));
    expect(JSON.stringify(sheets)).toContain(after.digest);
    expect(JSON.stringify(sheets)).toContain(String(throughput));
  });

  test('the work is there again after a reload, and from its file after a fresh start', async () => {
    const { page } = opened();
    const work = await downloaded(page, 'This work (file)');
    const shown = await wholeAnswer(page);
    await page.waitForTimeout(500);
    await page.reload();
    expect(await wholeAnswer(page)).toEqual(shown);
    expect(await page.locator('[aria-labelledby=pinned-heading] tbody tr').count()).toBe(2);
    await page.getByRole('button', { name: 'Back to the scenario' }).click();
    await page.waitForSelector(`[data-digest]:not([data-digest="${shown.digest}"])`, { timeout: 300_000 });
    await openWork(page, 'kept.json', work.toString());
    await page.waitForSelector(`[data-digest="${shown.digest}"]`, { timeout: 300_000 });
  });

  test('a file that is no work, or not on this scenario, is told and changes nothing', async () => {
    const { page } = opened();
    const shown = await wholeAnswer(page);
    const told = () => page.locator('.save [role=alert]').textContent();
    await openWork(page, '<b>.json', '{');
    await expect.poll(told).toBe('<b>.json is not a file of work from this page.');
    const other = { throughline: '0.1.0', scenario: '<img src=x onerror=alert(1)>', choices: {} };
    await openWork(page, 'other.json', JSON.stringify(other));
    await expect.poll(told).toContain('is work on another scenario: <img src=x');
    await openWork(page, 'beyond.json', JSON.stringify({ ...other, scenario: 'three days' }));
    await expect.poll(told).toContain('nothing was changed');
    expect(await page.locator('img').count()).toBe(0);
    expect(await wholeAnswer(page)).toEqual(shown);
  });

  test('what is typed wrong is told beside the field, and the last sound answer stays', async () => {
    const { page } = opened();
    const { value } = await wholeAnswer(page);
    const field = page.locator('.number-field', { hasText: gate?.name ?? 'no such lever' });
    const entry = field.locator('input[type=text]');
    await entry.fill('2.5');
    expect(await field.locator('.error').textContent()).toContain('in steps of');
    expect(await entry.getAttribute('aria-invalid')).toBe('true');
    expect(Number(await page.getAttribute('[data-value]', 'data-value'))).toBe(value);
    await entry.fill(String(Number(baseline.crossing['rafah']?.gateRate) + (gate?.step ?? 0)));
    expect(await field.locator('.error').count()).toBe(0);
    for (const [label, wrong, error] of [
      ['trucks a day', '0', 'must be above 0'],
      ['Replications', '1', 'must be a whole number from 2 to 1,000'],
      ['Seed', '', 'must not be empty'],
    ] as const) {
      if (label === 'Replications') await page.getByText('Replications and seed').click();
      const text = page.getByLabel(label, { exact: true });
      const sound = await text.inputValue();
      await text.fill(wrong);
      expect(await page.locator('.text-entry', { has: text }).locator('.error').textContent()).toBe(error);
      await text.fill(sound);
    }
    // A parameter of another policy has its own limits; times that do not fit together are the scenario's own check.
    await page.getByLabel('policy', { exact: true }).selectOption('risk-based');
    const recall = page.locator('.number-field', { hasText: 'recall' });
    await recall.locator('input[type=text]').fill('1.5');
    expect(await recall.locator('.error').textContent()).toBe('must be a number from 0 to 1');
    await recall.locator('input[type=text]').fill('0,5');
    expect(await recall.locator('.error').count()).toBe(0);
    const fact = page.locator('.number-field', { hasText: 'documents, low' });
    while ((await fact.count()) === 0) await page.getByRole('button', { name: /more assumption/ }).click();
    const text = fact.locator('input[type=text]');
    const sound = await text.inputValue();
    await text.fill('400');
    await fact.locator('.error').waitFor();
    expect(await fact.locator('.error').textContent()).toMatch(/low|mode|high/);
    await text.fill(sound);
    await page.getByLabel('policy', { exact: true }).selectOption('');
  });

  test('by keyboard alone: the answer is skipped to, a lever is moved and a button pressed', async () => {
    const { page } = opened();
    await page.evaluate('document.activeElement.blur(); scrollTo(0, 0)');
    await page.mouse.click(2, 2);
    const skip = page.getByRole('link', { name: 'Skip to the answer' });
    await tabTo(page, skip);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('answer');
    const slider = page.locator('.number-field', { hasText: gate?.name ?? '' }).locator('input[type=range]');
    const from = Number(await slider.inputValue());
    await tabTo(page, slider);
    await page.keyboard.press('ArrowRight');
    expect(Number(await slider.inputValue())).toBe(from + (gate?.step ?? 0));
    await page.keyboard.press('ArrowLeft');
    const fold = page.locator('.fold summary', { hasText: 'Day by day' });
    await tabTo(page, fold);
    await page.keyboard.press('Enter');
    await page.locator('details[open] svg').first().waitFor();
  });

  test('with a reliability the answer is of the draws, and a search over them tells how far it is and can be stopped', async () => {
    const { page } = opened();
    await page.getByRole('button', { name: 'Back to the scenario' }).click();
    await page.getByLabel('trucks a day', { exact: true }).fill('230');
    await page.getByLabel('reliability', { exact: true }).selectOption('0.5');
    await page.locator('.in-draws').waitFor({ timeout: 300_000 });
    expect(await page.textContent('.in-draws')).toMatch(/^\d+ of \d+ draws reach it/);
    const find = page.getByRole('button', { name: /Find the cheapest plan for 230 .* in 50 % of corridors/ });
    await find.click();
    await page.locator('[aria-labelledby=reach-heading]', { hasText: 'runs' }).waitFor({ timeout: 300_000 });
    await page.getByRole('button', { name: 'Stop the search' }).click();
    expect(await find.isEnabled()).toBe(true);
    await wholeAnswer(page);
  });

  test('axe finds no violation: in light and dark, at 360, 768 and 1,280 pixels, with all of it open', async () => {
    const { page } = opened();
    const folds = page.locator('details:not([open]) > summary');
    while ((await folds.count()) > 0) await folds.first().click();
    await expect.poll(() => page.locator('.document:empty').count(), { timeout: 300_000 }).toBe(0);
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [360, 768, 1280]) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 900 });
        // Dark and light differ in colours alone.
        const rule = colorScheme === 'dark' ? { rule: 'color-contrast' } : {};
        expect({ colorScheme, width, found: await violations(page, rule) }).toEqual({
          ...{ colorScheme, width, found: [] },
        });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      }
  });

  test('printed it has answer, plan and inputs, and no controls', async () => {
    const { page } = opened();
    await page.emulateMedia({ media: 'print' });
    // The boxes of the drawing are buttons, and are printed.
    expect(await page.locator('input, select, button:not(.stop)').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('.answer-card .headline').isVisible()).toBe(true);
    expect(await page.locator('.printed').textContent()).toContain('230 trucks a day received');
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('.printed').isVisible()).toBe(false);
  });

  test('nothing was fetched, and no error came up, in all of this', () => {
    expect(opened().faults).toEqual([]);
  });

  test('sites and entries have controls of their own, and a target may be counted at one of them', async () => {
    if (state.browser === undefined) throw new Error('the browser was not started');
    const levers = ['gate', 'east'].map((name) => ({
      ...{ name: `agreed at ${name}`, path: `crossing.${name}.dailyLimit` },
      ...{ step: 4, max: 18, costPerStepPerDay: 100 },
    }));
    const crossing = { gate: { dailyLimit: 6 }, east: { dailyLimit: 6 } };
    const scenario = join(folder, 'places.json');
    writeFileSync(scenario, JSON.stringify(twoGates({ levers, crossing })));
    await writeBuiltPage(places, scenario);
    const { page, faults } = await openPage(state.browser, places);
    expect(await page.locator('label.name', { hasText: /agreed at (gate|east)/ }).count()).toBe(2);
    await page.getByLabel('counted when').selectOption('received@east');
    await expect.poll(() => page.textContent('.headline .unit')).toContain('received@east');
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

async function openWork(page: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator('.save input[type=file]').setInputFiles(file);
}

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  const focused = place.and(page.locator(':focus'));
  // All assumptions may be shown by now, each with a slider and a number.
  for (let presses = 0; presses < 800; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focused.count()) > 0) return;
  }
  throw new Error('the focus never came there');
}
