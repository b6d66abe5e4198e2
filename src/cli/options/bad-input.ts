import type { Problem } from '../../scenario/index.js';

/** Problems of one file or of the command line. */
export interface ProblemGroup {
  readonly file?: string | undefined;
  readonly problems: readonly Problem[];
}

/** What the user wrote is wrong: all of it, to be shown at once; exit code 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput';

  constructor(readonly groups: readonly ProblemGroup[]) {
    super('bad input');
  }
}

/** Problems as text, one a line. */
export async function badInputText({ groups }: BadInput): Promise<string> {
  // Loaded only when something is wrong: the scenario's libraries take a while.
  const { formatProblems } = await import('../../scenario/index.js');
  return groups.map(({ problems, file }) => `${formatProblems(problems, file)}\n`).join('');
}
