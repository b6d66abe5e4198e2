import { type Problem, sortedProblems } from '../problem.js';

/** Cells that are named beside the first of a kind. */
const mostNamed = 12;

/**
 * Problems in the order of the text, once a kind: the first cell in full, the others of the same column and kind by line and column behind it,
 * after twelve how many more. A wrong order of dates is one mistake, not one of each row.
 */
export function byKind(problems: readonly Problem[]): readonly Problem[] {
  const kinds = new Map<string, { readonly first: Problem; readonly others: Problem[] }>();
  for (const problem of sortedProblems(problems)) {
    const kind = kindOf(problem);
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, { first: problem, others: [] });
    else known.others.push(problem);
  }
  return [...kinds.values()].map(({ first, others }) =>
    others.length === 0 ? first : { ...first, message: `${first.message}; ${alsoAt(others)}` },
  );
}

/** The message without what it quotes; problems without a line are each of their own kind. */
function kindOf({ path, line, message }: Problem): string {
  const kind = line === undefined ? message : message.replace(/"(?:[^"\\]|\\.)*"|[-\d.,:]+/g, '#');
  return JSON.stringify([path, line === undefined, kind]);
}

function alsoAt(others: readonly Problem[]): string {
  const places = others.map(({ line = 0, column }) =>
    column === undefined ? `${line}` : `${line}:${column}`,
  );
  const more = places.length - mostNamed;
  return `the same at ${places.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
