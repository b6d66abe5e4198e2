// The cheapest plan that reaches in four of five corridors that the evidence allows, and not in the one scenario alone: searched over
// draws of what nobody knows, and confirmed in others that the search has not seen.
import { reliableReach } from 'throughline';
import { moneyText, percentText } from 'throughline/report';
import { evenDraws, oneFact } from './scenarios/one-fact.js';

const asked = { ensemble: evenDraws(60), draws: 30, replications: 2 };
const { decision, plan, cost, reliability, certificate, asGiven } = await reliableReach(oneFact(), {
  ...asked,
  reliability: 0.8,
});
console.log(`${decision}, for ${moneyText(cost)} a day:`);
for (const { name, from, to } of plan) console.log(`  ${name} from ${from} to ${to}`);
const { confirmed } = reliability;
console.log(`In ${confirmed?.draws} other draws it reaches in ${percentText(confirmed?.reaches ?? 0)},`);
console.log(`a reliability of at least ${percentText(confirmed?.low ?? 0)} over all.`);
console.log(`No plan below ${moneyText(certificate.costBound ?? 0)} a day has ${percentText(0.8)}.`);
console.log(`The scenario as given, taken for certain: ${moneyText(asGiven?.cost ?? 0)} a day.`);
