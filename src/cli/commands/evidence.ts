import { utilities } from '../../experiment/index.js';
import { evidenceReport } from '../../report/index.js';
import { withAssumptions } from '../../scenario/built-in/index.js';
import type { Scenario } from '../../scenario/index.js';
import { evidence, evidenceFactors, type Plan, readTarget } from '../../studies/index.js';
import {
  asDeclared,
  atOption,
  nameOption,
  type OptionReader,
  parsedOption,
  pathsOption,
  questionOption,
  targetOption,
  wholeOption,
} from '../options/index.js';
import { studyCommand } from '../study-command.js';

/** `throughline evidence`: how sure is the answer when the inputs are not, and what is worth finding out? */
export const evidenceCommand = studyCommand({
  replications: 2,
  fewest: 2,
  isPlanned: true,
  takesEnsemble: true,
  options: {
    draws: wholeOption(
      '--draws <n>',
      'parameter draws from the ranges of the facts, at least 20 (default: 200)',
      { min: 20, max: 100_000 },
    ),
    target: targetOption,
    at: atOption,
    question: questionOption(asDeclared),
    utility: nameOption(
      '--utility <name>',
      'what finding out is for: decision, a right decision; margin, truckloads above the target (default: decision)',
      utilities,
    ),
    today: parsedOption(
      '--today <range>',
      'keep draws of which one run without the plan brings so much, such as "220 to 260"',
      readRange,
    ),
    factors: pathsOption(
      '--factors <paths>',
      'facts that are not known, with commas (default: all with a range)',
    ),
  },
  checkOptions({ today, factors }, reader) {
    if (reader.text('ensemble') === undefined) return;
    if (today !== undefined) reader.refuse('today', 'excludes --ensemble, whose draws agree with counts');
    if (factors !== undefined) reader.refuse('factors', 'excludes --ensemble, whose facts are drawn');
  },
  check: (scenario, { plan = {}, today, factors }, reader) =>
    checkFactors(reader, scenario, today === undefined ? plan : {}, factors),
  run: (scenario, { replications: replicationsPerDraw, ...asked }) =>
    evidence(scenario, { ...asked, replicationsPerDraw }),
  show: evidenceReport.show,
});

function readRange(text: string): { readonly low: number; readonly high: number } {
  const [, first = '', second = ''] = /^(.{1,80}?)\s*(?:\bto\b|-)\s*(.{1,80})$/.exec(text.trim()) ?? [];
  try {
    const [low, high] = [readTarget(first), readTarget(second)];
    if (low < high) return { low, high };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new RangeError(`must be a range of trucks a day such as "220 to 260", got ${JSON.stringify(text)}`);
}

/** Facts that are named must be there to be drawn; and something must be. */
function checkFactors(
  reader: OptionReader,
  scenario: Scenario,
  plan: Plan,
  named: readonly string[] | undefined,
): void {
  const known = Object.keys(withAssumptions(scenario).facts);
  const paths = named ?? known;
  if (!reader.areKnown('factors', 'a fact', paths, known)) return;
  const { factors, fixed } = evidenceFactors(scenario, plan, paths);
  if (named !== undefined)
    for (const { path, reason } of fixed) reader.refuse('factors', `cannot draw ${path}: it ${reason}`);
  else if (factors.length === 0) reader.refuse('factors', 'finds no fact with a range that enters a run');
}
