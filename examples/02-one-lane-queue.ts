// Trucks come by chance to one lane: the wait, beside the closed form.
import {
  arrivalTimes,
  createDistribution,
  KeyedDraws,
  meanInterval,
  mm1,
  type Process,
  Resource,
  Simulation,
} from 'throughline';
import { intervalText, numberText, textTable } from 'throughline/report';

const replications = 10;
const days = 1000;
const service = createDistribution({ kind: 'exponential', mean: 24 });
const headings = ['a truck every', 'lane busy', 'mean wait, min', '95 % interval', 'theory, M/M/1'];
const columns = headings.map((heading) => ({ heading, align: 'right' }) as const);

console.log(textTable(columns, [60, 40, 30].map(compare)));
console.log(`\n${replications} replications of ${days} days; truck k needs the same time in all three rows.`);

function compare(gapMinutes: number): string[] {
  const runs = Array.from({ length: replications }, (_, replication) => inspect(gapMinutes, replication));
  const wait = meanInterval(runs.map((run) => run.meanWait));
  const busy = meanInterval(runs.map((run) => run.utilisation));
  const theory = mm1({ arrivalRate: 1 / gapMinutes, serviceRate: 1 / service.mean });
  const waits = [numberText(wait.mean), intervalText(wait), numberText(theory.waitingTime)];
  return [`${gapMinutes} min`, numberText(busy.mean, 3), ...waits];
}

/** One run with random numbers of its own: truck k's time in the lane depends on the seed, the replication and k alone. */
function inspect(gapMinutes: number, replication: number) {
  const sim = new Simulation();
  const lane = new Resource(sim, { name: 'inspection lane', capacity: 1 });
  const draws = new KeyedDraws('one lane', replication);
  const times = draws.source('service');
  const gap = createDistribution({ kind: 'exponential', mean: gapMinutes });
  const arrivals = arrivalTimes(gap, draws.source('arrivals'));
  sim.start(arrive());
  sim.run(days * 1440);
  return lane.statistics();

  function* arrive(): Process {
    for (let truck = 0; ; truck += 1) {
      yield sim.hold(arrivals.next().value - sim.now);
      sim.start(lane.use(service.quantile(times.uniform(truck))));
    }
  }
}
