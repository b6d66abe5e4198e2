import { type ReliableReachResult, reliableReach } from 'throughline';
import { ensembleOf, scenarioOf, truthExecutor } from './synthetic-corridor.js';
import { cheapestOf, reliabilityOf, type Truth } from './synthetic-truth.js';
import { type Asked, drawsFor, truthOfTrial, zoneShare } from './trial.js';
import { allDraws } from './truth-sets.js';

/** What the whole study found where the truth was run in place of the corridor, with what the plan really has and what its like costs. */
export interface WholeTrial {
  readonly truth: Truth;
  readonly found: ReliableReachResult;
  readonly real: number;
  readonly cheapestByZone: number;
}

/** The study as planners call it, over an ensemble of draws of the truth; trials of steps alone take a tenth of the time. */
export async function wholeTrialOf(trial: number, asked: Asked): Promise<WholeTrial> {
  const { reliability, draws, isNoisy } = asked;
  const truth = truthOfTrial(trial, asked);
  const { target } = truth;
  const zone = isNoisy ? zoneShare * target : 0;
  const scenario = scenarioOf(truth);
  const count = drawsFor(reliability);
  const found = await reliableReach(scenario, {
    ...{ reliability, target, zone, draws: count, runnersUp: 0, seed: `trial ${trial}` },
    ensemble: ensembleOf(truth, allDraws(truth, draws, count, JSON.stringify([trial, asked]))),
    executor: truthExecutor(truth, scenario),
  });
  const added = truth.stages.map(({ servers }, stage) => {
    const step = found.plan.find(({ lever }) => lever === scenario.levers[stage]?.path);
    return (step?.to ?? servers) - servers;
  });
  return {
    ...{ truth, found, real: reliabilityOf(truth, added, target) },
    cheapestByZone: cheapestOf(truth, reliability, target + zone),
  };
}
