// studies/ladder: what other rooms use of this one.

export { type LadderEnd, type LadderOptions, type LadderResult, type LadderRung, ladder } from './ladder.js';
