// What each reliability costs, with its interval: the price of certainty. Papers take 48 to 72 minutes, nobody knows how many, so that
// 9, 10, 11 and 12 lanes are each enough in a quarter more of the draws.
import { reliableReach } from 'throughline';
import { moneyText, percentText, textTable } from 'throughline/report';
import { evenDraws, oneFact } from './scenarios/one-fact.js';

const asked = { ensemble: evenDraws(60), draws: 30, replications: 2 };
const { priceOfCertainty } = await reliableReach(oneFact(), { ...asked, reliability: 0.8 });
const money = (cost: number | null): string => (cost === null ? 'no plan' : moneyText(cost));
const rows = priceOfCertainty.map(({ reliability, cost, low, high, plan }) => [
  percentText(reliability),
  String(plan['inspection.sites.site.lanes'] ?? '-'),
  money(cost),
  `${money(low)} to ${money(high)}`,
]);
console.log(
  textTable(
    ['reliability', 'lanes', 'USD a day', 'interval over all draws'].map((heading) => ({ heading })),
    rows,
  ),
);
