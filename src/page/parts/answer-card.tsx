import { type Headline, headlineOf, type Planner } from '../state/planner.js';
import { Gauge } from './gauge.js';

/** The answer first: trucks a day that last, how sure that is, and whether it is enough. */
export function AnswerCard({ planner }: { readonly planner: Planner }) {
  const { words, answer, preview, isRunning, failure, choices, scenario, pinned } = planner;
  const [say, { numberText }] = [words.planner, words.numbers];
  const told = answer.value === undefined ? undefined : headlineOf(answer.value);
  const isOld = answer.value !== undefined && answer.value.scenario !== scenario.value;
  const { target } = scenario.value;
  const theory = preview.value;
  return (
    <section class="answer-card" aria-labelledby="answer-heading" id="answer" tabIndex={-1}>
      <h2 id="answer-heading">{say.answer}</h2>
      <div class="figures">
        <p class={isOld ? 'headline old' : 'headline'}>
          <strong data-value={told?.estimate.mean}>
            {told === undefined ? '–' : numberText(told.estimate.mean)}
          </strong>{' '}
          <span class="unit">{say.lastingUnit({ at: target.at })}</span>
        </p>
        <p class="preview">
          <span data-preview={theory?.lasting.perDay}>
            {theory === undefined ? '' : say.estimate({ perDay: numberText(theory.lasting.perDay) })}
          </span>
        </p>
      </div>
      <Gauge
        simulated={told?.estimate}
        estimate={theory?.lasting.perDay}
        target={target.perDay}
        pinned={pinned.value?.estimate.mean}
        words={words}
      />
      {told !== undefined && (
        <p class="decision">
          <span class={`badge ${told.decision.replace(' ', '-')}`}>{decisionText(planner, told)}</span>{' '}
          {told.decision === 'not reached' && told.inDraws === undefined && (
            <span>{say.shortBy({ trucks: numberText(target.perDay - told.estimate.mean) })}</span>
          )}{' '}
          <span class="muted interval">{intervalOf(planner)}</span>
        </p>
      )}
      {told?.inDraws !== undefined && <p class="in-draws">{inDrawsText(planner, told.inDraws)}</p>}
      {theory !== undefined && (
        <p class="muted">
          {say.bottleneckNow({
            stage: words.charts.stageTitle(theory.bottleneck.stage),
            resource: words.charts.resourceTitle(theory.bottleneck.resource),
          })}{' '}
          {say.estimateNote}
        </p>
      )}
      <p class="progress">
        {isRunning.value ? (
          <>
            <progress
              aria-label={say.running}
              max={choices.value.replications}
              value={isOld ? 0 : (answer.value?.result.replications ?? 0)}
            />
            <span class="muted">
              {answer.value === undefined ? say.waitingForFirst : isOld ? say.outOfDate : say.running}
            </span>
            <button type="button" class="quiet" onClick={planner.stop}>
              {say.stop}
            </button>
          </>
        ) : (
          (answer.value?.isWhole !== true || isOld) &&
          planner.problems.value.length === 0 && (
            <>
              <span class="muted">{answer.value === undefined ? '' : say.stopped}</span>
              <button type="button" class="quiet" onClick={planner.run}>
                {say.runAgain}
              </button>
            </>
          )
        )}
      </p>
      {failure.value !== '' && (
        <p class="error" role="alert">
          {say.failed({ message: failure.value })}
        </p>
      )}
      <p class="visually-hidden" role="status">
        {announcementOf(planner)}
      </p>
    </section>
  );
}

function decisionText({ answer, scenario, words }: Planner, { decision, inDraws }: Headline): string {
  const [say, { exactText, percentText }] = [words.planner, words.numbers];
  const { perDay } = (answer.value?.scenario ?? scenario.value).target;
  const target = exactText(perDay);
  return inDraws === undefined
    ? say.decisions[decision]({ target })
    : say.reliability.decisions[decision]({ target, asked: percentText(inDraws.asked) });
}

/** How many draws reach the target, and how far all of them spread. */
function inDrawsText({ answer, words }: Planner, { reaches }: NonNullable<Headline['inDraws']>): string {
  const [say, { numberText, percentText }] = [words.planner, words.numbers];
  const { successes, trials, low, high, confidence } = reaches;
  const shares = { low: percentText(low), high: percentText(high), confidence: percentText(confidence) };
  const at = answer.value?.scenario.target.at;
  const band = at === undefined ? undefined : answer.value?.result.ensemble?.perDay[at];
  const spread =
    band === undefined
      ? ''
      : say.drawsRange({
          low: numberText(band.low),
          median: numberText(band.median),
          high: numberText(band.high),
        });
  return `${say.reliability.inDraws({ reaching: successes, draws: trials, ...shares })} ${spread}`;
}

function intervalOf({ answer, choices, words }: Planner): string {
  if (answer.value === undefined) return '';
  const [say, { intervalText, percentText }] = [words.planner, words.numbers];
  const { estimate } = headlineOf(answer.value);
  const range = say.interval({ confidence: percentText(estimate.confidence), range: intervalText(estimate) });
  const { replications: done } = answer.value.result;
  const all = answer.value.isWhole ? done : choices.value.replications;
  return `${estimate.low === null ? say.noIntervalYet : range} · ${done === all ? say.replicationsAll({ all }) : say.replicationsDone({ done, all })}`;
}

/** Only a whole answer is announced: one that sharpens would never let a listener finish. */
function announcementOf(planner: Planner): string {
  const { answer, words } = planner;
  if (answer.value?.isWhole !== true) return '';
  const [say, { numberText, intervalText, percentText }] = [words.planner, words.numbers];
  const headline = headlineOf(answer.value);
  const { estimate, inDraws } = headline;
  const { at } = answer.value.scenario.target;
  const inAll = inDraws === undefined ? '' : ` ${inDrawsText(planner, inDraws)}`;
  return say.announced({
    value: numberText(estimate.mean),
    at,
    interval: say.interval({ confidence: percentText(estimate.confidence), range: intervalText(estimate) }),
    decision: `${decisionText(planner, headline)}.${inAll}`,
  });
}
