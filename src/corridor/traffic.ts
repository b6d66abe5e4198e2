import { minutesPerDay } from '../math/index.js';
import type { Scenario } from '../scenario/index.js';
import { segmentsOf } from './parameters.js';

/** Whether any truckload can be in the corridor during the run: some stream brings one, or some stand there at the start. */
export function hasTraffic(scenario: Scenario): boolean {
  const end = (scenario.warmUpDays + scenario.days) * minutesPerDay;
  const segments = segmentsOf(scenario).filter(({ from }) => from < end);
  return hasStocks(scenario) || segments.some(({ parameters }) => hasSupply(parameters.supply, end));
}

// Stocks are read once, before any phase.
function hasStocks({ staging, crossing, transferYard }: Scenario): boolean {
  return [staging, ...Object.values(crossing), ...Object.values(transferYard)].some(
    ({ backlog }) => backlog > 0,
  );
}

function hasSupply({ road, flights, ships, commercial }: Scenario['supply'], end: number): boolean {
  const hasOrders =
    commercial.importers * commercial.ordersPerImporterPerDay > 0 && (commercial.from ?? 0) < end;
  return (
    road.perDay > 0 ||
    flights.perDay > 0 ||
    hasOrders ||
    [...flights.dated, ...ships].some(({ at, tonnes }) => tonnes > 0 && at < end)
  );
}
