import type { BreakEvenFinding, BreakEvenResult, BreakEvenSide } from '../../../studies/index.js';
import { pathText } from '../../sensitivity-names.js';
import type { NumberTexts, Scale } from '../../words/index.js';

/** One side of an assumption. */
export interface OneSide {
  readonly finding: BreakEvenFinding;
  readonly which: 'below' | 'above';
  readonly side: BreakEvenSide;
}

/** All sides, those of one assumption nearest first. */
export function sidesOf({ findings }: BreakEvenResult): readonly OneSide[] {
  return findings.flatMap((finding) =>
    (['below', 'above'] as const)
      .flatMap((which) => {
        const side = finding[which];
        return side === null ? [] : [{ finding, which, side }];
      })
      .toSorted((a, b) => distance(a) - distance(b) || 0),
  );
}

function distance({ finding, side: { flip } }: OneSide): number {
  return flip.state === 'flips' ? Math.abs(flip.at - finding.value) : Number.POSITIVE_INFINITY;
}

/** The sides of one assumption that there are. */
export function bothSides({ below, above }: BreakEvenFinding): readonly BreakEvenSide[] {
  return [below, above].filter((side) => side !== null);
}

/** What an assumption is called: its lever's name, or the end of its path. */
export function nameOf({ name, path }: BreakEvenFinding, widest = 80): string {
  return name ?? pathText(path, widest);
}

/** The value that was tried last, or the break-even value. */
export function farthestOf(flip: BreakEvenSide['flip']): number {
  return flip.state === 'flips' ? flip.at : flip.to;
}

/** In which unit amounts of a side are written. */
export function scaleOf({ finding, side: { flip } }: OneSide, say: NumberTexts): Scale {
  // The name of contracted trucks says what they are.
  const unit = finding.unit === 'truck' && finding.name?.includes('truck') === true ? '1' : finding.unit;
  return say.amountScale(unit, farthestOf(flip));
}

/** A break-even value and its interval as text; an end that goes on is a mark. Undefined where none was located. */
export function foundValue(
  one: OneSide,
  say: NumberTexts,
): { readonly at: string; readonly low: string; readonly high: string } | undefined {
  const { flip } = one.side;
  if (flip.state !== 'flips') return undefined;
  const { number, amount } = scaleOf(one, say);
  const end = (value: number | null): string => (value === null ? '…' : number(value));
  return { at: amount(flip.at), low: end(flip.low), high: end(flip.high) };
}
