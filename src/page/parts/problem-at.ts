import type { Problem } from '../../scenario/index.js';

/** What is wrong at a path, at what it is a part of, or at another end of the same distribution. */
export function problemAt(problems: readonly Problem[], path: string): string {
  const found = problems.find((each) => covers(each.path, path));
  return found === undefined ? '' : found.message;
}

/** Problems of no field that is shown. */
export function problemsElsewhere(
  problems: readonly Problem[],
  paths: readonly string[],
): readonly Problem[] {
  return problems.filter((each) => !paths.some((path) => covers(each.path, path)));
}

function covers(wrong: string, path: string): boolean {
  return (
    wrong !== '' && (path === wrong || path.startsWith(`${wrong}.`) || areOfOneDistribution(wrong, path))
  );
}

// The least, the likeliest and the most of a time are wrong together, at whichever the check names.
function areOfOneDistribution(one: string, other: string): boolean {
  const ends = /\.(low|mode|high)$/;
  return ends.test(one) && ends.test(other) && one.replace(ends, '') === other.replace(ends, '');
}
