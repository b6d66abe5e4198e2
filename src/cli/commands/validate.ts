import { Command } from 'commander';
import { hasTraffic } from '../../corridor/index.js';
import { scenarioHash } from '../../node/index.js';
import { listAssumptions } from '../../scenario/built-in/index.js';
import type { Scenario } from '../../scenario/index.js';
import { isPriceUnclear } from '../../studies/index.js';
import type { ExitCode, Host } from '../host.js';
import { OptionReader, type RawOptions, withQuiet, withScenario } from '../options/index.js';
import { jsonText } from '../output/index.js';
import { noTrafficNote, readScenarioArgument } from '../study-session.js';

/** Defaults listed without `--all`. */
const mostAssumptions = 12;

const grades = ['A', 'B', 'C', 'D'] as const;

/** `throughline validate`: is the scenario sound, and how well are its numbers known? */
export function validateCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('validate').description('check a scenario and count its facts by grade');
  withQuiet(withScenario(command))
    .option('--format <form>', 'text or json (default: text)')
    .option('--all', 'list every default that the scenario rests on');
  return command.action(async (name: string | undefined, options: RawOptions) => {
    const reader = new OptionReader(options);
    const format = reader.oneOf('format', ['text', 'json']) ?? 'text';
    const scenario = await readScenarioArgument(name, reader);
    host.print(
      format === 'json' ? jsonText(validityOf(scenario)) : validityText(scenario, reader.isSet('all')),
    );
    end(0);
  });
}

function validityOf(scenario: Scenario): object {
  const facts = Object.values(scenario.facts);
  return {
    ok: true,
    scenario: scenario.name,
    scenarioHash: scenarioHash(scenario),
    facts: Object.fromEntries(
      grades.map((grade) => [grade, facts.filter(({ evidence }) => evidence === grade).length]),
    ),
    levers: scenario.levers.length,
    phases: scenario.phases.length,
    assumptions: listAssumptions(scenario).map(({ path, value, unit, evidence }) => ({
      path,
      value,
      unit,
      evidence,
    })),
    notes: notesOn(scenario),
  };
}

// What is allowed and hardly meant.
function notesOn(scenario: Scenario): readonly string[] {
  const traffic = hasTraffic(scenario) ? [] : [noTrafficNote];
  const apart = Object.entries(scenario.facts).flatMap(([path, { low, high, observedMax }]) =>
    observedMax === undefined || (observedMax.value >= low && observedMax.value <= high)
      ? []
      : [observedNote(path, observedMax.value, { low, high })],
  );
  const unclear = scenario.levers.filter(isPriceUnclear).map(({ name }) => name);
  if (unclear.length === 0) return [...traffic, ...apart];
  const price = `costPerStepPerDay of ${unclear.join(', ')} is taken to hold nothing of what the scenario charges for trucks, fuel or crews; costHolds says otherwise`;
  return [...traffic, ...apart, price];
}

/** What was seen is a lower bound of what is possible, and hardly below what is thought the least. */
function observedNote(path: string, value: number, { low, high }: { low: number; high: number }): string {
  return value > high
    ? `observedMax of ${path} is ${value}, above its high of ${high}: the range leaves out what was seen`
    : `observedMax of ${path} is ${value}, below its low of ${low}: the range has only what was never seen`;
}

/** Defaults that stand in for what nobody knows, those that are not 0 first: 0 says that something is not there. */
function assumptionLines(scenario: Scenario, isAll: boolean): readonly string[] {
  const all = listAssumptions(scenario);
  if (all.length === 0) return [];
  const inOrder = [...all.filter(({ value }) => value !== 0), ...all.filter(({ value }) => value === 0)];
  const shown = isAll ? inOrder : inOrder.slice(0, mostAssumptions);
  const rest = inOrder.length - shown.length;
  return [
    `${all.length} more ${all.length === 1 ? 'number is a default' : 'numbers are defaults'}: assumptions (grade D)`,
    ...shown.map(({ path, value, unit }) => `  ${path} ${value}${unit === '1' ? '' : ` ${unit}`}`),
    ...(rest > 0 ? [`  and ${rest} more (--all lists them)`] : []),
  ];
}

function validityText(scenario: Scenario, isAll: boolean): string {
  const facts = Object.values(scenario.facts);
  const counts = grades.map(
    (grade) => `${facts.filter(({ evidence }) => evidence === grade).length} ${grade}`,
  );
  const lines = [
    `ok: ${scenario.name}`,
    `${facts.length} facts by grade: ${counts.join(', ')}`,
    ...assumptionLines(scenario, isAll),
    `${scenario.levers.length} levers, ${scenario.phases.length} phases`,
    ...notesOn(scenario).map((note) => `note: ${note}`),
  ];
  return `${lines.join('\n')}\n`;
}
