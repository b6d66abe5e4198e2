import type { Command } from '../../kernel/index.js';
import type { Truckload } from '../truckload.js';
import type { CrossingEntry } from './crossing.js';

/** Room that a truck needs to leave a site: before a gate, before one of several, or at the next site. */
export interface RoomAhead {
  /** Takes it where there is any. */
  tryRequest(): boolean;
  /** Waits for it. */
  request(): Command<unknown>;
}

/** Room before one of several gates, for one truck that uses the one with room and the shortest wait; where all are full it joins the shortest line. */
export class RoomOfEntries implements RoomAhead {
  private readonly entries: readonly CrossingEntry[];

  constructor(
    entries: readonly CrossingEntry[],
    private readonly load: Truckload,
  ) {
    const inUse = entries.filter((each) => each.isInUse);
    this.entries = inUse.length > 0 ? inUse : entries;
  }

  tryRequest(): boolean {
    const accepting = this.entries.filter((each) => each.isAccepting);
    return accepting.length > 0 && this.choose(accepting).room.tryRequest();
  }

  request(): Command<unknown> {
    return this.choose(this.entries).room.request();
  }

  private choose(entries: readonly CrossingEntry[]): CrossingEntry {
    const least = Math.min(...entries.map((each) => each.waitInLine));
    const chosen = entries.find((each) => each.waitInLine === least) ?? entries[0];
    if (chosen === undefined) throw new RangeError('a site leads to an entry');
    this.load.entry = chosen.index;
    return chosen;
  }
}
