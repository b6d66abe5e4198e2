import { findAt, type Path } from '../path.js';
import type { Finding } from '../problem.js';
import type { Rule, Scenario } from '../scenario.js';
import { type Parameter, unitName } from '../settle.js';
import { expectedForm } from '../units.js';
import { unknownName } from './unknown-name.js';

/** Rules move levers of the scenario by whole steps, not beyond their maximum; a value is taken once. */
export function checkRules(scenario: Scenario, parameters: ReadonlyMap<string, Parameter>): Finding[] {
  const { rules = [] } = scenario;
  return rules.flatMap((rule, index) => checkRule(rule, ['rules', index], scenario, parameters));
}

function checkRule(
  { then, most, name }: Rule,
  path: Path,
  scenario: Scenario,
  parameters: ReadonlyMap<string, Parameter>,
): Finding[] {
  const { levers, rules = [] } = scenario;
  const findings: Finding[] = [];
  const isNamedBefore = rules.slice(0, Number(path[1])).some((other) => other.name === name);
  if (name !== undefined && isNamedBefore)
    findings.push({ path: [...path, 'name'], message: 'is the name of another rule' });
  if (then.to !== undefined && most > 1)
    findings.push({ path: [...path, 'most'], message: 'must be 1 where a rule takes a lever to a value' });
  const lever = levers.find((each) => each.path === then.lever);
  if (lever === undefined) {
    const named = levers.find((each) => each.name === then.lever)?.path;
    const at = [...path, 'then', 'lever'];
    const found = unknownName(
      at,
      'a lever',
      then.lever,
      levers.map((each) => each.path),
    );
    return [...findings, { ...found, ...(named === undefined ? {} : { suggestion: named }) }];
  }
  const key = then.by === undefined ? 'to' : 'by';
  const at = [...path, 'then', key];
  const value = then[key] ?? 0;
  const dimension = parameters.get(lever.path)?.dimension ?? 'any';
  const given = parameters.get([...at].join('.'))?.dimension ?? 'any';
  if (given !== 'any' && given !== dimension)
    return [
      ...findings,
      {
        path: at,
        message: `is in ${unitName(given)}, but the parameter is not`,
        expected: expectedForm(dimension),
      },
    ];
  const found = findAt(scenario, lever.path);
  const from = found.found && typeof found.value === 'number' ? found.value : undefined;
  const rise = key === 'by' || from === undefined ? value : value - from;
  const steps = rise / lever.step;
  if (key === 'to' && value > lever.max)
    findings.push({ path: at, message: `must be at most ${lever.max}, the lever's maximum, got ${value}` });
  else if (steps < 1 - 1e-9 || Math.abs(steps - Math.round(steps)) > 1e-6)
    findings.push({
      path: at,
      message:
        key === 'by'
          ? `must be a whole number of steps of ${lever.step}, got ${value}`
          : `must be a whole number of steps of ${lever.step} above the value (${from}), got ${value}`,
    });
  return findings;
}
