import type { Outcome } from '../../corridor/index.js';

/** All that the outcome of a replication depends on. */
export interface ReplicationKey {
  /** The scenario as JSON, without its facts: what is known about its numbers does not enter a run. */
  readonly scenario: string;
  readonly seed: string | number;
  readonly replication: number;
  /** Whether every truckload-minute is charged to its cause. */
  readonly ledger: boolean;
}

/** Outcomes by what they depend on, so many at most: those of the scenario that was not asked for the longest go first. */
export class OutcomeMemory {
  private readonly byScenario = new Map<string, Map<string, Outcome>>();
  private size = 0;

  constructor(private readonly most: number) {}

  find(key: ReplicationKey): Outcome | undefined {
    const outcomes = this.byScenario.get(key.scenario);
    if (outcomes === undefined) return undefined;
    this.byScenario.delete(key.scenario);
    this.byScenario.set(key.scenario, outcomes);
    const own = outcomes.get(placeOf(key));
    if (own !== undefined || key.ledger) return own;
    // A run that also charges its minutes to their causes is otherwise the same.
    const charged = outcomes.get(placeOf({ ...key, ledger: true }));
    if (charged === undefined) return undefined;
    return withoutDelays(charged);
  }

  /** All that is remembered. */
  *entries(): Generator<readonly [ReplicationKey, Outcome], void, undefined> {
    for (const [scenario, outcomes] of this.byScenario)
      for (const [place, outcome] of outcomes) {
        const { seed, replication } = outcome;
        yield [{ scenario, seed, replication, ledger: place.startsWith('ledger') }, outcome];
      }
  }

  keep(key: ReplicationKey, outcome: Outcome): void {
    const outcomes = this.byScenario.get(key.scenario) ?? new Map<string, Outcome>();
    this.byScenario.set(key.scenario, outcomes);
    if (!outcomes.has(placeOf(key))) this.size += 1;
    outcomes.set(placeOf(key), outcome);
    while (this.size > this.most) this.forgetOne();
  }

  private forgetOne(): void {
    const [oldest] = this.byScenario;
    if (oldest === undefined) return;
    const [scenario, outcomes] = oldest;
    const [first] = outcomes.keys();
    if (first !== undefined) outcomes.delete(first);
    this.size -= 1;
    if (outcomes.size === 0) this.byScenario.delete(scenario);
  }
}

/** The outcome as it is where minutes are not charged to causes. */
export function withoutDelays({ delays: _, ...outcome }: Outcome): Outcome {
  return outcome;
}

function placeOf({ seed, replication, ledger }: ReplicationKey): string {
  return `${ledger ? 'ledger' : 'plain'} ${JSON.stringify(seed)} ${replication}`;
}
