import { Fragment } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { journalStory, tellStory } from '../../report/index.js';
import { rowsOf } from '../replay/run-record.js';
import type { Planner } from '../state/planner.js';

/** The story of the truckload that was chosen, in the words of the command line; what lies ahead of the time shown is faint. */
export function SchematicStory({ planner }: { readonly planner: Planner }) {
  const { replay, words } = planner;
  const { replay: say, trace } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  const truck = replay.truck.value;
  const replayed = replay.replayed.value;
  const story = useMemo(() => {
    if (truck === undefined || replayed === undefined) return undefined;
    const { record, scenario } = replayed;
    const { replication, seed } = record;
    return journalStory(scenario, { seed, replication, truck }, rowsOf(record, truck));
  }, [truck, replayed]);
  // Whoever chooses a truck, by whatever means, is at its story.
  useEffect(() => {
    if (truck !== undefined) heading.current?.focus();
  }, [truck]);
  if (truck === undefined || story === undefined) return null;
  const { heading: title, rows, source, way } = tellStory(story, words);
  const clock = replay.readClock.value;
  const now = story.steps.findLastIndex(({ at }) => at <= clock);
  const hasEnded = story.unfinished === null && now === story.steps.length - 1;
  return (
    <div class="replay-story" data-story={truck}>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <p class="muted">{source}</p>
      {now < 0 && <p>{say.notYet}</p>}
      {hasEnded && <p>{say.gone}</p>}
      <table>
        <thead>
          <tr>
            <th>{trace.when}</th>
            <th>{trace.what}</th>
            <th>{trace.where}</th>
            <th class="number">{trace.duration}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([when, what, where, duration], index) => (
            <tr
              key={`${when} ${what}`}
              class={index > now ? 'ahead' : ''}
              aria-current={index === now && !hasEnded ? 'step' : undefined}
            >
              <td>
                {when.split(' ').map((part) => (
                  <Fragment key={part}>
                    <span class="whole">{part}</span>{' '}
                  </Fragment>
                ))}
              </td>
              <td>{what}</td>
              <td dir="auto">{where}</td>
              <td class="number">{duration}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{way}</p>
      <p>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            replay.truck.value = undefined;
            (document.getElementById(`truck-${truck}`) ?? document.getElementById('replay-play'))?.focus();
          }}
        >
          {say.close}
        </button>
      </p>
    </div>
  );
}
