import { costOf, isAtMost, type LeverSteps, type Steps, withSteps } from './lever-steps.js';

/** The least plan of a box of plans, and the largest. */
interface Candidate {
  readonly plan: Steps;
  readonly most: Steps;
  readonly cost: number;
  readonly serial: number;
}

/**
 * Plans still to be looked at, cheapest first, from no change upward. Each stands for a box of plans above it; no two boxes share a
 * plan, so none is given out twice. Plans of equal cost come in the order found.
 */
export class CostFrontier {
  private readonly heap: Candidate[] = [];
  private readonly boxes = new WeakMap<Steps, Steps>();
  private serial = 0;

  constructor(private readonly levers: readonly LeverSteps[]) {
    this.add(
      levers.map(() => 0),
      levers.map(({ most }) => most),
    );
  }

  /** Boxes not yet given out. */
  get size(): number {
    return this.heap.length;
  }

  /** The cheapest plan not yet given out; undefined when there is none. */
  next(): Steps | undefined {
    const [first] = this.heap;
    const last = this.heap.pop();
    if (first === undefined || last === undefined) return undefined;
    if (this.heap.length > 0) this.sink(last);
    this.boxes.set(first.plan, first.most);
    return first.plan;
  }

  /** Takes a plan back that was given out: it comes again in its place. */
  giveBack(plan: Steps): void {
    this.add(plan, this.boxes.get(plan) ?? this.levers.map(({ most }) => most));
  }

  /** Of the box of `plan`, adds what does not lie below `limit`, as boxes that exceed it in one lever. */
  raiseAbove(plan: Steps, limit: Steps): void {
    let box = this.boxes.get(plan) ?? this.levers.map(({ most }) => most);
    for (const index of this.levers.keys()) {
      const steps = (limit[index] ?? 0) + 1;
      if (steps <= (box[index] ?? 0)) this.add(withSteps(plan, index, steps), box);
      // The boxes after this one lie below the limit in this lever.
      box = withSteps(box, index, Math.min(steps - 1, box[index] ?? 0));
    }
  }

  private add(plan: Steps, most: Steps): void {
    if (!isAtMost(plan, most)) return;
    const { heap } = this;
    const added = { plan, most, cost: costOf(plan, this.levers), serial: this.serial };
    this.serial += 1;
    let place = heap.length;
    heap.push(added);
    while (place > 0) {
      const above = (place - 1) >> 1;
      const other = heap[above];
      if (other === undefined || !isBefore(added, other)) break;
      heap[place] = other;
      place = above;
    }
    heap[place] = added;
  }

  private sink(candidate: Candidate): void {
    const { heap } = this;
    let place = 0;
    for (;;) {
      const [left, right] = [heap[2 * place + 1], heap[2 * place + 2]];
      if (left === undefined) break;
      const isLeft = right === undefined || isBefore(left, right);
      const least = isLeft ? left : right;
      if (!isBefore(least, candidate)) break;
      heap[place] = least;
      place = 2 * place + (isLeft ? 1 : 2);
    }
    heap[place] = candidate;
  }
}

function isBefore(a: Candidate, b: Candidate): boolean {
  return a.cost - b.cost < 0 || (a.cost === b.cost && a.serial < b.serial);
}
