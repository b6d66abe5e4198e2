// studies/what-if: what other rooms use of this one.

export type { AdaptiveResult, RulePath, RulesDifference } from './adaptive.js';
export type { WhatIfDay } from './path.js';
export { type WhatIfOptions, type WhatIfResult, whatIf } from './what-if.js';
