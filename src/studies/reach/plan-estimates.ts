import type { CountedAt } from '../../corridor/index.js';
import type { Steps } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { type FluidFlow, fluidFlow, twinMemory } from '../../twin/index.js';
import { carryOutSteps, type ThroughputQuestion } from '../shared/index.js';
import { lastingBy } from '../twin/index.js';

/** How much the least of the capacities outweighs the others. */
const sharpness = 6;

/** What the analytic model expects of plans: it says which to run, and proves nothing. */
export class PlanEstimates {
  private readonly flows = new Map<string, FluidFlow>();
  private readonly rates = new Map<string, number>();
  private readonly memory = twinMemory();

  constructor(
    private readonly scenario: Scenario,
    private readonly at: CountedAt,
    private readonly question: ThroughputQuestion,
  ) {}

  /** Truckloads a day: of the fluid, for the lasting rate without stocks, and no more than the yards can take while their gates are open. */
  perDay(plan: Steps): number {
    const key = plan.join(',');
    const known = this.rates.get(key);
    if (known !== undefined) return known;
    const flow = this.flow(plan);
    const { flows, takenByYards } = flow;
    const rate = this.question === 'lasting' ? lastingBy(flow, this.at).perDay : flow.perDay;
    const taken = rate * Math.min(1, takenByYards / Math.max(1, flows['transfer-yard']));
    this.rates.set(key, taken);
    return taken;
  }

  /**
   * Capacities made one so that each counts, the more the less of it there is: stages that are nearly alike hold each other up, which
   * the fluid does not see. For the order of plans; no throughput.
   */
  balance(plan: Steps): number {
    const { capacities, takenByYards } = this.flow(plan);
    const sum = [...Object.values(capacities), takenByYards].reduce(
      (all, each) => all + each ** -sharpness,
      0,
    );
    return sum ** (-1 / sharpness);
  }

  /** Truckloads a day that each stage can do. */
  stages(plan: Steps): FluidFlow['capacities'] {
    return this.flow(plan).capacities;
  }

  private flow(plan: Steps): FluidFlow {
    const key = plan.join(',');
    const known = this.flows.get(key);
    if (known !== undefined) return known;
    const flow = fluidFlow(carryOutSteps(this.scenario, plan), this.at, this.memory);
    this.flows.set(key, flow);
    return flow;
  }
}
