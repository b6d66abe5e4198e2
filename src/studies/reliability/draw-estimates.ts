import { type CountedAt, partsOf } from '../../corridor/index.js';
import type { LeverSteps, Steps } from '../../experiment/index.js';
import { log } from '../../math/index.js';
import type { Scenario } from '../../scenario/index.js';
import { fluidFlow, type TwinMemory } from '../../twin/index.js';

/** Capacities of a corridor by theory, truckloads a day: what arrives, what each stage can do, what the fuel allows. */
type Capacities = readonly number[];

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
  private readonly tables: readonly Map<number, number>[];
  private readonly shifts: (number | undefined)[];

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
    return this.limit(plan).value - log(Math.max(1e-9, this.target));
  }

  /** Learns what came of a plan. */
  learn(plan: Steps, value: number): void {
    const came = log(Math.max(1e-9, value));
    // What did not limit can do at least that.
    this.shape.movers.forEach((_, place) => {
      const expected = this.of(plan, place);
      if (expected < came) this.shifts[place] = (this.shifts[place] ?? this.usual()) + came - expected;
    });
    const { value: least, place } = this.limit(plan);
    this.shifts[place] = (this.shifts[place] ?? this.usual()) + came - least;
  }

  private limit(plan: Steps): { readonly value: number; readonly place: number } {
    let [value, least] = [Number.POSITIVE_INFINITY, 0];
    for (let place = 0; place < this.tables.length; place += 1) {
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
    return known + (this.shifts[place] ?? this.usual());
  }

  /** Of a capacity that limited nothing yet: the mean of the others. */
  private usual(): number {
    const known = this.shifts.filter((each) => each !== undefined);
    return known.reduce((sum, each) => sum + each, 0) / Math.max(1, known.length);
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
