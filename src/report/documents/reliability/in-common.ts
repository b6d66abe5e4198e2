import type { CommonLever, LeverKind, ReliableReachResult } from '../../../studies/index.js';
import type { Words } from '../../words/index.js';
import {
  type DocumentPart,
  numberColumn,
  paragraph,
  part,
  type ShownTable,
  sentences,
  tableOf,
  textColumn,
} from '../document.js';

type Say = Words['reliability'];

/** What the cheapest plans of all draws have in common: in sentences, and lever by lever. */
export function commonPart(result: ReliableReachResult, say: Say): DocumentPart {
  const { withPlan, proven, cost, levers } = result.common;
  const text = sentences(...commonSentences(result, say));
  if (cost === null) return part(say.common, paragraph(text));
  return part(
    say.common,
    paragraph(
      sentences(
        text,
        say.ownPlans({
          ...withoutPlan(result, say),
          withPlan: say.percentText(withPlan),
          low: say.moneyText(cost.low),
          high: say.moneyText(cost.high),
        }),
        say.proven({ proven: say.percentText(proven) }),
      ),
    ),
    leverTable(
      levers.filter(({ share }) => share > 0),
      say,
    ),
  );
}

/** Which levers are no-regret, bets, idle and open, a sentence each; that no draw has a plan where none has. */
export function commonSentences(result: ReliableReachResult, say: Say): readonly string[] {
  const { cost, levers } = result.common;
  if (cost === null) return [say.noOwnPlans(withoutPlan(result, say))];
  const named = (kind: LeverKind): readonly string[] =>
    levers
      .filter((each) => each.kind === kind)
      .map(({ name, share }) => say.leverIn({ lever: name, share: say.percentText(share) }));
  const idle = levers.filter(({ kind }) => kind === 'idle').map(({ name }) => name);
  return [
    say.noRegret({ levers: named('no-regret') }),
    say.bets({ levers: named('bet') }),
    say.idle({ levers: idle }),
    say.open({ levers: named('open') }),
  ].filter((text) => text !== '');
}

/** Shares of the draws in which no plan reaches, and in which none was found. */
function withoutPlan(
  { common: { outOfReach, notFound } }: ReliableReachResult,
  say: Say,
): { readonly outOfReach: string; readonly notFound: string } {
  return {
    outOfReach: say.percentText(outOfReach),
    notFound: notFound < 5e-4 ? '' : say.percentText(notFound),
  };
}

function leverTable(levers: readonly CommonLever[], say: Say): ShownTable {
  const ends = (low: number, high: number, show: (value: number) => string): string =>
    say.range({ low: show(low), high: show(high) });
  return tableOf(levers, [
    textColumn(say.lever, ({ name }) => name),
    textColumn(say.kind, ({ kind }) => say.kinds[kind]),
    numberColumn(say.inDraws, ({ share }) => say.percentText(share)),
    numberColumn(
      say.interval,
      ({ low, high }) => ends(100 * low, 100 * high, (each) => say.numberText(each, 0)),
      {
        only: 'page',
      },
    ),
    numberColumn(say.from, ({ from }) => say.exactText(from)),
    numberColumn(say.to, ({ to }) => (to === null ? say.none : say.exactText(to.median)), {
      short: say.toShort,
    }),
    numberColumn(say.ends, ({ to }) => (to === null ? say.none : ends(to.low, to.high, say.exactText))),
  ]);
}
