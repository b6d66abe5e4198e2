import { Command } from 'commander';
import { hasTraffic } from '../corridor/index.js';
import { scenarioHash } from '../node/index.js';
import type { Scenario } from '../scenario/index.js';
import { isPriceUnclear } from '../studies/index.js';
import type { ExitCode, Host } from './host.js';
import { OptionReader, type RawOptions } from './option-reader.js';
import { jsonText } from './result-output.js';
import { withScenario } from './shared-options.js';
import { noTrafficNote, readScenarioArgument } from './study-session.js';

const grades = ['A', 'B', 'C', 'D'] as const;

/** `throughline validate`: is the scenario sound, and how well are its numbers known? */
export function validateCommand(host: Host, end: (code: ExitCode) => void): Command {
  const command = new Command('validate').description('check a scenario and count its facts by grade');
  withScenario(command).option('--format <form>', 'text or json (default: text)');
  return command.action(async (name: string | undefined, options: RawOptions) => {
    const reader = new OptionReader(options);
    const format = reader.oneOf('format', ['text', 'json']) ?? 'text';
    const scenario = await readScenarioArgument(name, reader);
    host.print(format === 'json' ? jsonText(verdictOf(scenario)) : verdictText(scenario));
    end(0);
  });
}

function verdictOf(scenario: Scenario): object {
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
    notes: notesOn(scenario),
  };
}

// What is allowed and hardly meant.
function notesOn(scenario: Scenario): readonly string[] {
  const traffic = hasTraffic(scenario) ? [] : [noTrafficNote];
  const unclear = scenario.levers.filter(isPriceUnclear).map(({ name }) => name);
  if (unclear.length === 0) return traffic;
  const price = `costPerStepPerDay of ${unclear.join(', ')} is taken to hold nothing of what the scenario charges for trucks, fuel or crews; costHolds says otherwise`;
  return [...traffic, price];
}

function verdictText(scenario: Scenario): string {
  const facts = Object.values(scenario.facts);
  const counts = grades.map(
    (grade) => `${facts.filter(({ evidence }) => evidence === grade).length} ${grade}`,
  );
  const lines = [
    `ok: ${scenario.name}`,
    `${facts.length} facts by grade: ${counts.join(', ')}`,
    `${scenario.levers.length} levers, ${scenario.phases.length} phases`,
    ...notesOn(scenario).map((note) => `note: ${note}`),
  ];
  return `${lines.join('\n')}\n`;
}
