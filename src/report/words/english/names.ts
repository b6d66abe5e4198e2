import type {
  CauseGroup,
  CauseName,
  CountingPoint,
  Ending,
  ResourceName,
  StageName,
  ZoneName,
} from '../../../corridor/index.js';
import { titleOf } from '../title-of.js';

const stages: Readonly<Record<StageName | 'supply', string>> = {
  supply: 'supply',
  staging: 'staging',
  inspection: 'inspection',
  crossing: 'crossing',
  'transfer-yard': 'transfer yard',
  uncollected: 'uncollected',
  fleet: 'fleet',
  'last-mile': 'last mile',
};

const resourcesBy = ({ inside, outside }: Phrases): Readonly<Record<ResourceName, string>> => ({
  arrivals: 'arrivals',
  'trucks outside': `trucks ${outside}`,
  'stream limit': 'daily limit of the stream',
  'convoys called': 'convoys called',
  'site limit': 'daily limit of the site',
  'room before inspection': 'queue space at inspection',
  'inspection lanes': 'inspection lanes',
  scanners: 'scanners',
  'secondary bays': 'secondary bays',
  'room before the gate': 'queue space before the gate',
  'gate lanes': 'gate lanes',
  'gate lanes back': 'gate lanes for trucks that come back',
  'daily limit': 'daily limit',
  'room in the yard': 'yard space for trucks',
  'room on the ground': 'yard storage',
  'transfer bays': 'transfer bays',
  'transfer crews': 'transfer crews',
  'trucks inside': `trucks ${inside}`,
  'collection limit': 'daily limit of collections',
  fuel: 'fuel',
  'warehouse docks': 'warehouse docks',
  distribution: 'distribution',
});

/** What theory and carriers name after a place: `rafah gate lanes`. */
const resourcesAtPlaces = {
  lanes: (place: string) => `${place} lanes`,
  scanners: (place: string) => `${place} scanners`,
  'secondary bays': (place: string) => `${place} secondary bays`,
  'gate lanes': (place: string) => `${place} gate lanes`,
  'transfer bays': (place: string) => `${place} transfer bays`,
  'transfer crews': (place: string) => `${place} transfer crews`,
  'daily limit': (place: string) => `${place} daily limit`,
  docks: (place: string) => `${place} docks`,
  distribution: (place: string) => `${place} distribution`,
  trucks: (place: string) => `${place} trucks`,
};

const causesBy = ({ inside, outside, sides }: Phrases): Readonly<Record<CauseName, string>> => ({
  'inspection closed': 'inspection closed',
  'gate closed': 'gate closed',
  'yard closed': 'yard closed',
  'shift over': 'shift over',
  'warehouse closed': 'warehouse closed',
  'inspection condition': 'day condition, inspection',
  'crossing condition': 'day condition, crossing',
  'conditions inside': `day condition, ${sides.inside ?? 'inside'}`,
  'unplanned closure': 'unplanned closure',
  'scanner down': 'scanner down',
  'no driver': 'no driver',
  'no fuel': 'no fuel',
  'no permit': 'no permit',
  'collection limit': 'daily limit of collections',
  'no truck of the lot': 'no truck free of the lot',
  convoy: 'waiting for a convoy',
  'warehouse full': 'warehouse full',
  'stream limit': 'daily limit of the stream',
  'site limit': 'daily limit of the site',
  'daily limit': 'daily limit',
  'held for secondary': 'queue for a secondary bay',
  'queue for a scanner': 'queue for a scanner',
  'queue for a dog team': 'queue for a dog team',
  'queue for a crew': 'queue for a crew',
  'queue for a dock': 'queue for a dock',
  'room on the ground': 'yard storage full',
  'queue for a yard bay': 'queue for a transfer bay',
  'queue for a gate lane': 'queue for a gate lane',
  'room before the gate': 'queue space before the gate',
  'queue for a lane': 'queue for a lane',
  'room before inspection': 'queue space at inspection',
  'no truck inside': `no truck free ${inside}`,
  'no truck outside': `no truck free ${outside}`,
  'call forward': 'next call not due',
  'no capacity': 'no capacity',
  approval: 'approval of the manifest',
  'sent back': 'sent back',
  inspection: 'inspection',
  'secondary inspection': 'secondary inspection',
  gate: 'gate processing',
  transfer: 'transfer',
  loading: 'loading',
  unloading: 'unloading',
  'drive to inspection': 'drive to inspection',
  'drive to the gate': 'drive to the gate',
  'road inside': `road ${inside}`,
  'drive to warehouse': 'drive to the warehouse',
});

