// The lanes work by day: opening hours, closing time and the wait they cost.
import { Calendar, type Process, Resource, Simulation, WorkingHours } from 'throughline';
import type { ClosingRule } from 'throughline/kernel';
import { arrivalTimes, createDistribution, KeyedDraws } from 'throughline/random';
import { intervalText, numberText, percentText, textTable } from 'throughline/report';
import { meanInterval } from 'throughline/statistics';
import { dailyWindowFluid } from 'throughline/theory';

const lanes = 12;
const days = 56;
const gap = createDistribution({ kind: 'exponential', mean: 7.2 });
const service = createDistribution({ kind: 'gamma', mean: 24, cv: 0.5 });
const headings = ['open', 'at closing', 'mean wait, min', '95 % interval', 'fluid theory', 'lanes busy'];
const columns = headings.map((heading) => ({ heading, align: 'right' }) as const);
const rows = [compare(8, 17, 'finish'), compare(8, 17, 'suspend'), compare(6, 20, 'finish')];
console.log(textTable(columns, rows));
console.log('\nThe fluid knows no chance and counts a truck in a lane as waiting.');

function compare(opens: number, closes: number, closing: ClosingRule): string[] {
  const runs = Array.from({ length: 10 }, (_, k) => inspect(opens * 60, closes * 60, closing, k));
  const wait = meanInterval(runs.map((run) => run.meanWait));
  const busy = meanInterval(runs.map((run) => run.busyWithinCapacityTime / run.capacityTime));
  const rates = { arrivalRate: 1 / gap.mean, serviceRate: lanes / service.mean };
  const fluid = dailyWindowFluid({ ...rates, openTime: (closes - opens) * 60, period: 1440 });
  const waits = [numberText(wait.mean), intervalText(wait), numberText(fluid.waitingTime)];
  return [`${opens}:00-${closes}:00`, closing, ...waits, percentText(busy.mean, 1)];
}

function inspect(opens: number, closes: number, closingRule: ClosingRule, replication: number) {
  const sim = new Simulation();
  const weekly = Array.from({ length: 7 }, (_, day) => [day * 1440 + opens, day * 1440 + closes] as const);
  const calendar = new Calendar({ weekly });
  const hours = new WorkingHours(sim, { name: 'site', calendar, closingRule });
  const site = new Resource(sim, { name: 'inspection lanes', capacity: 0 });
  hours.onOpen(() => site.setCapacity(lanes));
  hours.onClose(() => site.setCapacity(0));
  const draws = new KeyedDraws('hours', replication);
  const times = draws.source('service');
  const arrivals = arrivalTimes(gap, draws.source('arrivals'));
  sim.start(arrive());
  sim.run(days * 1440);
  return site.statistics();

  function* arrive(): Process {
    for (let truck = 0; ; truck += 1) {
      yield sim.hold(arrivals.next().value - sim.now);
      sim.start(visit(service.quantile(times.uniform(truck))));
    }
  }
  function* visit(minutes: number): Process {
    yield site.request();
    yield hours.work(minutes);
    site.release();
  }
}
