import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const project = fileURLToPath(new URL('..', import.meta.url));
const root = join(project, 'src');

/** Row of each folder, from the ground up; index.ts of src stands above all. */
const rows: Readonly<Record<string, number>> = {
  math: -1,
  workbook: -1,
  kernel: 0,
  random: 0,
  statistics: 0,
  theory: 0,
  scenario: 0,
  corridor: 1,
  experiment: 1,
  selftest: 1,
  twin: 2,
  studies: 3,
  checked: 4,
  report: 4,
  browser: 5,
  node: 5,
  bullmq: 6,
  page: 6,
  cli: 7,
  '': 8,
};

/** Where packages and Node built-ins may be imported. */
const allowedPackages: Readonly<Record<string, readonly string[]>> = {
  random: ['seedrandom'],
  workbook: ['fflate', 'read-excel-file', 'write-excel-file'],
  scenario: ['zod', 'yaml', 'csv-parse'],
  report: ['@observablehq/plot', 'hyparquet-writer', 'intl-messageformat', 'linkedom'],
  // A module of the user's own, by the path that the user gives.
  node: ['node:', 'piscina', 'policyModule'],
  bullmq: ['node:', 'bullmq', 'ioredis'],
  page: ['preact', '@preact/signals'],
  cli: ['node:', 'commander'],
};

/** Entries of folders for other folders, besides `index.ts`; some for what a command line loads before it knows what it is asked. */
const secondEntries = [
  'scenario/built-in/index.ts',
  'scenario/units.ts',
  'report/sections.ts',
  'report/ink.ts',
  'report/text-table.ts',
  'node/version.ts',
  'node/closest-name.ts',
];

interface Import {
  readonly from: string;
  readonly target: string;
  readonly isType: boolean;
}

const files = sourcesIn(root);
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
const imports = files.flatMap(importsOf);
// The one file from outside src: package.json, for the version.
const inner = imports.filter(({ target }) => target.startsWith('.') && !target.endsWith('/package.json'));

describe('the layers', () => {
  test('every folder has a row', () => {
    expect([...new Set(files.map(folderOf))].filter((folder) => rows[folder] === undefined)).toEqual([]);
  });

  test('a folder imports from rows below only, types included', () => {
    const up = inner.filter(({ from, target }) => {
      const [here, there] = [folderOf(from), folderOf(resolved(from, target))];
      return here !== there && (rows[there] ?? 99) >= (rows[here] ?? -1);
    });
    expect(up).toEqual([]);
  });

  test('the corridor takes types only from the scenario', () => {
    const taken = inner.filter(
      ({ from, target, isType }) =>
        folderOf(from) === 'corridor' && folderOf(resolved(from, target)) === 'scenario' && !isType,
    );
    expect(taken).toEqual([]);
  });

  test('a folder is entered by its index only', () => {
    const inside = inner.filter(({ from, target }) => {
      const file = resolved(from, target);
      const isOther = folderOf(from) !== folderOf(file) && folderOf(file) !== '';
      return isOther && file !== `${folderOf(file)}/index.ts` && !secondEntries.includes(file);
    });
    expect(inside).toEqual([]);
  });

  test('a room within a folder is entered by its index only, from its own folder too', () => {
    const inside = inner.filter(({ from, target }) => {
      const file = resolved(from, target);
      const room = roomOf(file);
      return room !== undefined && roomOf(from) !== room && file !== `${room}/index.ts`;
    });
    expect(inside.filter(({ from, target }) => !secondEntries.includes(resolved(from, target)))).toEqual([]);
  });

  test('rooms of a folder depend on each other in one direction', () => {
    const edges = new Map<string, Set<string>>();
    for (const { from, target } of inner) {
      const [here, there] = [roomOf(from), roomOf(resolved(from, target))];
      if (here === undefined || there === undefined || here === there) continue;
      edges.set(here, (edges.get(here) ?? new Set()).add(there));
    }
    expect(circles(edges)).toEqual([]);
  });

  test('within a folder nothing imports the index', () => {
    const own = inner.filter(({ from, target }) => {
      const file = resolved(from, target);
      return file === `${folderOf(from)}/index.ts` && folderOf(from) !== '';
    });
    expect(own).toEqual([]);
  });

  test('no file imports itself by a detour', () => {
    expect(cycles()).toEqual([]);
  });
});

