import type { StageName, ZoneName } from '../zones.js';

/** Kinds of causes, for sums of several: what is done on the way to everything else is `service`, `road` and `paperwork`. */
export type CauseGroup =
  | 'closed'
  | 'day condition'
  | 'unplanned closure'
  | 'scanner down'
  | 'no driver'
  | 'no fuel'
  | 'no permit'
  | 'convoy'
  | 'warehouse full'
  | 'daily limit'
  | 'held for secondary'
  | 'queue for inspection'
  | 'queue at the gate'
  | 'queue in the yard'
  | 'queue for a dock'
  | 'no truck inside'
  | 'no truck outside'
  | 'call forward'
  | 'no capacity'
  | 'paperwork'
  | 'rejected and sent back'
  | 'service'
  | 'road';

/** One cause of time spent in the corridor. */
export interface Cause {
  readonly name: string;
  readonly group: CauseGroup;
  /** Where the cause lies, which may be far ahead of where the truckload waits. */
  readonly stage: StageName;
  /** What has to be so for a truckload-minute to be charged to it, in one sentence. */
  readonly meaning: string;
}

/**
 * Everything a truckload-minute can be charged to, each exactly once. Servers are dealt out in this order: first those that something
 * keeps from working, then those at work, so that a single truck in a queue is charged to what would let it go at once.
 */
