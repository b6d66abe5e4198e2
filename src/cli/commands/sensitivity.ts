import { morrisReport, screenReport, sobolReport, tornadoReport } from '../../report/index.js';
import type { Scenario } from '../../scenario/index.js';
import {
  readTarget,
  type SensitivityPlan,
  screenLevers,
  sensitivityFactors,
  sensitivityMorris,
  sensitivityPlans,
  sensitivitySobol,
  sensitivityTornado,
} from '../../studies/index.js';
import {
  asDeclared,
  checkCount,
  countOption,
  nameOption,
  namesOption,
  type OptionReader,
  parsedOption,
  pathsOption,
  questionOption,
  wholeOption,
} from '../options/index.js';
import { studyCommand } from '../study-command.js';

/** Ways to ask which assumption decides, or which lever matters where, with the replications of each point where none are asked for. */
const usualReplications = { tornado: 10, morris: 2, sobol: 2, screen: 10 } as const;

type Method = keyof typeof usualReplications;

const methods = ['tornado', 'morris', 'sobol', 'screen'] as const satisfies readonly Method[];

/** Facts that Sobol indices are for: each costs as many runs as the base sample has rows. */
const mostSobolFactors = 20;

/** Options that some methods alone have. */
const ofMethods: readonly (readonly [option: string, methods: readonly Method[]])[] = [
  ['plan', ['tornado', 'morris', 'sobol']],
  ['samples', ['morris', 'sobol']],
  ['smallestEffect', ['screen']],
];

/** `throughline sensitivity`: which assumption decides the answer? */
export const sensitivityCommand = studyCommand({
  replications: usualReplications.tornado,
  options: {
    method: nameOption('--method <name>', `${methods.join(', ')} (default: tornado)`, methods),
    factors: pathsOption(
      '--factors <paths>',
      'facts to vary, by path with commas, for sobol at most 20; for screen: levers (default: all that can matter)',
    ),
    at: countOption('--measure <point>', 'where trucks are counted', "the scenario's"),
    question: questionOption(asDeclared),
    plans: namesOption(
      '--plan <names>',
      `where facts are varied: ${sensitivityPlans.join(', ')} or all (default: today)`,
      sensitivityPlans,
    ),
    samples: wholeOption(
      '--samples <n>',
      'morris: paths; sobol: rows of the base sample, best a power of two (default: 10; 64)',
      { min: 4, max: 65_536 },
    ),
    smallestEffect: parsedOption(
      '--smallest-effect <rate>',
      'screen: the smallest effect that matters (default: "5 truck/day")',
      readRate,
    ),
  },
  effort: ({ method = 'tornado' }) => ({
    replications: usualReplications[method],
    fewest: method === 'screen' ? 2 : 1,
  }),
  checkOptions({ method = 'tornado', factors }, reader) {
    for (const [option, some] of ofMethods)
      if (reader.text(option) !== undefined && !some.includes(method))
        reader.refuse(option, `is for ${some.join(', ')}, not for ${method}`);
    if (method === 'sobol' && !(factors !== undefined && factors.length <= mostSobolFactors))
      reader.refuse(
        'factors',
        `must name the facts for sobol, at most ${mostSobolFactors}: the first of a tornado, say`,
      );
  },
  check(scenario, { method, factors, plans = ['today' as const] }, reader) {
    checkCount(scenario, reader, 'measure');
    const levers = scenario.levers.map(({ path }) => path);
    const isWithLevers = method === 'screen' || plans.includes('all-levers');
    if (isWithLevers && levers.length === 0)
      reader.refuse(method === 'screen' ? 'method' : 'plan', 'needs levers, and the scenario has none');
    if (method === 'screen') reader.areKnown('factors', 'a lever', factors ?? [], levers);
    else if (reader.areKnown('factors', 'a fact', factors ?? [], Object.keys(scenario.facts)))
      for (const plan of plans) checkVaried(scenario, plan, factors, reader);
  },
  async run(scenario, { method = 'tornado', ...asked }) {
    if (method === 'tornado') return await sensitivityTornado(scenario, asked);
    if (method === 'morris') return await sensitivityMorris(scenario, asked);
    if (method === 'sobol') return await sensitivitySobol(scenario, asked);
    const { factors, ...others } = asked;
    return await screenLevers(scenario, { ...others, ...(factors === undefined ? {} : { levers: factors }) });
  },
  show(result, showing) {
    if (result.method === 'screen') return screenReport.show(result, showing);
    if (result.method === 'tornado') return tornadoReport.show(result, showing);
    return result.method === 'morris'
      ? morrisReport.show(result, showing)
      : sobolReport.show(result, showing);
  },
});

function readRate(text: string): number {
  try {
    return readTarget(text);
  } catch {
    throw new RangeError(`must be trucks a day such as "5 truck/day", got ${JSON.stringify(text)}`);
  }
}

/** Facts named by the user must be varied at one of the plans at least; and something must be varied at each. */
function checkVaried(
  scenario: Scenario,
  plan: SensitivityPlan,
  paths: readonly string[] | undefined,
  reader: OptionReader,
): void {
  const { factors, fixed } = sensitivityFactors(scenario, plan, paths);
  const where = plan === 'today' ? '' : ' with all levers at maximum';
  if (plan === 'today' && paths !== undefined)
    for (const { path, reason } of fixed) reader.refuse('factors', `cannot vary ${path}: it ${reason}`);
  if (factors.length === 0 && (plan !== 'today' || paths === undefined))
    reader.refuse('factors', `leaves no fact to vary${where}`);
}
