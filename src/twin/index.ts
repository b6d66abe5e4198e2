export { type CapacityBounds, capacityBounds } from './bounds.js';
export { type FluidStageName, fluidStages } from './capacity.js';
export { type Days, stationDelays, type TwinDelay, type TwinStation } from './delays.js';
export { fleetCurve, mostExactTrucks } from './fleet.js';
export { usableTrucks } from './fleet-loop.js';
export { inspectionPosts, type TwinPosts } from './inspection-posts.js';
export { type FluidFlow, fluidFlow, fuelTripsPerDay } from './line.js';
export { type TwinMemory, twinMemory } from './memory.js';
export { type FluidSegment, fluidSegments } from './segments.js';
