import type { BreakEvenResult, BreakEvenSide } from '../../../studies/index.js';
import type { Words } from '../../words/index.js';
import { sentences } from '../document.js';
import { bothSides, foundValue, nameOf, sidesOf } from './sides.js';

type Say = Words['breakEven'];

const mostInSentence = 4;
const mostNames = 12;

/** The decision and what changes it first: `The plan fails with contracted trucks below 96 (88 to 103), or with …`. */
export function answerOf(result: BreakEvenResult, say: Say): string {
  const { scenario, target, estimate, decision, isShown, plan } = result;
  const answered = { withPlan: plan.length > 0, decision };
  const wanted = say.numberText(target.perDay, 0);
  const of = { ...answered, isShown, scenario, at: target.at, target: wanted };
  const begin = say.answer({ ...of, estimate: say.estimateText(estimate) });
  const values = sidesOf(result).flatMap((one) => {
    const value = foundValue(one, say);
    return value === undefined
      ? []
      : say.foundValue({ name: nameOf(one.finding), which: one.which, ...value });
  });
  if (values.length === 0) return sentences(begin, noneSentence(result, say));
  const others = Math.max(0, values.length - mostInSentence);
  const assumptions = findingsIn(result, 'turns').length;
  return sentences(
    begin,
    say.values({
      ...answered,
      values: values.slice(0, mostInSentence).reduce((first, second) => say.orWith({ first, second })),
      others,
    }),
    assumptions === 0 ? '' : say.notLocated({ assumptions }),
  );
}

/** None was located: that none changes the decision is said only where both ends of all are decided. */
function noneSentence(result: BreakEvenResult, say: Say): string {
  const beyond = say.percentText(result.beyond);
  const undecided = findingsIn(result, 'open', 'not searched').length;
  return undecided === 0 ? say.none({ beyond }) : say.noneShown({ beyond, undecided });
}

/** Assumptions that were not searched, and how little they move; empty where there are none. */
export function notSearchedSentence(result: BreakEvenResult, say: Say): string {
  const findings = findingsIn(result, 'not searched');
  if (findings.length === 0) return '';
  const sides = findings.flatMap(bothSides).filter(({ flip }) => flip.state === 'not searched');
  return say.notSearchedOf({
    assumptions: findings.length,
    change: say.numberText(largestChange(sides)),
    names: namesText(findings),
  });
}

/** Assumptions over whose range the decision holds; empty where there are none. */
export function holdsSentence({ findings, beyond }: BreakEvenResult, say: Say): string {
  const holding = findings.filter((finding) => {
    const sides = bothSides(finding);
    return sides.length > 0 && sides.every(({ flip }) => flip.state === 'holds');
  });
  if (holding.length === 0) return '';
  const effect = (finding: Finding): number => largestChange(bothSides(finding));
  return say.holdsOver({
    assumptions: holding.length,
    beyond: say.percentText(beyond),
    change: say.numberText(largestChange(holding.flatMap(bothSides))),
    names: namesText(holding.toSorted((a, b) => effect(b) - effect(a))),
    areAll: holding.length <= mostNames,
  });
}

type Finding = BreakEvenResult['findings'][number];

function findingsIn(
  { findings }: BreakEvenResult,
  ...states: readonly BreakEvenSide['flip']['state'][]
): readonly Finding[] {
  return findings.filter((finding) => bothSides(finding).some(({ flip }) => states.includes(flip.state)));
}

function largestChange(sides: readonly BreakEvenSide[]): number {
  return Math.max(0, ...sides.map(({ change }) => Math.abs(change.mean)));
}

function namesText(findings: readonly Finding[]): string {
  return findings
    .slice(0, mostNames)
    .map((finding) => nameOf(finding))
    .join(', ');
}
