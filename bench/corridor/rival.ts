import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { baseline, createModel, type Scenario } from 'throughline';
import { mean, variance } from 'throughline/statistics';

/**
 * A corridor simple enough to be written twice: a site that always has trucks to call, a gate, a yard that sets down, and a fleet inside as
 * a closed loop, all with opening hours. Its four parts can do about as much as each other, so that blocking and hours matter.
 */
const given = {
  days: 28,
  warmUpDays: 7,
  units: {
    approach: 60,
    lanes: 10,
    gateRoom: 30,
    gate: 2,
    yardRoom: 16,
    bays: 8,
    ground: 40,
    crews: 80,
    trucks: 42,
    docks: 12,
  },
  /** Minutes of the day from and to; what is not named is always open. */
  hours: {
    lanes: [480, 1020],
    gate: [420, 1200],
    bays: [420, 1320],
    crews: [420, 1320],
    trucks: [360, 1080],
    docks: [360, 1320],
  },
  /** Minutes: constant, exponential, and low, mode and high. */
  drives: { toSite: 90, toGate: 60 },
  means: { gate: 8, transfer: 30, loading: 30, trip: 60, unload: 45 },
  triangles: { documents: [10, 18, 35], scan: [2, 4, 8] },
} as const;

/** Received a day in each replication, and trucks that came through a second of processor time. */
interface Side {
  readonly perDay: readonly number[];
  readonly trucksPerSecond: number;
}

/**
 * Runs the corridor here and in SimPy, and says whether the means of received a day agree within two standard errors, and how the speeds
 * compare. Where Python or SimPy is missing it says that.
 */
export function rivalReport(replications: number): {
  readonly lines: readonly string[];
  readonly isAgreed: boolean;
} {
  const simpy = simpySide(replications);
  if (simpy === undefined)
    return { lines: ['SimPy is not installed here: nothing compared'], isAgreed: true };
  const own = ownSide(replications);
  const squared = ({ perDay }: Side): number => variance(perDay) / perDay.length;
  const difference = mean(own.perDay) - mean(simpy.perDay);
  const error = Math.sqrt(squared(own) + squared(simpy));
  const isAgreed = Math.abs(difference) <= 2 * error;
  const side = (name: string, { perDay, trucksPerSecond }: Side): string =>
    `${name.padEnd(12)}${mean(perDay).toFixed(2)} received a day; ${Math.round(trucksPerSecond)} trucks/s of processor time`;
  return {
    lines: [
      `${replications} replications of ${given.days} days after ${given.warmUpDays} to warm up, draws of their own on each side`,
      side('throughline', own),
      side('SimPy', simpy),
      `difference  ${difference.toFixed(2)} a day, standard error ${error.toFixed(2)}: ${isAgreed ? 'within' : 'NOT within'} two standard errors`,
      `speed       ${(own.trucksPerSecond / simpy.trucksPerSecond).toFixed(1)} times SimPy's`,
    ],
    isAgreed,
  };
}

function ownSide(replications: number): Side {
  const model = createModel(ownScenario());
  const run = () =>
    Array.from({ length: replications }, (_, replication) => model({ seed: 'rival', replication }));
  // Once to warm up: the same replications are timed then.
  run();
  const begin = process.cpuUsage();
  const outcomes = run();
  const { user, system } = process.cpuUsage(begin);
  const trucks = outcomes.reduce((sum, { balance }) => sum + balance.ended.delivered, 0);
  return {
    perDay: outcomes.map(({ throughput }) => throughput.received.perDay),
    trucksPerSecond: trucks / ((user + system) / 1e6),
  };
}

function simpySide(replications: number): Side | undefined {
  const script = fileURLToPath(new URL('simpy_corridor.py', import.meta.url));
  const input = JSON.stringify({ ...given, replications });
  for (const python of ['python3', '/usr/bin/python3']) {
    try {
      const text = execFileSync(python, [script], {
        input,
        encoding: 'utf8',
        stdio: ['pipe', 'pipe', 'ignore'],
      });
      const { perDay, trucks, seconds } = JSON.parse(text);
      return { perDay, trucksPerSecond: trucks / seconds };
    } catch {
      // Debian's packages belong to its own Python, which need not be the first.
    }
  }
  return undefined;
}

