// cli/output: what other rooms use of this one.

export {
  type CheckpointSettings,
  commandText,
  openCheckpoint,
  openShard,
  replicationsFile,
  writing,
} from './checkpoint.js';
export {
  checkJournal,
  type JournalQuestion,
  journalFiles,
  journalOptions,
  mostJournalDays,
} from './journal-files.js';
export { lockOut } from './out-lock.js';
export { createProgress } from './progress.js';
export { compareFiles, type FileState, type Reproduction, scenarioOf } from './reproduced-files.js';
export { readResult, resultFiles } from './result-folder.js';
export {
  fileOption,
  type OutputSettings,
  putOut,
  readFilePath,
  readOutputSettings,
} from './result-output.js';
export {
  hxlOption,
  type MadeStudy,
  putOutStudy,
  unsteadyCode,
  withDetails,
  withReport,
  workbookOption,
} from './study-output.js';
export { verificationText } from './verification-text.js';
