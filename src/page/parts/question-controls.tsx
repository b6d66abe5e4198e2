import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { countsOf, partsOf, presentStages } from '../../corridor/index.js';
import { policyNames } from '../../studies/index.js';
import { isReplications, mostReplications } from '../state/choices.js';
import type { Planner } from '../state/planner.js';
import { plainText, readNumber } from './number-field.js';

/** What is asked: the target, and where it is counted. */
export function TargetControls({ planner }: { readonly planner: Planner }) {
  const { words, choices, choose, given } = planner;
  const say = words.planner;
  const { target } = choices.value;
  const id = useId();
  return (
    <div class="row">
      <TextEntry
        label={say.targetPerDay}
        value={plainText(target.perDay)}
        inputMode="decimal"
        check={(text) => ((readNumber(text) ?? 0) > 0 ? '' : say.errors.above)}
        onText={(text) => choose({ target: { ...target, perDay: readNumber(text) ?? target.perDay } })}
      />
      <p class="text-entry">
        <label for={id}>{say.countedAt}</label>
        <select
          id={id}
          value={target.at}
          onChange={({ currentTarget }) => {
            const at = countsOf(given.scenario).find((count) => count === currentTarget.value);
            if (at !== undefined) choose({ target: { ...target, at } });
          }}
        >
          {countsOf(given.scenario).map((count) => {
            const { point, place } = partsOf(count);
            const meaning = words.charts.countingPointMeanings[point];
            return (
              <option key={count} value={count}>
                {place === undefined ? meaning : say.atPlace({ meaning, place })}
              </option>
            );
          })}
        </select>
      </p>
    </div>
  );
}

/** The inspection policy, where there is inspection. */
export function PolicyControl({ planner }: { readonly planner: Planner }) {
  const { words, choices, choose, given } = planner;
  const say = words.planner;
  const id = useId();
  if (!presentStages(given.scenario).includes('inspection')) return null;
  const own = given.scenario.inspection.policy.kind;
  return (
    <p class="text-entry">
      <label for={id}>{say.policy}</label>
      <select
        id={id}
        value={choices.value.policy ?? ''}
        onChange={({ currentTarget }) =>
          choose({ policy: policyNames.find((name) => name === currentTarget.value) ?? null })
        }
      >
        <option value="">{say.ownPolicy({ policy: own })}</option>
        {policyNames
          .filter((name) => name !== own)
          .map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
      </select>
    </p>
  );
}

/** How many replications, from which seed, and whether parameter draws take part. */
export function EffortControls({ planner }: { readonly planner: Planner }) {
  const { words, choices, choose, given } = planner;
  const [say, { exactText }] = [words.planner, words.numbers];
  const { replications, seed, withDraws } = choices.value;
  const limits = { low: exactText(2), high: exactText(mostReplications) };
  return (
    <>
      <div class="row">
        <TextEntry
          label={say.replications}
          value={plainText(replications)}
          inputMode="numeric"
          check={(text) => (isReplications(readNumber(text)) ? '' : say.errors.whole(limits))}
          onText={(text) => choose({ replications: readNumber(text) ?? replications })}
        />
        <TextEntry
          label={say.seed}
          value={seed}
          inputMode="text"
          check={(text) => (text === '' ? say.errors.seed : '')}
          onText={(text) => choose({ seed: text })}
        />
      </div>
      {given.ensemble !== undefined && (
        <p>
          <label>
            <input
              type="checkbox"
              checked={withDraws}
              onChange={({ currentTarget }) => choose({ withDraws: currentTarget.checked })}
            />{' '}
            {say.draws({ draws: given.ensemble.draws.length })}
          </label>
        </p>
      )}
    </>
  );
}

/** A short text with its label; what is wrong with it stands under it, and is not passed on. */
function TextEntry(props: {
  readonly label: string;
  readonly value: string;
  readonly inputMode: 'text' | 'decimal' | 'numeric';
  readonly check: (text: string) => string;
  readonly onText: (text: string) => void;
}) {
  const { label, value, inputMode, check, onText } = props;
  const id = useId();
  const typed = useSignal<string | undefined>(undefined);
  const text = typed.value ?? value;
  const error = check(text);
  return (
    <p class="text-entry">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={inputMode}
        autocomplete="off"
        aria-invalid={error !== ''}
        aria-describedby={error === '' ? undefined : `${id}-error`}
        value={text}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value;
          if (check(currentTarget.value) === '') onText(currentTarget.value);
        }}
        onBlur={() => {
          // What was taken is shown as it is kept; what was not stays with its error.
          if (error === '') typed.value = undefined;
        }}
      />
      {error !== '' && (
        <span class="error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </p>
  );
}
