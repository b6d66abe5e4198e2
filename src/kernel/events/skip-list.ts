// Casts: every slot and lane read here was reserved and linked before (hot path of long queues with many priorities).

/** Each lane holds about a quarter of the one below, so that ten serve queues of millions. */
const LANES = 10;
const NONE = -1;
const FIRST_CAPACITY = 64;

/** Links of the express lanes of all queues of a simulation, by slot: a slot stands in at most one queue. */
export class ExpressLinks {
  readonly next: Int32Array<ArrayBuffer>[] = [];
  readonly previous: Int32Array<ArrayBuffer>[] = [];
  /** Lanes in which a slot stands. */
  heights = new Uint8Array(FIRST_CAPACITY);

  /** Makes room for slots below `count`. */
  reserve(count: number): void {
    if (count <= this.heights.length) return;
    const heights = new Uint8Array(Math.max(count, this.heights.length * 2));
    heights.set(this.heights);
    this.heights = heights;
    for (const columns of [this.next, this.previous])
      columns.forEach((column, lane) => {
        const wider = new Int32Array(heights.length);
        wider.set(column);
        columns[lane] = wider;
      });
  }

  /** Makes sure that a lane has its columns. */
  open(lane: number): void {
    while (this.next.length <= lane) {
      this.next.push(new Int32Array(this.heights.length));
      this.previous.push(new Int32Array(this.heights.length));
    }
  }
}

/**
 * A skip list over one queue: finds the place of a newcomer among n waiting in O(log n) steps.
 * Heights come from a fixed sequence; they change how fast a place is found, never which.
 */
export class ExpressLanes {
  private readonly heads = new Int32Array(LANES).fill(NONE);
  /** By lane, whom the newcomer will stand behind; filled by `find`. */
  private readonly path = new Int32Array(LANES).fill(NONE);
  private openLanes = 0;
  private added = 0;

  constructor(private readonly links: ExpressLinks) {}

  /** A slot from which few steps lead to the last whose priority is at most (or, `ahead` of its equals, below) a given one; -1: from the start. */
  find(priority: number, priorities: Float64Array, ahead: boolean): number {
    const { heads, path, links } = this;
    let place = NONE;
    for (let lane = this.openLanes - 1; lane >= 0; lane--) {
      const next = links.next[lane] as Int32Array;
      let candidate = (place === NONE ? heads[lane] : next[place]) as number;
      while (candidate !== NONE && isBefore(priorities[candidate] as number, priority, ahead)) {
        place = candidate;
        candidate = next[candidate] as number;
      }
      path[lane] = place;
    }
    return place;
  }

  /** Adds a slot at the place found last. */
  add(slot: number): void {
    const { links, heads, path } = this;
    // Leading zeros of an equidistributed sequence: two or more in a quarter of all numbers, four or more in a sixteenth …
    const height = Math.min(LANES, Math.clz32(Math.imul(++this.added, 0x9e3779b1)) >> 1);
    links.reserve(slot + 1);
    links.heights[slot] = height;
    if (height > this.openLanes) this.openUpTo(height);
    for (let lane = 0; lane < height; lane++) {
      const next = links.next[lane] as Int32Array;
      const previous = links.previous[lane] as Int32Array;
      const before = path[lane] as number;
      const behind = (before === NONE ? heads[lane] : next[before]) as number;
      previous[slot] = before;
      next[slot] = behind;
      if (before === NONE) heads[lane] = slot;
      else next[before] = slot;
      if (behind !== NONE) previous[behind] = slot;
      // So that a whole queue can be added in its order without a search between.
      path[lane] = slot;
    }
  }

  /** Takes a slot out. */
  remove(slot: number): void {
    const { links, heads } = this;
    const height = links.heights[slot] as number;
    for (let lane = 0; lane < height; lane++) {
      const next = links.next[lane] as Int32Array;
      const previous = links.previous[lane] as Int32Array;
      const before = previous[slot] as number;
      const behind = next[slot] as number;
      if (before === NONE) heads[lane] = behind;
      else next[before] = behind;
      if (behind !== NONE) previous[behind] = before;
    }
  }

  private openUpTo(height: number): void {
    this.links.open(height - 1);
    this.openLanes = height;
  }
}

function isBefore(waiting: number, newcomer: number, ahead: boolean): boolean {
  return ahead ? waiting < newcomer : waiting <= newcomer;
}
