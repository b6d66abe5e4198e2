/** Stages a truckload passes, in the order of flow; every zone belongs to one. */
export const stageNames = [
  'staging',
  'inspection',
  'crossing',
  'transfer-yard',
  'uncollected',
  'fleet',
  'last-mile',
] as const;

/** Name of a stage. */
export type StageName = (typeof stageNames)[number];

/** What a truckload does in a zone: waits for its turn, is worked on, moves, is held by what comes next, or waits outside the queue. */
export type ZoneKind = 'queue' | 'service' | 'move' | 'blocked' | 'delay';

interface Zone {
  readonly name: string;
  readonly stage: StageName;
  readonly kind: ZoneKind;
}

/** Every truckload inside the corridor is in exactly one zone; the number of a zone is its place in this list. */
export const zones = [
  { name: 'approval', stage: 'staging', kind: 'delay' },
  { name: 'staging queue', stage: 'staging', kind: 'queue' },
  { name: 'rework', stage: 'staging', kind: 'delay' },
  { name: 'drive to inspection', stage: 'inspection', kind: 'move' },
  { name: 'inspection queue', stage: 'inspection', kind: 'queue' },
  { name: 'inspection lane', stage: 'inspection', kind: 'service' },
  { name: 'secondary bay', stage: 'inspection', kind: 'service' },
  { name: 'held in inspection', stage: 'inspection', kind: 'blocked' },
  { name: 'held in secondary bay', stage: 'inspection', kind: 'blocked' },
  { name: 'drive to crossing', stage: 'crossing', kind: 'move' },
  { name: 'crossing queue', stage: 'crossing', kind: 'queue' },
  { name: 'daily limit', stage: 'crossing', kind: 'queue' },
  { name: 'gate lane', stage: 'crossing', kind: 'service' },
  { name: 'held at the gate', stage: 'crossing', kind: 'blocked' },
  { name: 'yard queue', stage: 'transfer-yard', kind: 'queue' },
  { name: 'held in the bay', stage: 'transfer-yard', kind: 'blocked' },
  { name: 'crew queue', stage: 'transfer-yard', kind: 'queue' },
  { name: 'transfer', stage: 'transfer-yard', kind: 'service' },
  { name: 'uncollected', stage: 'uncollected', kind: 'queue' },
  { name: 'no fuel', stage: 'fleet', kind: 'delay' },
  { name: 'no permit', stage: 'fleet', kind: 'delay' },
  { name: 'loading queue', stage: 'fleet', kind: 'queue' },
  { name: 'loading', stage: 'fleet', kind: 'service' },
  { name: 'convoy', stage: 'fleet', kind: 'delay' },
  { name: 'road', stage: 'fleet', kind: 'move' },
  { name: 'dock queue', stage: 'last-mile', kind: 'queue' },
  { name: 'warehouse full', stage: 'last-mile', kind: 'blocked' },
  { name: 'unloading', stage: 'last-mile', kind: 'service' },
] as const satisfies readonly Zone[];

/** Name of a zone. */
export type ZoneName = (typeof zones)[number]['name'];

/** Numbers of the zones by a short name, for the stages' code. */
export const zone = {
  approval: 0,
  stagingQueue: 1,
  rework: 2,
  driveToInspection: 3,
  inspectionQueue: 4,
  inspectionLane: 5,
  secondaryBay: 6,
  heldInInspection: 7,
  heldInSecondaryBay: 8,
  driveToCrossing: 9,
  crossingQueue: 10,
  dailyLimit: 11,
  gateLane: 12,
  heldAtGate: 13,
  yardQueue: 14,
  heldInBay: 15,
  crewQueue: 16,
  transfer: 17,
  uncollected: 18,
  noFuel: 19,
  noPermit: 20,
  loadingQueue: 21,
  loading: 22,
  convoy: 23,
  road: 24,
  dockQueue: 25,
  warehouseFull: 26,
  unloading: 27,
} as const;

/** Stage number of each zone, for the hot path. */
export const stageOfZone: Int8Array = Int8Array.from(zones, (each) => stageNames.indexOf(each.stage));

/** The five places where truckloads are counted, in the order of flow. */
export const countingPoints = ['inspected', 'received', 'collected', 'intercepted', 'delivered'] as const;

/** Name of a counting point. */
export type CountingPoint = (typeof countingPoints)[number];

/** How a truckload's way through the corridor ends. */
export type Ending = 'delivered' | 'intercepted' | 'left';
