import { exp, log } from '../../math/index.js';
import type { Steps } from './lever-steps.js';

/** What the metamodel expects of a plan: a mean, and the standard deviation of how far it may be off. */
export interface Expected {
  readonly mean: number;
  readonly sd: number;
}

/** Sums of squared distances by lever count with the logarithm of these weights; none is learned farther than the span from the start. */
const start = { weight: -1, deviation: 0.03 };
const span = 6;

/** How strongly the weights are held where they start, in the logarithm of the likelihood. */
const hold = 0.05;

/** Steps of the logarithms in which the likelihood is climbed, one parameter after the other. */
const climbs = [2, 1, 0.5];

/** The weights are learned anew once so many times as many plans were seen. */
const growth = 1.5;

/**
 * Kriging of a function of plans around 0: a Gaussian process with Matérn covariance (3/2) and a weight of its own for the distance in
 * each lever, by maximum likelihood. What was seen has noise of a known variance (stochastic kriging: Ankenman, Nelson and Staum 2010,
 * Operations Research 58). A guess of plans not run yet; it proves nothing.
 */
export class Kriging {
  private readonly points: Float64Array[] = [];
  private readonly values: number[] = [];
  private readonly noises: number[] = [];
  /** Logarithms of the weights, and of the standard deviation at the end. */
  private readonly parameters: Float64Array;
  private learnedFrom = 0;
  private solved: Solved | undefined;

  /** For levers with so many steps at most. */
  constructor(private readonly most: Steps) {
    this.parameters = new Float64Array(most.length + 1).fill(start.weight);
    this.parameters[most.length] = log(start.deviation);
  }

  /** Learns what was seen of a plan, and the variance of its noise, above 0. */
  add(plan: Steps, value: number, noise: number): void {
    this.points.push(this.pointOf(plan));
    this.values.push(value);
    this.noises.push(noise);
    this.solved = undefined;
  }

  /** Forgets what was seen, not what the levers weigh. */
  clear(): void {
    for (const each of [this.points, this.values, this.noises]) each.length = 0;
    this.solved = undefined;
  }

  expected(plan: Steps): Expected {
    if (this.values.length === 0) return { mean: 0, sd: this.deviation };
    // First, for it may learn.
    const { root, weighted } = this.solution();
    const { deviation } = this;
    const weights = this.weights();
    const point = this.pointOf(plan);
    const near = Float64Array.from(this.points, (each) => covariance(point, each, weights, deviation));
    let mean = 0;
    for (let index = 0; index < near.length; index += 1) mean += (near[index] ?? 0) * (weighted[index] ?? 0);
    const known = forward(root, near).reduce((sum, each) => sum + each * each, 0);
    return { mean, sd: Math.sqrt(Math.max(0, deviation * deviation - known)) };
  }

  private pointOf(plan: Steps): Float64Array {
    return Float64Array.from(this.most, (most, lever) => (most === 0 ? 0 : (plan[lever] ?? 0) / most));
  }

  private get deviation(): number {
    return exp(this.parameters[this.most.length] ?? 0);
  }

  private weights(): Float64Array {
    return this.parameters.subarray(0, this.most.length).map((each) => exp(each));
  }

  private solution(): Solved {
    if (this.values.length >= growth * this.learnedFrom) {
      this.learnedFrom = this.values.length;
      this.learn();
    }
    this.solved ??= this.solve();
    return this.solved;
  }

  /** Climbs the likelihood by one parameter after the other, in steps that get smaller. */
  private learn(): void {
    let best = this.likelihood();
    for (const step of climbs)
      for (const place of this.parameters.keys())
        for (const change of [step, -step]) {
          const before = this.parameters[place] ?? 0;
          const first = place < this.most.length ? start.weight : log(start.deviation);
          if (Math.abs(before + change - first) > span) continue;
          this.parameters[place] = before + change;
          const likelihood = this.likelihood();
          if (likelihood > best) {
            best = likelihood;
            break;
          }
          this.parameters[place] = before;
        }
    this.solved = undefined;
  }

  /** Logarithm of the likelihood of what was seen, less what holds the weights. */
  private likelihood(): number {
    const { root, weighted } = this.solve();
    let sum = 0;
    for (const [index, row] of root.entries())
      sum += 0.5 * (this.values[index] ?? 0) * (weighted[index] ?? 0) + log(row[index] ?? 1);
    const pull = this.weightPull();
    return -sum - pull;
  }

  private weightPull(): number {
    const logarithms = this.parameters.subarray(0, this.most.length);
    return hold * logarithms.reduce((sum, each) => sum + (each - start.weight) ** 2, 0);
  }

  private solve(): Solved {
    const weights = this.weights();
    const { deviation } = this;
    const rows = this.points.map((point, index) => {
      const row = new Float64Array(index + 1);
      for (let other = 0; other < index; other += 1)
        row[other] = covariance(point, this.points[other] ?? point, weights, deviation);
      row[index] = deviation * deviation + (this.noises[index] ?? 0);
      return row;
    });
    const root = triangleOf(rows);
    return { root, weighted: backward(root, forward(root, this.values)) };
  }
}

/** The triangle L of the covariances, and their inverse times what was seen. */
interface Solved {
  readonly root: readonly Float64Array[];
  readonly weighted: Float64Array;
}

function covariance(a: Float64Array, b: Float64Array, weights: Float64Array, deviation: number): number {
  let square = 0;
  for (let lever = 0; lever < a.length; lever += 1) {
    const apart = (a[lever] ?? 0) - (b[lever] ?? 0);
    square += apart * apart * (weights[lever] ?? 0);
  }
  const distance = Math.sqrt(3 * square);
  return deviation * deviation * (1 + distance) * exp(-distance);
}

/** Cholesky's triangle, in place of the rows of the lower half. */
function triangleOf(rows: readonly Float64Array[]): readonly Float64Array[] {
  for (const [index, row] of rows.entries())
    for (let column = 0; column <= index; column += 1) {
      const other = rows[column] ?? row;
      let left = row[column] ?? 0;
      for (let place = 0; place < column; place += 1) left -= (row[place] ?? 0) * (other[place] ?? 0);
      row[column] =
        column === index ? Math.sqrt(Math.max(left, Number.MIN_VALUE)) : left / (other[column] ?? 1);
    }
  return rows;
}

/** The solution of L x = values. */
function forward(root: readonly Float64Array[], values: ArrayLike<number>): Float64Array {
  const solution = new Float64Array(root.length);
  for (const [index, row] of root.entries()) {
    let left = values[index] ?? 0;
    for (let place = 0; place < index; place += 1) left -= (row[place] ?? 0) * (solution[place] ?? 0);
    solution[index] = left / (row[index] ?? 1);
  }
  return solution;
}

/** The solution of Lᵀ x = values. */
function backward(root: readonly Float64Array[], values: Float64Array): Float64Array {
  const solution = values.slice();
  for (let index = root.length - 1; index >= 0; index -= 1) {
    const row = root[index];
    const found = (solution[index] ?? 0) / (row?.[index] ?? 1);
    solution[index] = found;
    for (let place = 0; place < index; place += 1)
      solution[place] = (solution[place] ?? 0) - (row?.[place] ?? 0) * found;
  }
  return solution;
}
