import { exp, power, requireAbove, requireAtLeast, requireWhole } from '../math/index.js';
import { requireStable } from './measures.js';

/** What a stock kept at `stock` pieces by orders of one for one does in the long run; times are over all demands. */
export interface StockMeasures {
  /** Share of demands met from the shelf at once. */
  readonly fillShare: number;
  readonly onHand: number;
  /** Demands waiting. */
  readonly backlog: number;
  readonly waitingTime: number;
  /** Pieces ordered and not come yet. */
  readonly onOrder: number;
}

/**
 * Base stock made to order by one exponential server: each Poisson demand starts one piece, so those on order are the
 * number in M/M/1; demands beyond the stock wait. Fill 1 − ρ^S, backlog ρ^(S + 1) / (1 − ρ). RangeError unless ρ is below 1.
 * Buzacott and Shanthikumar, Stochastic Models of Manufacturing Systems (1993), ch. 4.
 * @example
 * producedStock({ demandRate: 1, productionRate: 2, stock: 2 }).fillShare.toFixed(6); // => '0.750000'
 */
export function producedStock(shop: {
  readonly demandRate: number;
  readonly productionRate: number;
  readonly stock: number;
}): StockMeasures {
  const { demandRate, productionRate, stock } = shop;
  requireAbove('producedStock', 'a demand rate', demandRate, 0);
  requireAbove('producedStock', 'a production rate', productionRate, 0);
  requireWhole('producedStock', 'a whole stock', stock, 0);
  const load = demandRate / productionRate;
  requireStable('producedStock', load);
  const onOrder = load / (1 - load);
  const backlog = power(load, stock) * onOrder;
  return measures(demandRate, stock, 1 - power(load, stock), backlog, onOrder);
}

/**
 * Stock from a supplier who never runs short: each Poisson demand orders one piece, which comes after a time of mean
 * `leadTime`, whatever its distribution; those on order are Poisson with mean λ × lead time (Palm 1938). Feeney and Sherbrooke,
 * Management Science 12 (1966).
 * @example
 * orderedStock({ demandRate: 2, leadTime: 1, stock: 2 }).fillShare.toFixed(6); // => '0.406006'
 */
export function orderedStock(shelf: {
  readonly demandRate: number;
  readonly leadTime: number;
  readonly stock: number;
}): StockMeasures {
  const { demandRate, leadTime, stock } = shelf;
  requireAbove('orderedStock', 'a demand rate', demandRate, 0);
  requireAtLeast('orderedStock', 'a lead time', leadTime, 0);
  requireWhole('orderedStock', 'a whole stock', stock, 0);
  const onOrder = demandRate * leadTime;
  let probability = exp(-onOrder);
  let fillShare = 0;
  let onHand = 0;
  for (let ordered = 0; ordered < stock; ordered += 1) {
    fillShare += probability;
    onHand += (stock - ordered) * probability;
    probability *= onOrder / (ordered + 1);
  }
  return measures(demandRate, stock, fillShare, Math.max(0, onHand - stock + onOrder), onOrder);
}

/** What is on hand less what is owed is the stock less what is on order. */
function measures(
  demandRate: number,
  stock: number,
  fillShare: number,
  backlog: number,
  onOrder: number,
): StockMeasures {
  return {
    fillShare,
    onHand: stock - onOrder + backlog,
    backlog,
    waitingTime: backlog / demandRate,
    onOrder,
  };
}
