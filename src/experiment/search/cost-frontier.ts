import { EscapeCost } from './escape-cost.js';
import { costOf, isAtMost, type LeverSteps, type Steps, withSteps } from './lever-steps.js';

/** The least plan of a box of plans, and the largest. */
interface Candidate {
  readonly plan: Steps;
  readonly most: Steps;
  /** No plan of the box that is not ruled out costs less. */
  readonly bound: number;
  readonly serial: number;
  /** Changes of what is ruled out that the bound knows of. */
  readonly version: number;
}

/** Bounds are sums in another order than costs: they may differ by rounding. */
const rounding = 1e-9;

/**
 * Plans still to be looked at, from no change upward, in the order of what they cost at least with all that it takes to leave the plans
 * ruled out behind: one that none of them rules out comes when no cheaper one is left. Each stands for a box of plans above it; no two
 * boxes share a plan, so none is given out twice. Plans of equal bound come in the order found.
 */
export class CostFrontier {
  private readonly heap: Candidate[] = [];
  private readonly taken = new WeakMap<Steps, Candidate>();
  private readonly escape: EscapeCost;
  private serial = 0;

  constructor(private readonly levers: readonly LeverSteps[]) {
    this.escape = new EscapeCost(levers);
    this.add(
      levers.map(() => 0),
      levers.map(({ most }) => most),
      0,
    );
  }

  /** Boxes not yet given out. */
  get size(): number {
    return this.heap.length;
  }

  /** Rules out a plan and all below it: they need not be looked at. */
  ruleOut(limit: Steps): void {
    this.escape.add(limit);
  }

  /** The next plan not yet given out; undefined when there is none. */
  next(): Steps | undefined {
    for (let first = this.pop(); first !== undefined; first = this.pop()) {
      const known = this.known(first);
      if (known.bound === Number.POSITIVE_INFINITY) continue;
      const [other] = this.heap;
      if (known !== first && other !== undefined && isBefore(other, known)) {
        this.push(known);
        continue;
      }
      this.taken.set(known.plan, known);
      return known.plan;
    }
    return undefined;
  }

  /** What every plan not yet given out, and this one that was, costs at least. */
  boundOf(plan: Steps): number {
    return this.taken.get(plan)?.bound ?? costOf(plan, this.levers);
  }

  /** A plan that rules out this one, and leaves least ways on; undefined where nothing does. */
  limitAbove(plan: Steps): Steps | undefined {
    return this.escape.from(plan, this.boxOf(plan)).limit;
  }

  /** Takes a plan back that was given out: it comes again in its place. */
  giveBack(plan: Steps): void {
    const taken = this.taken.get(plan);
    if (taken === undefined) this.add(plan, this.boxOf(plan), 0);
    else this.push(taken);
  }

  /** Of the box of `plan`, adds what does not lie below `limit`, as boxes that exceed it in one lever. */
  raiseAbove(plan: Steps, limit: Steps): void {
    const bound = this.boundOf(plan);
    let box = this.boxOf(plan);
    for (const index of this.levers.keys()) {
      const steps = (limit[index] ?? 0) + 1;
      if (steps <= (box[index] ?? 0)) this.add(withSteps(plan, index, steps), box, bound);
      // The boxes after this one lie below the limit in this lever.
      box = withSteps(box, index, Math.min(steps - 1, box[index] ?? 0));
    }
  }

  private boxOf(plan: Steps): Steps {
    return this.taken.get(plan)?.most ?? this.levers.map(({ most }) => most);
  }

  /** The candidate with a bound by all that is ruled out now. */
  private known(candidate: Candidate): Candidate {
    const { version } = this.escape;
    if (candidate.version === version) return candidate;
    const { plan, most } = candidate;
    const { cost } = this.escape.from(plan, most);
    const bound = (costOf(plan, this.levers) + cost) * (1 - (cost > 0 ? rounding : 0));
    return bound > candidate.bound ? { ...candidate, bound, version } : { ...candidate, version };
  }

  private add(plan: Steps, most: Steps, least: number): void {
    if (!isAtMost(plan, most)) return;
    const bound = Math.max(least, costOf(plan, this.levers));
    this.push({ plan, most, bound, serial: this.serial, version: -1 });
    this.serial += 1;
  }

  private push(added: Candidate): void {
    const { heap } = this;
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

  private pop(): Candidate | undefined {
    const [first] = this.heap;
    const last = this.heap.pop();
    if (first === undefined || last === undefined) return undefined;
    if (this.heap.length > 0) this.sink(last);
    return first;
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
  return a.bound < b.bound || (a.bound === b.bound && a.serial < b.serial);
}
