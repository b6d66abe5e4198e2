import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What a number on the page may be, and how it is shown. */
export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** Highest value observed, marked on the slider where it lies within. */
  readonly seen?: number;
  /** Value to which a mark on the slider shows the way back. */
  readonly today: number;
  readonly show: (value: number) => string;
  /** What else is wrong with it, told by the scenario's own checks. */
  readonly problem: string;
  /** What is wrong with what was read, undefined for what is no number; empty where nothing is. */
  readonly check: (value: number | undefined) => string;
  readonly text: string;
  readonly valueLabel: string;
  /** What is known of the number; read out with it. */
  readonly notes: ComponentChildren;
  /** Is told what was typed, and the value that holds with it. */
  readonly onText: (text: string, value: number) => void;
  readonly onValue: (value: number) => void;
}

/** A slider with its number, what is wrong beside it, and notes. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, unit, low, high, step, seen, today, show, problem, check, text, valueLabel } = props;
  const id = useId();
  const error = check(readNumber(text)) || problem;
  const described = error === '' ? `${id}-notes` : `${id}-error ${id}-notes`;
  const place = (at: number): string => `${(100 * (at - low)) / (high - low || 1)}%`;
  const isWithin = (at: number): boolean => at >= low && at <= high;
  return (
    <>
      <div class={error === '' ? 'number-field' : 'number-field wrong'}>
        <label class="name" for={id}>
          {label}
        </label>
        <span class="entry">
          <input
            type="text"
            inputMode="decimal"
            autocomplete="off"
            aria-label={valueLabel}
            aria-invalid={error !== ''}
            aria-describedby={described}
            value={text}
            onInput={({ currentTarget }) => {
              const read = readNumber(currentTarget.value);
              const isTaken = read !== undefined && check(read) === '';
              props.onText(currentTarget.value, isTaken ? read : value);
              if (isTaken) props.onValue(read);
            }}
          />
          <span class="unit">{unit}</span>
        </span>
        <span class="slide">
          <input
            id={id}
            type="range"
            min={low}
            max={high}
            step={step}
            value={value}
            aria-valuetext={`${show(value)} ${unit}`}
            aria-describedby={described}
            onInput={({ currentTarget }) => {
              const moved = Number(currentTarget.valueAsNumber.toPrecision(12));
              props.onText(plainText(moved), moved);
              props.onValue(moved);
            }}
          />
          <span class="marks" aria-hidden="true">
            {isWithin(today) && <i class="today" style={{ insetInlineStart: place(today) }} />}
            {seen !== undefined && isWithin(seen) && (
              <i class="seen" style={{ insetInlineStart: place(seen) }} />
            )}
          </span>
        </span>
        {error !== '' && (
          <p class="error" id={`${id}-error`}>
            {error}
          </p>
        )}
      </div>
      <div id={`${id}-notes`}>{props.notes}</div>
    </>
  );
}

/** A number as it is typed: with a point, without separators. */
export function plainText(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** The number that was typed; a decimal comma is one too. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}
