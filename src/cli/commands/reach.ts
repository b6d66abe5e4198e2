import { makeClaim, makeReliableClaim, ownEnsemble, writeFiles } from '../../node/index.js';
import { policyChoiceReport, reachReport, reliabilityReport } from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import {
  type ParameterEnsemble,
  reach,
  reachAmongPolicies,
  readTarget,
  reliableReach,
} from '../../studies/index.js';
import { jsonText } from '../json-text.js';
import {
  atOption,
  leastDetectionOption,
  nameOption,
  parsedOption,
  policiesOption,
  policyCostsOption,
  questionOption,
  shareOption,
  targetOption,
  wholeOption,
} from '../options/index.js';
import { fileOption, writing } from '../output/index.js';
import { studyCommand } from '../study-command.js';

const exitCodes = { reached: 0, 'not reached': 3, undecided: 4 } as const;

/** `throughline reach`: which changes of capacity reach the target at least cost? Exit code 3 when none do, 4 when that is undecided. */
export const reachCommand = studyCommand({
  replications: 16,
  replicationsHelp:
    'at least 2: the most of each plan in the search; the answer is confirmed by as many others, then by one and a half times and twice as many where that settles it',
  fewest: 2,
  hasBrief: true,
  takesEnsemble: true,
  options: {
    target: targetOption,
    at: atOption,
    question: questionOption('lasting'),
    measure: nameOption(
      '--measure <which>',
      'mean: on average; days: on a share of the working days (default: mean)',
      ['mean', 'days'],
    ),
    dayShare: shareOption('--share <share>', 'share of working days, with --measure days (default: 0.95)', {
      min: 0.01,
      max: 1,
    }),
    zone: parsedOption(
      '--zone <rate>',
      'a plan that passes the target by less, if at all, is not looked at first; it rules nothing out (default: one percent of it)',
      readTarget,
    ),
    gap: shareOption(
      '--gap <share>',
      'how far the bound of cost may lie below the cost of the plan, as a share of it (default: 0.01)',
      { min: 0, max: 0.99 },
    ),
    maxReplications: wholeOption(
      '--max-replications <n>',
      'replications in all after which no more are run to close the gap (default: 128; 1,024 where --gap is given)',
      { min: 0, max: 1_000_000 },
    ),
    runnersUp: wholeOption('--runners-up <n>', 'other plans to look for (default: 2)', { min: 0, max: 20 }),
    maxTrials: wholeOption('--max-plans <n>', 'most plans to run in the search (default: 400)', {
      min: 1,
      max: 100_000,
    }),
    reliability: shareOption(
      '--reliability <share>',
      'the cheapest plan that reaches in at least that share of the draws of --ensemble (default: the one that comes with a built-in scenario; for others the ranges of all facts); --replications (default: 4) are then the most of a plan in each draw',
      { min: 0.01, max: 0.99 },
    ),
    draws: wholeOption(
      '--draws <n>',
      'with --reliability: draws by which plans are searched, and as many others that confirm the answer (default: 100)',
      { min: 20, max: 10_000 },
    ),
    policies: policiesOption("chosen from beside the levers, today's among them; default: today's alone"),
    leastDetection: leastDetectionOption,
    policyCosts: policyCostsOption,
    claim: fileOption('--claim <file>', 'write the answer as a claim that throughline verify derives again'),
  },
  effort: ({ reliability }) => ({ replications: reliability === undefined ? 16 : 4 }),
  checkOptions(
    {
      dayShare,
      measure,
      zone,
      reliability,
      draws,
      maxTrials,
      gap,
      maxReplications,
      policies,
      policyCosts = {},
    },
    reader,
  ) {
    for (const option of policies === undefined ? ['detection', 'policyCosts'] : [])
      if (reader.text(option) !== undefined) reader.refuse(option, 'belongs to --policies');
    for (const name of policies === undefined ? [] : Object.keys(policyCosts))
      if (name !== 'own' && policies?.includes(name) === false)
        reader.refuse('policyCosts', `has ${JSON.stringify(name)}, which is not among --policies`);
    for (const option of policies === undefined ? [] : ['reliability', 'claim', 'ensemble'])
      if (reader.text(option) !== undefined)
        reader.refuse(option, 'is for one policy, not with --policies: give the scenario the policy chosen');
    if (dayShare !== undefined && measure !== 'days') reader.refuse('share', 'belongs to --measure days');
    if (zone !== undefined && measure === 'days')
      reader.refuse('zone', 'is in trucks a day, for --measure mean');
    if (reliability === undefined && draws !== undefined) reader.refuse('draws', 'belongs to --reliability');
    if (reliability !== undefined && maxTrials !== undefined)
      reader.refuse('maxPlans', 'is for the search in one scenario, not with --reliability');
    if (reliability !== undefined && gap !== undefined)
      reader.refuse('gap', 'is for the search in one scenario, not with --reliability');
    if (reliability !== undefined && maxReplications !== undefined)
      reader.refuse('maxReplications', 'is for the search in one scenario, not with --reliability');
  },
  async run(scenario, { reliability, policies, leastDetection, policyCosts, ...asked }) {
    if (policies !== undefined)
      return await reachAmongPolicies(scenario, {
        ...{ ...asked, policies },
        ...(leastDetection === undefined ? {} : { leastDetection }),
        ...(policyCosts === undefined ? {} : { policyCosts }),
      });
    if (reliability === undefined) return await reach(scenario, asked);
    return await reliableReach(
      scenario,
      await overDraws(scenario, { ...asked, reliability }, asked.ensemble),
    );
  },
  async more(
    host,
    { scenario, ensemble, seed, confidence, replications, output },
    { claim: path, reliability = 0, ...question },
    result,
  ) {
    if (path === undefined || 'policies' in result) return {};
    const asked = { ...question, seed, confidence, replications };
    const claim =
      'reliability' in result
        ? makeReliableClaim(scenario, await overDraws(scenario, { ...asked, reliability }, ensemble), result)
        : makeClaim(scenario, asked, result);
    await writing(host, output.replications, () => writeFiles([{ path, content: jsonText(claim) }]));
    return { notes: [`Claim: ${path} (throughline verify derives it again)`] };
  },
  exitCode: ({ decision }) => exitCodes[decision],
  show(result, showing) {
    if ('policies' in result) return policyChoiceReport.show(result, showing);
    return 'reliability' in result
      ? reliabilityReport.show(result, showing)
      : reachReport.show(result, showing);
  },
});

/** The options with the draws that they are for: those given, else those that come with the scenario, else none. */
async function overDraws<Options extends object>(
  scenario: Scenario,
  options: Options,
  given: ParameterEnsemble | undefined,
): Promise<Options & { readonly ensemble?: ParameterEnsemble }> {
  const ensemble = given ?? (await ownEnsemble(scenario));
  return { ...options, ...(ensemble === undefined ? {} : { ensemble }) };
}