function ownScenario(): Scenario {
  const { drives, hours, means, triangles, units } = given;
  const daily = ([open, close]: readonly [number, number]) => ({
    week: Array.from({ length: 7 }, (_, day): [number, number] => [day * 1440 + open, day * 1440 + close]),
    exceptions: [],
  });
  const exponential = (mean: number) => ({ kind: 'exponential', mean }) as const;
  const triangular = ([low, mode, high]: readonly [number, number, number]) =>
    ({ kind: 'triangular', low, mode, high }) as const;
  const constant = (value: number) => ({ kind: 'constant', value }) as const;
  const { crossing, fleet, governorates, inspection, staging, supply, transferYard } = baseline;
  const [{ breakdown: _, ...site }, entry, yard, carrier, governorate] = [
    first(inspection.sites),
    first(crossing),
    first(transferYard),
    first(fleet.carriers),
    first(governorates),
  ];
  const { gateRate: __, ...gate } = { gateRate: undefined, ...entry };
  const open = { extraHours: 0, closing: 'finish' } as const;
  return {
    ...baseline,
    name: 'rival',
    days: given.days,
    warmUpDays: given.warmUpDays,
    facts: {},
    levers: [],
    phases: [],
    stoppages: [],
    displacement: [],
    supply: { ...supply, road: { ...supply.road, perDay: 300 } },
    cargo: mapped(baseline.cargo, (each) => ({ ...each, refusalShare: 0 })),
    staging: { ...staging, backlog: 1_000, preClearedShare: 1, order: 'arrival', trucks: 'unlimited' },
    inspection: {
      ...inspection,
      prevalence: 0,
      policy: { kind: 'scan-all' },
      sites: {
        site: {
          ...site,
          ...open,
          entry: 'gate',
          hours: daily(hours.lanes),
          lanes: units.lanes,
          officers: 'unlimited',
          // One to each lane: nobody waits for a scanner.
          scanners: units.lanes,
          scanFalseAlarm: 0,
          approachRoom: units.approach,
          driveFromStaging: constant(drives.toSite),
          driveToEntry: constant(drives.toGate),
          documents: triangular(triangles.documents),
          scan: triangular(triangles.scan),
          dailyLimit: 'unlimited',
        },
      },
    },
    crossing: {
      gate: {
        ...gate,
        ...open,
        hours: daily(hours.gate),
        lanes: units.gate,
        processing: exponential(means.gate),
        approachRoom: units.gateRoom,
        dailyLimit: 'unlimited',
        backlog: 0,
      },
    },
    transferYard: {
      gate: {
        ...yard,
        mode: 'set-down',
        extraHours: 0,
        hours: daily(hours.bays),
        room: units.yardRoom,
        bays: units.bays,
        crews: units.crews,
        storage: units.ground,
        transfer: { per: 'truck', time: exponential(means.transfer) },
        loading: exponential(means.loading),
        backlog: 0,
      },
    },
    fleet: {
      ...fleet,
      carriers: {
        own: {
          ...carrier,
          trucks: units.trucks,
          availability: 1,
          reliability: 1,
          extraHours: 0,
          shift: daily(hours.trucks),
        },
      },
      fuel: { ...fleet.fuel, perDay: 'unlimited' },
    },
    governorates: {
      inland: {
        ...governorate,
        trip: exponential(means.trip),
        interception: 0,
        docks: units.docks,
        hours: daily(hours.docks),
        unload: exponential(means.unload),
      },
    },
  };
}

function first<T>(record: Readonly<Record<string, T>>): T {
  const [value] = Object.values(record);
  if (value === undefined) throw new RangeError('the baseline has one of each');
  return value;
}

function mapped<Key extends string, T>(
  record: Readonly<Record<Key, T>>,
  of: (value: T) => T,
): Record<Key, T> {
  return Object.fromEntries(Object.entries<T>(record).map(([key, value]) => [key, of(value)])) as Record<
    Key,
    T
  >;
}
