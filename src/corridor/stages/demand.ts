import { invariant, minutesPerDay } from '../../math/index.js';
import { named, sortedNames } from '../records.js';
import type { Parameters } from '../resolved.js';
import type { Truckload } from '../truckload.js';
import { cargoNames } from '../truckload.js';

/** Stage 8, people and need: who lives where by dated displacement, where loads go, and how much of the need is met. */
export class Demand {
  private readonly names: readonly string[];
  private readonly people: number[];
  private total: number;
  private readonly personDays: number[];
  private readonly delivered: Float64Array[];

  /** @param parameters those at the start: displacement is dated, and no phase changes who lives where */
  constructor(private readonly parameters: Pick<Parameters, 'governorates' | 'displacement'>) {
    this.names = sortedNames(parameters.governorates);
    this.people = this.names.map((name) => named(parameters.governorates, name).population);
    this.total = sumOf(this.people);
    this.personDays = this.names.map(() => 0);
    this.delivered = this.names.map(() => new Float64Array(cargoNames.length));
  }

  /** A new day: the displacements of the day take place, then everybody needs a day's supplies. */
  beginDay(day: number): void {
    for (const movement of this.parameters.displacement) {
      if (Math.floor(movement.at / minutesPerDay) === day)
        this.displace(movement.from, movement.to, movement.people);
    }
    this.people.forEach((people, index) => {
      this.personDays[index] = (this.personDays[index] ?? 0) + people;
    });
  }

  /** Number of the governorate a draw falls on, in proportion to people. */
  chooseDestination(u: number): number {
    let rest = u * this.total;
    for (let index = 0; index < this.people.length; index += 1) {
      rest -= this.people[index] ?? 0;
      if (rest < 0) return index;
    }
    return this.people.length - 1;
  }

  /** A load is in the warehouse of its governorate. */
  deliver(load: Truckload): void {
    const tonnes = this.delivered[load.destination];
    if (tonnes !== undefined) tonnes[load.cargo] = (tonnes[load.cargo] ?? 0) + load.tonnes;
  }

  /** Forgets need and deliveries so far: the end of the warm-up. */
  beginMeasuring(): void {
    this.personDays.fill(0);
    for (const each of this.delivered) each.fill(0);
  }

  /** Person-days and tonnes delivered by cargo class, since measuring began, for each governorate. */
  books(): readonly {
    readonly name: string;
    readonly people: number;
    readonly personDays: number;
    readonly tonnes: readonly number[];
  }[] {
    return this.names.map((name, index) => ({
      name,
      people: this.people[index] ?? 0,
      personDays: this.personDays[index] ?? 0,
      tonnes: Array.from(this.delivered[index] ?? []),
    }));
  }

  /** People cannot leave where nobody is left: fewer move than stated when a place is empty. */
  private displace(from: string, to: string, people: number): void {
    const origin = this.names.indexOf(from);
    const goal = this.names.indexOf(to);
    const moved = Math.min(people, this.people[origin] ?? 0);
    this.people[origin] = (this.people[origin] ?? 0) - moved;
    this.people[goal] = (this.people[goal] ?? 0) + moved;
    this.total = sumOf(this.people);
    CHECKED: invariant(moved >= 0 && (this.people[origin] ?? 0) >= 0, 'no place has fewer people than none');
  }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
