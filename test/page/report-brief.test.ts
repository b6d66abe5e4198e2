import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  loadLanguage,
  reachReport,
  reliabilityReport,
  type ShownStudy,
  studyHtml,
  type Words,
  wordsOf,
} from '../../src/report/index.js';
import { baseline } from '../../src/scenario/built-in/index.js';
import { listFacts, type Scenario } from '../../src/scenario/index.js';
import { reach, reliableReach } from '../../src/studies/index.js';
import { told } from '../report/documents/sample-find-out.js';
import { violations } from './axe.js';
import { browserPath, startBrowser } from './browser-page.js';

const scenario: Scenario = { ...baseline, days: 3, warmUpDays: 0 };

/** All levers of the baseline in the plan: as long a brief as it has. */
const most = baseline.levers.map(({ path, name, max }) => {
  const costs = { cost: 900, capacity: 900, haulage: 0 };
  return { lever: path, name, from: 1, to: max, ...costs, leadTimeDays: 7 };
});

/** Each is computed once, and told in every language. */
const computed = new Map<string, Promise<unknown>>();

function once<Result>(name: string, compute: () => Promise<Result>): Promise<Result> {
  const known = computed.get(name) ?? compute();
  computed.set(name, known);
  return known as Promise<Result>;
}

const answers = {
  reach: async (words: Words): Promise<ShownStudy> => {
    const effort = { target: 5_000, replications: 2, maxReplications: 0, runnersUp: 0 };
    const found = await once('reach', () => reach(scenario, effort));
    return reachReport.show({ ...found, decision: 'reached', plan: most, cost: 13_500 }, { scenario, words });
  },
  reliability: async (words: Words): Promise<ShownStudy> => {
    const few = { ...scenario, days: 1 };
    const asked = { reliability: 0.8, draws: 20, replications: 2, target: 5_000, runnersUp: 0 };
    const found = await once('reliability', () => reliableReach(few, asked));
    return reliabilityReport.show({ ...found, plan: most, findOut: told }, { scenario: few, words });
  },
};

const shown = [
  ['reach', 'en'],
  ['reach', 'fr'],
  ['reach', 'ar'],
  ['reliability', 'en'],
  ['reliability', 'fr'],
  ['reliability', 'ar'],
] as const;

describe.skipIf(browserPath === undefined).each(shown)('the report of %s in %s', (name, language) => {
  let browser: Browser;
  let file = '';

  beforeAll(async () => {
    browser = await startBrowser();
    file = join(mkdtempSync(join(tmpdir(), 'throughline-')), 'report.html');
    const study = await answers[name](wordsOf(await loadLanguage(language), scenario.names));
    // One row in twelve: each row is made alike, and what axe finds in one it finds in all.
    const facts = listFacts(scenario).filter((_, index) => index % 12 === 0);
    writeFileSync(file, await studyHtml(study, { scenario, facts, manifest: { version: '0.0.0' } }));
  });

  afterAll(async () => {
    await browser?.close();
  });

  test('says in its brief what to find out', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    const { brief, findOut } = wordsOf(await loadLanguage(language));
    const headings = await page.locator('.brief h2').allTextContents();
    expect(headings).toContain(name === 'reach' ? brief.findOut : findOut.title);
    await page.close();
  });

  test('begins with a brief of two A4 pages', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    await page.evaluate("for (const each of document.querySelectorAll('main > :not(.brief)')) each.remove()");
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(2);
    await page.close();
  });

  test.each([
    ['light', 1280, undefined],
    // Dark and light differ in colours alone.
    ['dark', 1280, 'color-contrast'],
    ['light', 360, undefined],
  ] as const)('axe finds no violation: %s, %i pixels', async (colorScheme, width, rule) => {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
    await page.goto(pathToFileURL(file).href);
    await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
    expect(await violations(page, rule === undefined ? {} : { rule })).toEqual([]);
    expect(await page.evaluate('document.documentElement.dir')).toBe(language === 'ar' ? 'rtl' : '');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.close();
  });
});