const causeGroupsBy = ({ inside, outside }: Phrases): Readonly<Record<CauseGroup, string>> => ({
  closed: 'closed',
  'day condition': 'day condition',
  'unplanned closure': 'unplanned closure',
  'scanner down': 'scanner down',
  'no driver': 'no driver',
  'no fuel': 'no fuel',
  'no permit': 'no permit',
  convoy: 'waiting for a convoy',
  'warehouse full': 'warehouse full',
  'daily limit': 'daily limit',
  'held for secondary': 'queue for a secondary bay',
  'queue for inspection': 'queue for inspection',
  'queue at the gate': 'queue at the gate',
  'queue in the yard': 'queue in the yard',
  'queue for a dock': 'queue for a dock',
  'no truck inside': `no truck free ${inside}`,
  'no truck outside': `no truck free ${outside}`,
  'call forward': 'next call not due',
  'no capacity': 'no capacity',
  paperwork: 'paperwork',
  'rejected and sent back': 'rejected and sent back',
  service: 'service',
  road: 'road',
});

const zonesBy = ({ inside }: Phrases): Readonly<Record<ZoneName, string>> => ({
  approval: 'approval',
  'staging queue': 'staging queue',
  rework: 'rework',
  'drive to inspection': 'drive to inspection',
  'inspection queue': 'inspection queue',
  'inspection lane': 'inspection lane',
  'secondary bay': 'secondary bay',
  'held in inspection': 'held in inspection',
  'held in secondary bay': 'held in secondary bay',
  'drive to crossing': 'drive to crossing',
  'crossing queue': 'crossing queue',
  'daily limit': 'daily limit',
  'gate lane': 'gate lane',
  'held at the gate': 'held at the gate',
  'yard queue': 'yard queue',
  'held in the bay': 'held in the bay',
  'crew queue': 'crew queue',
  transfer: 'transfer',
  uncollected: 'uncollected',
  'no fuel': 'no fuel',
  'no permit': 'no permit',
  'loading queue': 'loading queue',
  loading: 'loading',
  convoy: 'convoy',
  road: `road ${inside}`,
  'drive to warehouse': 'drive to the warehouse',
  'dock queue': 'dock queue',
  'warehouse full': 'warehouse full',
  unloading: 'unloading',
});

const milestones: Readonly<Record<CountingPoint | Ending | 'awarded' | 'not performed', string>> = {
  awarded: 'awarded to',
  'not performed': 'carrier did not come',
  inspected: 'inspected',
  received: 'received',
  collected: 'collected',
  intercepted: 'intercepted',
  delivered: 'delivered',
  left: 'left',
};

/** What a scenario calls the two sides of its border, where it names them. */
export interface Sides {
  readonly inside?: string;
  readonly outside?: string;
}

/** The sides as they stand in a sentence: `in Gaza`, or `inside`. */
interface Phrases {
  readonly sides: Sides;
  readonly inside: string;
  readonly outside: string;
}

/** How truckloads are received where not all are offloaded in a yard. */
export type Reception = 'drive-through' | 'both';

/** Stages, resources, causes, zones and counting points as people call them, by the keys that results have for them. */
export function namesFor(sides: Sides) {
  const phrases = phrasesOf(sides);
  const { inside } = phrases;
  const resources = resourcesBy(phrases);
  const causes = causesBy(phrases);
  const causeGroups = causeGroupsBy(phrases);
  const zones = zonesBy(phrases);
  const resourceTitle = (resource: string): string => titleOf(resource, resources, resourcesAtPlaces);
  return {
    /** What is counted at each point. */
    countingPointMeanings: {
      inspected: 'passed inspection',
      received: `offloaded ${inside}`,
      collected: 'picked up from the yard',
      intercepted: 'taken on the way',
      delivered: 'unloaded at a warehouse',
    } satisfies Readonly<Record<CountingPoint, string>>,
    /** What is received where no truck, or not every truck, is offloaded in a yard. */
    receivedMeanings: {
      'drive-through': 'let through the crossing',
      both: `offloaded ${inside}, or let through`,
    } satisfies Readonly<Record<Reception, string>>,
    stageTitle: (stage: StageName | 'supply') => stages[stage],
    /** A bottleneck: `inspection (inspection lanes)`. */
    bottleneckTitle: (of: { readonly stage: StageName | 'supply'; readonly resource: string }) =>
      of.stage === 'supply' ? 'supply (what arrives)' : `${stages[of.stage]} (${resourceTitle(of.resource)})`,
    resourceTitle,
    causeTitle: (cause: string) => titleOf(cause, causes),
    causeGroupTitle: (group: string) => titleOf(group, causeGroups),
    zoneTitle: (zone: string) => titleOf(zone, zones),
    /** A zone that was entered, a counting point that was passed or how a way ended. */
    milestoneTitle: (milestone: string) => titleOf(milestone, { ...zones, ...milestones }),
  };
}

function phrasesOf(sides: Sides): Phrases {
  const phrase = (name: string | undefined, without: string): string =>
    name === undefined ? without : `in ${name}`;
  return { sides, inside: phrase(sides.inside, 'inside'), outside: phrase(sides.outside, 'outside') };
}
