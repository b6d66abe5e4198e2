/** A step of a chain in continuous time: to which state, at which rate. */
export interface Transition {
  readonly to: number;
  readonly rate: number;
}

/**
 * Long-run probabilities of a small irreducible Markov chain in continuous time, by elimination of one state after
 * the other (Grassmann, Taksar and Heyman, Operations Research 33, 1985): no subtraction, so no cancellation.
 */
export function longRun(states: number, stepsFrom: (state: number) => readonly Transition[]): number[] {
  const rates = Array.from({ length: states }, (_, from) => {
    const row = new Float64Array(states);
    for (const { to, rate } of stepsFrom(from)) row[to] = (row[to] ?? 0) + rate;
    return row;
  });
  const at = (from: number, to: number): number => rates[from]?.[to] ?? 0;
  for (let last = states - 1; last > 0; last -= 1) {
    let leaving = 0;
    for (let to = 0; to < last; to += 1) leaving += at(last, to);
    for (let from = 0; from < last; from += 1) {
      const row = rates[from];
      if (row === undefined) continue;
      row[last] = at(from, last) / leaving;
      for (let to = 0; to < last; to += 1) row[to] = at(from, to) + at(from, last) * at(last, to);
    }
  }
  const weights = [1];
  for (let state = 1; state < states; state += 1)
    weights.push(weights.reduce((sum, weight, from) => sum + weight * at(from, state), 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
