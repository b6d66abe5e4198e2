import { bottleneckReport } from '../../report/index.js';
import { bottleneck } from '../../studies/index.js';
import { asDeclared, atOption, questionOption, switchOption } from '../options/index.js';
import { studyCommand } from '../study-command.js';

/** `throughline bottleneck`: what limits, and what is one step more of each lever worth? */
export const bottleneckCommand = studyCommand({
  replications: 20,
  fewest: 2,
  options: {
    at: atOption,
    question: questionOption(asDeclared),
    all: switchOption(
      '--all',
      'one unit more of every server and a twentieth more of every room, daily limit and fuel, instead of a step of each lever',
    ),
  },
  check({ levers }, { all = false }, reader) {
    if (!all && levers.length === 0) reader.refuse('all', 'is needed, for the scenario has no levers');
  },
  run: (scenario, { all = false, ...asked }) =>
    bottleneck(scenario, { ...asked, of: all ? 'all' : 'levers' }),
  show: bottleneckReport.show,
});
