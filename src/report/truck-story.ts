import { type Ending, type JournalRow, zones } from '../corridor/index.js';
import type { Scenario } from '../scenario/index.js';
import { clockText } from './clock.js';
import { csv } from './csv.js';
import { type Ink, plainInk } from './ink.js';
import { textTable, wrapText } from './text-table.js';
import { englishFor, type Words } from './words/index.js';

const minutesPerDay = 1440;
const endings = ['delivered', 'intercepted', 'left'] as const satisfies readonly Ending[];

/** One milestone with its date and hour, local to Gaza. */
export interface StoryStep {
  readonly at: number;
  readonly clock: string;
  readonly milestone: string;
  readonly place: string;
  /** Minutes until the next milestone; null for the last. */
  readonly minutes: number | null;
}

/** The way of one truckload through the corridor. */
export interface TruckStory {
  readonly scenario: string;
  /** What the scenario calls the two sides of its border. */
  readonly names?: Scenario['names'];
  readonly seed: string | number;
  readonly replication: number;
  readonly truck: number;
  readonly cargo: string;
  readonly stream: string;
  readonly pallets: number;
  readonly steps: readonly StoryStep[];
  /** Where the truckload was when the run ended; null when its way had ended before. */
  readonly unfinished: Unfinished | null;
}

/** What a truckload was at when the run ended. */
export interface Unfinished {
  /** The zone, such as `staging queue`. */
  readonly zone: string;
  readonly isWaiting: boolean;
  /** Minutes since the scenario's start. */
  readonly since: number;
  readonly sinceClock: string;
  /** Minutes in the zone until the run ended. */
  readonly minutes: number;
}

/** Makes a story of a truckload's milestones, which are in the order of time. */
export function journalStory(
  scenario: Scenario,
  which: Pick<TruckStory, 'seed' | 'replication' | 'truck'>,
  rows: readonly JournalRow[],
): TruckStory {
  const [first] = rows;
  return {
    scenario: scenario.name,
    ...(scenario.names === undefined ? {} : { names: scenario.names }),
    ...which,
    cargo: first?.cargo ?? '',
    stream: first?.stream ?? '',
    pallets: first?.pallets ?? 0,
    steps: rows.map(({ at, milestone, place }, index) => ({
      at,
      clock: clockText(scenario.start, at),
      milestone,
      place,
      minutes: index + 1 < rows.length ? (rows[index + 1]?.at ?? at) - at : null,
    })),
    unfinished: unfinishedOf(scenario, rows),
  };
}

// A row is a zone entered, a counting point passed or an ending; the last zone says where a truckload is.
function unfinishedOf(scenario: Scenario, rows: readonly JournalRow[]): Unfinished | null {
  if (endings.some((ending) => ending === rows.at(-1)?.milestone)) return null;
  const row = rows.findLast(({ milestone }) => zones.some(({ name }) => name === milestone));
  const kind = zones.find(({ name }) => name === row?.milestone)?.kind;
  if (row === undefined || kind === undefined) return null;
  return {
    zone: row.milestone,
    isWaiting: kind === 'queue' || kind === 'blocked' || kind === 'delay',
    since: row.at,
    sinceClock: clockText(scenario.start, row.at),
    minutes: (scenario.warmUpDays + scenario.days) * minutesPerDay - row.at,
  };
}

/** A story in words. */
export interface ToldStory {
  readonly heading: string;
  readonly source: string;
  /** When, what, where, for how long: a row for each step. */
  readonly rows: readonly (readonly [when: string, what: string, where: string, duration: string])[];
  /** How long the way was, and where it had got to when the run ended. */
  readonly way: string;
}

/** Tells a story; the truckload's name may be emphasised. */
export function tellStory(
  story: TruckStory,
  { trace: say }: Words,
  emphasise: (name: string) => string = (name) => name,
): ToldStory {
  const { scenario, seed, replication, truck, cargo, stream, pallets, steps } = story;
  const truckload = emphasise(say.truckload({ truck }));
  const [first, last] = [steps[0], steps.at(-1)];
  const whole = first === undefined || last === undefined ? 0 : last.at - first.at;
  return {
    heading: say.heading({ truckload, cargo, pallets: say.numberText(pallets, 0), stream }),
    source: say.source({ scenario, seed: String(seed), replication }),
    rows: steps.map(({ clock, milestone, place, minutes }) => [
      clock,
      say.milestoneTitle(milestone),
      place,
      minutes === null ? '' : say.durationText(minutes),
    ]),
    way: [say.whole({ duration: say.durationText(whole) }), ...unfinishedSentence(story, say)].join(' '),
  };
}

/** A story for a terminal of 80 columns. */
export function traceText(
  story: TruckStory,
  ink: Ink = plainInk,
  words: Words = englishFor(story.names ?? {}),
): string {
  const { trace: say, language } = words;
  const wrapped = (text: string): string => wrapText(text, 80, '', language.direction);
  const { heading, source, rows, way } = tellStory(story, words, ink.bold);
  const columns = [
    { heading: say.when },
    { heading: say.what, widest: 24 },
    { heading: say.where, widest: 20 },
    { heading: say.duration, align: 'right' },
  ] as const;
  return `${heading}\n${wrapped(source)}\n\n${textTable(columns, rows, language.direction)}\n\n${wrapped(way)}\n`;
}

function unfinishedSentence({ unfinished }: TruckStory, say: Words['trace']): readonly string[] {
  if (unfinished === null) return [];
  const { zone, isWaiting, sinceClock: since, minutes } = unfinished;
  const of = { zone: say.zoneTitle(zone), since, duration: say.durationText(minutes) };
  return [isWaiting ? say.stillWaiting(of) : say.stillOnItsWay(of)];
}

/** A story as a CSV table: one row for each milestone. */
export function journalCsv({ scenario, truck, cargo, stream, steps }: TruckStory): string {
  const rows = steps.map(({ at, clock, milestone, place, minutes }) => [
    scenario,
    truck,
    cargo,
    stream,
    clock,
    at,
    milestone,
    place,
    minutes,
  ]);
  const headings = ['scenario', 'truck', 'cargo', 'stream', 'local time', 'minutes', 'milestone', 'place'];
  return csv([...headings, 'for minutes'], rows);
}
