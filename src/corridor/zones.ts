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

/** Every truckload inside the corridor is in exactly one zone. In the order of flow, by a short name for the stages' code. */
const zoneTable = {
  approval: { name: 'approval', stage: 'staging', kind: 'delay' },
  stagingQueue: { name: 'staging queue', stage: 'staging', kind: 'queue' },
  rework: { name: 'rework', stage: 'staging', kind: 'delay' },
  driveToInspection: { name: 'drive to inspection', stage: 'inspection', kind: 'move' },
  inspectionQueue: { name: 'inspection queue', stage: 'inspection', kind: 'queue' },
  inspectionLane: { name: 'inspection lane', stage: 'inspection', kind: 'service' },
  secondaryBay: { name: 'secondary bay', stage: 'inspection', kind: 'service' },
  heldInInspection: { name: 'held in inspection', stage: 'inspection', kind: 'blocked' },
  heldInSecondaryBay: { name: 'held in secondary bay', stage: 'inspection', kind: 'blocked' },
  driveToCrossing: { name: 'drive to crossing', stage: 'crossing', kind: 'move' },
  crossingQueue: { name: 'crossing queue', stage: 'crossing', kind: 'queue' },
  dailyLimit: { name: 'daily limit', stage: 'crossing', kind: 'queue' },
  gateLane: { name: 'gate lane', stage: 'crossing', kind: 'service' },
  heldAtGate: { name: 'held at the gate', stage: 'crossing', kind: 'blocked' },
  yardQueue: { name: 'yard queue', stage: 'transfer-yard', kind: 'queue' },
  heldInBay: { name: 'held in the bay', stage: 'transfer-yard', kind: 'blocked' },
  crewQueue: { name: 'crew queue', stage: 'transfer-yard', kind: 'queue' },
  transfer: { name: 'transfer', stage: 'transfer-yard', kind: 'service' },
  uncollected: { name: 'uncollected', stage: 'uncollected', kind: 'queue' },
  noFuel: { name: 'no fuel', stage: 'fleet', kind: 'delay' },
  noPermit: { name: 'no permit', stage: 'fleet', kind: 'delay' },
  loadingQueue: { name: 'loading queue', stage: 'fleet', kind: 'queue' },
  loading: { name: 'loading', stage: 'fleet', kind: 'service' },
  convoy: { name: 'convoy', stage: 'fleet', kind: 'delay' },
  road: { name: 'road', stage: 'fleet', kind: 'move' },
  driveToWarehouse: { name: 'drive to warehouse', stage: 'last-mile', kind: 'move' },
  dockQueue: { name: 'dock queue', stage: 'last-mile', kind: 'queue' },
  warehouseFull: { name: 'warehouse full', stage: 'last-mile', kind: 'blocked' },
  unloading: { name: 'unloading', stage: 'last-mile', kind: 'service' },
} as const satisfies Readonly<Record<string, Zone>>;

/** A zone's short name in the code. */
type ZoneKey = keyof typeof zoneTable;

/** The zones; the number of a zone is its place in this list. */
export const zones: readonly (typeof zoneTable)[ZoneKey][] = Object.values(zoneTable);

/** Name of a zone. */
export type ZoneName = (typeof zoneTable)[ZoneKey]['name'];

/** Numbers of the zones by their short name. */
export const zone: Readonly<Record<ZoneKey, number>> = numbered(zoneTable);

/** Where a truckload is when its zone does not tell: back to back, it stands in its bay while its truck in Gaza waits for fuel or permit. */
export const refinedZone = { heldForFuel: zones.length, heldForPermit: zones.length + 1 } as const;

/** Stage number of each zone, for the hot path. */
export const stageOfZone: Int8Array = Int8Array.from(zones, (each) => stageNames.indexOf(each.stage));

/** The five places where truckloads are counted, in the order of flow. */
export const countingPoints = ['inspected', 'received', 'collected', 'intercepted', 'delivered'] as const;

/** Name of a counting point. */
export type CountingPoint = (typeof countingPoints)[number];

/** How a truckload's way through the corridor ends. */
export type Ending = 'delivered' | 'intercepted' | 'left';

// Typed by the keys given: Object.keys alone forgets them.
function numbered<Key extends string>(table: Readonly<Record<Key, unknown>>): Record<Key, number>;
function numbered(table: Readonly<Record<string, unknown>>): Record<string, number> {
  return Object.fromEntries(Object.keys(table).map((key, index) => [key, index]));
}
