// Buying haulage: two lots, a supply curve for each, and the price that brings enough trucks for 125 truckloads a day.
import { reach, runStudy } from 'throughline';
import { estimateText, exactText, moneyText, numberText, textTable } from 'throughline/report';
import { formatProblems, parseScenario } from 'throughline/scenario';

const read = parseScenario(`
name: haulage by tender
days: 7
warmUpDays: 3
target: { perDay: 125, at: collected }
supply: { road: { perDay: 180 } }
inspection: { sites: { site: { entry: gate } } }
crossing: { gate: {} }
transferYard: { gate: { bays: 16, crews: 16, storage: 400 } }
governorates: { north: { population: 600000, trip: 3 h }, south: { population: 900000, trip: 90 min } }
fleet:
  lots: # each is tendered by itself; the price is the most that is accepted for a truck and day
    north: { governorates: [north], price: 300 USD/day, trucks: 60 }
    south: { governorates: [south], price: 300 USD/day, pays: clearing }
  carriers:
    own: { trucks: 20, costPerTruckDay: 150 USD/day }
    alpha: # take or pay: half a trip for each truck and day is paid, driven or not
      lot: north
      offered: [{ price: 280 USD/day, trucks: 20 }, { price: 420 USD/day, trucks: 45 }]
      costPerTrip: 60 USD/trip
      minimum: { tripsPerTruckDay: 0.5, settledEveryDays: 7 }
      reliability: 0.95
      penalty: 150 USD/trip
    beta:
      lot: south
      offered: [{ price: 250 USD/day, trucks: 30 }, { price: 400 USD/day, trucks: 60 }]
      costPerTonne: 4 USD/t
levers:
  - { name: price in the north, path: fleet.lots.north.price, step: 50, max: 450 }
  - { name: price in the south, path: fleet.lots.south.price, step: 50, max: 450 }
`);
if (!read.ok) throw new Error(formatProblems(read.problems, 'example'));
const { scenario } = read;

const { contracts = [] } = await runStudy(scenario, { replications: 4, seed: 'tender' });
const headings = ['carrier', 'trucks', 'trips', 'by truck', 'minimum', 'unused', 'beyond', 'penalties'];
const rows = contracts.map(({ carrier, charges, trucks, tripsPerDay }) => {
  const { minimum, minimumUnused, penalties, trips, trucks: byTruck } = charges;
  const money = [byTruck, minimum, minimumUnused, trips, penalties].map(({ mean }) => numberText(mean, 0));
  return [carrier, exactText(trucks.mean), numberText(tripsPerDay.mean), ...money];
});
console.log('Today, a day (USD):');
console.log(
  textTable(
    headings.map((heading) => ({ heading })),
    rows,
  ),
);

// What a lot charges more when it accepts more is known before a run; what that brings, only the runs tell.
const { cost, decision, estimate, plan } = await reach(scenario, { replications: 4, seed: 'tender' });
for (const { from, name, to } of plan)
  console.log(`\n${name}: ${moneyText(from)} to ${moneyText(to)} a truck and day,`);
console.log(`for ${moneyText(cost)} a day more: ${decision}, ${estimateText(estimate)} a day.`);
