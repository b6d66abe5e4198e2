import type { PricePoint, ReliableReachResult } from '../../../studies/index.js';
import type { Words } from '../../words/index.js';
import { type DocumentPart, note, numberColumn, part, tableOf } from '../document.js';

type Say = Words['reliability'];

/** What each reliability costs, with its interval. */
export function pricesPart(result: ReliableReachResult, say: Say): DocumentPart {
  const { priceOfCertainty, certificate } = result;
  const money = (cost: number | null, none: string): string =>
    cost === null ? none : say.numberText(cost, 0);
  const interval = ({ low, high }: PricePoint): string =>
    low === null ? say.beyond : say.range({ low: money(low, say.beyond), high: money(high, say.beyond) });
  return part(
    say.prices,
    tableOf(priceOfCertainty, [
      numberColumn(say.reliability, ({ reliability }) => say.percentText(reliability)),
      numberColumn(say.cheapest, ({ cost }) => money(cost, say.noPlan), { short: say.cheapestShort }),
      numberColumn(say.costBound, ({ costBound }) => money(costBound, say.none)),
      numberColumn(say.priceInterval, interval, { short: say.priceIntervalShort }),
    ]),
    note(say.pricesNote({ confidence: say.percentText(certificate.confidence) })),
  );
}
