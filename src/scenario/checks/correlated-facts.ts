import { correlationRoot, correlationsBetween, nearest, pairsWithin } from '../../math/index.js';
import type { Finding } from '../problem.js';
import type { Scenario } from '../scenario.js';

/** Correlations are between facts with a range, each pair is told once, and random numbers can have them all. */
export function checkCorrelatedFacts({ correlatedFacts = [], facts }: Scenario): Finding[] {
  const told = new Map<string, number>();
  const findings = correlatedFacts.flatMap((group, index) =>
    group.facts.flatMap((name, member): Finding[] => {
      const path = ['correlatedFacts', index, 'facts', member];
      const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
      if (fact === undefined)
        return [
          {
            path,
            message: `is not the path of a fact, got ${JSON.stringify(name)}`,
            suggestion: nearest(name, Object.keys(facts)),
          },
        ];
      if (!(fact.low < fact.high)) return [{ path, message: `${name} has no range to be drawn from` }];
      return group.facts.slice(0, member).flatMap((other): Finding[] => {
        if (other === name) return [{ path, message: `names ${name} twice` }];
        const pair = JSON.stringify([name, other].sort());
        const before = told.get(pair);
        told.set(pair, index);
        return before === undefined
          ? []
          : [
              {
                path,
                message: `gives ${other} and ${name} a correlation that correlatedFacts[${before}] gives`,
              },
            ];
      });
    }),
  );
  if (findings.length > 0 || correlatedFacts.length === 0) return findings;
  const names = [...new Set(correlatedFacts.flatMap((group) => group.facts))];
  const pairs = correlatedFacts.flatMap((each) => pairsWithin(each.facts, each.correlation));
  const root = correlationRoot(correlationsBetween(names, 0, pairs));
  const message = 'cannot hold together: no numbers have all these correlations at once';
  return root === undefined ? [{ path: ['correlatedFacts'], message }] : [];
}
