import { stageNames, zones } from '../../corridor/index.js';
import type { Stop } from '../replay/corridor-map.js';
import type { Moment } from '../replay/moment.js';
import type { Planner } from '../state/planner.js';
import { stopTitle } from './stop-title.js';

/** Trucks named that wait longest. */
const named = 4;

/** The numbers of the queues at the stop that is pointed at, and who waits longest there. */
export function SchematicNumbers({ planner }: { readonly planner: Planner }) {
  const { replay, words } = planner;
  const say = words.replay;
  const index = replay.stop.value;
  const moment = replay.readNow.value?.moment;
  const stop = index === undefined ? undefined : replay.replayed.value?.track.map.stops[index];
  if (index === undefined || stop === undefined || moment === undefined)
    return (
      <div class="replay-numbers">
        <p class="muted">{say.hint}</p>
      </div>
    );
  const waiting = moment.waitingAt(index);
  return (
    <div class="replay-numbers">
      <h3 dir="auto">{stopTitle(stop, words)}</h3>
      <dl>
        {rowsOf(index, stop, moment, planner).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {waiting.length > 0 && (
        <p class="muted">
          {say.longestWaiting}{' '}
          {waiting.slice(0, named).map(({ truck, minutes }) => (
            <button
              key={truck}
              type="button"
              class="link"
              aria-label={say.truckloadWaits({ truck, duration: say.durationText(minutes) })}
              onClick={() => {
                replay.truck.value = truck;
              }}
            >
              {truck}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

function rowsOf(
  index: number,
  stop: Stop,
  moment: Moment,
  { words }: Planner,
): readonly (readonly [name: string, value: string])[] {
  const say = words.replay;
  const count = (trucks: number): string => say.numberText(trucks, 0);
  const waits = moment.waitingAt(index).map(({ minutes }) => minutes);
  const here = zones.flatMap(({ kind, name, stage }, zone) => {
    if (!stop.stages.includes(stage) || kind === 'move') return [];
    const title = say.zoneTitle(name);
    const isMoment = moment.count(index, zone) === 0 && !isUsual(kind);
    return isMoment
      ? []
      : [
          [
            kind === 'service' ? title : say.waitingIn({ zone: title }),
            count(moment.count(index, zone)),
          ] as const,
        ];
  });
  const mean = waits.reduce((sum, each) => sum + each, 0) / Math.max(1, waits.length);
  return [
    [say.passed[stop.kind], count(moment.passed(index))],
    ...here,
    ...(index > 0 && stop.kind !== 'fleet' ? [[say.onTheWay, count(moment.onTheWay(index))] as const] : []),
    ...(waits.length === 0
      ? []
      : [
          [say.longest, say.durationText(waits[0] ?? 0)] as const,
          [say.mean, say.durationText(mean)] as const,
        ]),
    ...stop.stages.map((stage) => {
      const { most } = moment.queue(index, stageNames.indexOf(stage));
      return [say.most({ stage: say.stageTitle(stage) }), count(most)] as const;
    }),
  ];
}

/** Queues and work are told even where nobody is; what holds trucks only while it holds some. */
function isUsual(kind: (typeof zones)[number]['kind']): boolean {
  return kind === 'queue' || kind === 'service';
}
