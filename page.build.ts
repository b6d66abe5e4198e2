import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

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

/** Messages of studies that the page does not show, by the names of their files and of `Words`. */
const shownElsewhere = {
  backtest: 'backtest',
  'break-even': 'breakEven',
  calibrate: 'calibrate',
  clearing: 'clearing',
  compare: 'compare',
  comparison: 'comparison',
  grid: 'grid',
  ladder: 'ladder',
  ledger: 'ledger',
  morris: 'morris',
  reproduce: 'reproduce',
  resilience: 'resilience',
  screen: 'screen',
  select: 'select',
  'self-test': 'selfTest',
  sobol: 'sobol',
  tornado: 'tornado',
  validate: 'validate',
  verify: 'verify',
  'what-if': 'whatIf',
} as const;

const ownMessages: Plugin = {
  name: 'messages of the page alone',
  setup({ onLoad }) {
    const files = new RegExp(`/messages/\\w+/(${Object.keys(shownElsewhere).join('|')})\\.json$`);
    onLoad({ filter: files }, () => ({ contents: '{}', loader: 'json' }));
  },
};

/** @throws Error where something that was bundled says one of the messages left out */
function checkMessages(files: readonly string[]): void {
  const left = new RegExp(`\\bwords\\.(${Object.values(shownElsewhere).join('|')})\\b`);
  const wrong = files.find((file) => /src\/.*\.tsx?$/.test(file) && left.test(readFileSync(file, 'utf8')));
  if (wrong !== undefined) throw new Error(`the page has no messages for ${wrong}: page.build.ts`);
}

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
    plugins: [englishOnly, ownMessages],
    logLevel: 'warning',
  });
  const [output] = Object.values(metafile.outputs);
  const bundled = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  checkMessages(bundled.map(([file]) => file));
  const program = withoutEnds(outputFiles[0]?.text ?? '');
  const style = ['page.css', 'schematic.css'].map((each) => readFileSync(source(each), 'utf8')).join('');
  const hash = createHash('sha256').update(program).digest('base64');
  const page = readFileSync(source('page.html'), 'utf8')
    .replace('SCRIPT_HASH', () => hash)
    .replace('/* STYLE */', () => style)
    .replace('/* PROGRAM */', () => program);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page);
  return Object.keys(metafile.inputs);
}

/** The same program without what would end its element. */
function withoutEnds(program: string): string {
  return program.replaceAll(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--');
}
