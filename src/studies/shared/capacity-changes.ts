import {
  contractsPerDay,
  numberInForce,
  type StageName,
  setInForce,
  valuesInForce,
} from '../../corridor/index.js';
import { costOf } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { carryOutSteps, leverSteps } from './plan.js';
import { isHaulage } from './plan-cost.js';

/** Stage that a change of capacity belongs to. */
export type ChangedStage = StageName | 'supply';

/** One step more of something. */
export interface CapacityChange {
  /** Path of the parameter. */
  readonly path: string;
  readonly name: string;
  readonly stage: ChangedStage;
  readonly from: number;
  readonly to: number;
  /** USD a day; null where the scenario names no price. */
  readonly cost: number | null;
  /** The scenario after the step. */
  readonly changed: Scenario;
}

/** One step of each lever that can rise. */
export function leverChanges(scenario: Scenario): readonly CapacityChange[] {
  const steps = leverSteps(scenario);
  return scenario.levers.flatMap((lever, index) => {
    if ((steps[index]?.most ?? 0) < 1) return [];
    const plan = scenario.levers.map((_, other) => (other === index ? 1 : 0));
    const changed = carryOutSteps(scenario, plan);
    return {
      path: lever.path,
      name: lever.name,
      stage: stageOf(lever.path),
      from: numberInForce(scenario, lever.path),
      to: numberInForce(changed, lever.path),
      cost: costOf(plan, steps),
      changed,
    };
  });
}

/** Share by which rooms, limits and fuel are raised, of which one unit would not show. */
const amountStep = 0.05;

/**
 * One unit more of every server, and a twentieth more of every room, daily limit and fuel in force on a day counted, whether a lever
 * names it or not; what a phase sets is raised there.
 */
export function allChanges(scenario: Scenario): readonly CapacityChange[] {
  const { staging, inspection, crossing, transferYard, fleet, governorates } = scenario;
  const within = (path: string, names: object, keys: readonly string[]): readonly string[] =>
    Object.keys(names).flatMap((name) => keys.map((key) => `${path}.${name}.${key}`));
  const units = [
    ...within('inspection.sites', inspection.sites, ['lanes', 'scanners', 'secondaryBays']),
    ...within('crossing', crossing, ['lanes', 'driveThrough.back.lanes']),
    ...within('transferYard', transferYard, ['bays', 'crews']),
    // What a lot wants and accepts decides how many trucks there are of those offered.
    ...Object.keys(fleet.carriers)
      .filter((name) => fleet.carriers[name]?.offered === undefined)
      .map((name) => `fleet.carriers.${name}.trucks`),
    ...within('fleet.lots', fleet.lots, ['trucks']),
    ...within('governorates', governorates, ['docks']),
  ];
  const amounts = [
    ...within('inspection.sites', inspection.sites, ['dailyLimit']),
    // Who is not called comes whatever room there is.
    ...(staging.callForward.rule === 'none'
      ? []
      : within('inspection.sites', inspection.sites, ['approachRoom'])),
    ...within('staging.streams', staging.streams, ['dailyLimit']),
    ...within('crossing', crossing, ['approachRoom', 'dailyLimit']),
    ...within('transferYard', transferYard, ['room', 'storage']),
    ...within('fleet.regimes', fleet.regimes, ['dailyLimit']),
    ...within('fleet.lots', fleet.lots, ['price']),
    'fleet.fuel.perDay',
  ];
  const raise = (path: string, step: (value: number) => number): readonly CapacityChange[] => {
    // What is unlimited on all days counted cannot be raised.
    if (valuesInForce(scenario, path).every(({ value }) => typeof value !== 'number')) return [];
    const from = numberInForce(scenario, path);
    const to = from + step(from);
    const changed = setInForce(scenario, path, to);
    // Carriers' trucks have prices in the scenario; nothing else has, where no lever names it.
    const cost = isHaulage(path) ? contractsPerDay(changed) - contractsPerDay(scenario) : null;
    return [{ path, name: path, stage: stageOf(path), from, to, cost, changed }];
  };
  return [
    ...units.flatMap((path) => raise(path, () => 1)),
    ...amounts.flatMap((path) => raise(path, (value) => Math.max(1, Math.round(value * amountStep)))),
  ];
}

/** The stage of a parameter, by the first word of its path. */
export function stageOf(path: string): ChangedStage {
  const [first = ''] = path.split('.');
  const stages: Readonly<Record<string, ChangedStage>> = {
    staging: 'staging',
    inspection: 'inspection',
    crossing: 'crossing',
    transferYard: 'transfer-yard',
    fleet: 'fleet',
    governorates: 'last-mile',
  };
  return stages[first] ?? 'supply';
}
