import type { Scenario } from '../../../scenario/index.js';
import { ownPolicy, type PolicyChoice, type PolicyPlace } from '../../../studies/index.js';
import type { Words } from '../../words/index.js';
import {
  type Brief,
  type DataTable,
  type DocumentPart,
  estimateCells,
  estimateHeadings,
  note,
  numberColumn,
  part,
  type StudyDocument,
  sentences,
  tableOf,
  textColumn,
} from '../document.js';
import { reachDocument, reachTables } from '../reach/reach.js';
import { studyReport } from '../study-report.js';

type Say = Words['policyChoice'];

/** The cheapest plan over levers and inspection policies: the choice, then the search under the policy chosen. */
export const policyChoiceReport = studyReport<PolicyChoice>({
  name: 'policy-choice',
  command: 'reach',
  fields: ['scenario', 'target', 'decision', 'leastDetection', 'policies', 'answer'],
  document: choiceDocument,
  tables: (result, scenario) => ({
    'policies.csv': placesTable(result),
    ...(result.answer === null ? {} : reachTables(result.answer, underAnswer(result, scenario))),
  }),
});

function choiceDocument(result: PolicyChoice, scenario: Scenario, words: Words): StudyDocument {
  const say = words.policyChoice;
  const places = placesPart(result, say);
  const answer = sentences(...answerSentences(result, say));
  if (result.answer === null) return { title: say.title, answer, lead: '', parts: [places], method: '' };
  const found = reachDocument(result.answer, underAnswer(result, scenario), words);
  return {
    ...found,
    title: say.title,
    answer: sentences(answer, found.answer),
    parts: [places, ...found.parts],
    ...(found.brief === undefined ? {} : { brief: withPolicies(found.brief, answer, places) }),
  };
}

function withPolicies(brief: Brief, answer: string, places: DocumentPart): Brief {
  return { ...brief, answer: sentences(answer, brief.answer), parts: [places, ...brief.parts] };
}

/** The scenario under the policy of the answer, as it was searched. */
function underAnswer({ policy, policies }: PolicyChoice, scenario: Scenario): Scenario {
  const place = policies.find((each) => each.policy === policy);
  return place === undefined
    ? scenario
    : { ...scenario, inspection: { ...scenario.inspection, policy: place.inForce } };
}

function answerSentences(result: PolicyChoice, say: Say): readonly string[] {
  const { decision, policies, cost, costBound, gap, isProven, leastDetection } = result;
  const chosen = policies.find(({ policy }) => policy === result.policy);
  const least = say.percentText(leastDetection, 1);
  if (chosen === undefined) return [say.noneDetects({ least }), ...openSentences(result, say)];
  const policy = nameOf(chosen, say);
  if (decision === 'not reached') return [say.noneReaches({ policy })];
  if (decision === 'undecided') return [say.undecided({ policy }), ...openSentences(result, say)];
  const detection = say.percentText((chosen.detectionOfPlan ?? chosen.detection).mean, 1);
  const costOfPolicy = chosen.costOfPolicy === 0 ? '' : say.moneyText(chosen.costOfPolicy);
  return [
    chosen.policy === ownPolicy
      ? say.keeps({ policy: chosen.inForce.kind, detection })
      : say.changes({ policy, detection, least, cost: costOfPolicy }),
    ...(cost === null || costBound === null
      ? []
      : [
          say.bound({
            cost: say.moneyText(cost),
            bound: say.moneyText(costBound),
            gap: say.percentText(gap, 1),
          }),
        ]),
    isProven ? say.proven : '',
    ...openSentences(result, say),
  ];
}

function openSentences({ policies }: PolicyChoice, say: Say): readonly string[] {
  const namesOf = (places: readonly PolicyPlace[]): string =>
    places.map((each) => nameOf(each, say)).join(', ');
  const open = policies.filter(({ detects }) => detects === 'undecided');
  const lost = policies.filter(({ detectsUnderPlan }) => detectsUnderPlan === false);
  return [
    open.length === 0 ? '' : say.openDetection({ policies: namesOf(open) }),
    lost.length === 0 ? '' : say.lostDetection({ policies: namesOf(lost) }),
  ];
}

function nameOf({ policy, inForce }: PolicyPlace, say: Say): string {
  return policy === ownPolicy ? say.own({ depth: inForce.kind }) : policy;
}

function placesPart({ policies }: PolicyChoice, say: Say): DocumentPart {
  const money = (value: number | null): string => (value === null ? say.none : say.numberText(value, 0));
  const status = (place: PolicyPlace): string => {
    if (place.noBetterThan !== null) {
      const better = policies.find(({ policy }) => policy === place.noBetterThan);
      return say.noBetterThan({ policy: better === undefined ? place.noBetterThan : nameOf(better, say) });
    }
    if (place.detectsUnderPlan === false) return say.reachedFindsLess;
    if (place.decision !== null) return say.decisions[place.decision];
    return place.detects === 'undecided' ? say.openFound : say.tooLittle;
  };
  const [first] = policies;
  return {
    ...part(
      say.policies,
      tableOf(policies, [
        textColumn(say.policy, (place) => nameOf(place, say)),
        numberColumn(say.detection, ({ detection }) => say.percentText(detection.mean, 1)),
        textColumn(say.target, status),
        numberColumn(say.cost, ({ cost }) => money(cost)),
        numberColumn(say.costBound, ({ costBound }) => money(costBound)),
      ]),
      note(say.note({ confidence: say.percentText(first?.detection.confidence ?? 0.95) })),
    ),
    short: say.policiesShort,
  };
}

function placesTable({ scenario, policies }: PolicyChoice): DataTable {
  return {
    headings: [
      'scenario',
      'policy',
      'policy USD/day',
      'detects',
      'no cheaper than',
      'decision',
      'USD/day',
      'cost bound USD/day',
      ...estimateHeadings,
    ],
    rows: policies.map((place) => [
      scenario,
      place.policy,
      place.costOfPolicy,
      place.detects,
      place.noBetterThan,
      place.decision,
      place.cost,
      place.costBound,
      ...estimateCells(place.detection),
    ]),
  };
}
