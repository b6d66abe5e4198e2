import { useId } from 'preact/hooks';
import { countsOf, partsOf } from '../../corridor/index.js';
import { isReplications, mostReplications } from '../state/choices.js';
import type { Planner } from '../state/planner.js';
import { plainText, readNumber } from './number-field.js';
import { problemAt } from './problem-at.js';
import { TextEntry } from './text-entry.js';

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
        problem={problemAt(planner.problems.value, 'target.perDay')}
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

/** In how many of the corridors that the evidence allows the target is to be reached. */
export function ReliabilityControl({ planner }: { readonly planner: Planner }) {
  const { words, choices, choose, given } = planner;
  const [say, { percentText }] = [words.planner.reliability, words.numbers];
  const { reliability } = choices.value;
  const id = useId();
  const shares = [...new Set([...offeredShares, ...(reliability === null ? [] : [reliability])])].sort();
  return (
    <p class="text-entry">
      <label for={id}>{say.label}</label>
      <select
        id={id}
        aria-describedby={`${id}-note`}
        value={reliability ?? ''}
        onChange={({ currentTarget: { value } }) =>
          choose({ reliability: value === '' ? null : Number(value) })
        }
      >
        <option value="">{say.none}</option>
        {shares.map((share) => (
          <option key={share} value={share}>
            {say.share({ share: percentText(share) })}
          </option>
        ))}
      </select>
      <span class="muted" id={`${id}-note`}>
        {given.ensemble === undefined
          ? say.ranges
          : say.draws({
              draws: given.ensemble.draws.length,
              at: given.ensemble.counts.at.join(', '),
              from: given.ensemble.counts.from,
              to: given.ensemble.counts.to,
            })}
      </span>
    </p>
  );
}

const offeredShares = [0.5, 0.75, 0.8, 0.9, 0.95, 0.99];

/** How many replications, and from which seed. */
export function EffortControls({ planner }: { readonly planner: Planner }) {
  const { words, choices, choose } = planner;
  const [say, { exactText }] = [words.planner, words.numbers];
  const { replications, seed } = choices.value;
  const limits = { low: exactText(2), high: exactText(mostReplications) };
  return (
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
  );
}
