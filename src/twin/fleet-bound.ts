import { contractedTrucks, type Parameters } from '../corridor/index.js';
import type { Scenario } from '../scenario/index.js';
import { openingsPerDay, openMinutesPerDay, type Period, total } from './open-time.js';

/** Trips a day that trucks can start in their shifts, that the fuel allows, and that limits of collection let in. */
export function fleetBound(
  { fleet, governorates, transferYard }: Parameters,
  period: Period,
  run: Scenario,
): number {
  const regimes = Object.values(fleet.regimes);
  const routes = Object.entries(governorates).map(([name, { unload, ...own }]) => {
    // Of all that regimes may say of a way there, the shortest.
    const ways = [own, ...regimes.filter((regime) => regime.governorates?.includes(name) ?? true)];
    const out = Math.min(...ways.flatMap(({ trip }) => trip?.mean ?? []));
    const back = Math.min(...ways.flatMap(({ returnTrip, trip }) => (returnTrip ?? trip)?.mean ?? []));
    const interception = Math.max(...ways.flatMap((way) => way.interception ?? []));
    const road = (out + back) * fleet.roadFactor;
    // An intercepted truck turns round half way.
    return (1 - interception) * (road + unload.mean) + (interception * road) / 2;
  });
  const loading = Math.min(
    ...Object.values(transferYard).map((yard) => (yard.mode === 'set-down' ? yard.loading.mean : 0)),
  );
  const cycle = Math.max(1, loading + Math.min(...routes));
  const trips = total(fleet.carriers, ({ drivers, shift }, name) => {
    const trucks = contractedTrucks(fleet, name);
    const usable = drivers === 'unlimited' ? trucks : Math.min(trucks, drivers);
    return usable * (openMinutesPerDay(shift, period) / cycle + 2 * openingsPerDay(shift, period));
  });
  return Math.min(trips, fuelBound(fleet, run), collectionBound({ fleet, transferYard }));
}

/** Trucks let in a day by limits that hold for all carriers and destinations. */
export function collectionBound({ fleet, transferYard }: Pick<Parameters, 'fleet' | 'transferYard'>): number {
  const limits = Object.values(fleet.regimes).flatMap(({ carriers, dailyLimit, governorates, yards }) =>
    dailyLimit === 'unlimited' || carriers !== undefined || governorates !== undefined
      ? []
      : { yards, dailyLimit },
  );
  const least = (all: typeof limits): number => Math.min(...all.map(({ dailyLimit }) => dailyLimit));
  const byYard = Object.keys(transferYard).reduce(
    (sum, yard) => sum + least(limits.filter(({ yards }) => yards?.includes(yard) ?? true)),
    0,
  );
  return Math.min(byYard, least(limits.filter(({ yards }) => yards === undefined)));
}

function fuelBound({ carriers, fuel }: Parameters['fleet'], { days, warmUpDays }: Scenario): number {
  const least = Math.min(...Object.values(carriers).map(({ fuelPerTrip }) => fuelPerTrip));
  if (fuel.perDay === 'unlimited' || least === 0) return Number.POSITIVE_INFINITY;
  const stored =
    fuel.storage === 'unlimited' ? fuel.stock + fuel.perDay * warmUpDays : Math.max(fuel.stock, fuel.storage);
  return (fuel.perDay + stored / days) / least;
}
