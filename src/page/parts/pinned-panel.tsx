import { headlineOf, type Planner } from '../state/planner.js';

/** The answer beside one that was pinned before: the same replications, so that their difference is of the choices. */
export function PinnedPanel({ planner }: { readonly planner: Planner }) {
  const { words, answer, choices, pinned, difference } = planner;
  const [say, { numberText, signedText, intervalText, moneyText, percentText }] = [
    words.planner.pinned,
    words.numbers,
  ];
  const isWhole = answer.value?.isWhole === true;
  const told = answer.value === undefined ? undefined : headlineOf(answer.value);
  const then = pinned.value;
  return (
    <section aria-labelledby="pinned-heading" class={then === null ? 'unpinned' : ''}>
      <h2 id="pinned-heading">{say.heading}</h2>
      <p>
        <button
          type="button"
          disabled={!isWhole}
          onClick={() => {
            if (answer.value === undefined || told === undefined) return;
            pinned.value = {
              choices: choices.peek(),
              estimate: told.estimate,
              digest: answer.value.result.digest,
            };
          }}
        >
          {say.pin}
        </button>{' '}
        {then !== null && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              pinned.value = null;
            }}
          >
            {say.unpin}
          </button>
        )}
      </p>
      {then === null ? (
        <p class="muted">{say.none}</p>
      ) : (
        <>
          <div class="document">
            <table>
              <thead>
                <tr>
                  <th scope="col">{say.column}</th>
                  <th scope="col" class="number">
                    {say.perDay}
                  </th>
                  <th scope="col" class="number">
                    {say.interval}
                  </th>
                  <th scope="col" class="number">
                    {say.cost}
                  </th>
                </tr>
              </thead>
              <tbody>
                {[
                  { name: say.thenRow, estimate: then.estimate, cost: planner.costOf(then.choices) },
                  ...(told === undefined
                    ? []
                    : [{ name: say.nowRow, estimate: told.estimate, cost: planner.costOf(choices.value) }]),
                ].map(({ name, estimate, cost }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td class="number">{numberText(estimate.mean)}</td>
                    <td class="number">{intervalText(estimate)}</td>
                    <td class="number">{moneyText(cost)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {difference.value !== undefined && (
            <p data-difference={difference.value.mean}>
              {say.difference({
                trucks: signedText(difference.value.mean),
                confidence: percentText(difference.value.confidence),
                range: intervalText(difference.value, signedText),
              })}
            </p>
          )}
          <p>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                choices.value = then.choices;
              }}
            >
              {say.back}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
