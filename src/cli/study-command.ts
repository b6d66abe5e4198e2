import type { StudyReport } from '../report/index.js';
import type { Scenario } from '../scenario/index.js';
import type { ParameterEnsemble, Plan, StudyOptions } from '../studies/index.js';
import type { ExitCode, Host } from './host.js';
import type { CommandParts } from './listed-command.js';
import {
  type DeclaredOptions,
  OptionReader,
  type OptionValues,
  type RawOptions,
  readDeclared,
  showingIn,
  withDeclared,
  withEnsemble,
  withOutput,
  withPlan,
  withScenario,
  withStudyOptions,
} from './options/index.js';
import { type MadeStudy, putOutStudy, unsteadyCode, withDetails, withReport } from './output/index.js';
import { openStudy, type StudyAsks, type StudySettings, study } from './study-session.js';

/** A command that opens a scenario, carries out one study of it and gives its result. */
export interface StudyCommand<Declared extends DeclaredOptions, Result extends object>
  extends Omit<StudyAsks, 'check'> {
  /** What the number of replications means, where that is not plain. */
  readonly replicationsHelp?: string;
  /** Whether its text begins with one screen; default false. */
  readonly hasBrief?: boolean;
  /** Its own options, by the names that the study has for them. */
  readonly options: Declared;
  /** Replications of a question that takes other numbers of them. */
  readonly effort?: (question: OptionValues<Declared>) => Pick<StudyAsks, 'replications' | 'fewest'>;
  /** Looks at them beside each other, whatever the scenario; what is wrong is noted in the reader. */
  readonly checkOptions?: (question: OptionValues<Declared>, reader: OptionReader) => void;
  /** Looks at them beside a sound scenario and the plan; what is wrong is noted in the reader. */
  readonly check?: (
    scenario: Scenario,
    question: OptionValues<Declared> & { readonly plan: Plan | undefined },
    reader: OptionReader,
  ) => void;
  readonly run: (
    scenario: Scenario,
    asked: StudyOptions &
      OptionValues<Declared> & {
        readonly replications: number;
        readonly plan?: Plan;
        readonly ensemble?: ParameterEnsemble;
      },
    reader: OptionReader,
  ) => Promise<Result>;
  readonly show: StudyReport<Result>['show'];
  /** What goes out with the result. */
  readonly more?: (
    host: Host,
    settings: StudySettings,
    question: OptionValues<Declared>,
    result: Result,
  ) => Promise<Pick<MadeStudy, 'files' | 'notes'>>;
  /** Default 0, and 4 where a lasting rate is left open. */
  readonly exitCode?: (result: Result) => ExitCode;
}

/** What the program is to load for it. */
export function studyCommand<Declared extends DeclaredOptions, Result extends object>(
  declared: StudyCommand<Declared, Result>,
): CommandParts {
  const { replications, replicationsHelp, hasBrief, isPlanned, takesEnsemble, options } = declared;
  return (command, { host, end }) => {
    withReport(withOutput(withStudyOptions(withScenario(command), replications, replicationsHelp)));
    if (hasBrief === true) withDetails(command);
    if (isPlanned === true) withPlan(command);
    if (takesEnsemble === true) withEnsemble(command);
    withDeclared(command, options);
    command.action(async (scenario: string | undefined, given: RawOptions) =>
      end(await carryOut(host, scenario, new OptionReader(given), declared)),
    );
  };
}

async function carryOut<Declared extends DeclaredOptions, Result extends object>(
  host: Host,
  name: string | undefined,
  reader: OptionReader,
  declared: StudyCommand<Declared, Result>,
): Promise<ExitCode> {
  const question = readDeclared(reader, declared.options);
  declared.checkOptions?.(question, reader);
  const settings = await openStudy(host, name, reader, {
    ...declared,
    ...declared.effort?.(question),
    check: (opened, plan) => declared.check?.(opened, { ...question, plan }, reader),
  });
  const { scenario, plan, ensemble, replications } = settings;
  const { result, manifest } = await study(host, settings, (each) =>
    declared.run(
      scenario,
      {
        ...{ ...each, ...question, replications },
        ...(plan === undefined ? {} : { plan }),
        ...(ensemble === undefined ? {} : { ensemble }),
      },
      reader,
    ),
  );
  const more = await declared.more?.(host, settings, question, result);
  const shown = declared.show(result, await showingIn(settings.output.language, scenario));
  await putOutStudy(host, settings.output, { scenario, result, shown, manifest, ...more });
  return declared.exitCode?.(result) ?? unsteadyCode(result);
}
