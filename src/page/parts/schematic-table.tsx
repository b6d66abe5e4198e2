import { stageNames } from '../../corridor/index.js';
import type { Planner } from '../state/planner.js';
import { stopTitle } from './stop-title.js';

/** What the drawing shows, as a table: every queue at the time shown. */
export function SchematicTable({ planner }: { readonly planner: Planner }) {
  const { replay, words } = planner;
  const say = words.replay;
  const moment = replay.readNow.value?.moment;
  const stops = replay.replayed.value?.track.map.stops;
  if (moment === undefined || stops === undefined) return null;
  const { columns } = say;
  const count = (trucks: number): string => say.numberText(trucks, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways can be scrolled by keyboard.
    <section class="document scroll" tabIndex={0} aria-label={say.table}>
      <table>
        <thead>
          <tr>
            <th>{columns.place}</th>
            <th>{columns.stage}</th>
            <th class="number">{columns.waiting}</th>
            <th class="number">{columns.held}</th>
            <th class="number">{columns.working}</th>
            <th class="number">{columns.longest}</th>
            <th class="number">{columns.onTheWay}</th>
            <th class="number">{columns.passed}</th>
          </tr>
        </thead>
        <tbody>
          {stops.flatMap((stop, index) =>
            (stop.stages.length === 0 ? [undefined] : stop.stages).map((stage, line) => {
              const queue = stage === undefined ? undefined : moment.queue(index, stageNames.indexOf(stage));
              const longest = stage === undefined ? undefined : moment.waitingAt(index, stage)[0];
              return (
                <tr key={`${stop.kind} ${stop.place} ${stage}`}>
                  <th scope="row" dir="auto">
                    {stopTitle(stop, words)}
                  </th>
                  <td>{stage === undefined ? '' : say.stageTitle(stage)}</td>
                  <td class="number">{queue === undefined ? '' : count(queue.waiting)}</td>
                  <td class="number">{queue === undefined ? '' : count(queue.held)}</td>
                  <td class="number">{queue === undefined ? '' : count(queue.working)}</td>
                  <td class="number">{longest === undefined ? '' : say.durationText(longest.minutes)}</td>
                  <td class="number">{line === 0 ? count(moment.onTheWay(index)) : ''}</td>
                  <td class="number">{line === 0 ? count(moment.passed(index)) : ''}</td>
                </tr>
              );
            }),
          )}
        </tbody>
      </table>
    </section>
  );
}
