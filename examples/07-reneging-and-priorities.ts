// Drivers who lose patience, and urgent cargo that goes first: who leaves, who waits.
import { type Process, Resource, Simulation } from 'throughline/kernel';
import { createDistribution, KeyedDraws } from 'throughline/random';
import { numberText, percentText, textTable } from 'throughline/report';
import { meanInterval, Tally } from 'throughline/statistics';
import { erlangA } from 'throughline/theory';

const lanes = 3;
const exponential = (mean: number) => createDistribution({ kind: 'exponential', mean });
const [gap, service] = [exponential(8), exponential(24)];
const headings = ['patience', 'leave', '± at 95 %', 'Erlang A', 'urgent wait, min', 'others wait, min'];
const columns = headings.map((heading) => ({ heading, align: 'right' }) as const);
console.log(textTable(columns, [15, 60, 240].map(compare)));
console.log(
  '\nThe order of service does not change how many wait, or leave: theory knows no classes. It changes who.',
);

function compare(patienceMinutes: number): string[] {
  const runs = Array.from({ length: 10 }, (_, replication) => inspect(patienceMinutes, replication));
  const left = meanInterval(runs.map((run) => run.left.mean));
  const rates = { arrivalRate: 1 / gap.mean, serviceRate: 1 / service.mean, servers: lanes };
  const { renegeShare } = erlangA({ ...rates, renegeRate: 1 / patienceMinutes });
  const error = percentText(left.halfWidth ?? Number.NaN, 1);
  const leaves = [percentText(left.mean, 1), error, percentText(renegeShare, 1)];
  const urgent = meanInterval(runs.map((run) => run.urgent.mean)).mean;
  const others = meanInterval(runs.map((run) => run.others.mean)).mean;
  return [`${patienceMinutes} min`, ...leaves, numberText(urgent), numberText(others)];
}

/** One run: share of trucks that left, waits of both kinds (until they were served or left). */
function inspect(patienceMinutes: number, replication: number) {
  const sim = new Simulation();
  const site = new Resource(sim, { name: 'lanes', capacity: lanes });
  const draws = new KeyedDraws('patience', replication);
  const uniform = (what: string, truck: number): number => draws.source(what).uniform(truck);
  const patience = exponential(patienceMinutes);
  const tally = (): Tally => new Tally();
  const result = { left: tally(), urgent: tally(), others: tally() };
  sim.start(arrive());
  sim.run(60 * 1440);
  return result;

  function* arrive(): Process {
    for (let truck = 0; ; truck += 1) {
      yield sim.hold(gap.quantile(uniform('gap', truck)));
      sim.start(visit(truck, uniform('cargo', truck) < 0.2));
    }
  }
  function* visit(truck: number, isUrgent: boolean): Process {
    const arrival = sim.now;
    const willWait = patience.quantile(uniform('patience', truck));
    const isServed = yield* site.requestWithin(willWait, isUrgent ? 0 : 1);
    result[isUrgent ? 'urgent' : 'others'].add(sim.now - arrival);
    result.left.add(isServed ? 0 : 1);
    // The lane is given back when the process ends.
    if (isServed) yield sim.hold(service.quantile(uniform('service', truck)));
  }
}
