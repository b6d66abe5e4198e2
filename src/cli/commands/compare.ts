import { compareReport, selectReport } from '../../report/index.js';
import {
  comparePolicies,
  type PolicyBudget,
  policyNamed,
  policyNames,
  readTarget,
  selectPolicy,
} from '../../studies/index.js';
import {
  asDeclared,
  countOption,
  nameOption,
  parsedOption,
  policiesOption,
  questionOption,
  shareOption,
  switchOption,
  wholeOption,
} from '../options/index.js';
import { unsteadyCode } from '../output/index.js';
import { studyCommand } from '../study-command.js';

/** Most replications of one policy when nothing else is said. */
const usualMost = 1_000;

/** `throughline compare`: inspection policies on the same trucks. Exit code 3 when one was to be selected and none could be. */
export const compareCommand = studyCommand({
  replications: 10,
  isPlanned: true,
  takesEnsemble: true,
  options: {
    question: questionOption(asDeclared),
    policies: policiesOption('default: all'),
    budget: nameOption<PolicyBudget>(
      '--budget <which>',
      'equipment: lanes, bays and scanners as they are; officers: the same officer-hours on duty, placed where each policy needs them (default: equipment)',
      ['equipment', 'officers'],
    ),
    robustness: switchOption(
      '--robustness',
      'runs each policy under a surge, with a scanner less and with a closure of three days as well',
    ),
    select: switchOption(
      '--select',
      'select the policy with most trucks a day; --replications come before any is given up',
    ),
    zone: parsedOption(
      '--zone <rate>',
      'with --select: the smallest difference that matters, such as "5 truck/day"',
      readZone,
    ),
    leastDetection: shareOption(
      '--detection <share>',
      'with --select: only policies that find so many of the non-compliant trucks',
      { min: 0.01, max: 1 },
    ),
    at: countOption('--at <point>', 'with --select: where trucks are counted'),
    maxReplications: wholeOption(
      '--max-replications <n>',
      `with --select: most runs of one policy (default: ${usualMost})`,
      { min: 2, max: 100_000 },
    ),
  },
  effort: ({ select = false }) => ({ replications: 10, fewest: select ? 2 : 1 }),
  checkOptions({ select = false, policies = policyNames }, reader) {
    for (const option of select ? [] : ['zone', 'at', 'detection', 'maxReplications'])
      if (reader.text(option) !== undefined) reader.refuse(option, 'belongs to --select');
    for (const option of select ? ['budget', 'robustness', 'ensemble'] : [])
      if (reader.isSet(option) || reader.text(option) !== undefined)
        reader.refuse(option, 'is not for --select, which compares what it selects from as it is');
    if (select && policies.length < 2) reader.refuse('policies', 'must name at least two with --select');
    if (select && reader.text('zone') === undefined)
      reader.refuse(
        'zone',
        'is needed with --select: the smallest difference that matters, such as "5 truck/day"',
      );
  },
  check(scenario, { policies = [] }, reader) {
    for (const name of policies)
      try {
        policyNamed(scenario, name);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        reader.refuse('policies', error.message);
      }
  },
  async run(scenario, { select = false, replications, maxReplications = usualMost, zone = 0, ...asked }) {
    if (!select) return await comparePolicies(scenario, { ...asked, replications });
    const most = Math.max(replications, maxReplications);
    return await selectPolicy(scenario, { ...asked, zone, firstStage: replications, maxReplications: most });
  },
  show: (result, showing) =>
    'choice' in result ? selectReport.show(result, showing) : compareReport.show(result, showing),
  exitCode(result) {
    if (!('choice' in result)) return unsteadyCode(result);
    const { decision } = result.choice === 'free' ? result.selection : result.result;
    return decision.state === 'selected' ? unsteadyCode(result) : 3;
  },
});

function readZone(text: string): number {
  const zone = readTarget(text);
  if (zone === 0) throw new RangeError('must be above 0 trucks a day');
  return zone;
}
