import { KeyedDraws, type KeyedSource } from '../random/index.js';
import type { DayNumbers } from './agreed-limit.js';
import { recordOf } from './records.js';

/** Every source of chance in the corridor, by name; adding one does not disturb the others. */
export const sourceNames = [
  'supply.road.count',
  'supply.road.time',
  'supply.flights.count',
  'supply.flights.time',
  'supply.flights.tonnes',
  'supply.commercial.count',
  'supply.commercial.time',
  'supply.commercial.size',
  'load.cargo',
  'load.pallets',
  'load.contraband',
  'load.refusal',
  'load.trust',
  'load.density',
  'load.pre-clearance',
  'staging.pre-cleared',
  'staging.approval',
  'staging.site',
  'staging.return',
  'staging.no-show',
  'inspection.entry',
  'inspection.drive',
  'inspection.documents',
  'inspection.selection',
  'inspection.primary',
  'inspection.canine',
  'inspection.dog-search',
  'inspection.scan',
  'inspection.alarm',
  'inspection.manual',
  'inspection.find',
  'inspection.removal',
  'inspection.rework',
  'inspection.failure',
  'inspection.repair',
  'inspection.audit',
  'inspection.seal',
  'inspection.verify',
  'inspection.sealing',
  'inspection.test',
  'crossing.drive',
  'crossing.processing',
  'crossing.repeat',
  'crossing.check',
  'crossing.check-find',
  'crossing.closure',
  'crossing.reopening',
  'crossing.back',
  'yard.transfer',
  'yard.loading',
  'fleet.availability',
  'fleet.reliability',
  'fleet.permit',
  'fleet.approval',
  'fleet.permit-wait',
  'fleet.destination',
  'fleet.trip',
  'fleet.interception',
  'fleet.return',
  'last-mile.unload',
  'condition.persistence',
  'condition.state',
  'limit.let-through',
  'limit.made-up',
] as const;

/** Name of a source of chance. */
export type SourceName = (typeof sourceNames)[number];

/** The keyed draws of one replication, one source for each name. */
export type RandomSources = Readonly<Record<SourceName, KeyedSource>> & {
  /** A source that a place has to itself: other places do not change what it gives. */
  readonly ofPlace: (source: SourceName, place: string) => KeyedSource;
  /** What an agreed limit draws on a day, the place named by its path. */
  readonly ofLimit: (place: string, day: number) => DayNumbers;
};

/** The random sources of one replication: the same truck draws the same numbers under every plan. */
export function randomSources(seed: string | number, replication: number): RandomSources {
  const draws = new KeyedDraws(seed, replication);
  const sources = recordOf(sourceNames, (name) => draws.source(name));
  const ofPlace: RandomSources['ofPlace'] = (source, place) => draws.source(`${source} ${place}`);
  const ofLimit: RandomSources['ofLimit'] = (place, day) => ({
    letThrough: () => ofPlace('limit.let-through', place).uniform(day),
    madeUp: () => ofPlace('limit.made-up', place).uniform(day),
  });
  return { ...sources, ofPlace, ofLimit };
}
