import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { buildPage } from '../../page.build.js';
import { droppedLabels } from '../../tsup.config.js';
import { throughline } from '../cli/fake-host.js';

/** The browser of this machine, where there is one: CHROMIUM names another. */
export const browserPath = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
);

/** A page open in the browser, with what must not happen on it. */
export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors, warnings and requests of anything but the file itself and what it holds. */
  readonly faults: readonly string[];
}

/** Starts the browser. */
export async function startBrowser(): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
  ];
  return await chromium.launch({ executablePath: browserPath ?? '', args });
}

/** Builds the page afresh, as the package does, and writes one with the command line. */
export async function writePage(file: string, ...words: readonly string[]): Promise<void> {
  await buildPage(fileURLToPath(new URL('../../dist/page.html', import.meta.url)), droppedLabels);
  await writeBuiltPage(file, ...words);
}

/** Writes one more of the page that was built. */
export async function writeBuiltPage(file: string, ...words: readonly string[]): Promise<void> {
  const { code, err } = await throughline(['page', ...words, '--out', file]);
  if (code !== 0) throw new Error(`the command ended with ${code}: ${err}`);
}

/** Opens a page from its file, as a planner does. */
export async function openPage(
  browser: Browser,
  file: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  // Nothing here is judged by the clock; what is missing is told before long.
  page.setDefaultTimeout(300_000);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('dialog', async (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  context.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) faults.push(`request ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector('.answer-card');
  return { page, context, faults };
}

/** The simulated answer, once all its replications are in. */
export async function wholeAnswer(page: Page): Promise<{ readonly value: number; readonly digest: string }> {
  const digest = await page.waitForSelector('[data-digest]', { timeout: 300_000 });
  const value = await page.getAttribute('[data-value]', 'data-value');
  return { value: Number(value), digest: (await digest.getAttribute('data-digest')) ?? '' };
}

/** A file that a button of the page saves. */
export async function downloaded(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return readFileSync(await download.path());
}
