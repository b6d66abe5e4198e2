import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong on a page, or within one part of it: by all its rules, or by one. */
export async function violations(
  page: Page,
  { within, rule }: { readonly within?: string; readonly rule?: string } = {},
): Promise<readonly string[]> {
  const context = within === undefined ? 'document' : JSON.stringify(within);
  const options = rule === undefined ? '{}' : JSON.stringify({ runOnly: [rule] });
  // Playwright's own world: the page's policy lets no script in.
  const { violations: found } = await page
    .evaluate(`${axe.source}; axe.run(${context}, ${options})`)
    .then((result) => result as axe.AxeResults);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
