import { type CountedAt, partsOf } from '../../corridor/index.js';
import type { LeverSteps, Steps } from '../../experiment/index.js';
import { exp, log } from '../../math/index.js';
import type { Scenario } from '../../scenario/index.js';
import { fluidFlow, type TwinMemory } from '../../twin/index.js';

/** Capacities of a corridor by theory, truckloads a day: what arrives, what each stage can do, what the fuel allows. */
type Capacities = readonly number[];

/**
 * How much capacities close to the least take from it, as a power of the generalised mean: several that are equal wait for each other, and
 * a plan that is cheapest by their least alone has many such.
 */
const nearness = 12;

/** Times that what limited is raised until the generalised mean is what came. */
const looks = 3;

/** Days over which capacities without phases are told: a week has all days of the calendar. */
const week = 7;

/** How the analytic model is asked: for the levers that a capacity depends on, whatever the others are. */
export interface EstimateShape {
  readonly levers: readonly LeverSteps[];
  /** For each capacity, the places of the levers that move it. */
  readonly movers: readonly (readonly number[])[];
}

/** Finds which levers move which capacity, from nothing and from the most; it decides what is run, and rules nothing out. */
export function estimateShape(
  levers: readonly LeverSteps[],
  capacities: (plan: Steps) => Capacities,
): EstimateShape {
  const [none, most] = [levers.map(() => 0), levers.map((lever) => lever.most)];
  const [low, high] = [capacities(none), capacities(most)];
  const moved = levers.map((_, lever) => {
    const up = capacities(none.map((steps, each) => (each === lever ? (most[each] ?? 0) : steps)));
    const down = capacities(most.map((steps, each) => (each === lever ? 0 : steps)));
    return low.map((_capacity, place) => up[place] !== low[place] || down[place] !== high[place]);
  });
  const movers = low.map((_, place) =>
    levers.flatMap((__, lever) => (moved[lever]?.[place] === true ? lever : [])),
  );
  return { levers, movers };
}

/** Capacities of a corridor by the analytic model. */
export function capacitiesOf(scenario: Scenario, at: CountedAt, memory: TwinMemory): Capacities {
  const isSame = scenario.phases.length === 0 && scenario.stoppages.length === 0;
  const asked = isSame ? { ...scenario, warmUpDays: 0, days: week } : scenario;
  const { arrivals, capacities, takenByYards } = fluidFlow(asked, at, memory);
  const { fleet, staging } = scenario;
  const litres = Math.min(...Object.values(fleet.carriers).map(({ fuelPerTrip }) => fuelPerTrip));
  const brought = fleet.fuel.perDay;
  const isLimited = litres > 0 && Number.isFinite(litres) && brought !== 'unlimited';
  const fuelled = isLimited ? brought / litres : Number.POSITIVE_INFINITY;
  const supplied = arrivals + staging.backlog / Math.max(1, scenario.warmUpDays + scenario.days);
  const { inspection, crossing, 'transfer-yard': yard, fleet: hauled } = capacities;
  return partsOf(at).point === 'inspected'
    ? [supplied, inspection]
    : [supplied, inspection, crossing, yard, takenByYards, hauled, fuelled];
}

/**
 * What the analytic model expects of plans in one draw, set right by the runs there: each capacity by what came of the plan that it
 * limited. It says which plans to run, and proves nothing.
 */
export class DrawEstimates {
  /** By how much runs showed each capacity to be other than expected, as a logarithm; undefined where it limited nothing yet. */
  readonly shifts: (number | undefined)[];
  private readonly tables: readonly Map<number, number>[];
  private elsewhere: readonly (number | undefined)[] = [];

  constructor(
    private readonly shape: EstimateShape,
    private readonly capacities: (plan: Steps) => Capacities,
    private readonly target: number,
  ) {
    this.tables = shape.movers.map(() => new Map());
    this.shifts = shape.movers.map(() => undefined);
  }

  /** How far above the target a plan is expected to come, as the logarithm of a ratio. */
  surplus(plan: Steps): number {
    return this.expected(plan) - log(Math.max(1e-9, this.target));
  }

  /** Learns what came of a plan. */
  learn(plan: Steps, value: number): void {
    const came = log(Math.max(1e-9, value));
    const least = this.limit(plan);
    if (this.expected(plan) > came) {
      const others = this.expected(plan, least.place);
      const own = -log(exp(-nearness * came) - exp(-nearness * others)) / nearness;
      this.shifts[least.place] = this.shiftOf(least.place) + own - least.value;
      return;
    }
    // What limited, or nearly did, can do more than was expected of it; one of several is not told from the others.
    for (let look = 0; look < looks; look += 1) {
      const more = came - this.expected(plan);
      this.shape.movers.forEach((_, place) => {
        if (this.of(plan, place) < came + 1 / nearness) this.shifts[place] = this.shiftOf(place) + more;
      });
    }
  }

  /** Takes the mean shifts of all draws for those that this one knows nothing of. */
  learnFrom(elsewhere: readonly (number | undefined)[]): void {
    this.elsewhere = elsewhere;
  }

  /** By the generalised mean of the capacities; one may be left out. */
  private expected(plan: Steps, without?: number): number {
    const least = this.limit(plan, without).value;
    let near = 0;
    for (let place = 0; place < this.tables.length; place += 1)
      if (place !== without) near += exp(nearness * (least - this.of(plan, place)));
    return least - log(near) / nearness;
  }

  private limit(plan: Steps, without?: number): { readonly value: number; readonly place: number } {
    let [value, least] = [Number.POSITIVE_INFINITY, 0];
    for (let place = 0; place < this.tables.length; place += 1) {
      if (place === without) continue;
      const each = this.of(plan, place);
      if (each >= value) continue;
      value = each;
      least = place;
    }
    return { value, place: least };
  }

  private of(plan: Steps, place: number): number {
    const key = this.keyOf(plan, place);
    const known = this.tables[place]?.get(key) ?? this.fill(plan, place, key);
    return known + this.shiftOf(place);
  }

  /** Of a capacity that limited nothing yet: as in other draws; where it did in none, the mean of the other capacities. */
  private shiftOf(place: number): number {
    return this.shifts[place] ?? this.elsewhere[place] ?? meanOf(this.shifts) ?? 0;
  }

  private fill(plan: Steps, wanted: number, wantedKey: number): number {
    const capacities = this.capacities(plan);
    capacities.forEach((capacity, place) => {
      this.tables[place]?.set(this.keyOf(plan, place), log(Math.max(1e-9, capacity)));
    });
    return this.tables[wanted]?.get(wantedKey) ?? 0;
  }

  private keyOf(plan: Steps, place: number): number {
    let key = 0;
    for (const lever of this.shape.movers[place] ?? [])
      key = key * ((this.shape.levers[lever]?.most ?? 0) + 1) + (plan[lever] ?? 0);
    return key;
  }
}

/** Lets each draw learn from all: the mean shift of each capacity, over the draws in which it limited. */
export function learnFromAll(draws: readonly DrawEstimates[]): void {
  const places = draws[0]?.shifts ?? [];
  const means = places.map((_, place) => meanOf(draws.map(({ shifts }) => shifts[place])));
  for (const draw of draws) draw.learnFrom(means);
}

function meanOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((each) => each !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, each) => sum + each, 0) / known.length;
}
