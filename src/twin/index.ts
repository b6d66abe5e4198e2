export { type CapacityBounds, capacityBounds } from './bounds.js';
export { type FluidStageName, fluidStages } from './capacity.js';
export { type Days, stationDelays, type TwinDelay, type TwinStation } from './delays.js';
export { fleetCurve, mostExactTrucks, type SolvedLoops } from './fleet.js';
export { usableTrucks } from './fleet-loop.js';
export { inspectionPosts, type TwinPosts } from './inspection-posts.js';
export { type FluidFlow, fluidFlow } from './line.js';
export { type FluidSegment, fluidSegments } from './segments.js';
