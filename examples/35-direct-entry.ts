// A second crossing that traders' trucks enter by themselves, without the inspection of the others: direct entry under an agreed number,
// which is a lever. What each number brings at the second crossing, and what it leaves at the first.
import { formatProblems, numberAt, parseScenario, setParameter, simulate } from 'throughline';
import { numberText, textTable } from 'throughline/report';

const hours = 'daily 08:00-18:00';
const gate = { hours, lanes: 4, processing: '10 min', driveFromStaging: '30 min', approachRoom: 20 };
const orders = { importers: 20, ordersPerImporterPerDay: 1, trucksPerOrder: 2, mix: { food: 1 } };
const path = 'crossing.second.dailyLimit';
const read = parseScenario({
  name: 'a second crossing',
  days: 21,
  warmUpDays: 7,
  target: { perDay: 90, at: 'received' },
  supply: { road: { perDay: '60 truck/day' }, commercial: orders },
  ...{ transferYard: 'none', fleet: 'none' },
  // Their papers are looked at at home, so that they go by no site; without this they would queue with the others.
  directEntry: { commercial: 'second' },
  inspection: { sites: { site: { hours, lanes: 6, documents: '40 min', entry: 'first' } } },
  crossing: { first: gate, second: { ...gate, dailyLimit: 0 } },
  governorates: { inland: { population: 1000, trip: '1 h', docks: 20, hours: 'always' } },
  levers: [{ name: 'agreed number at the second', path, step: 10, max: 50, costPerStepPerDay: 400 }],
});
if (!read.ok) throw new Error(formatProblems(read.problems));

const rows = [0, 10, 20, 30, 40, 50].map((limit) => {
  const scenario = setParameter(read.scenario, path, limit);
  const { throughput, places = {} } = simulate(scenario, { seed: 'second crossing' });
  const at = (place: string) => numberText(places[`received@${place}`]?.perDay ?? 0);
  return [
    numberText(numberAt(scenario, path), 0),
    at('second'),
    at('first'),
    numberText(throughput.received.perDay),
  ];
});
const headings = ['agreed a day', 'at the second', 'at the first', 'received'];
console.log(
  textTable(
    headings.map((heading) => ({ heading, align: 'right' })),
    rows,
  ),
);
