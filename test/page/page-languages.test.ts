import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadLanguage, wordsOf } from '../../src/report/index.js';
import { baseline } from '../../src/scenario/built-in/index.js';
import { violations } from './axe.js';
import {
  browserPath,
  openPage,
  startBrowser,
  wholeAnswer,
  writeBuiltPage,
  writePage,
} from './browser-page.js';

const path = 'fleet.carriers.contracted.trucks';

describe.skipIf(browserPath === undefined)('the planner’s page in French and Arabic, in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-languages-'));
  const state: { browser?: Browser } = {};
  beforeAll(async () => {
    const scenario = join(folder, 'short.json');
    const levers = baseline.levers.filter((each) => each.path === path);
    const facts = Object.fromEntries(
      Object.entries(baseline.facts).filter(([at]) => !at.startsWith('levers.')),
    );
    writeFileSync(scenario, JSON.stringify({ ...baseline, days: 1, warmUpDays: 0, levers, facts }));
    await writePage(join(folder, 'fr.html'), scenario, '--lang', 'fr');
    await writeBuiltPage(join(folder, 'ar.html'), scenario, '--lang', 'ar');
    state.browser = await startBrowser();
  });
  afterAll(async () => {
    await state.browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(['fr', 'ar'] as const)(
    '%s: it loads, a lever moves the answer, a plan that was found is there after a reload, no error, axe finds nothing',
    async (language) => {
      if (state.browser === undefined) throw new Error('the browser was not started');
      const { page, faults, context } = await openPage(state.browser, join(folder, `${language}.html`));
      const { planner: say } = wordsOf(await loadLanguage(language), baseline.names);
      const before = await wholeAnswer(page);
      expect(await page.evaluate('document.documentElement.lang')).toBe(language);
      expect(await page.evaluate('document.documentElement.dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
      expect(await page.locator('#reach-heading').textContent()).toBe(say.reach.heading);

      await page.locator('.number-field input[type=range]').first().press('End');
      await page.waitForSelector(`[data-digest]:not([data-digest="${before.digest}"])`, { timeout: 300_000 });
      await wholeAnswer(page);

      await page.locator('[aria-labelledby=reach-heading] button.main').click();
      const found = page.locator('[aria-labelledby=reach-heading] [data-decision][data-whole=true]');
      await found.waitFor({ timeout: 300_000 });
      const answer = await found.textContent();
      await page.waitForTimeout(600);
      await page.reload();
      await found.waitFor({ timeout: 300_000 });
      expect(await found.textContent()).toBe(answer);

      await wholeAnswer(page);
      expect(await violations(page)).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    },
  );
});
