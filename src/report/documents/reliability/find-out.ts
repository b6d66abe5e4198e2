import type { Scenario } from '../../../scenario/index.js';
import {
  describePlan,
  type FactWorth,
  type FindOutFirst,
  type KnowingWorth,
  type LeadingPlan,
  type ObservedThing,
  type ReliableReachResult,
} from '../../../studies/index.js';
import type { Words } from '../../words/index.js';
import {
  type Block,
  type DocumentPart,
  items,
  note,
  numberColumn,
  paragraph,
  part,
  type ShownTable,
  sentences,
  tableOf,
  textColumn,
} from '../document.js';

type Say = Words['findOut'];

/** Facts that are shown, and those by which plans are told. */
const mostRows = 5;
const mostChoices = 2;

/** Shares of the draws below which a range is told by no one. */
const leastShare = 5e-4;

/** What to find out before a plan is chosen: in money, and by which count. */
export function findOutParts(
  result: ReliableReachResult,
  scenario: Scenario,
  say: Say,
): readonly DocumentPart[] {
  const { findOut } = result;
  if (findOut === undefined) return [];
  if (findOut.state !== 'told') return [part(say.title, paragraph(untoldText(findOut, say)))];
  const { confidence } = result.certificate;
  return [
    part(
      say.title,
      paragraph(sentences(...worthTexts(findOut, confidence, say))),
      factTable(findOut.facts, say),
      paragraph(observationText(findOut, say)),
      ...plansBlock(findOut, scenario, say),
      note(
        say.note({
          confidence: say.percentText(confidence),
          open: findOut.open < leastShare ? '' : say.percentText(findOut.open),
        }),
      ),
    ),
  ];
}

/** The same in a paragraph, for the brief of a page. */
export function findOutBrief(
  { findOut, certificate }: ReliableReachResult,
  say: Say,
): readonly DocumentPart[] {
  if (findOut === undefined) return [];
  const texts =
    findOut.state === 'told'
      ? [...worthTexts(findOut, certificate.confidence, say), observationText(findOut, say)]
      : [untoldText(findOut, say)];
  return [{ ...part(say.title, paragraph(sentences(...texts))), only: 'page' }];
}

function untoldText({ state, plans, without }: FindOutFirst, say: Say): string {
  if (state === 'no plan reaches') return say.noPlanReaches;
  return say.nothingCheaper({ cost: say.moneyText(plans[without]?.cost ?? 0) });
}

function worthTexts(findOut: FindOutFirst, confidence: number, say: Say): readonly string[] {
  const { plans, without, leastCost, perfect, facts } = findOut;
  const { cost = 0, reaches = 0 } = plans[without] ?? {};
  const shown = facts.filter(({ isShown }) => isShown);
  return [
    say.without({ cost: say.moneyText(cost), share: say.percentText(reaches) }),
    leastCost !== null && leastCost < cost - 0.5 ? say.toss({ cost: say.moneyText(leastCost) }) : '',
    perfect === null ? '' : say.perfect({ ...savingTexts(perfect, say), rise: riseText(perfect, say) }),
    ...shown.slice(0, mostChoices).map((each) => {
      const { name, unit } = each.fact;
      return say.byFact({ fact: name, unit, choices: choiceTexts(each, plans, say) });
    }),
    shown.length > 0 ? '' : say.noneShown({ confidence: say.percentText(confidence), facts: facts.length }),
  ];
}

function savingTexts(
  { saving }: Pick<KnowingWorth, 'saving'>,
  say: Say,
): { readonly saving: string; readonly low: string; readonly high: string } {
  return {
    saving: say.moneyText(Math.max(0, saving.value)),
    low: say.moneyText(saving.low),
    high: say.moneyText(saving.high),
  };
}

function riseText({ rise }: Pick<KnowingWorth, 'rise'>, say: Say): string {
  return say.percentText(Math.max(0, rise.value));
}

function choiceTexts({ ranges }: KnowingWorth, plans: readonly LeadingPlan[], say: Say): readonly string[] {
  return ranges.map(({ low, high, plan }) => {
    const cost = plans[plan]?.cost ?? 0;
    const of = {
      low: valueText(low, say),
      high: valueText(high, say),
      plan: cost === 0 ? say.noPlan : say.planFor({ cost: say.moneyText(cost) }),
    };
    return of.low === of.high ? say.choiceAt(of) : say.choice(of);
  });
}

/** Three digits, and all those before the point. */
function valueText(value: number, say: Say): string {
  const size = Math.abs(value);
  return say.numberText(value, size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

function factTable(facts: readonly FactWorth[], say: Say): ShownTable {
  const money = (value: number): string => say.numberText(value, 0);
  const worths = tableOf(facts, [
    textColumn(say.fact, ({ fact }) => ({ path: fact.name })),
    textColumn(say.grade, ({ fact }) => fact.evidence, { only: 'page' }),
    numberColumn(say.saving, ({ saving }) => money(Math.max(0, saving.value)), { short: say.savingShort }),
    numberColumn(say.interval, ({ saving }) =>
      say.range({ low: money(saving.low), high: money(saving.high) }),
    ),
    numberColumn(say.rise, (each) => riseText(each, say)),
    textColumn(say.decides, ({ isShown }) => (isShown ? say.shown : say.notShown)),
    textColumn(say.toldBy, ({ toldBy }) => toldByText(toldBy, say), { only: 'page' }),
  ]);
  const most = { rows: mostRows, rest: (count: number) => say.more({ facts: count }) };
  return { ...worths, most };
}

function toldByText(toldBy: FactWorth['toldBy'], say: Say): string {
  if (toldBy === null) return say.none;
  const { observed, correlation } = toldBy;
  return say.toldByOne({ what: thingText(observed, say), correlation: say.numberText(correlation, 2) });
}

/** What is watched, as in "count trucks received". */
export function thingText(observed: ObservedThing, say: Say): string {
  if (observed.kind === 'passing') return say.passing[observed.at];
  if (observed.kind === 'waiting') return say.waiting[observed.stage];
  return say.utilisation({ resource: say.resourceTitle(observed.resource) });
}

function observationText({ cheapest, observations, plans }: FindOutFirst, say: Say): string {
  if (cheapest === null) {
    const [longest] = observations;
    return longest === undefined ? say.noneWatched : say.noObservation({ days: longest.days });
  }
  const { observed, days } = cheapest;
  return say.observation({
    action: say.actions[observed.kind]({ what: thingText(observed, say) }),
    days,
    choices: choiceTexts(cheapest, plans, say),
    ...savingTexts(cheapest, say),
  });
}

/** The plans between which facts and observation decide. */
function plansBlock(findOut: FindOutFirst, scenario: Scenario, say: Say): readonly Block[] {
  const { plans, without, facts, cheapest } = findOut;
  const deciding = [
    ...facts.filter(({ isShown }) => isShown).slice(0, mostChoices),
    ...(cheapest === null ? [] : [cheapest]),
  ];
  const named = new Set([without, ...deciding.flatMap(({ ranges }) => ranges.map(({ plan }) => plan))]);
  const texts = plans.flatMap(({ plan, cost, reaches }, place) => {
    const changes = describePlan(scenario, plan).map(({ name, to }) =>
      say.changeTo({ lever: name, to: say.exactText(to) }),
    );
    const of = { cost: say.moneyText(cost), share: say.percentText(reaches), changes };
    return named.has(place) && changes.length > 0 ? [say.aPlan(of)] : [];
  });
  return texts.length < 2 ? [] : [paragraph(say.plans, 'page'), items(texts)];
}
