import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The `@example` of a function or class that an entry exports. */
export interface EntryExample {
  readonly name: string;
  /** Undefined where it has none. */
  readonly code: string | undefined;
}

/** The functions that a file of the sources exports, and its classes where `withClasses`, by name, with their examples. */
export function examplesOf(entry: string, withClasses = false): readonly EntryExample[] {
  const kinds = withClasses ? ts.SymbolFlags.Function | ts.SymbolFlags.Class : ts.SymbolFlags.Function;
  const file = fileURLToPath(new URL(`../../src/${entry}`, import.meta.url));
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: ['node'],
    noEmit: true,
    skipLibCheck: true,
    resolveJsonModule: true,
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${entry} is no module`);
  return checker.getExportsOfModule(module).flatMap((symbol) => {
    const named = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    if (!(named.flags & kinds)) return [];
    const tag = named.getJsDocTags(checker).find(({ name }) => name === 'example');
    return { name: symbol.name, code: tag === undefined ? undefined : ts.displayPartsToString(tag.text) };
  });
}

/** An example as the body of a function of `names`: each line that ends in `// => value` is held against that value by `expectEqual`. */
export function scriptOf(code: string): string {
  const lines = code.split('\n').map((line) => {
    const said = /^(.*?);? *\/\/ => (.*)$/.exec(line);
    return said === null ? line : `expectEqual(${said[1]}, ${said[2]});`;
  });
  return ts.transpile(`export async function example() {\n${lines.join('\n')}\n}`, {
    module: ts.ModuleKind.CommonJS,
    target: ts.ScriptTarget.ES2022,
  });
}
