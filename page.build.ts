import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { strToU8, zlibSync } from 'fflate';
import { english } from './src/report/words/messages/en/index.js';

const source = (path: string): string => fileURLToPath(new URL(`./src/page/${path}`, import.meta.url));

/** Messages of the schema library in other languages than English: 250 kB that nobody would read. */
const englishOnly: Plugin = {
  name: 'english only',
  setup({ onLoad }) {
    onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, () => ({
      contents: `export { default as en } from './en.js';`,
    }));
  },
};

/** The messages in English, packed: a third of their size. Page and workers unpack them as they begin. */
const packedMessages: Plugin = {
  name: 'packed messages',
  setup({ onLoad }) {
    const packed = Buffer.from(zlibSync(strToU8(JSON.stringify(english)), { level: 9 })).toString('base64');
    onLoad({ filter: /words\/messages\/en\/index\.ts$/ }, () => ({
      resolveDir: source('.'),
      contents: `import { strFromU8, unzlibSync } from 'fflate';
const bytes = Uint8Array.from(atob('${packed}'), (character) => character.charCodeAt(0));
export const english = JSON.parse(strFromU8(unzlibSync(bytes)));`,
    }));
  },
};

/**
 * Builds the planner's page as one file into which the command line puts a scenario: engine, workers and style are in it, nothing is fetched.
 * Gives the packages whose code is in it, by the files that were bundled.
 */
export async function buildPage(file: string, droppedLabels: readonly string[]): Promise<readonly string[]> {
  const { outputFiles, metafile } = await build({
    entryPoints: [source('main.ts')],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    // The page's policy lets nothing compile code, and what tries is noted as a violation.
    banner: { js: 'globalThis.__zod_globalConfig={jitless:true};' },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    dropLabels: [...droppedLabels],
    alias: { fflate: 'fflate/browser', linkedom: source('native-document.ts') },
    plugins: [englishOnly, packedMessages],
    logLevel: 'warning',
  });
  const program = withoutEnds(outputFiles[0]?.text ?? '');
  const style = ['page.css', 'schematic.css'].map((each) => readFileSync(source(each), 'utf8')).join('');
  const hash = createHash('sha256').update(program).digest('base64');
  const page = readFileSync(source('page.html'), 'utf8')
    .replace('SCRIPT_HASH', () => hash)
    .replace('/* STYLE */', () => style)
    .replace('/* PROGRAM */', () => program);
  mkdirSync(dirname(file), { recursive: true });
  // Tests build it afresh, mostly the same as it is, while others read it.
  if (!existsSync(file) || readFileSync(file, 'utf8') !== page) writeFileSync(file, page);
  return Object.keys(metafile.inputs);
}

/** The same program without what would end its element. */
function withoutEnds(program: string): string {
  return program.replaceAll(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--');
}
