import { ledgerReport } from '../../report/index.js';
import { delayLedger } from '../../studies/index.js';
import { atOption, targetOption, wholeOption } from '../options/index.js';
import { studyCommand } from '../study-command.js';

/** `throughline ledger`: where does the time go, and what takes how much from the target? */
export const ledgerCommand = studyCommand({
  replications: 12,
  isPlanned: true,
  options: {
    target: targetOption,
    at: atOption,
    waterfallReplications: wholeOption(
      '--waterfall <n>',
      'replications of the fall from the target; 0 for none (default: 4)',
      { min: 0, max: 1_000 },
    ),
  },
  run: delayLedger,
  show: ledgerReport.show,
});
