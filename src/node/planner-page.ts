import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { LanguageTexts } from '../report/index.js';
import type { Scenario } from '../scenario/index.js';
import type { ParameterEnsemble, Plan } from '../studies/index.js';
import { version } from './version.js';

/** What a planner's page begins with. */
export interface PlannerPageGiven {
  readonly scenario: Scenario;
  /** Levers moved at first. */
  readonly plan?: Plan;
  /** Parameter draws that can be run in place of the scenario's values. */
  readonly ensemble?: ParameterEnsemble;
  /** Messages of the page, as `loadLanguage` gives them; English where there are none. */
  readonly language?: LanguageTexts;
}

/** Beside the library, and from its source. */
const places = ['./page.html', '../../dist/page.html'];

/**
 * The planner's page of a scenario: one file with engine and workers in it, that nothing is fetched for. Text of the scenario is data in it.
 * @throws Error where the page was not built, or was bundled away
 */
export function plannerPage(given: PlannerPageGiven): string {
  const file = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync);
  if (file === undefined)
    throw new Error('the planner’s page is not beside the program: npm run build makes it');
  const { ensemble, language, ...plain } = given;
  const packed = {
    ...(ensemble === undefined ? {} : { ensemble: packedText(ensemble) }),
    ...(language === undefined ? {} : { language: packedText(language) }),
  };
  const { code, direction } = language ?? { code: 'en', direction: 'ltr' };
  return readFileSync(file, 'utf8')
    .replace('<html lang="en">', `<html lang="${code}" dir="${direction}">`)
    .replace('"GIVEN"', () => dataText({ ...plain, ...packed, version }));
}

/** JSON that no text in it can end early, whatever stands in it: nothing in it reads as the end of its element. */
function dataText(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** Draws are many numbers, and a language many sentences; packed they take half the room or less, and every browser unpacks them. */
function packedText(value: unknown): string {
  return gzipSync(JSON.stringify(value), { level: 9 }).toString('base64');
}
