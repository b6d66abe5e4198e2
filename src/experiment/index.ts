export { type Chunk, chunks } from './chunks.js';
export { type ExecutionOptions, type Executor, inProcess, type Perform } from './executor.js';
export {
  costOf,
  findTarget,
  type LeverSteps,
  type Plan,
  type Search,
  type SearchResult,
  type Trial,
} from './find-target.js';
