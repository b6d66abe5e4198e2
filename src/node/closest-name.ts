/**
 * The candidate that shares most pairs of neighbouring letters with a misspelt name; undefined when none shares half of
 * them. Letter case does not count.
 */
export function closestName(name: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let most = 0.5;
  for (const candidate of candidates) {
    const likeness = likenessOf(name.slice(0, 80).toLowerCase(), candidate.toLowerCase());
    if (likeness >= most) [best, most] = [candidate, likeness];
  }
  return best;
}

// Dice's coefficient of the two sets of letter pairs: 1 for the same, 0 for nothing in common.
function likenessOf(a: string, b: string): number {
  const [pairsOfA, pairsOfB] = [letterPairs(a), letterPairs(b)];
  const shared = [...pairsOfA].filter((pair) => pairsOfB.has(pair)).length;
  return (2 * shared) / (pairsOfA.size + pairsOfB.size);
}

// With a mark at both ends, so that first and last letters count and the set is never empty.
function letterPairs(word: string): Set<string> {
  const marked = `^${word}$`;
  return new Set(Array.from({ length: marked.length - 1 }, (_, index) => marked.slice(index, index + 2)));
}
