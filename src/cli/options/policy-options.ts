import { policyNames, readPolicyName } from '../../studies/index.js';
import { type DeclaredOption, parsedOption } from './declared-options.js';

/** `--policies`: names of inspection policies, several combined with +; `usual` is what holds where it is not given. */
export function policiesOption(usual: string): DeclaredOption<readonly string[]> {
  const help = `all, or some of ${policyNames.join(',')},own; + combines, as in trusted-priority+risk-based (${usual})`;
  return {
    ...parsedOption('--policies <names>', help, readPolicies),
    names: ['all', ...policyNames, 'own'],
  };
}

/** Names with commas between, each once. */
function readPolicies(text: string): readonly string[] {
  if (text === 'all') return policyNames;
  const names = text
    .split(',')
    .filter((name) => name.trim() !== '')
    .map(readPolicyName);
  if (names.length === 0) throw new RangeError('must name at least one policy');
  if (new Set(names).size < names.length) throw new RangeError('must name each policy once');
  return names;
}

/** `--policy-costs`: what a policy costs a day, by name. */
export const policyCostsOption = parsedOption(
  '--policy-costs <list>',
  "USD a day of each policy in place of today's, as in two-stage=1500,risk-based=300 (default: 0)",
  readCosts,
);

function readCosts(text: string): Readonly<Record<string, number>> {
  const costs = text.split(',').map((part): readonly [string, number] => {
    const [name = '', amount = '', ...others] = part.split('=');
    const cost = Number(amount.trim().replace(/\s*USD(\/day)?$/, ''));
    if (others.length > 0 || amount.trim() === '' || !Number.isFinite(cost) || cost < 0)
      throw new RangeError(
        `has ${JSON.stringify(part)}; expected name=USD a day, such as two-stage=1500, with commas between`,
      );
    return [readPolicyName(name), cost];
  });
  if (new Set(costs.map(([name]) => name)).size < costs.length)
    throw new RangeError('must name each policy once');
  return Object.fromEntries(costs);
}

/** `--detection` in a choice of policies: a share, or today's. */
export const leastDetectionOption: DeclaredOption<number | 'today'> = {
  flags: '--detection <share>',
  help: "with --policies: only policies that find so many of the non-compliant trucks; today: as many as today's policy (default: today)",
  read: (reader, name) => (reader.text(name) === 'today' ? 'today' : reader.share(name, { min: 0, max: 1 })),
};
