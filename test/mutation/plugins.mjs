import { readFileSync } from 'node:fs';

// What stands under the label CHECKED (src/math/invariant.ts) is a test itself, and not mutated.
export const checked = {
  shouldIgnore: (path) =>
    path.isLabeledStatement() && path.node.label.name === 'CHECKED' ? 'an invariant' : undefined,
};

/** Kinds that are not made. */
export const excludedMutations = ['StringLiteral'];

/** Passes the mutants that run.ts drew: a range that holds one of them may hold others. */
class Drawn {
  async init() {
    this.drawn = new Set(JSON.parse(readFileSync(process.env.MUTATION_DRAWN, 'utf8')));
  }

  async check(mutants) {
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, this.#resultOf(mutant)]));
  }

  /** All at once: there is nothing to compile. */
  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }

  #resultOf(mutant) {
    return this.drawn.has(identityOf(mutant))
      ? { status: 'passed' }
      : { status: 'compileError', reason: 'not drawn' };
  }
}

/** A mutant by what it changes, and into what: the same in each process. */
export function identityOf({ fileName, location: { start, end }, mutatorName, replacement }) {
  const file = fileName.slice(fileName.lastIndexOf('/src/') + 1);
  return [file, start.line, start.column, end.line, end.column, mutatorName, replacement].join(' ');
}

export const strykerPlugins = [
  { kind: 'Ignore', name: 'checked', value: checked },
  { kind: 'Checker', name: 'drawn', injectableClass: Drawn },
];
