import { runReport } from '../../report/index.js';
import { firstChoices } from '../state/choices.js';
import type { Planner } from '../state/planner.js';
import { AnswerCard } from './answer-card.js';
import { Details } from './details.js';
import { FactControls } from './fact-controls.js';
import { LeverControls } from './lever-controls.js';
import { PinnedPanel } from './pinned-panel.js';
import { PolicyControls } from './policy-controls.js';
import { PrintedInputs } from './printed-inputs.js';
import { problemsElsewhere } from './problem-at.js';
import { EffortControls, ReliabilityControl, TargetControls } from './question-controls.js';
import { ReachPanel } from './reach-panel.js';
import { fileName, SaveMenu } from './save-menu.js';
import { SchematicPanel } from './schematic-panel.js';

/** The whole page: the answer, what can be changed, and what is behind the answer. */
export function PlannerPage({ planner }: { readonly planner: Planner }) {
  const { words, given } = planner;
  const say = words.planner;
  const { title, name, description } = given.scenario;
  return (
    <>
      <a class="skip" href="#answer">
        {say.skip}
      </a>
      <header class="page-head">
        <p class="kind">{say.kind}</p>
        <h1 dir="auto">{title === '' ? name : title}</h1>
        {description !== '' && (
          <p class="muted" dir="auto">
            {description}
          </p>
        )}
      </header>
      <main class="layout">
        <AnswerCard planner={planner} />
        <section class="controls" aria-labelledby="controls-heading">
          <h2 id="controls-heading">{say.controls}</h2>
          <Problems planner={planner} />
          <h3>{say.target}</h3>
          <TargetControls planner={planner} />
          <ReliabilityControl planner={planner} />
          <h3>{say.levers}</h3>
          <LeverControls planner={planner} />
          <PolicyControls planner={planner} />
          <h3>{say.facts}</h3>
          <FactControls planner={planner} />
          <details class="fold">
            <summary>
              <h3>{say.effort}</h3>
            </summary>
            <EffortControls planner={planner} />
          </details>
          <p>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                planner.choices.value = firstChoices(given.scenario, given.plan);
              }}
            >
              {say.reset}
            </button>
          </p>
        </section>
        <div class="rest">
          <SchematicPanel planner={planner} />
          <PrintedInputs planner={planner} />
          <PinnedPanel planner={planner} />
          {given.scenario.levers.length > 0 && <ReachPanel planner={planner} />}
          <section aria-labelledby="detail-heading">
            <h2 id="detail-heading">{say.detail}</h2>
            <Behind planner={planner} />
          </section>
          <section aria-labelledby="save-heading">
            <h2 id="save-heading">{say.save}</h2>
            <SaveMenu planner={planner} />
          </section>
          <Made planner={planner} />
        </div>
      </main>
    </>
  );
}

function Problems({ planner }: { readonly planner: Planner }) {
  const { given, choices, problems, words } = planner;
  const shown = [...given.scenario.levers.map(({ path }) => path), ...Object.keys(choices.value.facts)];
  const others = problemsElsewhere(problems.value, shown);
  if (others.length === 0) return null;
  return (
    <div class="error" role="alert">
      <p>{words.planner.errors.problems}:</p>
      <ul>
        {others.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            {path} {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Behind({ planner: { answer, words } }: { readonly planner: Planner }) {
  if (answer.value === undefined) return <p class="muted">{words.planner.waitingForFirst}</p>;
  const { result, scenario } = answer.value;
  const { document } = runReport.show(result, { scenario, words });
  return (
    <>
      <p>{document.answer}</p>
      <p>{document.lead}</p>
      <Details document={document} words={words} />
    </>
  );
}

function Made({ planner }: { readonly planner: Planner }) {
  const { answer, words, given, choices } = planner;
  const say = words.planner;
  const { seed, replications } = choices.value;
  const file = `${fileName(given.scenario.name)}.yaml`;
  const command = `throughline run ${file} --seed ${JSON.stringify(seed)} --replications ${replications}`;
  return (
    <section class="made" aria-labelledby="made-heading">
      <h2 id="made-heading">{say.made}</h2>
      <p class="muted">{say.version({ version: given.version })}</p>
      {answer.value?.isWhole === true && (
        <>
          <p class="muted" data-digest={answer.value.result.digest}>
            {say.digest({ digest: answer.value.result.digest })}
          </p>
          {/* Draws of which the page sets some are no file that the command line could be given. */}
          {answer.value.result.ensemble === undefined && <p class="muted">{say.command({ command })}</p>}
        </>
      )}
    </section>
  );
}
