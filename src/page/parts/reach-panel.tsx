import { reachReport } from '../../report/index.js';
import type { Planner } from '../state/planner.js';
import { Details } from './details.js';

/** Which plan reaches the target at least cost: searched with the assumptions on the page. */
export function ReachPanel({ planner }: { readonly planner: Planner }) {
  const { words, search, choices, choose } = planner;
  const [say, { exactText }] = [words.planner, words.numbers];
  const now = search.value;
  const { target } = choices.value;
  const of = { target: exactText(target.perDay), at: target.at };
  return (
    <section aria-labelledby="reach-heading">
      <h2 id="reach-heading">{say.reach.heading}</h2>
      <p class="muted">{say.reach.note}</p>
      <p class="progress">
        {now.state === 'at work' ? (
          <>
            <progress aria-label={say.reach.atWork} />
            <span class="muted">{now.told === '' ? say.reach.atWork : now.told}</span>
            <button type="button" class="quiet" onClick={planner.stopSearch}>
              {say.stop}
            </button>
          </>
        ) : (
          <button
            type="button"
            class="main"
            disabled={planner.problems.value.length > 0}
            onClick={planner.searchPlan}
          >
            {say.reach.find(of)}
          </button>
        )}
      </p>
      <div role="status">
        {now.state === 'failed' && <p class="error">{say.failed({ message: now.message })}</p>}
        {now.state === 'found' && (
          <p data-decision={now.result.decision}>
            <strong>{reachReport.show(now.result, { scenario: now.scenario, words }).document.answer}</strong>
          </p>
        )}
      </div>
      {now.state === 'found' && (
        <>
          {now.result.plan.length > 0 && (
            <p>
              <button
                type="button"
                onClick={() =>
                  choose({ plan: Object.fromEntries(now.result.plan.map(({ lever, to }) => [lever, to])) })
                }
              >
                {say.reach.take}
              </button>
            </p>
          )}
          <Details
            document={reachReport.show(now.result, { scenario: now.scenario, words }).document}
            words={words}
          />
        </>
      )}
    </section>
  );
}
