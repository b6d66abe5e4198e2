export { capacityBounds, createModel, setParameter, simulate, twin } from './corridor.js';
export * from './facts.js';
export {
  bottleneck,
  ladder,
  reach,
  reachAmongPolicies,
  reliableReach,
  screenLevers,
  whatIf,
} from './plans.js';
export {
  clearingFunction,
  comparePolicies,
  compareTrucks,
  delayLedger,
  resilience,
  runStudy,
  selectPolicy,
} from './throughput.js';
