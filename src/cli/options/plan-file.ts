import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Problem, Rule, Scenario } from '../../scenario/index.js';
import type { DatedStep, Plan, PlanStep } from '../../studies/index.js';
import type { OptionReader } from '../option-reader.js';
import { type PlacedRule, type ReadPlanText, readPlanText } from './plan-text.js';

/** Adds `--plan`. */
export function withPlan(command: Command): Command {
  return command.option(
    '--plan <file>',
    'a plan: steps as reach gives them, its result.json or claim, or values by path (JSON; or the JSON itself); for run also rules, such as { "when": { "stock": "yard queue", "above": 50, "forDays": 2 }, "then": { "lever": PATH, "by": 10 } }',
  );
}

/**
 * The plan of `--plan` for a scenario, when it is in force; times in it do not count. Without a sound scenario only its form is looked at. Problems of the file are noted in the reader, whose
 * `check` throws them; undefined without the option or with problems.
 */
export async function readPlanSetting(
  reader: OptionReader,
  scenario: Scenario | undefined,
): Promise<Plan | undefined> {
  const read = await readAdaptivePlanSetting(reader, scenario);
  if (read === undefined || scenario === undefined) return undefined;
  const { steps, rules } = read;
  if (rules.length > 0) reader.refuse('plan', 'has rules, which only run --plan follows');
  const levers = steps.map(({ lever }) => lever);
  const repeated = levers.filter((lever, index) => levers.indexOf(lever) !== index);
  for (const lever of new Set(repeated)) reader.refuse('plan', `takes ${lever} to more than one value`);
  return repeated.length > 0 || rules.length > 0
    ? undefined
    : Object.fromEntries(steps.map(({ lever, to }) => [lever, to]));
}

/** Steps of a plan with their times, and those that wait for a trigger. */
export interface AdaptivePlan {
  readonly steps: readonly DatedStep[];
  readonly rules: readonly Rule[];
}

/** The steps and rules of `--plan` for a scenario; problems as for `readPlanSetting`. */
export async function readAdaptivePlanSetting(
  reader: OptionReader,
  scenario: Scenario | undefined,
): Promise<AdaptivePlan | undefined> {
  const option = reader.text('plan');
  if (option === undefined) return undefined;
  const isItself = /^\s*[[{]/.test(option);
  const text = isItself ? option : await textOf(option);
  const read: ReadPlanText =
    typeof text === 'string'
      ? readPlanText(text, scenario)
      : { ok: false, problems: [{ path: '', message: text.problem }] };
  const { rules, problems } = await readRules(read.rules ?? [], scenario);
  if (read.ok && problems.length === 0) return { steps: read.steps, rules };
  reader.refuseFile({
    file: isItself ? '--plan' : option,
    problems: [...(read.ok ? [] : read.problems), ...problems],
  });
  return undefined;
}

/** Rules as the scenario's schema reads them, and what is wrong with them by their place in the plan. */
async function readRules(
  placed: readonly PlacedRule[],
  scenario: Scenario | undefined,
): Promise<{ readonly rules: readonly Rule[]; readonly problems: readonly Problem[] }> {
  if (placed.length === 0 || scenario === undefined) return { rules: [], problems: [] };
  // Loaded only here: the library of the schema takes a while.
  const { parseScenario } = await import('../../scenario/index.js');
  const read = parseScenario({ ...scenario, rules: placed.map(({ rule }) => rule) });
  if (read.ok) return { rules: read.scenario.rules ?? [], problems: [] };
  const problems = read.problems.map(({ path, ...problem }) => {
    const [, index = '', within = ''] = /^rules\[(\d+)\](.*)$/.exec(path) ?? [];
    return { ...problem, path: `${placed[Number(index)]?.path ?? ''}${within}` };
  });
  return { rules: [], problems };
}

/** The words of a command line with the plan itself in place of its file, so that the words alone make the result again. */
export function withPlanInWords(
  words: readonly string[],
  steps: readonly (DatedStep | PlanStep)[],
  rules: readonly Rule[] = [],
): readonly string[] {
  // The name of a file that begins with a dash stands in one word with its option.
  const at = words.findIndex((word) => word === '--plan' || word.startsWith('--plan='));
  if (at < 0) return words;
  const after = words[at] === '--plan' ? at + 2 : at + 1;
  const plain = steps.map((step) => ({
    lever: step.lever,
    to: step.to,
    ...('startsAfterDays' in step ? { startsAfterDays: step.startsAfterDays } : {}),
    ...('leadTimeDays' in step ? { leadTimeDays: step.leadTimeDays } : {}),
  }));
  return [...words.slice(0, at), '--plan', JSON.stringify([...plain, ...rules]), ...words.slice(after)];
}

async function textOf(path: string): Promise<string | { readonly problem: string }> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { problem: 'is not there' };
    if (code === 'EISDIR') return { problem: 'is a folder, not a plan' };
    return { problem: `cannot be read: ${error instanceof Error ? error.message : 'unknown failure'}` };
  }
}
