// One queue
export { allenCunneen, type GeneralQueue, kingman, kingmanBound } from './approximations.js';
export { type BatchQueue, batchArrivals, convoyFormation } from './batch-arrivals.js';
// What several of them rest on
export { birthDeath, expectation } from './birth-death.js';
// Servers that fail
export * from './breakdowns.js';
// Sensors one after another
export {
  type CheapestSensorTree,
  cheapestSensorTree,
  type SensorAccuracy,
  type SensorTreeQuestion,
} from './cheapest-sensor-tree.js';
// Several stations, fleets, meetings
export * from './closed-network.js';
// Days and bounds
export * from './daily-window.js';
export { type DoubleEndedMeasures, type DoubleEndedQueue, doubleEnded } from './double-ended.js';
export { erlangB, erlangC } from './erlang.js';
export { type ErlangAMeasures, erlangA } from './erlang-a.js';
export * from './infinite-servers.js';
export { type JacksonMeasures, type JacksonStation, jackson } from './jackson.js';
export { type LossClass, type LossClassesMeasures, lossClasses } from './loss-classes.js';
export { machineRepair, type RepairShop, type RepairShopMeasures } from './machine-repair.js';
export { type MdcMeasures, mdc } from './mdc.js';
export type { QueueMeasures } from './measures.js';
export { type GeneralServiceQueue, mg1, mg1Vacations } from './mg1.js';
export { type MarkovianQueue, type MmcMeasures, mm1, mmc, mmcWaitExceeds, mmcWaitQuantile } from './mmc.js';
export { type MmckMeasures, mmck } from './mmck.js';
export { mg1PreemptivePriority, mg1Priority } from './priority.js';
export { gm1, type RenewalQueue } from './renewal-arrivals.js';
export {
  countSensorTrees,
  type DecisionFunction,
  monotoneFunctions,
  type SensorTree,
  sensorTrees,
} from './sensor-trees.js';
export * from './service-order.js';
export { orderedStock, producedStock, type StockMeasures } from './stock.js';
export { type TandemMeasures, tandemBlocking } from './tandem-blocking.js';
export { type TimeVaryingQueue, type TransientState, timeVaryingQueue } from './time-varying.js';
