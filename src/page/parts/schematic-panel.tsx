import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { clockText } from '../../report/index.js';
import { mostRecordedDays } from '../replay/run-record.js';
import type { Planner } from '../state/planner.js';
import { dayText } from './day-text.js';
import { SchematicControls } from './schematic-controls.js';
import { SchematicDrawing } from './schematic-drawing.js';
import { SchematicNumbers } from './schematic-numbers.js';
import { SchematicStory } from './schematic-story.js';
import { SchematicTable } from './schematic-table.js';

/** The corridor drawn, with one replication of the answer running through it truck by truck. */
export function SchematicPanel({ planner }: { readonly planner: Planner }) {
  const { replay, words } = planner;
  const say = words.replay;
  return (
    <section class="replay" aria-labelledby="replay-heading">
      <h2 id="replay-heading">{say.heading}</h2>
      {replay.failure.value !== '' && (
        <p class="error">{words.planner.failed({ message: replay.failure.value })}</p>
      )}
      {replay.replayed.value === undefined ? (
        <p class="muted">{replay.isRecording.value ? say.recording : say.waiting}</p>
      ) : (
        <>
          <Note planner={planner} />
          <SchematicControls planner={planner} />
          <div class="replay-body">
            <SchematicDrawing planner={planner} />
            <SchematicNumbers planner={planner} />
            <SchematicStory planner={planner} />
          </div>
          <details class="fold">
            <summary>
              <h3>{say.table}</h3>
            </summary>
            <SchematicTable planner={planner} />
          </details>
          <Announcement planner={planner} />
        </>
      )}
    </section>
  );
}

function Note({ planner }: { readonly planner: Planner }) {
  const { replay, words, scenario, choices } = planner;
  const say = words.replay;
  const replayed = replay.replayed.value;
  if (replayed === undefined) return null;
  const { record, scenario: drawn } = replayed;
  return (
    <p class="muted">
      {say.note({ replication: record.replication, seed: record.seed })}{' '}
      {choices.value.reliability !== null && say.withoutDraws}{' '}
      {drawn.warmUpDays + drawn.days > mostRecordedDays && say.cut({ days: mostRecordedDays })}{' '}
      {drawn !== scenario.value && <strong>{say.isOld}</strong>}{' '}
      <span class="digest" data-record-digest={record.digest}>
        {say.digest({ digest: record.digest })}
      </span>
    </p>
  );
}

/** Milliseconds at rest after which the time is told. */
const atRest = 600;

/** Told when the clock has come to rest: while it plays, a listener would hear nothing else. */
function Announcement({ planner: { replay, words } }: { readonly planner: Planner }) {
  const told = useSignal('');
  const now = replay.readNow.value;
  const isPlaying = replay.isPlaying.value;
  useEffect(() => {
    if (isPlaying || now === undefined) {
      told.value = '';
      return undefined;
    }
    const timer = setTimeout(() => {
      const { scenario } = replay.replayed.peek() ?? {};
      if (scenario === undefined) return;
      const at = replay.clock.peek();
      told.value = words.replay.announced({
        ...now.moment.inAll(),
        clock: clockText(scenario.start, at),
        day: dayText(scenario, at, words),
      });
    }, atRest);
    return () => clearTimeout(timer);
  }, [now, isPlaying, told, replay, words]);
  return (
    <p class="visually-hidden" role="status">
      {told.value}
    </p>
  );
}
