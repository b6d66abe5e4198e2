import { type CountedAt, numberInForce, setInForce } from '../../corridor/index.js';
import { type LadderScreen, type Rung, type Steps, screenLadder } from '../../experiment/index.js';
import type { Lever, Scenario } from '../../scenario/index.js';
import {
  type AskedDays,
  carryOut,
  carryOutAsAsked,
  carryOutSteps,
  corridorResponse,
  fullPlan,
  leverSteps,
  type QuestionOptions,
  setNext,
  sharing,
  steadyScenario,
} from '../shared/index.js';

/** Options of `screenLevers`. */
export interface LeverScreenOptions extends QuestionOptions {
  /** Where truckloads are counted; default the scenario's. */
  readonly at?: CountedAt;
  /** Paths of the levers that are moved; default all. */
  readonly levers?: readonly string[];
  /** Steps on the way from today to all levers at maximum, both included; default 4, at least 1 (today only). */
  readonly rungs?: number;
  /** Smallest difference that matters, truckloads a day; default 5. */
  readonly smallestEffect?: number;
  /** Replications of each point; default 10, at least 2. */
  readonly replications?: number;
}

/** Levers along the way up. */
export interface LeverScreen extends LadderScreen {
  readonly scenario: string;
  readonly method: 'screen';
  readonly measure: { readonly at: CountedAt; readonly unit: 'truck/day' };
  readonly days: number;
  readonly replications: number;
  /** Truckloads a day. */
  readonly smallestEffect: number;
  /** Which days were asked for; absent where they are as declared. */
  readonly asked?: AskedDays;
  /** Levers with their value at each rung. */
  readonly levers: readonly {
    readonly path: string;
    readonly name: string;
    readonly values: readonly number[];
  }[];
}

/**
 * Which lever matters where on the way up? At every rung, today, then all levers in equal shares of their maximum, each lever goes one step down and one
 * step up. A lever that does nothing today is not called unimportant for it: it may become the bottleneck further up.
 * @throws RangeError without levers or for a path that is no lever
 */
export async function screenLevers(declared: Scenario, given: LeverScreenOptions = {}): Promise<LeverScreen> {
  const options = sharing(given);
  const {
    at = declared.target.at,
    question,
    rungs = 4,
    smallestEffect = 5,
    replications = 10,
    confidence = 0.95,
  } = options;
  const { scenario, asked } = await steadyScenario(declared, { ...options, at }, (each) => [
    each,
    carryOut(each, fullPlan(each)),
  ]);
  const levers = chosenLevers(scenario, options.levers);
  const most = leverSteps(scenario).map((lever) => lever.most);
  const plans = Array.from({ length: rungs }, (_, rung) =>
    most.map((steps) => Math.round((steps * rung) / Math.max(1, rungs - 1))),
  );
  const changed = plans.map((plan) => carryOutAsAsked(scenario, plan, question));
  const paths = levers.map(({ path }) => path);
  const screen = await screenLadder(
    plans.map((plan, rung) =>
      rungOf(
        scenario,
        plan,
        levers,
        rungName(rung, rungs),
        corridorResponse(
          changed[rung] ?? scenario,
          paths,
          at,
          options,
          question === 'next-days' ? setNext : setInForce,
        ),
      ),
    ),
    { smallestEffect, replications, confidence },
  );
  return {
    scenario: scenario.name,
    method: 'screen',
    measure: { at, unit: 'truck/day' },
    days: scenario.days,
    replications,
    smallestEffect,
    ...(asked === undefined ? {} : { asked }),
    levers: levers.map(({ path, name }) => ({
      path,
      name,
      values: changed.map((each) => numberInForce(each, path)),
    })),
    ...screen,
  };
}

function chosenLevers(scenario: Scenario, paths: readonly string[] | undefined): readonly Lever[] {
  const { levers } = scenario;
  const unknown = paths?.find((path) => !levers.some((lever) => lever.path === path));
  if (unknown !== undefined) throw new RangeError(`${JSON.stringify(unknown)} is not the path of a lever`);
  const chosen = levers.filter(({ path }) => paths === undefined || paths.includes(path));
  if (chosen.length === 0) throw new RangeError('screenLevers requires at least one lever, got none');
  return chosen;
}

/** One step down and up where the lever has them; at its ends it stays. */
function rungOf(
  scenario: Scenario,
  plan: Steps,
  levers: readonly Lever[],
  name: string,
  response: Rung['response'],
): Rung {
  const valueAt = (lever: Lever, more: number): number => {
    const place = scenario.levers.indexOf(lever);
    const most = leverSteps(scenario)[place]?.most ?? 0;
    const steps = Math.min(most, Math.max(0, (plan[place] ?? 0) + more));
    return numberInForce(carryOutSteps(scenario, plan.with(place, steps)), lever.path);
  };
  return {
    name,
    response,
    factors: levers.map((lever) => ({ name: lever.path, low: valueAt(lever, -1), high: valueAt(lever, 1) })),
    base: levers.map((lever) => valueAt(lever, 0)),
  };
}

function rungName(rung: number, rungs: number): string {
  if (rung === 0) return 'today';
  return rung === rungs - 1 ? 'all levers at maximum' : `${rung}/${rungs - 1} of the way`;
}
