import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { stageNames, zones } from '../../corridor/index.js';
import { type Layout, type Point, pointOn } from '../replay/layout.js';
import type { Mark } from '../replay/moment.js';
import { stageOf } from '../replay/track.js';
import type { Planner } from '../state/planner.js';

/** Pixels between trucks at work, where there is room. */
const spacing = 9;

/** The trucks at work and on their way, as marks that tell their story; one of them is in the order of Tab, arrows go to the others. */
export function SchematicTrucks({ layout, planner }: { readonly layout: Layout; readonly planner: Planner }) {
  const { replay, words } = planner;
  const focused = useSignal<number | undefined>(undefined);
  const track = replay.replayed.value?.track;
  const moment = replay.now.value?.moment;
  if (track === undefined || moment === undefined) return null;
  const chosen = replay.truck.value;
  const marks = moment.marks(focused.value, chosen);
  const points = placed(
    marks,
    layout,
    track.map.stops.map(({ stages }) => stages.map((each) => stageNames.indexOf(each))),
  );
  const inOrder = marks.some(({ truck }) => truck === focused.value) ? focused.value : marks[0]?.truck;
  const goTo = (mark: Mark | undefined): void => {
    if (mark === undefined) return;
    focused.value = mark.truck;
    document.getElementById(idOf(mark.truck))?.focus();
  };
  const press = (event: KeyboardEvent, place: number): void => {
    const moves: Readonly<Record<string, number>> = {
      ...{ ArrowRight: place + 1, ArrowDown: place + 1, ArrowLeft: place - 1, ArrowUp: place - 1 },
      ...{ Home: 0, End: marks.length - 1 },
    };
    const to = moves[event.key];
    if (event.key === 'Enter' || event.key === ' ') replay.truck.value = marks[place]?.truck;
    else if (to !== undefined) goTo(marks[Math.max(0, Math.min(marks.length - 1, to))]);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of marks in SVG.
    <svg
      class="trucks"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="group"
      aria-label={words.replay.trucks}
    >
      {marks.map((mark, place) => (
        <TruckMark
          key={mark.truck}
          mark={mark}
          at={points[place] ?? { x: 0, y: 0 }}
          isChosen={mark.truck === chosen}
          isInOrder={mark.truck === inOrder}
          planner={planner}
          onFocus={() => {
            focused.value = mark.truck;
          }}
          onKeyDown={(event) => press(event, place)}
        />
      ))}
    </svg>
  );
}

function TruckMark(props: {
  readonly mark: Mark;
  readonly at: Point;
  readonly isChosen: boolean;
  readonly isInOrder: boolean;
  readonly planner: Planner;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { mark, at, isChosen, isInOrder, planner, onFocus, onKeyDown } = props;
  const { replay, words } = planner;
  const { from, stop, truck, zone } = mark;
  // Said once for each zone, not with every frame.
  const label = useMemo(() => {
    const place = replay.replayed.peek()?.track.map.stops[stop]?.place ?? '';
    return words.replay.truck({ truck, doing: words.replay.zoneTitle(zones[zone]?.name ?? ''), place });
  }, [stop, truck, zone, replay, words]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: an element of SVG; HTML has no button there.
    <circle
      id={idOf(truck)}
      class={`mark ${from < 0 ? 'stands' : 'drives'}${isChosen ? ' chosen' : ''}`}
      data-truck={truck}
      cx={at.x}
      cy={at.y}
      r={isChosen ? 6 : 3.6}
      role="button"
      tabIndex={isInOrder ? 0 : -1}
      aria-label={label}
      onClick={() => {
        onFocus();
        replay.truck.value = truck;
      }}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    />
  );
}

function idOf(truck: number): string {
  return `truck-${truck}`;
}

/** Where marks are drawn: on their way, in a row at the foot of their stop while they are worked on, and before the bar of their queue. */
function placed(
  marks: readonly Mark[],
  { boxes, curve }: Layout,
  stages: readonly (readonly number[])[],
): readonly Point[] {
  const working = new Map<number, number>();
  for (const { from, stop, zone } of marks)
    if (from < 0 && zones[zone]?.kind === 'service') working.set(stop, (working.get(stop) ?? 0) + 1);
  const drawn = new Map<number, number>();
  return marks.map(({ from, share, stop, zone }) => {
    if (from >= 0) return pointOn(curve({ from, to: stop }), share);
    const box = boxes[stop] ?? { x: 0, y: 0, width: 0, height: 0 };
    if (zones[zone]?.kind !== 'service') {
      const line = stages[stop]?.indexOf(stageOf[zone] ?? 0) ?? 0;
      return { x: box.x + 8, y: box.y + 50 + 27 * line };
    }
    const place = drawn.get(stop) ?? 0;
    drawn.set(stop, place + 1);
    const step = Math.min(spacing, (box.width - 18) / Math.max(1, (working.get(stop) ?? 1) - 1));
    return { x: box.x + 9 + place * step, y: box.y + box.height - 9 };
  });
}
