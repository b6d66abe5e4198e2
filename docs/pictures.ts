/**
 * Makes the pictures of README and gallery from real runs: `npm start && npm run docs:pictures -- [NAME…]`, with Chromium. A page
 * that stands in out/ already is taken as it is: remove it to have it made again.
 * The gallery's page says which command makes which picture, and by the words in its title which figure of the page it is.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

interface Picture {
  readonly name: string;
  readonly command: string;
  /** Words of the figure's caption; the first figure without them. */
  readonly caption: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const asked = process.argv.slice(2);
const isAsked = (name: string): boolean => asked.length === 0 || asked.includes(name);
mkdirSync(join(root, 'docs/pictures'), { recursive: true });

const browserPath = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
);
const browser = await chromium.launch({
  executablePath: browserPath ?? '',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const picture of galleryOf(readFileSync(join(root, 'docs/gallery.md'), 'utf8')))
    if (isAsked(picture.name)) await takeFigure(browser, picture);
  if (isAsked('planner'))
    await takeScreen(browser, 'planner', 'out/planner.html', ['[data-digest]', '.schematic']);
  if (isAsked('report')) await takeScreen(browser, 'report', 'out/report.html', ['.sheet']);
} finally {
  await browser.close();
}

/** Each picture of the gallery with the command that stands before it. */
function galleryOf(page: string): readonly Picture[] {
  const pictures: Picture[] = [];
  let command = '';
  for (const line of page.replaceAll(/ \\\n\s*/g, ' ').split('\n')) {
    if (line.startsWith('throughline ')) command = line;
    const [, name, caption = ''] = /^!\[[^\]]*\]\(pictures\/(\S+)\.png(?: "(.*)")?\)$/.exec(line) ?? [];
    if (name !== undefined) pictures.push({ name, command, caption });
  }
  return pictures;
}

/** The page that a command writes, by --report or by its output; one that stands there already is taken as it is. */
function pageOf(command: string): string {
  const [, to, file = ''] = /(>|--report) (\S+\.html)/.exec(command) ?? [];
  const path = join(root, file);
  if (existsSync(path)) return path;
  const words = [...command.replace(/ > .*$/, '').matchAll(/"([^"]*)"|\S+/g)].map(
    ([word, quoted]) => quoted ?? word,
  );
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 } as const;
  const printed = execFileSync(process.execPath, ['dist/cli.js', ...words.slice(1), '--quiet'], options);
  if (to === '>') writeFileSync(path, printed);
  return path;
}

async function takeFigure(browserOpen: Browser, { name, command, caption }: Picture): Promise<void> {
  const page = await opened(browserOpen, pageOf(command), { width: 960, height: 800 });
  const figures = page.locator('figure').filter({ hasText: new RegExp(caption) });
  await figures.first().screenshot({ path: pathTo(name) });
  await page.close();
}

/** The first screen of a page that `npm start` has written, once what is waited for is there. */
async function takeScreen(
  browserOpen: Browser,
  name: string,
  file: string,
  waitFor: readonly string[],
): Promise<void> {
  const page = await opened(browserOpen, join(root, file), { width: 1200, height: 900 }, 0.75);
  for (const each of waitFor) await page.waitForSelector(each);
  await page.screenshot({ path: pathTo(name) });
  await page.close();
}

async function opened(
  browserOpen: Browser,
  file: string,
  viewport: { readonly width: number; readonly height: number },
  deviceScaleFactor = 1,
): Promise<Page> {
  const page = await browserOpen.newPage({ viewport, deviceScaleFactor, colorScheme: 'light' });
  page.setDefaultTimeout(300_000);
  await page.goto(pathToFileURL(file).href);
  return page;
}

function pathTo(name: string): string {
  return join(root, `docs/pictures/${name}.png`);
}
