import { nearest } from '../../math/index.js';
import type { Finding } from '../problem.js';
import type { Scenario } from '../scenario.js';

type Policy = Scenario['inspection']['policy'];
type Tests = Extract<Policy, { kind: 'decision-tree' }>['tests'];

const at = ['inspection', 'policy'];
const ends = ['release', 'search'];

/** What does not fit together in an inspection policy: rules that contradict each other, and a tree that leads nowhere or in a circle. */
export function checkPolicy({ inspection: { policy } }: Scenario): Finding[] {
  const findings: Finding[] = [];
  for (const [one, other] of [
    ['trustedLane', 'trustedPriority'],
    ['partialRejection', 'wholeRejection'],
  ] as const)
    if (policy[one] !== undefined && policy[other] !== undefined)
      findings.push({ path: [...at, other], message: `cannot be combined with ${one}`, atKey: true });
  const { appointments, surge } = policy;
  if (appointments !== undefined && appointments.from >= appointments.to)
    findings.push({ path: [...at, 'appointments', 'to'], message: 'must come after from' });
  if (surge !== undefined && surge.below > surge.above)
    findings.push({
      path: [...at, 'surge', 'below'],
      message: `must be at most above, ${surge.above}, got ${surge.below}`,
    });
  if (policy.kind === 'decision-tree') findings.push(...checkTree(policy.first, policy.tests));
  return findings;
}

function checkTree(first: string, tests: Tests): Finding[] {
  const names = Object.keys(tests);
  const findings: Finding[] = [];
  const refer = (name: string, path: readonly string[], possible: readonly string[]): void => {
    if (possible.includes(name)) return;
    findings.push({
      path: [...at, ...path],
      message: `must be ${possible.join(', ')}, got ${JSON.stringify(name)}`,
      suggestion: nearest(name, possible),
    });
  };
  refer(first, ['first'], [...names, ...ends]);
  for (const [name, { alarm, clear }] of Object.entries(tests)) {
    refer(alarm, ['tests', name, 'alarm'], [...names, ...ends]);
    refer(clear, ['tests', name, 'clear'], [...names, ...ends]);
  }
  if (findings.length > 0) return findings;
  const circle = names.find((name) => leadsBack(name, tests));
  return circle === undefined
    ? []
    : [{ path: [...at, 'tests', circle], message: 'leads back to itself', atKey: true }];
}

function leadsBack(name: string, tests: Tests): boolean {
  const seen = new Set<string>();
  const open = [name];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { alarm, clear } = tests[next] ?? { alarm: 'release', clear: 'release' };
    for (const each of [alarm, clear]) {
      if (each === name) return true;
      if (!seen.has(each)) open.push(each);
      seen.add(each);
    }
  }
  return false;
}
