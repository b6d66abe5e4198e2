import { type Parameters, tonnesPerTruck, wholeUp } from '../corridor/index.js';

/** Mean truckloads a day of all streams; what comes at dates is left out. */
export function meanArrivals(parameters: Parameters): number {
  const { road, air, commercial } = arrivalsByStream(parameters);
  return road + air + commercial;
}

/** The same by stream. */
export function arrivalsByStream(parameters: Parameters) {
  const { commercial, flights, road } = parameters.supply;
  return {
    road: road.perDay,
    air: flights.perDay * (flights.tonnes.mean / tonnesPerTruck(parameters) + 1),
    commercial:
      commercial.importers *
      commercial.ordersPerImporterPerDay *
      Math.max(1, commercial.trucksPerOrder.mean + 1),
  };
}

/** Truckloads of flights and ships with dates. */
export function datedArrivals(parameters: Parameters) {
  const { flights, ships } = parameters.supply;
  const truckloads = (all: readonly { readonly tonnes: number }[]): number =>
    all.reduce((sum, { tonnes }) => sum + wholeUp(tonnes / tonnesPerTruck(parameters)), 0);
  return { air: truckloads(flights.dated), sea: truckloads(ships) };
}
