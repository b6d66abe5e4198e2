import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Planner } from '../state/planner.js';
import { NumberField, plainText } from './number-field.js';
import { problemAt } from './problem-at.js';

/** A number of the scenario that is moved or typed, with what is wrong with it, the way back and notes below. */
export function NumberControl(props: {
  readonly planner: Planner;
  readonly path: string;
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  /** What it is in the scenario. */
  readonly given: number;
  /** Ends and steps of the slider. */
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly seen?: number | undefined;
  /** What is wrong with a number; empty where nothing is. */
  readonly check: (value: number) => string;
  readonly onValue: (value: number) => void;
  readonly children?: ComponentChildren;
}) {
  const { planner, path, name, unit, value, given, low, high, step, seen, check, onValue, children } = props;
  const [say, { exactText }] = [planner.words.planner, planner.words.numbers];
  // What was typed is shown until the value is changed elsewhere: by a plan that is taken over, a file, the way back.
  const typed = useSignal<{ readonly text: string; readonly value: number } | undefined>(undefined);
  const isTyped = typed.value?.value === value;
  return (
    <div class="control">
      <NumberField
        label={name}
        valueLabel={say.valueOf({ name })}
        value={value}
        unit={unit === '1' ? '' : unit}
        low={Math.min(low, value)}
        high={Math.max(high, value)}
        step={step}
        {...(seen === undefined ? {} : { seen })}
        today={given}
        show={exactText}
        problem={problemAt(planner.problems.value, path)}
        check={(read) => (read === undefined ? say.errors.number : check(read))}
        text={isTyped ? (typed.value?.text ?? '') : plainText(value)}
        onText={(text, of) => {
          typed.value = { text, value: of };
        }}
        onValue={onValue}
        notes={
          <p class="notes">
            {children}
            {value !== given && (
              <button type="button" class="link" onClick={() => onValue(given)}>
                {say.asGiven({ value: exactText(given) })}
                <span class="visually-hidden"> {say.ofField({ name })}</span>
              </button>
            )}
          </p>
        }
      />
    </div>
  );
}

/** Steps of a slider over a range: whole numbers where both ends are, else a hundredth of it. */
export function stepOf(low: number, high: number, isWhole: boolean): number {
  return isWhole ? 1 : Number(((high - low) / 100).toPrecision(2));
}
