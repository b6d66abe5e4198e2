import { stageNames, zones } from '../../corridor/index.js';
import type { Stop } from '../replay/corridor-map.js';
import type { Moment } from '../replay/moment.js';
import { type Opening, type PlaceToday, placeToday } from '../replay/place-today.js';
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
  const replayed = replay.replayed.value;
  const stop = index === undefined ? undefined : replayed?.track.map.stops[index];
  if (index === undefined || stop === undefined || moment === undefined || replayed === undefined)
    return (
      <div class="replay-numbers">
        <p class="muted">{say.hint}</p>
      </div>
    );
  const waiting = moment.waitingAt(index);
  const today = placeToday(replayed.scenario, replayed.record, stop, moment.at);
  return (
    <div class="replay-numbers">
      <h3 dir="auto">{stopTitle(stop, words)}</h3>
      <dl>
        {[...todayRows(today, planner), ...rowsOf(index, stop, moment, planner)].map(([name, value]) => (
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

/** Its hours, and the condition of its days where any was other than normal. */
function todayRows(
  today: PlaceToday | undefined,
  { words: { replay: say } }: Planner,
): readonly (readonly [name: string, value: string])[] {
  if (today === undefined) return [];
  const { openings, left, days, halted } = today;
  const hours = openings.length === 0 ? [say.closed] : openings.map((each) => openingText(each, say));
  const isUsualDay = left === undefined || left === 1;
  const condition = left === 0 ? say.halted : say.capacityLeft({ share: say.percentText(left ?? 1) });
  return [
    [say.openToday, hours.join(', ')],
    ...(isUsualDay ? [] : [[say.condition, condition] as const]),
    ...(halted === 0 ? [] : [[say.haltedDays, say.haltedOf({ halted, days })] as const]),
  ];
}

function openingText({ from, to }: Opening, say: Planner['words']['replay']): string {
  const clock = (minutes: number): string =>
    [Math.floor(minutes / 60), Math.floor(minutes % 60)]
      .map((each) => String(each).padStart(2, '0'))
      .join(':');
  return say.openFromTo({ from: clock(from), to: clock(to) });
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
