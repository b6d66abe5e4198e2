import type { Finding } from '../problem.js';
import type { Scenario } from '../scenario.js';
import { unknownName } from './unknown-name.js';

type Regime = Scenario['fleet']['regimes'][string];

/** What a regime may name. */
const scopes = ['yards', 'carriers', 'governorates'] as const;

/** What holds by the regime that says most; a daily limit holds beside every other. */
const given = ['interception', 'permits', 'trip', 'returnTrip'] as const;

/** Regimes name yards, carriers and destinations that there are, and no two say different things of the same trip. */
export function checkRegimes({ fleet, governorates, transferYard }: Scenario): Finding[] {
  const known = {
    yards: Object.keys(transferYard),
    carriers: Object.keys(fleet.carriers),
    governorates: Object.keys(governorates),
  };
  const what = { yards: 'a transfer yard', carriers: 'a carrier', governorates: 'a governorate' };
  const all = Object.entries(fleet.regimes);
  const unknown = all.flatMap(([name, regime]) =>
    scopes.flatMap((scope) =>
      (regime[scope] ?? []).flatMap((member, index) =>
        known[scope].includes(member)
          ? []
          : [unknownName(['fleet', 'regimes', name, scope, index], what[scope], member, known[scope])],
      ),
    ),
  );
  return [
    ...unknown,
    ...all.flatMap((one, index) => all.slice(index + 1).flatMap((two) => doubts(one, two))),
  ];
}

function doubts([first, one]: [string, Regime], [second, two]: [string, Regime]): Finding[] {
  if (!scopes.every((scope) => meet(one[scope], two[scope]))) return [];
  return given
    .filter((key) => one[key] !== undefined && two[key] !== undefined)
    .map((key) => ({
      path: ['fleet', 'regimes', second, key],
      message: `is given by ${first} too, for the same trips: let one of them name more or others`,
    }));
}

/** Whether two lists name the same kind of thing, and some of it both. */
function meet(one: readonly string[] | undefined, two: readonly string[] | undefined): boolean {
  if (one === undefined || two === undefined) return one === two;
  return one.some((each) => two.includes(each));
}
