import type { Outcome } from '../../corridor/index.js';
import { gapOf } from '../../experiment/index.js';
import type { Scenario } from '../../scenario/index.js';
import { meanInterval } from '../../statistics/index.js';
import { ownPolicy, policyNamed, policyNames, readPolicyName, underPolicy } from '../policies/index.js';
import { type ReachResult, reach } from '../reach/index.js';
import { type ReachOptions, Replications, readQuestion, search, sharing } from '../shared/index.js';
import {
  byWork,
  type Candidate,
  detections,
  detectsEnough,
  isShownEnough,
  takesNoMore,
} from './candidates.js';
import type { PolicyChoice, PolicyPlace } from './policy-choice-result.js';

/** A least probability of detection: a share, or as much as today's policy finds among the same trucks. */
export type LeastDetection = number | 'today';

/** Options of `reachAmongPolicies`. */
export interface PolicyChoiceOptions extends Omit<ReachOptions, 'ensemble'> {
  /** Names, several combined with +; today's policy, `own`, is among them in any case. Default all. */
  readonly policies?: readonly string[];
  /** Default `today`. */
  readonly leastDetection?: LeastDetection;
  /** USD a day for a policy in place of today's, by its name; default 0. */
  readonly policyCosts?: Readonly<Record<string, number>>;
}

/**
 * Finds the cheapest plan over levers and inspection policies that reaches the target without detecting less than is asked. Policies are
 * alternatives, each searched by `reach`; one that takes no less work of any station and costs no less than another cannot be cheaper, and
 * its bound is that of the other.
 * @throws RangeError for an unknown policy, a cost of one that is not among them or below 0, a least detection outside 0 to 1, options
 * that `reach` refuses, and a scenario in which no truck is inspected
 */
export async function reachAmongPolicies(
  scenario: Scenario,
  given: PolicyChoiceOptions = {},
): Promise<PolicyChoice> {
  return await new Choice(scenario, sharing(given)).make();
}

class Choice {
  private readonly question;
  private readonly names: readonly string[];
  private readonly searched = new Map<Candidate, ReachResult>();

  constructor(
    private readonly scenario: Scenario,
    private readonly options: PolicyChoiceOptions,
  ) {
    this.question = readQuestion(scenario, options);
    const asked = (options.policies ?? policyNames).map(readPolicyName);
    const own = JSON.stringify(scenario.inspection.policy);
    const others = asked.filter((name) => JSON.stringify(policyNamed(scenario, name)) !== own);
    this.names = [...new Set([ownPolicy, ...others])];
    checkCosts(options.policyCosts ?? {}, this.names);
    const { leastDetection = 'today' } = options;
    if (leastDetection !== 'today' && !(leastDetection >= 0 && leastDetection <= 1))
      throw new RangeError(`a least detection is a share from 0 to 1, got ${leastDetection}`);
  }

  async make(): Promise<PolicyChoice> {
    const candidates = byWork(await this.candidates());
    const { confidence } = this.question;
    const fit = candidates.filter(({ detects }) => detects === 'reached');
    const better = new Map<Candidate, Candidate>();
    for (const candidate of fit) {
      const one = this.leastOf(fit.filter((each) => takesNoMore(each, candidate, confidence)));
      // Today's is searched in any case: what a change of policy saves is told against it.
      if (one === undefined || candidate.policy === ownPolicy) await this.search(candidate);
      else better.set(candidate, one);
    }
    const least = this.leastDetection(candidates);
    const places = candidates.map((each) => this.placeOf(each, better.get(each), least));
    return this.choiceOf(places, candidates, least);
  }

  /**
   * Of those that were searched and reach, the one whose bound of cost is highest. Where one does not reach, what takes no less work is
   * searched all the same: the order by work is no proof, and "not reached" is said of nothing that was not looked at.
   */
  private leastOf(candidates: readonly Candidate[]): Candidate | undefined {
    const bound = (each: Candidate): number =>
      this.searched.get(each)?.certificate.costBound ?? Number.POSITIVE_INFINITY;
    return candidates
      .filter((each) => this.searched.get(each)?.decision === 'reached')
      .toSorted((a, b) => bound(b) - bound(a))[0];
  }

  /** Each policy on the same trucks, with no other change. */
  private async candidates(): Promise<readonly Candidate[]> {
    const { scenario, options, names, question } = this;
    const runs = new Replications(options);
    const { policyCosts = {}, leastDetection = 'today', onProgress } = options;
    const under = names.map((name) => ({
      ...(name === ownPolicy ? scenario : underPolicy(scenario, name, question.question)),
      name: scenario.name,
    }));
    const outcomes: (readonly Outcome[])[] = [];
    for (const [index, each] of under.entries()) {
      outcomes.push(await runs.outcomes(each, search, question.replications));
      onProgress?.(`${names[index]}: detection`);
    }
    const values = outcomes.map((each) => detections(each));
    const [today] = values;
    if (today === undefined)
      throw new RangeError('nothing can be detected: no truck is inspected in the days counted');
    return names.map((policy, index) => {
      const found = values[index] ?? [];
      return {
        policy,
        costOfPolicy: policyCosts[policy] ?? 0,
        scenario: under[index] ?? scenario,
        fromStart: underPolicy(scenario, policy),
        outcomes: outcomes[index] ?? [],
        detection: meanInterval(found, question.confidence),
        detects: detectsEnough(
          found,
          leastDetection === 'today' ? today : leastDetection,
          question.confidence,
        ),
      };
    });
  }

