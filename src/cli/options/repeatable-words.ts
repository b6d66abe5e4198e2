import type { Host } from '../host.js';
import { type OptionReader, optionName } from '../option-reader.js';

/** Name under which the scenario as it was run is written beside a result. */
export const scenarioFile = 'scenario.json';

/** Options that change no result, or write files: they are not repeated, and a manifest that holds one is refused. */
const unrepeated = [
  'format',
  'details',
  'out',
  'report',
  'claim',
  'quiet',
  'workers',
  'memory',
  'timeLimit',
  'resume',
  'runAgain',
  'redis',
  'queue',
] as const;

/** Words of the command line that makes a result again, on any machine: its scenario is the file beside the result. */
export function repeatableWords(host: Host, reader: OptionReader): readonly string[] {
  const [command = ''] = host.words;
  return [command, scenarioFile, ...reader.words(unrepeated)];
}

/** Options among the words of a manifest that `repeatableWords` never writes. */
export function unrepeatableWords(words: readonly string[]): readonly string[] {
  const names = unrepeated.map(optionName);
  return words.filter((word) => names.some((name) => word === name || word.startsWith(`${name}=`)));
}
