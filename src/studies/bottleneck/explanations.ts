import { type Outcome, type StageName, stageNames } from '../../corridor/index.js';
import { minutesPerDay } from '../../math/index.js';

/** Share of its open time from which a resource counts as active throughout a day. */
const activeFrom = 0.9;

/** What the momentary bottleneck of a day is, over replications. */
export interface ActiveDay {
  /** Number of the day counted, from 0. */
  readonly day: number;
  /** Resource with the longest uninterrupted active period about that day in most replications; null where none is active. */
  readonly resource: string | null;
  readonly stage: StageName | null;
  /** Share of the replications that name it. */
  readonly share: number;
}

/** What an explanation points at; null where it points at nothing. */
export interface Explanation {
  readonly method: 'utilisation' | 'blocked and starved' | 'active period';
  readonly resource: string | null;
  readonly stage: StageName | null;
  /** The number it rests on: a share of open time, of replications or of days. */
  readonly share: number;
}

/** The resource that works most of its open time, over all replications; time held by what comes next is no work. */
export function byUtilisation(outcomes: readonly Outcome[]): Explanation {
  const resources = outcomes[0]?.resources ?? [];
  const rows = resources.map(({ name, stage }, index) => ({
    resource: name,
    stage,
    share: meanOf(outcomes.map(({ resources: own }) => Math.min(1, own[index]?.load ?? 0))),
  }));
  const best = rows.reduce<(typeof rows)[number] | null>(
    (most, row) => (row.share > (most?.share ?? 0) ? row : most),
    null,
  );
  return {
    method: 'utilisation',
    resource: best?.resource ?? null,
    stage: best?.stage ?? null,
    share: best?.share ?? 0,
  };
}

/**
 * Where blocking ahead meets starving behind: arrows between neighbouring stages point on where the first is blocked more than the
 * second starves, else back; the stage that none leaves is the bottleneck (Kuo, Lim and Meerkov 1996). Of several, the one with most
 * blocked before it and starved after it.
 */
export function byBlockedAndStarved(outcomes: readonly Outcome[]): Explanation {
  const rows = stageNames.flatMap((stage) => {
    const shares = outcomes.map((outcome) => idleShares(outcome, stage)).filter((each) => each !== undefined);
    if (shares.length === 0) return [];
    return {
      stage,
      resource: shares[0]?.resource ?? '',
      blocked: meanOf(shares.map(({ blocked }) => blocked)),
      starved: meanOf(shares.map(({ starved }) => starved)),
    };
  });
  const pointsOn = rows.map(
    (row, index) => row.blocked > (rows[index + 1]?.starved ?? Number.POSITIVE_INFINITY),
  );
  const ends = rows
    .map((row, index) => ({
      ...row,
      share: Math.max(rows[index - 1]?.blocked ?? 0, rows[index + 1]?.starved ?? 0),
      isEnd: pointsOn[index] !== true && (index === 0 || pointsOn[index - 1] === true),
    }))
    .filter(({ isEnd }) => isEnd);
  const best = ends.toSorted((a, b) => b.share - a.share)[0];
  return {
    method: 'blocked and starved',
    resource: best?.resource ?? null,
    stage: best?.stage ?? null,
    share: best?.share ?? 0,
  };
}

/** Of a stage's resources the one that works hardest, as shares of its open time. */
function idleShares(
  { resources }: Outcome,
  stage: StageName,
): { resource: string; blocked: number; starved: number } | undefined {
  const own = resources.filter((each) => each.stage === stage && each.open > 0);
  const hardest = own.toSorted((a, b) => b.load - a.load)[0];
  if (hardest === undefined) return undefined;
  const open = hardest.open * minutesPerDay;
  return {
    resource: hardest.name,
    blocked: hardest.blockedMinutesPerDay / open,
    starved: hardest.starvedMinutesPerDay / open,
  };
}

/**
 * The momentary bottleneck of each day: of all resources active on it (at least nine tenths of their open time really worked), the one
 * whose active days before and after it make the longest run (the shifting bottleneck of Roser, Nakano and Tanaka 2002, by days).
 */
export function activeTimeline(outcomes: readonly Outcome[]): readonly ActiveDay[] {
  const named = outcomes.map(activeByDay);
  return Array.from({ length: outcomes[0]?.days ?? 0 }, (_, day) => {
    const votes = named.map((days) => days[day] ?? null);
    const best = mostFrequent(votes);
    const found = outcomes[0]?.resources.find(({ name }) => name === best);
    return {
      day,
      resource: best,
      stage: found?.stage ?? null,
      share: votes.filter((vote) => vote === best).length / Math.max(1, votes.length),
    };
  });
}

/** The resource that is the momentary bottleneck on most days. */
export function byActivePeriod(timeline: readonly ActiveDay[]): Explanation {
  const resource = mostFrequent(timeline.map((each) => each.resource));
  const days = timeline.filter((each) => each.resource === resource);
  return {
    method: 'active period',
    resource,
    stage: days[0]?.stage ?? null,
    share: days.length / Math.max(1, timeline.length),
  };
}

/** Name of the momentary bottleneck of each day of one replication. */
function activeByDay({ resources, days }: Outcome): readonly (string | null)[] {
  const runs = resources.map(({ activeByDay: shares }) => runLengths(shares));
  return Array.from({ length: days }, (_, day) => {
    let best = { name: '', run: 0, share: 0 };
    resources.forEach(({ name, activeByDay: shares }, index) => {
      const [run, share] = [runs[index]?.[day] ?? 0, shares[day] ?? 0];
      // Of equals the one further on, which decides what comes out.
      if (run > best.run || (run === best.run && run > 0 && share >= best.share)) best = { name, run, share };
    });
    return best.run > 0 ? best.name : null;
  });
}

/** For each day the length of the run of active days that it is in, 0 where it is not active; a day shut breaks no run. */
function runLengths(shares: readonly (number | null)[]): readonly number[] {
  const lengths = shares.map(() => 0);
  let begun = 0;
  let active = 0;
  shares.forEach((share, day) => {
    if (share !== null && share < activeFrom) {
      begun = day + 1;
      active = 0;
      return;
    }
    if (share !== null) active += 1;
    for (let each = begun; each <= day; each += 1) lengths[each] = active;
  });
  return lengths;
}

/** The first of those that occur most often. */
function mostFrequent(values: readonly (string | null)[]): string | null {
  const counts = new Map<string | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<readonly [string | null, number]>(
    (best, each) => (each[1] > best[1] ? each : best),
    [null, 0],
  )[0];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length);
}
