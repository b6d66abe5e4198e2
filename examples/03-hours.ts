// The lanes work by day: opening hours, closing time and the wait they cost.
import * as throughline from 'throughline';
import { intervalText, numberText, percentText, textTable } from 'throughline/report';

const lanes = 12;
const days = 56;
const gap = throughline.createDistribution({ kind: 'exponential', mean: 7.2 });
const service = throughline.createDistribution({ kind: 'gamma', mean: 24, cv: 0.5 });
const headings = ['open', 'at closing', 'mean wait, min', '95 % interval', 'fluid theory', 'lanes busy'];
const columns = headings.map((heading) => ({ heading, align: 'right' }) as const);
const rows = [compare(8, 17, 'finish'), compare(8, 17, 'suspend'), compare(6, 20, 'finish')];
console.log(textTable(columns, rows));
console.log('\nThe fluid knows no chance and counts a truck in a lane as waiting.');

function compare(opens: number, closes: number, closing: throughline.ClosingRule): string[] {
  const runs = Array.from({ length: 10 }, (_, k) => inspect(opens * 60, closes * 60, closing, k));
  const wait = throughline.meanInterval(runs.map((run) => run.meanWait));
  const busy = throughline.meanInterval(runs.map((run) => run.busyWithinCapacityTime / run.capacityTime));
  const rates = { arrivalRate: 1 / gap.mean, serviceRate: lanes / service.mean };
  const fluid = throughline.dailyWindowFluid({ ...rates, openTime: (closes - opens) * 60, period: 1440 });
  const waits = [numberText(wait.mean), intervalText(wait), numberText(fluid.waitingTime)];
  return [`${opens}:00-${closes}:00`, closing, ...waits, percentText(busy.mean, 1)];
}

function inspect(opens: number, closes: number, closingRule: throughline.ClosingRule, replication: number) {
  const sim = new throughline.Simulation();
  const weekly = Array.from({ length: 7 }, (_, day) => [day * 1440 + opens, day * 1440 + closes] as const);
  const hours = new throughline.WorkingHours(sim, {
    name: 'site',
    calendar: new throughline.Calendar({ weekly }),
    closingRule,
  });
  const site = new throughline.Resource(sim, { name: 'inspection lanes', capacity: 0 });
  hours.onOpen(() => site.setCapacity(lanes));
  hours.onClose(() => site.setCapacity(0));
  const draws = new throughline.KeyedDraws('hours', replication);
  const luck = draws.source('service');
  const arrivals = throughline.arrivalTimes(gap, draws.source('arrivals'));
  sim.start(arrive());
  sim.run(days * 1440);
  return site.statistics();

  function* arrive(): throughline.Process {
    for (let truck = 0; ; truck += 1) {
      yield sim.hold(arrivals.next().value - sim.now);
      sim.start(visit(service.quantile(luck.uniform(truck))));
    }
  }
  function* visit(minutes: number): throughline.Process {
    yield site.request();
    yield hours.work(minutes);
    site.release();
  }
}
