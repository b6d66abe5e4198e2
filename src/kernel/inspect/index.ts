// kernel/inspect: what other rooms use of this one.

export { type Difference, firstDifference } from './first-difference.js';
export { fork, replay } from './fork.js';
export { formatTrace, ofProcess, ofSource, type TraceEntry, trace } from './trace.js';
