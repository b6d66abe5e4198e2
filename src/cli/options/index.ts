// cli/options: what other rooms use of this one.

export {
  BadInput,
  badInputText,
  OptionReader,
  type ProblemGroup,
  type RawOptions,
} from '../option-reader.js';
export { daysBetween, readDate } from './dates.js';
export {
  asDeclared,
  atOption,
  checkCount,
  countOption,
  type DeclaredOption,
  type DeclaredOptions,
  nameOption,
  namesOption,
  neededOption,
  type OptionValues,
  parsedOption,
  pathsOption,
  questionOption,
  readDeclared,
  shareOption,
  switchOption,
  targetOption,
  textOption,
  wholeOption,
  withDeclared,
} from './declared-options.js';
export * from './ensemble-option.js';
export { type LanguageSetting, readLanguage, showingIn, withLanguage } from './language-option.js';
export * from './observed-file.js';
export {
  type AdaptivePlan,
  readAdaptivePlanSetting,
  readPlanSetting,
  withPlan,
  withPlanInWords,
} from './plan-file.js';
export { checkOwnPolicies, readPolicyModule } from './policy-module.js';
export { leastDetectionOption, policiesOption, policyCostsOption } from './policy-options.js';
export { repeatableWords, scenarioFile, unrepeatableWords } from './repeatable-words.js';
export { effortOptions, type RunEffort, readEffort, readShard } from './run-effort.js';
export { checkDrawn, overruled, withChanges } from './set-option.js';
export * from './shared-options.js';
export { type Varied, varyOption } from './vary-option.js';
