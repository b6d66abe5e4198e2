import type { CorridorMap, Stop, Way } from './corridor-map.js';

/** A box in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A way as a cubic curve: start, two control points, end. */
export type Curve = readonly [Point, Point, Point, Point];

/** A point in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The map in pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** By number of the stop. */
  readonly boxes: readonly Box[];
  /** Height of the border, above the entries. */
  readonly border: number;
  /** How trucks go from one stop to another, whether or not a way is declared. */
  readonly curve: (way: Way) => Curve;
}

/** Least and most pixels of a box, and between boxes. */
const least = 88;
const most = 190;
const gap = 10;
/** Pixels for trucks between rows, and between lines of a row that does not fit. */
const road = 54;
const between = 16;
/** Pixels at the right for ways that pass a row by. */
const lane = 22;

/** Height of a box: title, one line for each queue, and the trucks at work. */
export function boxHeight({ stages }: Pick<Stop, 'stages'>): number {
  return 30 + stages.length * 27 + (stages.length > 0 ? 15 : 0);
}

/** Lays a map out in a width of pixels: rows from top to bottom, broken into lines where they are too long. */
export function layOut(map: CorridorMap, width: number): Layout {
  const { rows, stops, ways } = map;
  const boxes: Box[] = [];
  const lines: number[] = [];
  let y = 0;
  let border = 0;
  for (let row = 0; row < rows; row += 1) {
    const members = stops.flatMap((stop, index) => (stop.row === row ? [index] : []));
    if (members.some((index) => stops[index]?.kind === 'entry')) border = y - road / 2;
    const isPassedBy = ways.some(({ from, to }) => rowOf(map, from) < row && row < rowOf(map, to));
    const room = width - (isPassedBy ? lane : 0);
    const parts = inLines(members, room);
    // Shorter lines stand in the middle, their boxes under the gaps of a line with one more.
    const slot = room / Math.max(1, ...parts.map(({ length }) => length));
    const across = Math.min(most, slot - gap);
    for (const [line, part] of parts.entries()) {
      const height = Math.max(...part.map((index) => boxHeight(stops[index] ?? { stages: [] })));
      for (const [place, index] of part.entries()) {
        const middle = room / 2 + (place - (part.length - 1) / 2) * slot;
        boxes[index] = { x: middle - across / 2, y, width: across, height };
        lines[index] = line;
      }
      y += height + between;
    }
    y += road - between;
  }
  const box = (index: number): Box => boxes[index] ?? { x: 0, y: 0, width: 0, height: 0 };
  const curve = ({ from, to }: Way): Curve => {
    const [a, b] = [box(from), box(to)];
    const start = { x: a.x + a.width / 2, y: a.y + a.height };
    const end = { x: b.x + b.width / 2, y: b.y };
    if (rowOf(map, to) - rowOf(map, from) > 1) return around(start, end, width - lane / 2);
    // Into a line further down between the boxes of the lines above it.
    const early = (lines[to] ?? 0) > 0;
    const [one, other] = early ? [road * 0.9, road * 0.2] : [(end.y - start.y) / 2, (end.y - start.y) / 2];
    return [start, { x: start.x, y: start.y + one }, { x: end.x, y: start.y + other }, end];
  };
  return { width, height: y - road + between / 4, boxes, border, curve };
}

/** A point of a curve, from 0 at its start to 1 at its end. */
export function pointOn([a, b, c, d]: Curve, share: number): Point {
  const rest = 1 - share;
  const of = (key: 'x' | 'y'): number =>
    rest ** 3 * a[key] +
    3 * rest ** 2 * share * b[key] +
    3 * rest * share ** 2 * c[key] +
    share ** 3 * d[key];
  return { x: of('x'), y: of('y') };
}

/** Past the rows between at the side: the middle of the curve is there. */
function around(start: Point, end: Point, side: number): Curve {
  const x = (8 * side - start.x - end.x) / 6;
  const rise = (end.y - start.y) * 0.12;
  return [start, { x, y: start.y + rise }, { x, y: end.y - rise }, end];
}

function rowOf({ stops }: CorridorMap, index: number): number {
  return stops[index]?.row ?? 0;
}

/** As few lines as hold all, each with about as many; the longer ones first. */
function inLines(members: readonly number[], room: number): readonly (readonly number[])[] {
  const perLine = Math.max(1, Math.floor(room / (least + gap)));
  const lines = Math.ceil(members.length / perLine);
  const parts: (readonly number[])[] = [];
  let from = 0;
  for (let line = 0; line < lines; line += 1) {
    const count = Math.ceil((members.length - from) / (lines - line));
    parts.push(members.slice(from, from + count));
    from += count;
  }
  return parts;
}
