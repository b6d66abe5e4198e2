import type { Scenario } from '../../../scenario/index.js';
import type { PointAnswer, ReliableReachResult } from '../../../studies/index.js';
import type { Words } from '../../words/index.js';
import { type DocumentPart, paragraph, sentences } from '../document.js';
import { askedText } from '../reach/amounts.js';
import { corridorParts } from '../reach/pictures.js';

/** The answer of the scenario as it is, which is one point among the draws. */
export function pointText(
  result: ReliableReachResult,
  { decision, today, plan, cost, estimate, inDraws }: PointAnswer,
  { brief: say, reach }: Words,
): string {
  const isMet = decision === 'reached' && plan.length === 0;
  if (isMet)
    return sentences(
      say.pointMet({ today: askedText(result, today, reach) }),
      amongDraws(inDraws.fails, say),
    );
  const brings = askedText(result, estimate, reach);
  if (decision === 'not reached') return say.pointNotReached({ estimate: brings });
  if (decision === 'undecided') return say.pointOpen({ estimate: brings });
  return sentences(
    say.pointReached({ changes: plan.length, cost: say.moneyText(cost), estimate: brings }),
    amongDraws(inDraws.fails, say),
  );
}

function amongDraws(fails: number, say: Words['brief']): string {
  return fails < 0.005 ? say.pointAmongDraws : say.pointInDraws({ fails: say.percentText(fails) });
}

/** The corridor as the scenario has it, today and with the plan for that one point. */
export function pointPictures(
  { target }: ReliableReachResult,
  { decision, corridor }: PointAnswer,
  scenario: Scenario,
  words: Words,
): readonly DocumentPart[] {
  if (corridor === undefined) return [];
  const [first, ...rest] = corridorParts({ ...corridor, decision, target }, scenario, words);
  if (first === undefined) return [];
  return [{ ...first, blocks: [paragraph(words.brief.pointPictures), ...first.blocks] }, ...rest];
}
