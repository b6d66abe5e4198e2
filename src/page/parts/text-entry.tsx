import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

/** A short text with its label; what is wrong with it stands under it, and is not passed on. */
export function TextEntry(props: {
  readonly label: string;
  readonly value: string;
  readonly inputMode: 'text' | 'decimal' | 'numeric';
  /** What is wrong with a text; empty where nothing is. */
  readonly check: (text: string) => string;
  /** What the scenario's own checks say of the value. */
  readonly problem?: string;
  readonly onText: (text: string) => void;
}) {
  const { label, value, inputMode, check, problem = '', onText } = props;
  const id = useId();
  const typed = useSignal<string | undefined>(undefined);
  const text = typed.value ?? value;
  const error = check(text) || problem;
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
          if (check(text) === '') typed.value = undefined;
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
