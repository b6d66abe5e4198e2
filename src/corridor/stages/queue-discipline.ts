import type { Parameters } from '../resolved.js';
import { cargoName, type Truckload } from '../truckload.js';

type Discipline = NonNullable<Parameters['inspection']['policy']['queueDiscipline']>;

/** Minutes that count as the same time of arrival, so that a line has few ranks. */
const grain = 10;

/**
 * Ranks of trucks under a queue discipline, smaller first and equal ones in order of arrival. A truck has its rank when it joins the
 * line: a head start is the same as going by an earlier arrival, so that nobody starves.
 */
export class QueueDiscipline {
  private joined = 0;
  /** Trucks of a cargo in its open batch, and the batch's rank. */
  private readonly batches = new Map<number, { size: number; readonly rank: number }>();
  private readonly rounds = new Map<number, number>();
  private round = 0;

  /** The truck's rank now that it joins the line. */
  rank(load: Truckload, { cargo, inspection }: Parameters, now: number): number {
    const { queueDiscipline: discipline } = inspection.policy;
    if (discipline === undefined) return 0;
    this.joined += 1;
    switch (discipline.rule) {
      case 'arrival':
        return 0;
      case 'shortest-first':
        return load.pallets;
      case 'cargo-priority':
        return Math.floor((now + cargo[cargoName(load.cargo)].priority * discipline.cap) / grain);
      case 'ageing':
        return Math.floor((now - discipline.headStart[cargoName(load.cargo)]) / grain);
      case 'batch':
        return this.batchOf(load.cargo, discipline);
      case 'round-robin':
        return this.turnOf(load.stream);
    }
  }

  /** A truck has left the line: streams that join later are not behind it. */
  served({ priority: rank }: Truckload, { inspection }: Parameters): void {
    if (inspection.policy.queueDiscipline?.rule === 'round-robin') this.round = Math.max(this.round, rank);
  }

  /** Batches go in the order in which they were begun. */
  private batchOf(cargo: number, { batch }: Discipline): number {
    const open = this.batches.get(cargo);
    if (open !== undefined && open.size < batch) {
      open.size += 1;
      return open.rank;
    }
    this.batches.set(cargo, { size: 1, rank: this.joined });
    return this.joined;
  }

  /** Each stream has one truck in each round. */
  private turnOf(stream: number): number {
    const turn = Math.max(this.round, (this.rounds.get(stream) ?? -1) + 1);
    this.rounds.set(stream, turn);
    return turn;
  }
}
