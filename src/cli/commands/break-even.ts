import { breakEvenReport } from '../../report/index.js';
import { breakEven, breakEvenPaths } from '../../studies/index.js';
import {
  asDeclared,
  atOption,
  pathsOption,
  questionOption,
  shareOption,
  switchOption,
  targetOption,
  wholeOption,
} from '../options/index.js';
import { studyCommand } from '../study-command.js';

/** `throughline break-even`: at which value of each assumption does the decision change? */
export const breakEvenCommand = studyCommand({
  replications: 12,
  fewest: 4,
  isPlanned: true,
  options: {
    target: targetOption,
    at: atOption,
    question: questionOption(asDeclared),
    facts: pathsOption(
      '--facts <paths>',
      'assumptions to move, with commas (default: all with a range, and the plan)',
    ),
    keep: wholeOption('--keep <n>', 'how many are searched after pilot replications of all (default: 20)', {
      min: 1,
      max: 100_000,
    }),
    beyond: shareOption(
      '--beyond <share>',
      'how far beyond either end of a range is looked, as a share of it (default: 0.25)',
      { min: 0, max: 1 },
    ),
    joint: switchOption('--joint', 'all intervals hold at once (Bonferroni), not each for itself'),
  },
  // What is named must be there to be moved; and something must be.
  check(scenario, { plan = {}, facts = [] }, reader) {
    const known = breakEvenPaths(scenario, plan);
    if (known.length === 0)
      reader.refuse('facts', 'has nothing to name: the scenario has no fact with a range');
    reader.areKnown('facts', 'an assumption that can be moved:', facts, known);
  },
  run: breakEven,
  show: breakEvenReport.show,
});
