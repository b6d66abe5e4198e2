import { stageNames, stageOfZone, zones } from '../zones.js';
import type { Occupancy } from './occupancy.js';

/** Truckloads that wait at each stage at the end of every day, the warm-up included. */
export class DailySeries {
  private readonly waiting: readonly Int32Array[];

  constructor(days: number) {
    this.waiting = stageNames.map(() => new Int32Array(days));
  }

  /** Notes the counts at the end of a day. */
  endDay(day: number, occupancy: Occupancy): void {
    zones.forEach((each, index) => {
      if (each.kind !== 'queue' && each.kind !== 'blocked') return;
      const column = this.waiting[stageOfZone[index] ?? 0];
      if (column !== undefined) column[day] = (column[day] ?? 0) + occupancy.count(index);
    });
  }

  /** Waiting at a stage at the end of each day from the given day on. */
  waitingFrom(stage: number, day: number): readonly number[] {
    return Array.from(this.waiting[stage]?.subarray(day) ?? []);
  }
}
