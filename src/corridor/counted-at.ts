import type { Scenario } from '../scenario/index.js';
import { presentPoints } from './layout.js';
import { type CountingPoint, countingPoints } from './zones.js';

/** What is counted: all truckloads at a counting point, or those of one site or entry, such as `received@kerem-shalom`. */
export type CountedAt = Scenario['target']['at'];

/** Whether a text is a counting point, or a place of one by a name that places may have. */
export function isCountedAt(text: unknown): text is CountedAt {
  if (typeof text !== 'string') return false;
  const [name, place, ...rest] = text.split('@');
  const isPlace = place === undefined || /^[a-z][a-z0-9-]*$/.test(place);
  return rest.length === 0 && isPlace && countingPoints.some((each) => each === name);
}

/** The counting point of a count, and its place; undefined where all places are meant. */
export function partsOf(at: CountedAt): {
  readonly point: CountingPoint;
  readonly place: string | undefined;
} {
  const [name, place] = at.split('@');
  const point = countingPoints.find((each) => each === name);
  if (point === undefined) throw new RangeError(`"${at}" is not a count of truckloads`);
  return { point, place };
}

/**
 * Every count that a scenario has: its counting points, and those of each site and entry.
 * @example
 * countsOf(baseline).includes('inspected@nitzana'); // => true
 */
export function countsOf(scenario: Scenario): readonly CountedAt[] {
  const { crossing, inspection, transferYard } = scenario;
  const places: Partial<Record<CountingPoint, object>> = {
    inspected: inspection.sites,
    received: crossing,
    collected: transferYard,
  };
  const points = presentPoints(scenario);
  return [
    ...points,
    ...points.flatMap((point) =>
      Object.keys(places[point] ?? {}).map((place): CountedAt => `${point}@${place}`),
    ),
  ];
}

/** What is known by counting point, and by place where there are several of a point. */
interface ByPlace<Point, Place> {
  readonly throughput: Readonly<Record<CountingPoint, Point>>;
  readonly places?: Readonly<Record<string, Place>>;
}

/** What is known of a count; the only place of a point has all of it. RangeError for a place that was not counted. */
export function throughputAt<Point, Place>(
  { places = {}, throughput }: ByPlace<Point, Place>,
  at: CountedAt,
): Point | Place {
  const { place, point } = partsOf(at);
  const own = place === undefined ? undefined : places[at];
  if (own !== undefined) return own;
  if (place !== undefined && Object.keys(places).some((each) => each.startsWith(`${point}@`)))
    throw new RangeError(`no truckloads were counted at "${at}"`);
  return throughput[point];
}

/** @throws RangeError where a scenario does not have such a count */
export function requireCount(study: string, scenario: Scenario, at: CountedAt): void {
  const known = countsOf(scenario);
  if (!known.includes(at))
    throw new RangeError(`${study} requires a count of ${scenario.name}, ${known.join(', ')}, got ${at}`);
}