export const causes = [
  {
    name: 'inspection closed',
    group: 'closed',
    stage: 'inspection',
    meaning: 'the site is shut by its hours; under suspend the truck in the lane or bay rests too',
  },
  { name: 'gate closed', group: 'closed', stage: 'crossing', meaning: 'the gate is shut by its hours' },
  { name: 'yard closed', group: 'closed', stage: 'transfer-yard', meaning: 'the yard is shut by its hours' },
  {
    name: 'shift over',
    group: 'closed',
    stage: 'fleet',
    meaning: 'trucks inside stand idle outside the hours in which a trip may start',
  },
  {
    name: 'warehouse closed',
    group: 'closed',
    stage: 'last-mile',
    meaning: 'the warehouses are shut by their hours',
  },
  {
    name: 'inspection condition',
    group: 'day condition',
    stage: 'inspection',
    meaning: 'a halted or degraded day, or a dated stoppage, keeps lanes shut in opening hours',
  },
  {
    name: 'crossing condition',
    group: 'day condition',
    stage: 'crossing',
    meaning: 'a halted or degraded day, or a dated stoppage, keeps the gate or part of the day’s number shut',
  },
  {
    name: 'conditions inside',
    group: 'day condition',
    stage: 'fleet',
    meaning: 'a halted or degraded day, or a dated stoppage, keeps trucks with a driver off the road',
  },
  {
    name: 'unplanned closure',
    group: 'unplanned closure',
    stage: 'crossing',
    meaning: 'the gate is shut by an unplanned closure within its hours',
  },
  {
    name: 'scanner down',
    group: 'scanner down',
    stage: 'inspection',
    meaning: 'a scanner is under repair while a truck waits to be scanned',
  },
  {
    name: 'no driver',
    group: 'no driver',
    stage: 'fleet',
    meaning: 'a roadworthy truck inside stands idle on shift for want of a driver',
  },
  {
    name: 'no fuel',
    group: 'no fuel',
    stage: 'fleet',
    meaning: 'a truck is there inside and waits for fuel',
  },
  {
    name: 'no permit',
    group: 'no permit',
    stage: 'fleet',
    meaning: 'a truck is there inside and waits for its movement permit',
  },
  {
    name: 'collection limit',
    group: 'daily limit',
    stage: 'fleet',
    meaning: 'the number of trucks let in a day to collect is used up',
  },
  {
    name: 'no truck of the lot',
    group: 'no truck inside',
    stage: 'fleet',
    meaning: 'a truck inside stands free, but its carrier has another lot',
  },
  {
    name: 'convoy',
    group: 'convoy',
    stage: 'fleet',
    meaning: 'a loaded truck inside waits for its convoy to be complete',
  },
  {
    name: 'warehouse full',
    group: 'warehouse full',
    stage: 'last-mile',
    meaning: 'a truck stands at its dock because nothing was handed out',
  },
  {
    name: 'stream limit',
    group: 'daily limit',
    stage: 'staging',
    meaning: 'the number of trucks of its stream that are called a day is used up',
  },
  {
    name: 'site limit',
    group: 'daily limit',
    stage: 'inspection',
    meaning: 'the number of trucks inspected a day at the site is used up',
  },
  {
    name: 'daily limit',
    group: 'daily limit',
    stage: 'crossing',
    meaning: 'the number of trucks let through a day is used up',
  },
  {
    name: 'held for secondary',
    group: 'held for secondary',
    stage: 'inspection',
    meaning: 'all secondary bays are at work',
  },
  {
    name: 'queue for a scanner',
    group: 'queue for inspection',
    stage: 'inspection',
    meaning: 'all working scanners are scanning',
  },
  {
    name: 'queue for a dog team',
    group: 'queue for inspection',
    stage: 'inspection',
    meaning: 'no dog team is ready: at work or at rest',
  },
  {
    name: 'queue for a crew',
    group: 'queue in the yard',
    stage: 'transfer-yard',
    meaning: 'all forklift crews are at work',
  },
  {
    name: 'queue for a dock',
    group: 'queue for a dock',
    stage: 'last-mile',
    meaning: 'all docks of the destination are unloading',
  },
  {
    name: 'room on the ground',
    group: 'queue in the yard',
    stage: 'transfer-yard',
    meaning: 'the yard storage is taken by loads that are being set down or loaded',
  },
  {
    name: 'queue for a yard bay',
    group: 'queue in the yard',
    stage: 'transfer-yard',
    meaning: 'all bays of the yard are transferring',
  },
  {
    name: 'queue for a gate lane',
    group: 'queue at the gate',
    stage: 'crossing',
    meaning: 'all gate lanes are at work',
  },
  {
    name: 'room before the gate',
    group: 'queue at the gate',
    stage: 'crossing',
    meaning: 'the queue space before the gate is taken by trucks still on the drive to it',
  },
  {
    name: 'queue for a lane',
    group: 'queue for inspection',
    stage: 'inspection',
    meaning: 'all lanes are inspecting',
  },
  {
    name: 'room before inspection',
    group: 'queue for inspection',
    stage: 'inspection',
    meaning: 'the queue space at the sites is taken by trucks still on the drive to them',
  },
  {
    name: 'no truck inside',
    group: 'no truck inside',
    stage: 'fleet',
    meaning:
      'all trucks inside are loading, on the road, unloading, coming back, out of service, or did not turn up',
  },
  {
    name: 'no truck outside',
    group: 'no truck outside',
    stage: 'staging',
    meaning: 'all trucks outside are on the way, in process or coming back',
  },
  {
    name: 'call forward',
    group: 'call forward',
    stage: 'staging',
    meaning: 'a site has room and a truck is there, but the next call is not due',
  },
  {
    name: 'no capacity',
    group: 'no capacity',
    stage: 'staging',
    meaning: 'what it waits for does not exist, in whatever stage: no lane, bay, crew, dock or place at all',
  },
  { name: 'approval', group: 'paperwork', stage: 'staging', meaning: 'the manifest is being approved' },
  {
    name: 'sent back',
    group: 'rejected and sent back',
    stage: 'staging',
    meaning: 'turned back whole and reworked; its later waits are charged to what it then waits for',
  },
  {
    name: 'inspection',
    group: 'service',
    stage: 'inspection',
    meaning: 'papers, dogs, screening or scan under way',
  },
  {
    name: 'secondary inspection',
    group: 'service',
    stage: 'inspection',
    meaning: 'searched, or refused pallets taken off, in a secondary bay',
  },
  { name: 'gate', group: 'service', stage: 'crossing', meaning: 'processed in a gate lane' },
  {
    name: 'transfer',
    group: 'service',
    stage: 'transfer-yard',
    meaning: 'taken off the truck from outside by a crew',
  },
  { name: 'loading', group: 'service', stage: 'fleet', meaning: 'loaded by a crew on a truck inside' },
  { name: 'unloading', group: 'service', stage: 'last-mile', meaning: 'unloaded at the warehouse' },
  {
    name: 'drive to inspection',
    group: 'road',
    stage: 'inspection',
    meaning: 'from the call to the site, gaps between departures included',
  },
  { name: 'drive to the gate', group: 'road', stage: 'crossing', meaning: 'from the site to the gate' },
  { name: 'road inside', group: 'road', stage: 'fleet', meaning: 'from the yard to the warehouse' },
  { name: 'drive to warehouse', group: 'road', stage: 'last-mile', meaning: 'from the gate, no transfer' },
] as const satisfies readonly Cause[];

/** Name of a cause. */
export type CauseName = (typeof causes)[number]['name'];

/** Number of a cause: its place in the list; RangeError for a name that is not in it. */
export function causeNumber(name: CauseName): number {
  const number = causes.findIndex((each) => each.name === name);
  if (number < 0) throw new RangeError(`"${name}" is no cause`);
  return number;
}

/** Truckload-minutes spent in a zone for a cause, over the days counted. */
export interface DelayRow {
  readonly zone: ZoneName;
  readonly cause: CauseName;
  readonly minutes: number;
}
