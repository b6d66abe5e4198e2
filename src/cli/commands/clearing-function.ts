import { clearingReport } from '../../report/index.js';
import { arrivesByRate, clearingFunction } from '../../studies/index.js';
import { atOption, nameOption, parsedOption, wholeOption } from '../options/index.js';
import { studyCommand } from '../study-command.js';

/** `throughline clearing-function`: how much passes with how many trucks in the corridor? For planning models. */
export const clearingFunctionCommand = studyCommand({
  replications: 10,
  fewest: 2,
  options: {
    at: atOption,
    levels: parsedOption(
      '--levels <list>',
      'arrivals over those of the scenario, at least 3 (default: 0.25,0.5,0.7,0.8,0.9,1,1.1,1.25,1.5)',
      readLevels,
    ),
    form: nameOption(
      '--form <which>',
      'kingman: waiting as the runs have it; karmarkar: as M/M/1 has it (default: kingman)',
      ['kingman', 'karmarkar'],
    ),
    lines: wholeOption('--lines <n>', 'lines besides the capacity (default: 5)', { min: 1, max: 100 }),
  },
  check(scenario, _, reader) {
    if (!arrivesByRate(scenario))
      reader.refuse('levels', 'needs trucks that arrive by a rate, and all have dates');
  },
  run: clearingFunction,
  show: clearingReport.show,
});

function readLevels(text: string): readonly number[] {
  const levels = text.split(',').map((word) => (word.trim() === '' ? Number.NaN : Number(word)));
  if (levels.length >= 3 && levels.every((level) => level > 0 && level <= 10)) return levels;
  throw new RangeError(`must be at least 3 numbers above 0 and at most 10, got "${text}"`);
}
