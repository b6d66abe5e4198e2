import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { clockText } from '../../report/index.js';
import { speeds } from '../replay/replay.js';
import type { Planner } from '../state/planner.js';
import { dayText } from './day-text.js';
import { readNumber } from './number-field.js';

const minutesPerDay = 1440;

/** Play, pause, speed and time; which replication, and which truckload to follow. */
export function SchematicControls({ planner }: { readonly planner: Planner }) {
  const { replay, words } = planner;
  const say = words.replay;
  const isPlaying = replay.isPlaying.value;
  const id = useId();
  return (
    <div class="replay-controls">
      <button
        type="button"
        id="replay-play"
        class="main play"
        onClick={() => (isPlaying ? replay.pause() : replay.play())}
      >
        <span aria-hidden="true">{isPlaying ? '❚❚ ' : '▶ '}</span>
        {isPlaying ? say.pause : say.play}
      </button>
      <label for={id}>{say.speed}</label>
      <select
        id={id}
        value={replay.speed.value}
        onChange={({ currentTarget }) => {
          replay.speed.value = Number(currentTarget.value);
        }}
      >
        {speeds.map((minutes) => (
          <option key={minutes} value={minutes}>
            {say.aSecond({ duration: say.durationText(minutes) })}
          </option>
        ))}
      </select>
      <Day planner={planner} />
      <Time planner={planner} />
      <WholeNumber
        label={say.truckload}
        value={replay.truck.value}
        low={1}
        high={(replay.replayed.value?.record.first.length ?? 2) - 1}
        planner={planner}
        onNumber={(truck) => {
          replay.truck.value = truck;
        }}
      />
      <WholeNumber
        label={say.replication}
        value={replay.replication.value}
        low={0}
        high={(planner.answer.value?.result.replications ?? 1) - 1}
        planner={planner}
        onNumber={(replication) => {
          replay.replication.value = replication;
        }}
      />
    </div>
  );
}

/** Day and clock, which change with every frame; told to a listener elsewhere, once it rests. */
function Day({ planner: { replay, words } }: { readonly planner: Planner }) {
  const scenario = replay.replayed.value?.scenario;
  if (scenario === undefined) return null;
  const at = replay.clock.value;
  return (
    <p class="replay-clock">
      <strong data-clock={at}>{clockText(scenario.start, at)}</strong>{' '}
      <span class="muted">{dayText(scenario, at, words)}</span>
    </p>
  );
}

function Time({ planner: { replay, words } }: { readonly planner: Planner }) {
  const say = words.replay;
  const id = useId();
  const { record, scenario } = replay.replayed.value ?? {};
  if (record === undefined || scenario === undefined) return null;
  const step = (days: number) => () => replay.goTo(replay.clock.peek() + days * minutesPerDay);
  return (
    <div class="replay-time">
      <button type="button" onClick={step(-1)}>
        {say.dayBack}
      </button>
      <label class="visually-hidden" for={id}>
        {say.time}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={record.minutes}
        step={10}
        value={replay.readClock.value}
        aria-valuetext={`${clockText(scenario.start, replay.readClock.value)}, ${dayText(scenario, replay.readClock.value, words)}`}
        onInput={({ currentTarget }) => replay.goTo(Number(currentTarget.value))}
      />
      <button type="button" onClick={step(1)}>
        {say.dayOn}
      </button>
    </div>
  );
}

/** A whole number that is taken when it is entered; what is wrong with it stands under it. */
function WholeNumber(props: {
  readonly label: string;
  readonly value: number | undefined;
  readonly low: number;
  readonly high: number;
  readonly planner: Planner;
  readonly onNumber: (value: number) => void;
}) {
  const { label, value, low, high, planner, onNumber } = props;
  const { errors } = planner.words.planner;
  const { exactText } = planner.words.numbers;
  const id = useId();
  const isWrong = useSignal(false);
  return (
    <p class="replay-number">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        value={value ?? ''}
        aria-invalid={isWrong.value}
        aria-describedby={isWrong.value ? `${id}-error` : undefined}
        onChange={({ currentTarget }) => {
          const read = readNumber(currentTarget.value);
          isWrong.value = read === undefined || !Number.isInteger(read) || read < low || read > high;
          if (read !== undefined && !isWrong.value) onNumber(read);
        }}
      />
      {isWrong.value && (
        <span class="error" id={`${id}-error`} role="alert">
          {errors.whole({ low: exactText(low), high: exactText(high) })}
        </span>
      )}
    </p>
  );
}
