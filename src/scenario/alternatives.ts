import { parseScenario } from './parse.js';
import type { Problem } from './problem.js';
import { problemOf } from './problem.js';
import { readTree } from './read-tree.js';
import type { Phase, Scenario } from './scenario.js';
import { Unreadable } from './tree.js';
import { readQuantity } from './units.js';

/** Something that may happen and that no model foresees: what it would change, and how likely it is. */
export interface ReadAlternative {
  readonly name: string;
  readonly probability: number;
  readonly phases: readonly Phase[];
  readonly knownFrom?: string;
}

/** Alternatives of a file, or everything that is wrong with it. */
export type ReadAlternatives =
  | { readonly ok: true; readonly alternatives: readonly ReadAlternative[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Most alternatives of a file. */
const mostAlternatives = 20;

const expected = 'a list of { name, probability, from, to, set, knownFrom }';

/**
 * Reads alternatives to a scenario from YAML or JSON: a list, each with a name, a probability, and `from`, `to` and `set` as a phase has
 * them; `knownFrom` is the date from which it is known whether it came about. Never throws.
 * @example
 * const text = '[{ name: agreement, probability: 30 %, from: 2023-12-05, set: { crossing.rafah.dailyLimit: 200 } }]';
 * const read = readAlternatives(text, builtIns['fighting-2023-12']);
 * read.ok && read.alternatives.map(({ name, probability }) => [name, probability]); // => [['agreement', 0.3]]
 */
export function readAlternatives(text: string, scenario: Scenario): ReadAlternatives {
  const list = listIn(text);
  if (!Array.isArray(list)) return list;
  if (list.length === 0 || list.length > mostAlternatives)
    return refused(`must be a list of 1 to ${mostAlternatives} alternatives, got ${list.length}`);
  const problems: Problem[] = [];
  const alternatives = list.flatMap((entry: unknown, index) => readOne(entry, index, scenario, problems));
  const sum = alternatives.reduce((total, { probability }) => total + probability, 0);
  if (sum > 1 + 1e-9)
    problems.push({ path: '', message: `must have probabilities of at most 1 together, got ${sum}` });
  const names = alternatives.map(({ name }) => name);
  for (const name of new Set(names.filter((each, index) => names.indexOf(each) !== index)))
    problems.push({ path: '', message: `has the name ${JSON.stringify(name)} twice` });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, alternatives };
}

function listIn(text: string): unknown[] | Extract<ReadAlternatives, { ok: false }> {
  try {
    const { value, findings, positionOf } = readTree(text);
    if (findings.length > 0)
      return { ok: false, problems: findings.map((finding) => problemOf(finding, positionOf)) };
    return Array.isArray(value) ? value : refused('is no list of alternatives');
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, problems: error.findings.map((finding) => problemOf(finding, () => undefined)) };
  }
}

function refused(message: string): Extract<ReadAlternatives, { ok: false }> {
  return { ok: false, problems: [{ path: '', message, expected }] };
}

function readOne(
  entry: unknown,
  index: number,
  scenario: Scenario,
  problems: Problem[],
): readonly ReadAlternative[] {
  const refuse = (message: string, key = ''): readonly ReadAlternative[] => {
    problems.push({ path: `${index}${key === '' ? '' : `.${key}`}`, message, expected });
    return [];
  };
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return refuse('is no alternative');
  const { probability, ...phase } = { ...entry } as Readonly<Record<string, unknown>>;
  const share = typeof probability === 'number' ? probability : readShare(probability);
  if (!(share > 0 && share <= 1)) return refuse('must be a share above 0 and at most 1', 'probability');
  // Read as a phase of the scenario, so that paths, units and dates are checked in the same way.
  const place = scenario.phases.length;
  const read = parseScenario({ ...scenario, phases: [...scenario.phases, phase] });
  if (!read.ok) {
    const own = `phases[${place}]`;
    for (const { path, ...problem } of read.problems)
      problems.push({ ...problem, path: `${index}${path.replace(own, '').replace(`phases.${place}`, '')}` });
    return [];
  }
  const added = read.scenario.phases[place];
  if (added === undefined) return refuse('is no alternative');
  const { knownFrom, ...plain } = added;
  return [
    {
      name: added.name,
      probability: share,
      phases: [plain],
      ...(knownFrom === undefined ? {} : { knownFrom }),
    },
  ];
}

function readShare(value: unknown): number {
  const read = typeof value === 'string' ? readQuantity(value, 'share') : undefined;
  return read?.ok === true ? read.value : Number.NaN;
}
