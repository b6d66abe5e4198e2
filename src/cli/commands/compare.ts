import { compareReport, selectReport, trucksReport } from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import {
  comparePolicies,
  compareTrucks,
  type PolicyBudget,
  policyNamed,
  policyNames,
  readTarget,
  selectPolicy,
  type TruckComparison,
  type TruckComparisonOptions,
} from '../../studies/index.js';
import {
  asDeclared,
  countOption,
  nameOption,
  type OptionReader,
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
    trucks: switchOption(
      '--trucks',
      'the same trucks under two policies, one by one: who gains, who loses, what contraband slips through one and not the other; trucks.csv has a row for each',
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
  effort: ({ select = false, trucks = false }) => ({ replications: trucks ? 5 : 10, fewest: select ? 2 : 1 }),
  checkOptions({ select = false, trucks = false, policies = policyNames }, reader) {
    for (const option of select ? [] : ['zone', 'at', 'detection', 'maxReplications'])
      if (reader.text(option) !== undefined) reader.refuse(option, 'belongs to --select');
    for (const option of select ? ['budget', 'robustness', 'ensemble', 'trucks'] : [])
      if (isGiven(reader, option))
        reader.refuse(option, 'is not for --select, which compares what it selects from as it is');
    for (const option of trucks ? ['robustness', 'ensemble', 'question', 'redis', 'policyModule'] : [])
      if (isGiven(reader, option))
        reader.refuse(
          option,
          'is not for --trucks, which follows trucks in this process, in the days declared',
        );
    if (trucks && policies.length !== 2) reader.refuse('policies', 'must name two with --trucks');
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
  async run(
    scenario,
    { select = false, trucks = false, replications, maxReplications = usualMost, zone = 0, ...asked },
  ) {
    if (trucks) return await followTrucks(scenario, { ...asked, replications });
    if (!select) return await comparePolicies(scenario, { ...asked, replications });
    const most = Math.max(replications, maxReplications);
    return await selectPolicy(scenario, { ...asked, zone, firstStage: replications, maxReplications: most });
  },
  show(result, showing) {
    if ('method' in result) return trucksReport.show(result, showing);
    return 'choice' in result ? selectReport.show(result, showing) : compareReport.show(result, showing);
  },
  exitCode(result) {
    if ('method' in result) return 0;
    if (!('choice' in result)) return unsteadyCode(result);
    const { decision } = result.choice === 'free' ? result.selection : result.result;
    return decision.state === 'selected' ? unsteadyCode(result) : 3;
  },
});

function isGiven(reader: OptionReader, option: string): boolean {
  return reader.isSet(option) || reader.text(option) !== undefined;
}

/** The same trucks under two policies, which were counted when the options were read. */
async function followTrucks(
  scenario: Scenario,
  {
    policies: [first, second] = [],
    ...asked
  }: Omit<TruckComparisonOptions, 'policies'> & { readonly policies?: readonly string[] },
): Promise<TruckComparison> {
  if (first === undefined || second === undefined)
    throw new RangeError('--trucks was given without two policies');
  return await compareTrucks(scenario, { ...asked, policies: [first, second] });
}

function readZone(text: string): number {
  const zone = readTarget(text);
  if (zone === 0) throw new RangeError('must be above 0 trucks a day');
  return zone;
}
