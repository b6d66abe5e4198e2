import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { stageNames } from '../../corridor/index.js';
import { type Box, type Curve, type Layout, layOut } from '../replay/layout.js';
import type { Planner } from '../state/planner.js';
import { SchematicTrucks } from './schematic-trucks.js';
import { stopTitle } from './stop-title.js';

/** Widest drawing in pixels, so that it fits on paper. */
const widest = 600;

/** Boxes with their queues, the ways between them, the border and the trucks; laid out anew when there is more or less room. */
export function SchematicDrawing({ planner }: { readonly planner: Planner }) {
  const { replay, words } = planner;
  const say = words.replay;
  const element = useRef<HTMLDivElement>(null);
  const width = useSignal(0);
  useEffect(() => {
    if (element.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      width.value = Math.min(widest, Math.floor(entry?.contentRect.width ?? 0));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [width]);
  const track = replay.replayed.value?.track;
  const layout = useMemo(
    () => (track === undefined || width.value === 0 ? undefined : layOut(track.map, width.value)),
    [track, width.value],
  );
  return (
    <div class="replay-drawing" ref={element}>
      {track !== undefined && layout !== undefined && (
        <section
          class="schematic"
          aria-label={say.drawing}
          style={{ width: `${layout.width}px`, height: `${layout.height}px` }}
        >
          <svg class="ways" viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden="true">
            {track.ways.map((way) => (
              <path key={`${way.from} ${way.to}`} d={pathOf(layout.curve(way))} />
            ))}
            <Border layout={layout} planner={planner} />
          </svg>
          {track.map.stops.map((stop, index) => (
            <StopBox
              key={`${stop.kind} ${stop.place}`}
              index={index}
              box={layout.boxes[index] ?? { x: 0, y: 0, width: 0, height: 0 }}
              planner={planner}
            />
          ))}
          <SchematicTrucks layout={layout} planner={planner} />
        </section>
      )}
    </div>
  );
}

function pathOf([a, b, c, d]: Curve): string {
  return `M${a.x} ${a.y}C${b.x} ${b.y} ${c.x} ${c.y} ${d.x} ${d.y}`;
}

function Border({ layout, planner }: { readonly layout: Layout; readonly planner: Planner }) {
  const { replay: say } = planner.words;
  const { inside = say.inside, outside = say.outside } = planner.given.scenario.names ?? {};
  const { border, width } = layout;
  return (
    <g class="border">
      <line x1={0} x2={width} y1={border} y2={border} />
      <text x={2} y={border - 5}>
        {outside}
      </text>
      <text x={2} y={border + 14}>
        {inside}
      </text>
    </g>
  );
}

/** One stop: a queue for each of its stages, as a number and as a bar. Its numbers are told when it is pointed at or gone to. */
function StopBox(props: { readonly index: number; readonly box: Box; readonly planner: Planner }) {
  const { index, box, planner } = props;
  const { replay, words } = planner;
  const say = words.replay;
  const stop = replay.replayed.value?.track.map.stops[index];
  const moment = replay.readNow.value?.moment;
  if (stop === undefined || moment === undefined) return null;
  const title = stopTitle(stop, words);
  const queues = stop.stages.map((stage) => ({ stage, ...moment.queue(index, stageNames.indexOf(stage)) }));
  const show = (): void => {
    replay.stop.value = index;
  };
  return (
    <button
      type="button"
      class="stop"
      data-stop={`${stop.kind} ${stop.place}`.trim()}
      aria-pressed={replay.stop.value === index}
      style={{ left: `${box.x}px`, top: `${box.y}px`, width: `${box.width}px`, height: `${box.height}px` }}
      onPointerEnter={show}
      onFocus={show}
      onClick={show}
    >
      <span class="title" dir="auto">
        {title}
      </span>
      {queues.map(({ stage, waiting, held, most }) => (
        <span class="queue" key={stage}>
          <span class="stage">{stop.place === '' ? say.waitingHere : say.stageTitle(stage)}</span>
          <span class="waiting" data-waiting={waiting}>
            {say.numberText(waiting, 0)}
          </span>
          {stop.place !== '' && <span class="visually-hidden"> {say.waitingHere}</span>}
          <span class="bar">
            <span class="waits" style={{ width: share(waiting - held, most) }} />
            <span class="held" style={{ width: share(held, most) }} />
          </span>
        </span>
      ))}
    </button>
  );
}

function share(part: number, whole: number): string {
  return `${whole > 0 ? (100 * part) / whole : 0}%`;
}
