import { countingPoints, isCountedAt, requireCount } from '../corridor/index.js';
import type { Scenario } from '../scenario/index.js';
import { type ReachMeasure, type StudyOptions, throughputQuestions } from '../studies/index.js';
import { checkedScenario } from './checked-scenario.js';
import {
  type Check,
  type Checks,
  checkedByCall,
  checkOptions,
  flag,
  oneOf,
  share,
  textOrNumber,
} from './options.js';

/** Checks of the options that every study takes. */
export const common: Checks<StudyOptions> = {
  seed: textOrNumber,
  confidence: share,
  executor: checkedByCall,
  signal: checkedByCall,
  onProgress: checkedByCall,
  large: flag,
};

/** A point where truckloads are counted, or a place of one; whether the scenario has it `readStudy` checks. */
export const at: Check = (value) => (isCountedAt(value) ? undefined : oneOf(countingPoints)(value));

/** What a throughput is to tell. */
export const question = oneOf(throughputQuestions);

/** What is asked of the throughput. */
export const measure = oneOf(['mean', 'days'] satisfies readonly ReachMeasure[]);

/**
 * The scenario of a study, read as a file is; its options are checked first.
 * @throws RangeError with all that is wrong
 */
export function readStudy(
  name: string,
  scenario: Scenario,
  options: StudyOptions | undefined,
  checks: Readonly<Record<string, Check>>,
): Scenario {
  checkOptions(name, options, checks);
  const read = checkedScenario(name, scenario, options?.large === true);
  for (const [option, check] of Object.entries(checks)) {
    const value: unknown = check === at ? Reflect.get(options ?? {}, option) : undefined;
    if (isCountedAt(value)) requireCount(name, read, value);
  }
  return read;
}

/** @throws RangeError for a second argument, counts that were seen or steps with dates, that is not what its check asks for */
export function checkSecond(name: string, value: unknown, check: Check): void {
  const problem = check(value);
  if (problem !== undefined) throw new RangeError(`${name}, second argument: ${problem}`);
}
