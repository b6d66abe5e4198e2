// Less may be collected and more is taken on the way, by place and date; and the counts that parties publish of the same trucks.
import { runStudy } from 'throughline';
import { dateText, numberText, textTable } from 'throughline/report';
import { formatProblems, parseScenario } from 'throughline/scenario';

const read = parseScenario(`
name: loss and collection
start: 2025-05-19
days: 21
target: { perDay: 120, at: delivered }
published:
  - { party: COGAT list, name: entered, at: inspected }
  - { party: UN 2720, name: offloaded, at: received }
  - { party: UN 2720, name: collected, at: collected }
  - { party: UN 2720, name: arrived, at: delivered }
supply: { road: { perDay: 90 } }
inspection: { sites: { site: { entry: kerem-shalom }, zikim-site: { entry: zikim, lanes: 4 } } }
crossing: { kerem-shalom: {}, zikim: {} }
transferYard: { kerem-shalom: { storage: 600 }, zikim: { storage: 600 } }
governorates:
  gaza-city: { population: 900000, trip: 2 h }
  khan-younis: { population: 900000, trip: 1 h, interception: 0.05 }
fleet:
  carriers: { agency: { trucks: 60 }, guarded: { trucks: 40, costPerTrip: 900 USD/trip } }
  regimes:
    road-from-kerem-shalom: { yards: [kerem-shalom], interception: 0.05 }
    with-guards: { carriers: [guarded], interception: 0.02 }
    to-gaza-city: { governorates: [gaza-city], permits: { share: 1, approval: 0.9, wait: 2 h } }
phases:
  - name: roads not safe
    from: 2025-05-26
    to: 2025-06-02
    set:
      fleet.regimes.road-from-kerem-shalom.interception: 0.8
      fleet.regimes.road-from-kerem-shalom.dailyLimit: 30 trucks
      fleet.regimes.to-gaza-city.permits.approval: 0.4
`);
if (!read.ok) throw new Error(formatProblems(read.problems, 'example'));

const { scenario } = read;
const { published = [], throughput } = await runStudy(scenario, { replications: 6, seed: 'regimes' });
const headings = ['week from', ...published.map(({ name, party }) => `${name} (${party})`), 'taken'];
const rows = [0, 7, 14].map((first) => {
  const mean = (at: keyof typeof throughput): string => {
    const days = throughput[at].byDay.slice(first, first + 7);
    return numberText(days.reduce((sum, day) => sum + day.mean, 0) / days.length);
  };
  return [dateText(scenario.start, first), ...published.map(({ at }) => mean(at)), mean('intercepted')];
});
console.log('Trucks a day, of the same runs:\n');
console.log(
  textTable(
    headings.map((heading) => ({ heading })),
    rows,
  ),
);
