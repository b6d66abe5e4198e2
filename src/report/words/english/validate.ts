import { countText } from './numbers.js';

/** Facts of a warning, the first by name. */
export interface NamedFacts {
  readonly facts: number;
  readonly paths: readonly string[];
  readonly more: number;
}

function namesOf({ paths, more }: NamedFacts): string {
  return `${paths.join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}

/** Whether a scenario is sound, and how well its numbers are known. Counts come as numbers, all else as text. */
export const validateWords = {
  ok: (of: { scenario: string }) => `ok: ${of.scenario}`,
  facts: (of: { facts: number; byGrade: readonly { grade: string; facts: number }[] }) =>
    `${countText(of.facts, 'fact')} by grade: ${of.byGrade.map(({ grade, facts }) => `${facts} ${grade}`).join(', ')}`,
  assumptions: (of: { numbers: number }) =>
    `${of.numbers} more ${of.numbers === 1 ? 'number is a default' : 'numbers are defaults'}: assumptions (grade D)`,
  assumption: (of: { path: string; value: string; unit: string }) =>
    `  ${of.path} ${of.value}${of.unit === '1' ? '' : ` ${of.unit}`}`,
  more: (of: { numbers: number }) => `  and ${of.numbers} more (--all lists them)`,
  levers: (of: { levers: number; phases: number }) =>
    `${countText(of.levers, 'lever')}, ${countText(of.phases, 'phase')}`,
  note: (of: { note: string }) => `note: ${of.note}`,
  noTraffic: 'no truck arrives: supply is empty and nothing stands in the corridor at the start',
  /** What was seen is a lower bound of what is possible, and hardly below what is thought the least. */
  seenAbove: (of: { path: string; value: string; high: string }) =>
    `observedMax of ${of.path} is ${of.value}, above its high of ${of.high}: the range leaves out what was seen`,
  seenBelow: (of: { path: string; value: string; low: string }) =>
    `observedMax of ${of.path} is ${of.value}, below its low of ${of.low}: the range has only what was never seen`,
  outsideRange: (of: NamedFacts) =>
    `${countText(of.facts, 'fact')} ${of.facts === 1 ? 'has its' : 'have their'} value outside ${of.facts === 1 ? 'its' : 'their'} range, so that no draw has it: ${namesOf(of)}`,
  atEdge: (of: NamedFacts) =>
    `${countText(of.facts, 'fact')} ${of.facts === 1 ? 'has its' : 'have their'} value at an end of ${of.facts === 1 ? 'its' : 'their'} range, so that all draws lie on one side of it: ${namesOf(of)}`,
  oneSided: (of: { facts: number; lowest: number; highest: number }) =>
    `ranges lie on one side of the values: of ${countText(of.facts, 'fact')} with a range, ${of.lowest} have their value in its lowest third and ${of.highest} in its highest; draws within the ranges describe another corridor, unless --today or --ensemble keeps those that agree with counts`,
  unclearPrice: (of: { levers: readonly string[] }) =>
    `costPerStepPerDay of ${of.levers.join(', ')} is taken to hold nothing of what the scenario charges for trucks, fuel or crews; costHolds says otherwise`,
};
