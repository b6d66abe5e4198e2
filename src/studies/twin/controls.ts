import { fluidSegments } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';

/**
 * Measures of a run whose mean is known exactly beforehand, as controls for `estimateWithControls` (names as in `corridorMeasures`):
 * `arrivalsPerDay`, where every count is drawn from a law of known mean and each flight or order brings a fixed number of trucks; else
 * none. Service times have known means too, but an outcome does not tell what was drawn.
 */
export function knownMeans(scenario: Scenario): Readonly<Record<string, number>> {
  const segments = fluidSegments(scenario);
  const isExact = segments.every(
    ({ from, parameters }) => from % 1440 === 0 && hasFixedLoads(parameters.supply),
  );
  if (!isExact) return {};
  let arrivals = 0;
  for (let day = scenario.warmUpDays; day < scenario.warmUpDays + scenario.days; day += 1) {
    const segment = segments.filter(({ from }) => from <= day * 1440).at(-1);
    arrivals += segment?.arrivalsOn(day) ?? 0;
  }
  return { arrivalsPerDay: arrivals / scenario.days };
}

/** Rounding tonnes up to trucks, or orders to whole ones, has a mean that only a fixed amount lets us know. */
function hasFixedLoads({ flights, commercial }: Scenario['supply']): boolean {
  const { importers, ordersPerImporterPerDay, trucksPerOrder } = commercial;
  const hasOrders = importers * ordersPerImporterPerDay > 0;
  const isWhole = trucksPerOrder.kind === 'constant' && Number.isInteger(trucksPerOrder.value);
  return (flights.perDay === 0 || flights.tonnes.kind === 'constant') && (!hasOrders || isWhole);
}
