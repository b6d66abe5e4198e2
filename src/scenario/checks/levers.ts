import { minutesPerDay, nearest } from '../../math/index.js';
import { findAt } from '../path.js';
import type { Finding } from '../problem.js';
import type { Lever, Scenario } from '../scenario.js';
import { type Parameter, unitName } from '../settle.js';
import { expectedForm } from '../units.js';
import { refusedPath } from './changeable.js';
import { isOfAll, leastOfAll, movesPartOf } from './levers-of-all.js';

/** Levers lead to numbers that can be raised in whole steps and that no phase holds throughout. */
export function checkLevers(scenario: Scenario, parameters: ReadonlyMap<string, Parameter>): Finding[] {
  const names = new Set<string>();
  return scenario.levers.flatMap((lever, index) => {
    const path = ['levers', index];
    const findings = checkLever(lever, index, scenario, parameters).map(
      (finding): Finding => ({
        ...finding,
        path: [...path, ...finding.path],
      }),
    );
    const shared = scenario.levers.find((each) => each !== lever && movesPartOf(each.path, lever.path));
    if (shared !== undefined)
      findings.push({
        path: [...path, 'path'],
        message: `moves what ${shared.name} moves by itself`,
      });
    const other = scenario.levers.slice(0, index).find(({ path: at }) => isOfSameLot(at, lever.path));
    if (other !== undefined)
      findings.push({
        path: [...path, 'path'],
        message: `moves the trucks of the lot that ${other.name} moves: what they cost together is no sum of both`,
      });
    if (names.has(lever.name))
      findings.push({ path: [...path, 'name'], message: 'is the name of another lever' });
    names.add(lever.name);
    return findings;
  });
}

function isOfSameLot(one: string, two: string): boolean {
  return ofLot.test(one) && ofLot.test(two) && one.replace(/\w+$/, '') === two.replace(/\w+$/, '');
}

function checkLever(
  lever: Lever,
  index: number,
  scenario: Scenario,
  parameters: ReadonlyMap<string, Parameter>,
): Finding[] {
  if (isOfAll(lever.path)) {
    const { refused, least } = leastOfAll(lever.path, scenario, parameters);
    return refused ?? checkLever({ ...lever, path: least }, index, scenario, parameters);
  }
  const refused = refusedPath(lever.path, scenario);
  if (refused !== undefined) return [{ ...refused, path: ['path'] }];
  const parameter = parameters.get(lever.path);
  if (parameter === undefined) return [notNumeric(lever.path, scenario, parameters)];
  if (isHeldThroughout(lever.path, scenario))
    return [{ path: ['path'], message: 'has no effect: phases set it during the whole run' }];
  if (/^costs\.|\.costPer[A-Z]\w*$|^fleet\..*\.(minimum|advance|penalty)(\.|$)/.test(lever.path))
    return [{ path: ['path'], message: `is a price, no capacity: ${lever.path}` }];
  if (/\.offered\./.test(lever.path))
    return [{ path: ['path'], message: `is what a carrier offers: raise the lot's price or trucks` }];
  const units = checkUnits(index, parameter, parameters);
  const steps = units.length > 0 ? units : checkSteps(lever, parameter);
  return [...steps, ...checkPrice(lever, scenario)];
}

/** What decides how many of the trucks that carriers offer are taken; they cost what the carriers charge. */
const ofLot = /^fleet\.lots\..+\.(trucks|price)$/;

/** Levers whose price may hold what the scenario charges elsewhere. */
const heldBy = {
  haulage: /^fleet\.carriers\..+\.trucks$/,
  inspection: /^inspection\.sites\./,
  transfer: /^transferYard\./,
  fuel: /^fleet\.fuel\./,
} as const;

// A carrier's trucks have the carrier's price; whatever else a lever moves has only its own.
function checkPrice({ path, costPerStepPerDay, costHolds }: Lever, { phases }: Scenario): Finding[] {
  const hasPrice = costPerStepPerDay !== undefined;
  if (!hasPrice && !heldBy.haulage.test(path) && !ofLot.test(path))
    return [{ path: ['costPerStepPerDay'], message: 'is required', expected: expectedForm('money/day') }];
  if (costHolds === undefined || (costHolds === 'capacity' && hasPrice)) return [];
  const refused = (message: string): Finding[] => [{ path: ['costHolds'], message }];
  if (!hasPrice) return refused('says what costPerStepPerDay holds, which is not given');
  if (costHolds !== 'capacity' && !heldBy[costHolds].test(path))
    return refused(`cannot be ${costHolds} for ${path}, whose work is not charged as ${costHolds}`);
  const priced = [path, path.replace(/trucks$/, 'costPerTruckDay')];
  const isPriced = (key: string): boolean =>
    priced.some((each) => each === key || each.startsWith(`${key}.`));
  const isDated = phases.some(({ set }) => Object.keys(set).some(isPriced));
  return costHolds === 'haulage' && isDated
    ? refused("cannot be haulage where a phase sets the carrier's trucks or their price")
    : [];
}

function checkUnits(
  index: number,
  { dimension }: Parameter,
  parameters: ReadonlyMap<string, Parameter>,
): Finding[] {
  return ['step', 'max'].flatMap((key) => {
    const given = parameters.get(`levers.${index}.${key}`)?.dimension ?? 'any';
    if (given === 'any' || given === dimension) return [];
    return [
      {
        path: [key],
        message: `is in ${unitName(given)}, but the parameter is not`,
        expected: expectedForm(dimension),
      },
    ];
  });
}

function notNumeric(path: string, scenario: Scenario, parameters: ReadonlyMap<string, Parameter>): Finding {
  const found = findAt(scenario, path);
  const inner = [...parameters.keys()].filter((key) => key.startsWith(`${path}.`)).slice(0, 4);
  const what = found.found && found.value === 'unlimited' ? 'is unlimited' : 'is not a number';
  return {
    path: ['path'],
    message: `${what}: ${path}`,
    suggestion: inner[0] ?? nearest(path, [...parameters.keys()]),
  };
}

function checkSteps({ step, max }: Lever, { value, bounds }: Parameter): Finding[] {
  if (bounds.integer && !Number.isInteger(step))
    return [{ path: ['step'], message: `must be a whole number, got ${step}` }];
  if (bounds.orZero && value === 0 && step < bounds.min)
    return [{ path: ['step'], message: `must be at least ${bounds.min}, as the value is 0, got ${step}` }];
  if (max > bounds.max) return [{ path: ['max'], message: `must be at most ${bounds.max}, got ${max}` }];
  const steps = (max - value) / step;
  if (steps < 1 - 1e-9)
    return [{ path: ['max'], message: `must be at least one step above the value (${value}), got ${max}` }];
  if (Math.abs(steps - Math.round(steps)) < 1e-6) return [];
  const near = value + Math.floor(steps) * step;
  return [
    {
      path: ['max'],
      message: `must be a whole number of steps above the value (${value}), got ${max}`,
      suggestion: `${near}`,
    },
  ];
}

// Phases in order of their beginning; the run is covered when none begins after the end of those before it.
function isHeldThroughout(path: string, { phases, warmUpDays, days }: Scenario): boolean {
  const end = (warmUpDays + days) * minutesPerDay;
  const holding = phases.filter(({ set }) =>
    Object.keys(set).some((key) => path === key || path.startsWith(`${key}.`)),
  );
  let covered = 0;
  for (const { from, to = end } of holding.toSorted((a, b) => a.from - b.from)) {
    if (from > covered) return false;
    covered = Math.max(covered, to);
  }
  return covered >= end;
}