  private async search(candidate: Candidate): Promise<void> {
    const { onProgress, ...options } = this.options;
    const found = await reach(candidate.scenario, {
      ...options,
      ...(onProgress === undefined
        ? {}
        : { onProgress: (text: string) => onProgress(`${candidate.policy}: ${text}`) }),
    });
    this.searched.set(candidate, found);
  }

  /** The share of non-compliant trucks that is to be found. */
  private leastDetection(candidates: readonly Candidate[]): number {
    const { leastDetection = 'today' } = this.options;
    const own = candidates.find(({ policy }) => policy === ownPolicy);
    return leastDetection === 'today' ? (own?.detection.mean ?? 0) : leastDetection;
  }

  private placeOf(candidate: Candidate, better: Candidate | undefined, least: number): PolicyPlace {
    const { policy, costOfPolicy, fromStart, detection, detects } = candidate;
    const own = this.searched.get(candidate);
    const found = own ?? (better === undefined ? undefined : this.searched.get(better));
    const bound = found?.certificate.costBound ?? null;
    const isReached = own?.decision === 'reached';
    return {
      policy,
      inForce: fromStart.inspection.policy,
      costOfPolicy,
      detection,
      detects,
      noBetterThan: better?.policy ?? null,
      decision: own?.decision ?? null,
      cost: isReached ? own.cost + costOfPolicy : null,
      costBound: bound === null ? null : bound + costOfPolicy,
      detectionOfPlan: isReached ? own.runs.plan.detection : null,
      detectsUnderPlan: isReached ? isShownEnough(own.runs.plan.detection, least) : null,
    };
  }

  private choiceOf(
    places: readonly PolicyPlace[],
    candidates: readonly Candidate[],
    leastDetection: number,
  ): PolicyChoice {
    const { scenario, question, options } = this;
    const searched = candidates.flatMap((candidate, index) => {
      const [place, result] = [places[index], this.searched.get(candidate)];
      return place === undefined || result === undefined ? [] : [{ place, result }];
    });
    const reached = searched.filter(({ place }) => place.detectsUnderPlan === true);
    const best = cheapest(reached) ?? mostPromising(searched);
    const bounds = places.flatMap(({ costBound, detects }) =>
      detects === 'reached' && costBound !== null ? [costBound] : [],
    );
    const costBound = bounds.length === 0 ? null : Math.min(...bounds);
    const isOpen = places.some(
      ({ detects, decision }) => detects === 'undecided' || decision === 'undecided',
    );
    const decision =
      reached.length > 0
        ? 'reached'
        : isOpen || places.some((each) => each.detectsUnderPlan === false)
          ? 'undecided'
          : 'not reached';
    const cost = reached.length > 0 ? (best?.place.cost ?? null) : null;
    const gap = gapOf(cost ?? Number.POSITIVE_INFINITY, costBound ?? Number.POSITIVE_INFINITY);
    const isConfirmed = best?.result.certificate.isConfirmed ?? true;
    const isAnswered =
      decision === 'reached' ? isConfirmed && gap <= question.gap : decision === 'not reached';
    return {
      scenario: scenario.name,
      target: question.target,
      measure: question.measure,
      decision,
      policy: best?.place.policy ?? null,
      leastDetection,
      isTodays: (options.leastDetection ?? 'today') === 'today',
      cost,
      costBound,
      gap,
      isProven: isAnswered && places.every(({ detects }) => detects !== 'undecided'),
      policies: places,
      answer: best?.result ?? null,
    };
  }
}

interface Searched {
  readonly place: PolicyPlace;
  readonly result: ReachResult;
}

function cheapest(reached: readonly Searched[]): Searched | undefined {
  return reached.toSorted((a, b) => (a.place.cost ?? 0) - (b.place.cost ?? 0))[0];
}

/** The policy under which most comes through; where nothing was searched, none. */
function mostPromising(searched: readonly Searched[]): Searched | undefined {
  return searched.toSorted((a, b) => b.result.estimate.mean - a.result.estimate.mean)[0];
}

function checkCosts(costs: Readonly<Record<string, number>>, names: readonly string[]): void {
  for (const [name, cost] of Object.entries(costs)) {
    if (!names.includes(name))
      throw new RangeError(
        `a cost is given for ${JSON.stringify(name)}, which is not among ${names.join(', ')}`,
      );
    if (!(cost >= 0 && cost < Number.POSITIVE_INFINITY))
      throw new RangeError(`the cost of a policy is at least 0 USD a day, got ${cost}`);
  }
}
