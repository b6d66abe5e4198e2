import { parameterAt } from '../corridor/index.js';
import { formatProblems, type Problem, parseScenario, type Scenario } from '../scenario/index.js';

/**
 * A scenario of a program, read as a file is: values with units, ranges, whole numbers, names. `caller` begins the message. Only the
 * most of a lever may be no whole number of steps above a value that was set since: studies take the steps that fit.
 * @throws RangeError with all that is wrong, and for a scenario that brings too much unless `isLarge`
 */
export function checkedScenario(caller: string, given: Scenario, isLarge: boolean): Scenario {
  const scenario = given?.facts instanceof Object ? { ...given, facts: factsThatLead(given) } : given;
  const read = parseScenario(scenario);
  if (!read.ok && read.problems.every(isMostOfLever) && scenario.levers.every(isRead))
    return withoutLevers(caller, scenario, isLarge);
  if (!read.ok) throw refusal(caller, read.problems);
  if (read.large !== undefined && !isLarge) throw refusal(caller, read.large);
  return read.scenario;
}

// A program that takes levers or phases out of their list leaves facts behind that lead to nothing.
function factsThatLead(scenario: Scenario): Scenario['facts'] {
  const facts = Object.entries(scenario.facts);
  return Object.fromEntries(
    facts.filter(
      ([path]) => !/^(levers|phases)\./.test(path) || typeof parameterAt(scenario, path) === 'number',
    ),
  );
}

function withoutLevers(caller: string, scenario: Scenario, isLarge: boolean): Scenario {
  const ofLevers = Object.entries(scenario.facts).filter(([path]) => path.startsWith('levers.'));
  const others = Object.entries(scenario.facts).filter(([path]) => !path.startsWith('levers.'));
  const { rules, ...fixed } = scenario;
  const rest = { ...fixed, levers: [], facts: Object.fromEntries(others) };
  const read = checkedScenario(caller, rest, isLarge);
  const ruled = rules === undefined ? read : { ...read, rules };
  return { ...ruled, levers: scenario.levers, facts: { ...read.facts, ...Object.fromEntries(ofLevers) } };
}

function isMostOfLever({ path, message }: Problem): boolean {
  return /^levers\[\d+\]\.max$/.test(path) && message.includes('above the value');
}

function isRead({ step, max, costPerStepPerDay: cost }: Scenario['levers'][number]): boolean {
  return [step, max].every(Number.isFinite) && (cost === undefined || Number.isFinite(cost));
}

function refusal(caller: string, problems: readonly Problem[]): RangeError {
  return new RangeError(`${caller} cannot use this scenario: ${formatProblems(problems)}`);
}
