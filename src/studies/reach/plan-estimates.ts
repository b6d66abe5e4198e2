import type { CountingPoint } from '../../corridor/index.js';
import type { Steps } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { type FluidFlow, fluidFlow, type SolvedLoops } from '../../twin/index.js';
import { carryOutSteps } from '../shared/index.js';

/** What the analytic model expects of plans: it says which to run, and proves nothing. */
export class PlanEstimates {
  private readonly flows = new Map<string, FluidFlow>();
  private readonly solved: SolvedLoops = new Map();

  constructor(
    private readonly scenario: Scenario,
    private readonly at: CountingPoint,
  ) {}

  /** Truckloads a day. */
  perDay(plan: Steps): number {
    return this.flow(plan).perDay;
  }

  /** Truckloads a day that each stage can do. */
  stages(plan: Steps): FluidFlow['capacities'] {
    return this.flow(plan).capacities;
  }

  private flow(plan: Steps): FluidFlow {
    const key = plan.join(',');
    const known = this.flows.get(key);
    if (known !== undefined) return known;
    const flow = fluidFlow(carryOutSteps(this.scenario, plan), this.at, this.solved);
    this.flows.set(key, flow);
    return flow;
  }
}
