import type { Command } from 'commander';
import { hasTraffic } from '../../corridor/index.js';
import { scenarioHash } from '../../node/index.js';
import { english } from '../../report/index.js';
import { listAssumptions } from '../../scenario/built-in/index.js';
import type { Scenario } from '../../scenario/index.js';
import { isPriceUnclear, rangeNotes } from '../../studies/index.js';
import { formatOption, textOrJson } from '../format-option.js';
import { jsonText } from '../json-text.js';
import type { CommandContext } from '../listed-command.js';
import { OptionReader, type RawOptions, withScenario } from '../options/index.js';
import { withQuiet } from '../quiet-option.js';
import { readScenarioArgument } from '../study-session.js';

/** Defaults listed without `--all`. */
const mostAssumptions = 12;

/** Facts of a warning that are named. */
const mostNamed = 5;

const say = english.validate;

const grades = ['A', 'B', 'C', 'D'] as const;

/** `throughline validate`: is the scenario sound, and how well are its numbers known? */
export function validateCommand(command: Command, { host, end }: CommandContext): void {
  withQuiet(withScenario(command))
    .addOption(formatOption(textOrJson))
    .option('--all', 'list every default that the scenario rests on');
  command.action(async (name: string | undefined, options: RawOptions) => {
    const reader = new OptionReader(options);
    const format = reader.oneOf('format', textOrJson) ?? 'text';
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
  const traffic = hasTraffic(scenario) ? [] : [say.noTraffic];
  const apart = Object.entries(scenario.facts).flatMap(([path, { low, high, observedMax }]) => {
    if (observedMax === undefined || (observedMax.value >= low && observedMax.value <= high)) return [];
    const of = { path, value: String(observedMax.value), low: String(low), high: String(high) };
    return [observedMax.value > high ? say.seenAbove(of) : say.seenBelow(of)];
  });
  const unclear = scenario.levers.filter(isPriceUnclear).map(({ name }) => name);
  const price = unclear.length === 0 ? [] : [say.unclearPrice({ levers: unclear })];
  return [...traffic, ...apart, ...rangeWarnings(scenario), ...price];
}

/** Values outside their range or at an end of it, and ranges that lie on one side of the values. */
function rangeWarnings(scenario: Scenario): readonly string[] {
  const { outside, atEdge, isOneSided, ...counted } = rangeNotes(scenario);
  const named = (paths: readonly string[]) => {
    return {
      facts: paths.length,
      paths: paths.slice(0, mostNamed),
      more: Math.max(0, paths.length - mostNamed),
    };
  };
  return [
    ...(outside.length === 0 ? [] : [say.outsideRange(named(outside))]),
    ...(atEdge.length === 0 ? [] : [say.atEdge(named(atEdge))]),
    ...(isOneSided ? [say.oneSided(counted)] : []),
  ];
}

/** Defaults that stand in for what nobody knows, those that are not 0 first: 0 says that something is not there. */
function assumptionLines(scenario: Scenario, isAll: boolean): readonly string[] {
  const all = listAssumptions(scenario);
  if (all.length === 0) return [];
  const inOrder = [...all.filter(({ value }) => value !== 0), ...all.filter(({ value }) => value === 0)];
  const shown = isAll ? inOrder : inOrder.slice(0, mostAssumptions);
  const rest = inOrder.length - shown.length;
  return [
    say.assumptions({ numbers: all.length }),
    ...shown.map(({ path, value, unit }) => say.assumption({ path, value: String(value), unit })),
    ...(rest > 0 ? [say.more({ numbers: rest })] : []),
  ];
}

function validityText(scenario: Scenario, isAll: boolean): string {
  const facts = Object.values(scenario.facts);
  const byGrade = grades.map((grade) =>
    say.ofGrade({ grade, facts: facts.filter(({ evidence }) => evidence === grade).length }),
  );
  const lines = [
    say.ok({ scenario: scenario.name }),
    say.facts({ facts: facts.length, byGrade }),
    ...assumptionLines(scenario, isAll),
    say.levers({ levers: scenario.levers.length, phases: scenario.phases.length }),
    ...notesOn(scenario).map((note) => say.note({ note })),
  ];
  return `${lines.join('\n')}\n`;
}
