import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const options: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  types: [],
  strict: true,
};
const declarations = declarationsOf(`${root}src/kernel/index.ts`);

test('the declarations of the kernel hold without their inner members, checked as strictly as a user may', () => {
  const program = programOf(declarations);
  const files = program.getSourceFiles().filter(({ fileName }) => declarations.has(fileName));
  expect(files.length).toBeGreaterThan(30);
  expect(files.flatMap((file) => program.getSemanticDiagnostics(file).map(textOf))).toEqual([]);
});

test('what an editor offers of a simulation and a resource is what a model uses', () => {
  expect(offeredBy('Simulation')).toBe(
    'allOf anyOf cancel collect digest eventsPerformed hold name now peek reschedule resetStatistics run runUntil runningProcess schedule scheduleAt start step stop until waiting',
  );
  expect(offeredBy('Resource')).toBe(
    'available capacity disown handOver hold inUse name queueLength record release request requestWithin resetStatistics setCapacity spare statistics tryRequest use',
  );
  expect(offeredBy('Task')).toBe('interrupt isAlive join name priority result serial stop');
});

function offeredBy(name: string): string {
  const program = programOf(declarations);
  const checker = program.getTypeChecker();
  const index = program.getSourceFile(`${root}src/kernel/index.d.ts`);
  const module = index === undefined ? undefined : checker.getSymbolAtLocation(index);
  const symbol = module && checker.getExportsOfModule(module).find((each) => each.name === name);
  if (symbol === undefined) throw new Error(`no ${name}`);
  const type = checker.getDeclaredTypeOfSymbol(checker.getAliasedSymbol(symbol));
  const isPublic = ({ declarations: [declaration] = [] }: ts.Symbol): boolean =>
    declaration !== undefined && (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Private) === 0;
  return type
    .getProperties()
    .filter(isPublic)
    .map((each) => each.name)
    .sort()
    .join(' ');
}

/** The declaration files of a source and all behind it, by name, as the build writes them. */
function declarationsOf(file: string): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  const emitted = {
    ...options,
    declaration: true,
    emitDeclarationOnly: true,
    stripInternal: true,
    skipLibCheck: true,
  };
  ts.createProgram([file], emitted).emit(undefined, (name, text) => written.set(name, text));
  return written;
}

function programOf(files: ReadonlyMap<string, string>): ts.Program {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  // Beside the sources, which the compiler would take first.
  host.fileExists = (name) =>
    name.startsWith(`${root}src/`) ? files.has(name) : fileExists.call(host, name);
  host.readFile = (name) => files.get(name) ?? readFile.call(host, name);
  host.getSourceFile = (name, version) => {
    const text = host.readFile(name);
    return text === undefined ? undefined : ts.createSourceFile(name, text, version);
  };
  return ts.createProgram([`${root}src/kernel/index.d.ts`], options, host);
}

function textOf({ messageText }: ts.Diagnostic): string {
  return ts.flattenDiagnosticMessageText(messageText, ' ');
}
