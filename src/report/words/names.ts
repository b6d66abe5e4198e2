import type { CountingPoint, StageName } from '../../corridor/index.js';
import type { Messages } from './message-parts.js';
import { titleOf } from './title-of.js';

/** What a scenario calls the two sides of its border, where it names them. */
export interface Sides {
  readonly inside?: string;
  readonly outside?: string;
}

/** The sides as they stand in a sentence: `in Gaza`, or `inside`; and the inner one by its name alone. */
interface Phrases {
  readonly inside: string;
  readonly outside: string;
  readonly insideName: string;
}

type Named = string | ((phrases: Phrases) => string);

/** How truckloads are received where not all are offloaded in a yard. */
export type Reception = 'drive-through' | 'both';

/** Stages, resources, causes, zones and counting points as people call them, by the keys that results have for them. */
export function namesIn(say: Messages['names'], sides: Sides) {
  const phrases: Phrases = {
    inside: sides.inside === undefined ? say.inside : say.inPlace({ place: sides.inside }),
    outside: sides.outside === undefined ? say.outside : say.inPlace({ place: sides.outside }),
    insideName: sides.inside ?? say.inside,
  };
  const resources = named(say.resources, phrases);
  const causes = named(say.causes, phrases);
  const causeGroups = named(say.causeGroups, phrases);
  const zones = named(say.zones, phrases);
  const resourceTitle = (resource: string): string => titleOf(resource, resources, say.resourcesAtPlaces);
  return {
    /** What is counted at each point. */
    countingPointMeanings: named<CountingPoint>(say.countingPointMeanings, phrases),
    /** What is received where no truck, or not every truck, is offloaded in a yard. */
    receivedMeanings: named<Reception>(say.receivedMeanings, phrases),
    /** A counting point, or one at a place. */
    pointTitle: (key: string) => pointName(key, say),
    stageTitle: (stage: StageName | 'supply') => say.stages[stage],
    /** A bottleneck: `inspection (inspection lanes)`. */
    bottleneckTitle: (of: { readonly stage: StageName | 'supply'; readonly resource: string }) =>
      of.stage === 'supply'
        ? say.supplyBottleneck
        : say.bottleneck({ stage: say.stages[of.stage], resource: resourceTitle(of.resource) }),
    resourceTitle,
    causeTitle: (cause: string) => titleOf(cause, causes),
    causeGroupTitle: (group: string) => titleOf(group, causeGroups),
    zoneTitle: (zone: string) => titleOf(zone, zones),
    /** A zone that was entered, a counting point that was passed or how a way ended. */
    milestoneTitle: (milestone: string) => titleOf(milestone, { ...zones, ...say.milestones }),
  };
}

/** A counting point, or one at a place, by its key; others stay. */
export function pointName(key: string, { points, pointAtPlace }: Messages['names']): string {
  const [point = key, place] = key.split('@');
  const name = titleOf(point, points);
  return place === undefined ? name : pointAtPlace({ point: name, place });
}

/** Names in one language. */
export type NamesOf = ReturnType<typeof namesIn>;

/** Names with the two sides put where they name them. */
function named<Key extends string>(
  names: Readonly<Record<Key, Named>>,
  phrases: Phrases,
): Readonly<Record<Key, string>> {
  const entries = Object.entries<Named>(names).map(([key, name]) => [
    key,
    typeof name === 'string' ? name : name(phrases),
  ]);
  return Object.fromEntries(entries);
}
