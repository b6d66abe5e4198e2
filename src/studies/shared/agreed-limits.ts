import { numberInForce, pathOf, valuesInForce } from '../../corridor/index.js';
import type { FactRecord, Scenario } from '../../scenario/index.js';

/** The highest value of a number that was ever seen, with a date or a period and its source. */
export type ObservedMax = NonNullable<FactRecord['observedMax']>;

/** An agreed daily limit that is in force on some day counted. */
export interface AgreedLimitInForce {
  readonly path: string;
  readonly kind: 'entry' | 'site' | 'stream';
  /** Name of the entry, the site or the stream. */
  readonly place: string;
  /** Least and most trucks a day agreed over the days counted. */
  readonly low: number;
  readonly high: number;
  /** On some days counted there is no limit. */
  readonly isPartly: boolean;
  /** Most that was ever agreed or let through there, where that is known. */
  readonly observedMax?: ObservedMax;
}

/** The agreed limits of a scenario, streams and sites before entries; those of places that are shut on all days counted are left out. */
export function agreedLimits(scenario: Scenario): readonly AgreedLimitInForce[] {
  const { staging, inspection, crossing } = scenario;
  const isOpen = (path: string): boolean => numberInForce(scenario, `${path}.lanes`) > 0;
  const of = (kind: AgreedLimitInForce['kind'], names: object, pathTo: (name: string) => string) =>
    Object.keys(names).flatMap((place) => {
      const path = pathTo(place);
      const limit = kind === 'stream' || isOpen(path) ? limitAt(scenario, `${path}.dailyLimit`) : undefined;
      return limit === undefined ? [] : [{ kind, place, ...limit }];
    });
  return [
    ...of('stream', staging.streams, (name) => `staging.streams.${name}`),
    ...of('site', inspection.sites, (name) => pathOf('inspection', name)),
    ...of('entry', crossing, (name) => pathOf('crossing', name)),
  ];
}

/** The highest value seen of the number at a path, by the scenario's fact or that of a phase; the largest of several. */
export function observedMaxAt(scenario: Scenario, path: string): ObservedMax | undefined {
  const paths = [path, ...scenario.phases.map((_, index) => `phases.${index}.set.${path}`)];
  const seen = paths.flatMap((each) => {
    const fact = Object.hasOwn(scenario.facts, each) ? scenario.facts[each] : undefined;
    return fact?.observedMax === undefined ? [] : [fact.observedMax];
  });
  return seen.toSorted((a, b) => b.value - a.value)[0];
}

function limitAt(scenario: Scenario, path: string) {
  const values = valuesInForce(scenario, path).map(({ value }) => value);
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length === 0) return undefined;
  const observedMax = observedMaxAt(scenario, path);
  return {
    path,
    low: Math.min(...numbers),
    high: Math.max(...numbers),
    isPartly: numbers.length < values.length,
    ...(observedMax === undefined ? {} : { observedMax }),
  };
}
