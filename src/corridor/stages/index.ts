// corridor/stages: what other rooms use of this one.

export { Carrier, type CarrierUse } from './carrier.js';
export { Contracting } from './contracting.js';
export { ConvoyPoint } from './convoys.js';
export { CrossingEntry } from './crossing.js';
export { Demand } from './demand.js';
export { endRow } from './detection.js';
export { FuelStore } from './fuel-store.js';
export { InspectionSite } from './inspection.js';
export { Warehouse } from './last-mile.js';
export { type RoomAhead, RoomOfEntries } from './room-ahead.js';
export { type CallTarget, Staging } from './staging.js';
export { Supply, tonnesPerTruck } from './supply.js';
export { TransferYard } from './transfer-yard.js';
export { Trips } from './trip.js';
