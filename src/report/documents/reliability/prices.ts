import type { PricePoint, ReliableReachResult } from '../../../studies/index.js';
import { priceChart } from '../../page/charts/price-chart.js';
import type { Words } from '../../words/index.js';
import { type DocumentPart, figure, note, numberColumn, part, tableOf } from '../document.js';

type Say = Words['reliability'];

/** What each reliability costs, with its interval. */
export function pricesPart(result: ReliableReachResult, say: Say): DocumentPart {
  const { priceOfCertainty, certificate, reliability } = result;
  const money = (cost: number | null, none: string): string =>
    cost === null ? none : say.numberText(cost, 0);
  const interval = ({ low, high }: PricePoint): string =>
    low === null ? say.beyond : say.range({ low: money(low, say.beyond), high: money(high, say.beyond) });
  const texts = priceOfCertainty.map((price) =>
    say.priceOf({ reliability: say.percentText(price.reliability), cost: money(price.cost, say.noPlan) }),
  );
  return part(
    say.prices,
    figure((charts) =>
      priceChart(
        {
          ...{ title: say.prices, description: texts.join('; '), caption: say.priceCaption },
          ...{ across: say.reliability, up: say.cost, noPlan: say.noPlan },
          points: priceOfCertainty.map((price) => ({
            ...price,
            isMarked: price.reliability === reliability.asked,
          })),
        },
        charts,
      ),
    ),
    tableOf(priceOfCertainty, [
      numberColumn(say.reliability, ({ reliability }) => say.percentText(reliability)),
      numberColumn(say.cheapest, ({ cost }) => money(cost, say.noPlan), { short: say.cheapestShort }),
      numberColumn(say.costBound, ({ costBound }) => money(costBound, say.none)),
      numberColumn(say.priceInterval, interval, { short: say.priceIntervalShort }),
    ]),
    note(say.pricesNote({ confidence: say.percentText(certificate.confidence) })),
  );
}