test('every file of the kernel that does something has a test of its own name', () => {
  const tested = new Set(sourcesIn(join(project, 'test/kernel')));
  const untested = files
    .filter((file) => /^kernel\/.+\//.test(file) && !file.endsWith('/index.ts') && doesSomething(file))
    .filter((file) => !tested.has(file.replace('kernel/', '').replace(/\.ts$/, '.test.ts')));
  expect(untested).toEqual([]);
});

test('packages and Node built-ins are imported only where they belong', () => {
  const stray = imports.filter(({ from, target }) => {
    if (target.startsWith('.')) return false;
    const allowed = allowedPackages[folderOf(from)] ?? [];
    return !allowed.some(
      (name) => target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`),
    );
  });
  expect(stray).toEqual([]);
});

describe('each file', () => {
  test.each(['src', 'test', 'bench', 'examples'])('has at most 300 lines in %s', (folder) => {
    const all = sourcesIn(join(project, folder)).map((file) => join(folder, file));
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter((file) => linesOf(join(project, file)) > 300)).toEqual([]);
  });

  test('has no default export, no any and no non-null assertion', () => {
    expect(files.flatMap((file) => forbiddenSyntax(file))).toEqual([]);
  });

  test('has a name that tells what is in it', () => {
    const vague = /(^|\/)(utils?|helpers?|common|types|manager|base)\.tsx?$/;
    expect(files.filter((file) => vague.test(file))).toEqual([]);
    expect(files.filter((file) => !/^([a-z0-9-]+\/)*[a-z0-9.-]+\.tsx?$/.test(file))).toEqual([]);
  });

  test('takes neither time nor chance from the machine in the rows that must repeat', () => {
    const repeatable = files.filter((file) => (rows[folderOf(file)] ?? 0) <= 4);
    const impure = /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|(?<![\w-])process\./;
    expect(repeatable.filter((file) => impure.test(withoutComments(file)))).toEqual([]);
  });

  test('keeps no state of its own that changes', () => {
    expect(files.filter((file) => /^(export )?(let|var) /m.test(sources.get(file) ?? ''))).toEqual([]);
  });
});

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
}

function linesOf(path: string): number {
  return readFileSync(path, 'utf8').trimEnd().split('\n').length;
}

function folderOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : '';
}

/** A folder within a folder that has an index: `kernel/events`. */
function roomOf(file: string): string | undefined {
  const parts = file.split('/');
  const room = parts.slice(0, 2).join('/');
  return parts.length > 2 && files.includes(`${room}/index.ts`) ? room : undefined;
}

function resolved(from: string, target: string): string {
  const file = relative(root, join(root, dirname(from), target)).replaceAll('\\', '/');
  const source = file.replace(/\.js$/, '.ts');
  return sources.has(`${source}x`) ? `${source}x` : source;
}

function syntaxOf(file: string): ts.SourceFile {
  return ts.createSourceFile(file, sources.get(file) ?? '', ts.ScriptTarget.ES2022, true);
}

function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier !== undefined
    ) {
      found.push({ from: file, target: specifierText(node.moduleSpecifier), isType: isTypeOnly(node) });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier !== undefined)
        found.push({ from: file, target: specifierText(specifier), isType: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(syntaxOf(file));
  return found;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (clause === undefined) return false;
  const named = clause.namedBindings;
  const all =
    named !== undefined && ts.isNamedImports(named) && named.elements.every((each) => each.isTypeOnly);
  return clause.isTypeOnly || (clause.name === undefined && all);
}

function specifierText(node: ts.Expression): string {
  return ts.isStringLiteral(node) ? node.text : node.getText();
}

/** Whether there is more in a file than types. */
function doesSomething(file: string): boolean {
  return syntaxOf(file).statements.some(
    (each) =>
      !ts.isImportDeclaration(each) && !ts.isInterfaceDeclaration(each) && !ts.isTypeAliasDeclaration(each),
  );
}

function forbiddenSyntax(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${file}: any`);
    if (ts.isNonNullExpression(node)) found.push(`${file}: non-null assertion`);
    if (ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword) {
      if (!ts.isDefaultClause(node.parent ?? node) && !ts.isDefaultClause(node))
        found.push(`${file}: default`);
    }
    ts.forEachChild(node, visit);
  };
  visit(syntaxOf(file));
  return found;
}

function withoutComments(file: string): string {
  return (sources.get(file) ?? '').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

function cycles(): string[] {
  const targets = new Map<string, Set<string>>();
  for (const { from, target } of inner)
    targets.set(from, (targets.get(from) ?? new Set()).add(resolved(from, target)));
  return circles(targets);
}

/** Ways from a place back to itself. */
function circles(targets: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (place: string, path: readonly string[]): void => {
    if (path.includes(place)) found.push([...path.slice(path.indexOf(place)), place].join(' > '));
    else if (!done.has(place)) {
      for (const target of targets.get(place) ?? []) walk(target, [...path, place]);
      done.add(place);
    }
  };
  for (const place of targets.keys()) walk(place, []);
  return found;
}
