// At which value of an assumption does the decision change? First where the answer is known, then in the corridor.
import { baseline, breakEven } from 'throughline';
import { findFlip, functionResponse } from 'throughline/experiment';
import { breakEvenReport, textTable, wrapText } from 'throughline/report';

// Lanes of 24 trucks a day each, without chance: nine are needed for 200.
const lanes = functionResponse(([count = 0]) => 24 * count);
const flip = await findFlip(lanes, {
  threshold: 200,
  from: 12,
  stations: [1],
  isWhole: true,
  replications: 2,
  confidence: 0.95,
  tolerance: 1,
});
console.log(`Lanes of 24 a day, 200 wanted: ${JSON.stringify(flip)}\n`);

// Four days of the corridor with a plan: how much of it may fail to come, and how slow may papers be?
const plan = { 'transferYard.rafah.bays': 18, 'fleet.carriers.contracted.trucks': 34 };
const scenario = { ...baseline, days: 4, warmUpDays: 2 };
const result = await breakEven(scenario, {
  seed: 'break-even',
  plan,
  target: '235 truck/day',
  replications: 4,
  facts: ['fleet.carriers.contracted.trucks', 'inspection.sites.nitzana.documents'],
});
console.log(`${wrapText(breakEvenReport.show(result, { scenario }).document.answer)}\n`);

const columns = ['assumption', 'kind', 'assumed', 'below it', 'above it'].map((heading) => ({ heading }));
const rows = result.findings.map(({ path, kind, value, below, above }) => [
  path.split('.').at(-1) ?? path,
  kind,
  `${value}`,
  below?.flip.state ?? 'no room',
  above?.flip.state ?? 'no room',
]);
console.log(textTable(columns, rows));
