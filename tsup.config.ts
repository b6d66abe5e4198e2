import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { buildPage } from './page.build.js';
import { scenarioJsonSchema } from './src/scenario/index.js';

const library = {
  index: 'src/index.ts',
  corridor: 'src/corridor.ts',
  scenario: 'src/scenario/index.ts',
  report: 'src/report/index.ts',
  kernel: 'src/kernel/index.ts',
  random: 'src/random/index.ts',
  statistics: 'src/statistics/index.ts',
  theory: 'src/theory/index.ts',
  experiment: 'src/experiment/index.ts',
  node: 'src/node/index.ts',
  worker: 'src/node/worker.ts',
  bullmq: 'src/bullmq/index.ts',
  browser: 'src/browser/index.ts',
};

/** Statements under these labels are for whoever changes the source (src/math/invariant.ts): no release has them. */
export const droppedLabels = ['CHECKED'];

/** Where the entries stand as files that only export: in one folder with their tsconfig. */
const entries = 'out/entries';

/**
 * The entries whose declarations are written. What writes them reads the source anew for each entry that does not lie
 * beside the tsconfig, which took two minutes.
 */
const declared = writeEntries();

// One config, not an array: the configs of an array build side by side and wipe each other's output.
export default defineConfig({
  entry: { ...library, cli: 'src/cli/main.ts' },
  format: ['esm', 'cjs'],
  target: 'node20',
  clean: true,
  shims: true,
  removeNodeProtocol: false,
  // Heavy to load from node_modules, light when only what is used is bundled.
  noExternal: [
    'csv-parse',
    'read-excel-file',
    'write-excel-file',
    'fflate',
    'hyparquet',
    'hyparquet-writer',
    'saxen',
    '@observablehq/plot',
    'linkedom',
    'intl-messageformat',
    '@formatjs/fast-memoize',
    '@formatjs/icu-messageformat-parser',
  ],
  metafile: true,
  esbuildOptions(options) {
    options.dropLabels = droppedLabels;
    // The one that looks for no worker of Node: browsers get it too.
    options.alias = { fflate: 'fflate/browser' };
  },
  // Types are checked by `npm run check`; here declarations are only written.
  dts: { entry: declared, compilerOptions: { noCheck: true } },
  tsconfig: `${entries}/tsconfig.json`,
  async onSuccess() {
    writeFileSync('dist/scenario.schema.json', `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
    // The command line is run, never required.
    rmSync('dist/cli.cjs', { force: true });
    const inPage = packagesOf(await buildPage('dist/page.html', droppedLabels));
    writeFileSync('dist/THIRD-PARTY.txt', noticeOf([...new Set([...bundledPackages(), ...inPage])].sort()));
  },
});

function writeEntries(): Readonly<Record<string, string>> {
  mkdirSync(entries, { recursive: true });
  writeFileSync(
    `${entries}/tsconfig.json`,
    '{ "extends": "../../tsconfig.json", "include": ["*.ts", "../../src/**/*.d.ts"] }\n',
  );
  return Object.fromEntries(
    Object.entries(library).map(([name, source]) => {
      const file = `${entries}/${name}.ts`;
      writeFileSync(file, `export * from '../../${source.replace(/ts$/, 'js')}';\n`);
      return [name, file];
    }),
  );
}

/** Folders in node_modules from which something was bundled into the library. */
function bundledPackages(): readonly string[] {
  const folders = new Set<string>();
  for (const format of ['esm', 'cjs']) {
    const metafile = `dist/metafile-${format}.json`;
    if (!existsSync(metafile)) continue;
    const inputs = Object.keys(JSON.parse(readFileSync(metafile, 'utf8')).inputs);
    for (const folder of packagesOf(inputs)) folders.add(folder);
    rmSync(metafile);
  }
  return [...folders];
}

/** Folders of the packages that files lie in. */
function packagesOf(files: readonly string[]): readonly string[] {
  return files.flatMap((file) => {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
    return folder !== undefined && existsSync(`${folder}/package.json`) ? [folder] : [];
  });
}

/** Names, versions, licences and notices of packages, as their licences ask of who passes them on. */
function noticeOf(folders: readonly string[]): string {
  const parts = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice)/i.test(file));
    const texts = files.map((file) => readFileSync(`${folder}/${file}`, 'utf8').trim());
    return [`${name} ${version} (${license})`, ...texts].join('\n\n');
  });
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `Parts of these packages are contained in the files of this folder.${rule}${parts.join(rule)}\n`;
}
