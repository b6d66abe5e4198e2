// What the cheapest plans of all draws have in common: a step that stands in nearly all of them is no regret, whatever turns out to be
// true; one that stands in some is a bet; and how far each is taken differs by the draw.
import { reliableReach } from 'throughline';
import { moneyText, percentText, textTable } from 'throughline/report';
import { evenDraws, oneFact } from './scenarios/one-fact.js';

const asked = { ensemble: evenDraws(60), draws: 30, replications: 2 };
const { common } = await reliableReach(oneFact(), { ...asked, reliability: 0.8 });
const rows = common.levers.map(({ name, kind, share, to }) => [
  name,
  kind,
  percentText(share),
  to === null ? '-' : `${to.low} to ${to.high}`,
]);
console.log(
  textTable(
    ['lever', 'kind', 'in draws', 'taken to'].map((heading) => ({ heading })),
    rows,
  ),
);
const { withPlan, cost } = common;
console.log(`\n${percentText(withPlan)} of the draws have a plan of their own,`);
console.log(`for ${moneyText(cost?.low ?? 0)} to ${moneyText(cost?.high ?? 0)} a day.`);
