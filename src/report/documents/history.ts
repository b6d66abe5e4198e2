import type { CountedAt } from '../../corridor/index.js';
import type { Scenario } from '../../scenario/index.js';
import {
  type AgreedLimitInForce,
  agreedLimits,
  carryOut,
  type ObservedMax,
  observedMaxAt,
  type PlanStep,
} from '../../studies/index.js';
import type { Words } from '../words/index.js';

type Say = Words['history'];

/** Under which agreed limits an answer holds, and what of them goes beyond what was ever agreed. */
export function agreedLimitSentences(
  scenario: Scenario,
  say: Say,
  steps: readonly PlanStep[] = [],
): readonly string[] {
  // A result may come with a scenario that no longer has its levers.
  const known = steps.filter(({ lever }) => scenario.levers.some(({ path }) => path === lever));
  const plan = Object.fromEntries(known.map(({ lever, to }) => [lever, to]));
  const limits = agreedLimits(carryOut(scenario, plan));
  if (limits.length === 0) return [say.noLimit];
  const named = limits.map((limit) => limitText(limit, say));
  const isMoved = ({ path }: AgreedLimitInForce): boolean => Object.hasOwn(plan, path);
  return [
    limits.some(isMoved) ? say.holdsForPlan({ limits: named }) : say.holds({ limits: named }),
    ...limits.flatMap((limit) => beyondSentence(limit, isMoved(limit), say)),
  ];
}

/** Whether so many trucks a day were ever counted on this route; nothing where that is not known. */
export function targetSentences(
  scenario: Scenario,
  { perDay, at }: { readonly perDay: number; readonly at: CountedAt },
  say: Say,
): readonly string[] {
  const seen = observedMaxAt(scenario, 'target.perDay');
  // What was counted elsewhere on the way is no measure of it.
  if (seen === undefined || at !== scenario.target.at) return [];
  const of = { perDay: say.exactText(perDay), at, seen: seenText(seen, say) };
  return [seen.value < perDay ? say.neverSeen(of) : say.wasSeen(of)];
}

/** The highest value seen of a lever's number; `-` where none is known. */
export function seenOfLever(scenario: Scenario, path: string, say: Say): string {
  const seen = observedMaxAt(scenario, path);
  return seen === undefined ? '-' : say.exactText(seen.value);
}

/** When the highest value of each lever was seen; nothing where that is known of none. */
export function seenSentences(
  scenario: Scenario,
  levers: readonly { readonly lever: string; readonly name: string }[],
  say: Say,
): readonly string[] {
  const seen = levers.flatMap(({ lever, name }) => {
    const most = observedMaxAt(scenario, lever);
    return most === undefined ? [] : [say.seenOf({ name, seen: seenText(most, say) })];
  });
  return seen.length === 0 ? [] : [say.highestEver({ seen })];
}

/** A value with its date or the period that was looked at. */
export function seenText({ value, date }: ObservedMax, say: Say): string {
  const [from = date, to = ''] = date.split('..');
  return say.seen({ value: say.exactText(value), from, to });
}

function limitText({ kind, place, low, high, isPartly }: AgreedLimitInForce, say: Say): string {
  const perDay = low === high ? say.exactText(high) : say.rangeText(low, high);
  const limit = say.limit[kind]({ perDay, place });
  return isPartly ? say.onSomeDays({ limit }) : limit;
}

function beyondSentence(
  { place, high, observedMax }: AgreedLimitInForce,
  isMoved: boolean,
  say: Say,
): readonly string[] {
  if (observedMax === undefined) return isMoved ? [say.noRecord({ place })] : [];
  if (high <= observedMax.value) return [];
  return [say.beyond({ perDay: say.exactText(high), place, seen: seenText(observedMax, say) })];
}
