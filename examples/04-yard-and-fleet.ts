// A fleet between yard and warehouses: trucks help until the crews are full.
import {
  createDistribution,
  KeyedDraws,
  meanInterval,
  type Process,
  Resource,
  Simulation,
} from 'throughline';
import { intervalText, numberText, percentText, textTable } from 'throughline/report';
import { mva } from 'throughline/theory';

const crews = 8;
const days = 30;
const loading = createDistribution({ kind: 'exponential', mean: 30 });
const trip = createDistribution({ kind: 'gamma', mean: 165, cv: 0.4 });
const headings = ['trucks', 'loads a day', '95 % interval', 'theory (MVA)', 'crews busy', 'wait, min'];
const columns = headings.map((heading) => ({ heading, align: 'right' }) as const);
console.log(textTable(columns, [10, 20, 40, 52, 60, 80].map(compare)));

const round = loading.mean + trip.mean;
const enough = (crews / loading.mean) * round;
console.log(
  `\nWithout queues a round takes ${round} min: N* = ${enough} trucks would keep ${crews} crews busy.`,
);
console.log(`Beyond N* trucks only wait for a crew: ${(crews * 1440) / loading.mean} loads a day at most.`);

function compare(trucks: number): string[] {
  const runs = Array.from({ length: 10 }, (_, replication) => haul(trucks, replication));
  const loads = meanInterval(runs.map((run) => (run.grants / run.period) * 1440));
  const busy = meanInterval(runs.map((run) => run.utilisation)).mean;
  const wait = meanInterval(runs.map((run) => run.meanWait)).mean;
  const yard = { visits: 1, serviceTime: loading.mean, servers: crews };
  const theory = mva({ stations: [yard], customers: trucks, thinkTime: trip.mean }).throughput * 1440;
  const perDay = [numberText(loads.mean), intervalText(loads), numberText(theory)];
  return [String(trucks), ...perDay, percentText(busy), numberText(wait)];
}

function haul(trucks: number, replication: number) {
  const sim = new Simulation();
  const yard = new Resource(sim, { name: 'forklift crews', capacity: crews });
  const draws = new KeyedDraws('yard and fleet', replication);
  const sources = { loading: draws.source('loading'), trip: draws.source('trip') };
  for (let truck = 0; truck < trucks; truck += 1) sim.start(goRound(truck));
  sim.run(1440);
  yard.resetStatistics();
  sim.run((days + 1) * 1440);
  return yard.statistics();

  function* goRound(truck: number): Process {
    for (let visit = 0; ; visit += 1) {
      yield* yard.use(loading.quantile(sources.loading.uniform(truck, visit)));
      yield sim.hold(trip.quantile(sources.trip.uniform(truck, visit)));
    }
  }
}
