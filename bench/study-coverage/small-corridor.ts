import { builtIns, type Scenario, setParameter } from 'throughline';

/**
 * The corridor of December 2023 at a fifth of its size and with fewer bad days, so that thousands of runs take minutes: about twenty
 * trucks a day, every stage and every source of chance there. Inspection has one lane, which is the bottleneck while a backlog lasts.
 */
export function smallCorridor(settings: Readonly<Record<string, number>> = {}): Scenario {
  const small = {
    'supply.road.perDay': 16,
    'supply.flights.perDay': 0.5,
    'staging.backlog': 0,
    'staging.trucks': 300,
    'inspection.sites.nitzana.lanes': 1,
    'inspection.sites.nitzana.scanners': 1,
    'inspection.sites.nitzana.conditions.degradedShare': 0.1,
    'inspection.sites.nitzana.conditions.persistence': 0.3,
    'crossing.rafah.conditions.persistence': 0.3,
    'crossing.rafah.conditions.haltedShare': 0.08,
    'transferYard.rafah.bays': 14,
    'transferYard.rafah.crews': 20,
    'crossing.rafah.backlog': 0,
    'fleet.carriers.own.trucks': 25,
    ...settings,
  };
  return Object.entries(small).reduce<Scenario>(
    (changed, [path, value]) => setParameter(changed, path, value),
    builtIns['fighting-2023-12'],
  );
}
