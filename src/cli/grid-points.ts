import { parameterAt } from '../corridor/index.js';
import { latinHypercube } from '../experiment/index.js';
import type { Problem, Scenario, ScenarioChange } from '../scenario/index.js';
import { quantityText } from '../scenario/units.js';
import type { GridDesign, GridPoint } from '../studies/index.js';
import { type OptionReader, overruled, type Varied } from './options/index.js';

/** Most points of a design: each is a scenario of its own. */
export const mostPoints = 1_000;

/** How points are laid out. */
export interface DesignQuestion {
  readonly vary: readonly Varied[];
  readonly design: GridDesign;
  /** Of a Latin hypercube. */
  readonly points: number;
  readonly seed: string;
}

/** The points of a design, each the scenario with its values; what is wrong with any of them is noted in the reader. */
export async function gridPoints(
  scenario: Scenario,
  question: DesignQuestion,
  reader: OptionReader,
): Promise<readonly GridPoint[]> {
  const { vary, design } = question;
  const size =
    design === 'full factorial' ? vary.reduce((all, { values }) => all * values.length, 1) : question.points;
  if (size > mostPoints) {
    reader.refuse('vary', `makes ${size} points; at most ${mostPoints} are run`);
    return [];
  }
  // Loaded only here: the library of the schema takes a while.
  const { changedScenario, parametersOf } = await import('../scenario/index.js');
  const parameters = parametersOf(scenario);
  const isWhole = (path: string): boolean => parameters.get(path)?.bounds.integer === true;
  const rows = design === 'full factorial' ? allOf(vary) : spreadOver(question, isWhole);
  const problems: Problem[] = [];
  const points = rows.map((changes, index) => {
    const changed = changedScenario(scenario, changes);
    const large = changed.ok && !reader.isSet('large') ? (changed.large ?? []) : [];
    problems.push(...(changed.ok ? [...overruled(changed.scenario, changes), ...large] : changed.problems));
    const at = changed.ok ? changed.scenario : scenario;
    return { number: index + 1, values: changes.map((change) => shownValue(at, change)), scenario: at };
  });
  const told = new Map(problems.map((each) => [JSON.stringify([each.path, each.message]), each]));
  if (told.size > 0) reader.refuseFile({ file: '--vary', problems: [...told.values()] });
  return points;
}

/** In the canonical unit, where it is a number. */
function shownValue(scenario: Scenario, { path, value }: ScenarioChange): string | number {
  const read = parameterAt(scenario, path);
  return typeof read === 'number' || typeof read === 'string' ? read : value;
}

/** Every value of the first with every value of the others, the last going round fastest. */
function allOf(vary: readonly Varied[]): readonly (readonly ScenarioChange[])[] {
  return vary.reduce(
    (rows: readonly (readonly ScenarioChange[])[], { path, values }) =>
      rows.flatMap((row) => values.map((value) => [...row, { path, value }])),
    [[]],
  );
}

/** Each value as often as the others, each part of a range once; whole numbers where only those are possible. */
function spreadOver(
  { vary, points, seed }: DesignQuestion,
  isWhole: (path: string) => boolean,
): readonly (readonly ScenarioChange[])[] {
  return latinHypercube(points, vary.length, { seed: `${seed} grid` }).map((shares) =>
    vary.map(({ path, values, range }, index) => {
      const share = shares[index] ?? 0;
      if (range === undefined) return { path, value: values[Math.floor(share * values.length)] ?? '' };
      const { low, high, unit } = range;
      const number = isWhole(path)
        ? Math.min(high, Math.floor(low + share * (high - low + 1)))
        : Number((low + share * (high - low)).toPrecision(6));
      return { path, value: quantityText(number, unit) };
    }),
  );
}
