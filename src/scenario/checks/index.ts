// scenario/checks: what other rooms use of this one.

export { closingKeys, refusedPath } from './changeable.js';
export { checkCorrelatedFacts } from './correlated-facts.js';
export { largeInputs } from './large-inputs.js';
export { checkLayout } from './layout.js';
export { checkLevels } from './levels.js';
export { checkLevers } from './levers.js';
export { checkOrderOfDates } from './order-of-dates.js';
export { checkPeople } from './people.js';
export { checkMembers } from './phase-members.js';
export { checkPlaces } from './places.js';
export { checkPolicy } from './policy.js';
export { checkRules } from './rules.js';
