import { documentOf, type Found } from '../state/found-plan.js';
import type { Planner } from '../state/planner.js';
import { Details } from './details.js';

/** Which plan reaches the target at least cost: searched with the assumptions on the page, in one corridor or over the draws. */
export function ReachPanel({ planner }: { readonly planner: Planner }) {
  const { words, search, choices } = planner;
  const [say, { exactText, percentText }] = [words.planner, words.numbers];
  const now = search.value;
  const { target, reliability } = choices.value;
  const of = { target: exactText(target.perDay), at: target.at };
  return (
    <section aria-labelledby="reach-heading" class={now.state === 'none' ? 'unasked' : ''}>
      <h2 id="reach-heading">{say.reach.heading}</h2>
      <p class="muted">{reliability === null ? say.reach.note : say.reach.reliabilityNote}</p>
      <p class="progress">
        {now.state === 'at work' ? (
          <>
            <progress aria-label={say.reach.atWork} />
            <span class="muted">{now.told === '' ? say.reach.atWork : now.told}</span>
            <button type="button" class="quiet" onClick={planner.stopSearch}>
              {say.reach.stop}
            </button>
          </>
        ) : (
          <button
            type="button"
            class="main"
            disabled={planner.problems.value.length > 0}
            onClick={planner.searchPlan}
          >
            {reliability === null
              ? say.reach.find(of)
              : say.reach.findReliable({ ...of, share: percentText(reliability) })}
          </button>
        )}
      </p>
      <div role="status">
        {now.state === 'failed' && <p class="error">{say.failed({ message: now.message })}</p>}
        {'found' in now && now.found !== undefined && (
          <FoundAnswer planner={planner} found={now.found} isWhole={now.state === 'found' && now.isWhole} />
        )}
      </div>
      {'found' in now && now.found !== undefined && <FoundPlan planner={planner} found={now.found} />}
    </section>
  );
}

function FoundAnswer(props: { readonly planner: Planner; readonly found: Found; readonly isWhole: boolean }) {
  const { planner, found, isWhole } = props;
  const { words } = planner;
  const { result } = found;
  return (
    <>
      {!isWhole && 'reliability' in result && (
        <p class="muted">{words.planner.reach.firstDraws({ draws: result.draws.searched })}</p>
      )}
      <p data-decision={result.decision} data-whole={isWhole}>
        <strong>{documentOf(found, words).answer}</strong>
      </p>
    </>
  );
}

function FoundPlan({ planner, found }: { readonly planner: Planner; readonly found: Found }) {
  const { words, choose } = planner;
  const { plan } = found.result;
  return (
    <>
      {plan.length > 0 && (
        <p>
          <button
            type="button"
            onClick={() => choose({ plan: Object.fromEntries(plan.map(({ lever, to }) => [lever, to])) })}
          >
            {words.planner.reach.take}
          </button>
        </p>
      )}
      <Details document={documentOf(found, words)} words={words} isOpen={'reliability' in found.result} />
    </>
  );
}
