import { ladderReport } from '../../report/index.js';
import { ladder, readTarget } from '../../studies/index.js';
import {
  asDeclared,
  atOption,
  parsedOption,
  questionOption,
  targetOption,
  wholeOption,
} from '../options/index.js';
import { studyCommand } from '../study-command.js';

/** `throughline ladder`: which bottlenecks follow each other on the way up, and what does each cost? */
export const ladderCommand = studyCommand({
  replications: 12,
  fewest: 2,
  options: {
    target: targetOption,
    at: atOption,
    question: questionOption(asDeclared),
    lookReplications: wholeOption(
      '--look <n>',
      'replications by which a step is chosen; each rung is then measured by --replications others (default: 4)',
      { min: 2, max: 10_000 },
    ),
    smallestGain: parsedOption(
      '--smallest-gain <rate>',
      'gain below which a step is not taken (default: "1 truck/day")',
      readTarget,
    ),
  },
  check({ levers }, _, reader) {
    if (levers.length === 0) reader.refuse('target', 'needs levers to climb by, and the scenario has none');
  },
  run: ladder,
  show: ladderReport.show,
});
