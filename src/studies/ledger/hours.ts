import {
  type Cause,
  type CauseGroup,
  type CauseName,
  type CountedAt,
  causes,
  type DelayRow,
  type Outcome,
  type StageName,
  throughputAt,
  type ZoneKind,
  type ZoneName,
  zones,
} from '../../corridor/index.js';
import type { Estimate } from '../../statistics/index.js';
import { estimate } from '../shared/index.js';

/** Truckload-hours charged to something, over replications. */
export interface DelayHours {
  /** Truckload-hours spent a day, by all truckloads inside. */
  readonly hoursPerDay: Estimate;
  /** The same over the truckloads counted: hours spent for each of them; null where none was counted. */
  readonly hoursPerTruckload: Estimate | null;
  /** Share of all truckload-hours, 0 to 1. */
  readonly share: number;
}

/** Hours of one cause; causes without hours are left out. */
export interface CauseHours extends DelayHours {
  readonly cause: CauseName;
  readonly group: CauseGroup;
  readonly stage: StageName;
  readonly meaning: string;
}

/** Hours of causes of one kind. */
export interface GroupHours extends DelayHours {
  readonly group: CauseGroup;
}

/** Hours spent in one zone, by the causes that may lie far ahead of it. */
export interface ZoneHours {
  readonly zone: ZoneName;
  readonly stage: StageName;
  readonly kind: ZoneKind;
  readonly hoursPerDay: number;
  readonly causes: readonly { readonly cause: CauseName; readonly hoursPerDay: number }[];
}

/** Truckload-hours by cause, kind and zone, largest first; each sums to all of them. */
export interface LedgerHours {
  readonly total: DelayHours;
  readonly causes: readonly CauseHours[];
  readonly groups: readonly GroupHours[];
  readonly zones: readonly ZoneHours[];
  /** Largest difference in any replication between the hours of all causes and those of all zones, over the latter. */
  readonly largestError: number;
}

/** What is counted, and how sure intervals are. */
export interface HoursQuestion {
  readonly at: CountedAt;
  readonly confidence: number;
}

/**
 * Hours by cause from runs that kept the ledger.
 * @throws RangeError where one did not: an executor that does not pass the wish on
 */
export function ledgerHours(outcomes: readonly Outcome[], { at, confidence }: HoursQuestion): LedgerHours {
  if (outcomes.some(({ delays }) => delays === undefined))
    throw new RangeError('the delay ledger requires runs that keep it: an executor of this process');
  const all = outcomes.reduce((sum, outcome) => sum + hoursIn(outcome, () => true), 0);
  const hours = (chosen: (row: DelayRow) => boolean): DelayHours => {
    const own = outcomes.reduce((sum, outcome) => sum + hoursIn(outcome, chosen), 0);
    return {
      hoursPerDay: estimate(outcomes, (each) => hoursIn(each, chosen) / each.days, confidence),
      hoursPerTruckload: estimate(
        outcomes,
        (each) => perTruckload(hoursIn(each, chosen), Math.round(throughputAt(each, at).perDay * each.days)),
        confidence,
      ),
      share: all > 0 ? own / all : 0,
    };
  };
  return {
    total: hours(() => true),
    causes: largestFirst(
      causes.map((cause) => ({ ...described(cause), ...hours((row) => row.cause === cause.name) })),
    ),
    groups: largestFirst(
      [...new Set(causes.map(({ group }) => group))].map((group) => {
        const names = causes.filter((each) => each.group === group).map(({ name }) => name);
        return { group, ...hours((row) => names.includes(row.cause)) };
      }),
    ),
    zones: zoneHours(outcomes),
    largestError: Math.max(0, ...outcomes.map(errorOf)),
  };
}

function described({ name, group, stage, meaning }: Cause & { readonly name: CauseName }) {
  return { cause: name, group, stage, meaning };
}

function hoursIn({ delays = [] }: Outcome, chosen: (row: DelayRow) => boolean): number {
  return delays.reduce((sum, row) => (chosen(row) ? sum + row.minutes : sum), 0) / 60;
}

function perTruckload(hours: number, truckloads: number): number | null {
  return truckloads > 0 ? hours / truckloads : null;
}

function largestFirst<Row extends DelayHours>(rows: readonly Row[]): readonly Row[] {
  return rows
    .filter(({ hoursPerDay }) => hoursPerDay.mean > 0)
    .toSorted((a, b) => b.hoursPerDay.mean - a.hoursPerDay.mean);
}

function zoneHours(outcomes: readonly Outcome[]): readonly ZoneHours[] {
  const days = outcomes.reduce((sum, each) => sum + each.days, 0);
  const rows = outcomes.flatMap(({ delays = [] }) => delays);
  return zones.flatMap(({ name, stage, kind }) => {
    const own = rows.filter(({ zone }) => zone === name);
    const perDay = (some: readonly DelayRow[]): number =>
      some.reduce((sum, { minutes }) => sum + minutes, 0) / 60 / days;
    const names = [...new Set(own.map(({ cause }) => cause))];
    if (names.length === 0) return [];
    const shares = names.map((cause) => ({
      cause,
      hoursPerDay: perDay(own.filter((row) => row.cause === cause)),
    }));
    return {
      zone: name,
      stage,
      kind,
      hoursPerDay: perDay(own),
      causes: shares.toSorted((a, b) => b.hoursPerDay - a.hoursPerDay),
    };
  });
}

/** The zones' hours are integrals of their own, kept apart from the ledger. */
function errorOf(outcome: Outcome): number {
  const inZones = Object.values(outcome.zones).reduce((sum, { mean }) => sum + mean, 0) * outcome.days * 24;
  return inZones > 0 ? Math.abs(hoursIn(outcome, () => true) - inZones) / inZones : 0;
}
