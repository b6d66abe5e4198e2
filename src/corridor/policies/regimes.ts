import type { Parameters } from '../resolved.js';

type Regime = Parameters['fleet']['regimes'][string];
type Governorate = Parameters['governorates'][string];

/** A way inside: from which yard, with which carrier, to which governorate; without what it has not, or what is not known yet. */
export interface Route {
  readonly yard: string | undefined;
  readonly carrier: string | undefined;
  readonly governorate: string | undefined;
}

/** Regimes of collection, permits and loss, asked by way. Of those that give a thing the one that names most holds; each daily limit holds. */
export class Regimes {
  private readonly byDetail: readonly (readonly [name: string, Regime])[];
  /** Whether there are any. */
  readonly areGiven: boolean;
  /** Whether where a load goes has to be known before a carrier gets it. */
  readonly nameDestinations: boolean;
  /** Daily limits of collection. */
  readonly collectionLimits: readonly number[];

  constructor(private readonly parameters: Pick<Parameters, 'fleet' | 'governorates'>) {
    this.byDetail = Object.entries(parameters.fleet.regimes).sort(([, a], [, b]) => detail(b) - detail(a));
    this.areGiven = this.byDetail.length > 0;
    this.nameDestinations = this.byDetail.some(([, { governorates }]) => governorates !== undefined);
    this.collectionLimits = this.byDetail.flatMap(([, { dailyLimit }]) =>
      dailyLimit === 'unlimited' ? [] : [dailyLimit],
    );
  }

  permits(route: Route): Parameters['fleet']['permits'] {
    return this.given('permits', route) ?? this.parameters.fleet.permits;
  }

  /** Share of the truckloads to a governorate that are taken on the way. */
  interception(route: Route, { interception }: Governorate): number {
    return this.given('interception', route) ?? interception;
  }

  trip(route: Route, { trip }: Governorate): Governorate['trip'] {
    return this.given('trip', route) ?? trip;
  }

  /** A regime that gives the way out only means it both ways. */
  returnTrip(route: Route, { returnTrip, trip }: Governorate): Governorate['trip'] {
    return this.given('returnTrip', route) ?? this.given('trip', route) ?? returnTrip ?? trip;
  }

  /** Daily limits of collection under which a way falls, by the name of the regime. */
  limits(route: Route): readonly (readonly [name: string, limit: number])[] {
    return this.byDetail.flatMap(([name, regime]) =>
      regime.dailyLimit !== 'unlimited' && holds(regime, route) ? [[name, regime.dailyLimit] as const] : [],
    );
  }

  private given<Key extends keyof Regime>(key: Key, route: Route): Regime[Key] | undefined {
    for (const [, regime] of this.byDetail) {
      if (regime[key] !== undefined && holds(regime, route)) return regime[key];
    }
    return undefined;
  }
}

/** How much a regime names; of as many, destinations say more than carriers, and these more than yards. */
function detail({ yards, carriers, governorates }: Regime): number {
  const weights = [yards && 9, carriers && 10, governorates && 12];
  return weights.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}

function holds(regime: Regime, { yard, carrier, governorate }: Route): boolean {
  return (
    includes(regime.yards, yard) &&
    includes(regime.carriers, carrier) &&
    includes(regime.governorates, governorate)
  );
}

function includes(names: readonly string[] | undefined, name: string | undefined): boolean {
  return names === undefined || (name !== undefined && names.includes(name));
}
