// scenario/schema: what other rooms use of this one.

export { countingPoints } from './counting-points.js';
export { describeIssue, keysIn, listOf, unknownKeyWords } from './describe-issue.js';
export { distributionMean, distributionName, distributionShapes, drawnDimensions } from './distribution.js';
export { openingHoursShape } from './hours.js';
export { calendarDate } from './instant.js';
export {
  type Bounds,
  boundsText,
  Dated,
  hasGap,
  isWithinBounds,
  type Knowledge,
  Measured,
  type Plain,
} from './marker.js';
export { observedMaxOf } from './observed-max.js';
export { dayNames } from './opening-text.js';
export { placeNames } from './periods.js';
export { depthKinds, policy, policyPartNames } from './policy.js';
export { policyParts } from './policy-parts.js';
export { factName, textName } from './quantity.js';
export { stockNames } from './rules.js';
export { scenarioSchema } from './scenario-schema.js';
