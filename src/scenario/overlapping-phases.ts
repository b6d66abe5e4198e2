import { rereadParts } from './changed-parts.js';
import { checkLevels, checkPlaces } from './checks/index.js';
import { dotted, findAt, type Path, replacedAt } from './path.js';
import type { Finding } from './problem.js';
import type { Phase, Scenario } from './scenario.js';

/** Most combinations of phases that are looked at; each costs one reading of the parts they change. */
const mostCombinations = 200;

/** Phases that are each sound alone but not where several hold at once; later phases of the list hold over earlier ones. */
export function checkOverlaps(scenario: Scenario, startDay: number): Finding[] {
  const combinations = combinationsOf(scenario.phases);
  if (combinations.length > mostCombinations)
    return [
      {
        path: ['phases'],
        message: `must overlap in at most ${mostCombinations} ways, got ${combinations.length}`,
      },
    ];
  return combinations.flatMap((indexes) => checkCombination(indexes, scenario, startDay));
}

function combinationsOf(phases: readonly Phase[]): number[][] {
  const moments = new Set(phases.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])));
  const found = new Map<string, number[]>();
  for (const moment of moments) {
    const holding = [...phases.keys()].filter((index) => {
      const phase = phases[index];
      return phase !== undefined && phase.from <= moment && (phase.to === undefined || moment < phase.to);
    });
    if (holding.length > 1) found.set(holding.join(), holding);
  }
  return [...found.values()];
}

function checkCombination(indexes: readonly number[], scenario: Scenario, startDay: number): Finding[] {
  const last: Path = ['phases', indexes.at(-1) ?? 0];
  const paths: Path[] = [];
  let changed: unknown = scenario;
  for (const index of indexes) {
    for (const [key, value] of Object.entries(scenario.phases[index]?.set ?? {})) {
      const found = findAt(changed, key);
      if (!found.found)
        return [
          {
            path: ['phases', index, 'set', key],
            message: 'is no parameter while other phases hold',
            atKey: true,
          },
        ];
      paths.push(found.path);
      changed = replacedAt(changed, found.path, value);
    }
  }
  const read = rereadParts(changed, paths, startDay);
  const findings = read.ok ? [...checkPlaces(read.scenario), ...checkLevels(read.scenario)] : read.findings;
  return findings.map(({ path, message }) => ({
    path: last,
    message: `makes ${dotted(path)} wrong with the phases before it: it ${message}`,
  }));
}
