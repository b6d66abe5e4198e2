// corridor/policies: what other rooms use of this one.

export { type AwardRule, awardLoad, type Bidder } from './contract-award.js';
export { Regimes, type Route } from './regimes.js';
export * from './selectivity.js';
export { chooseSite, type SiteChoice, type SiteChoiceRule } from './site-choice.js';
