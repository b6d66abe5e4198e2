// A lane taken away in the midst of the work: by a more urgent truck, or by a breakdown.
import { PreemptiveResource, type Process, Resource, Simulation, startBreakdowns } from 'throughline/kernel';
import { createDistribution, Streams } from 'throughline/random';
import { intervalText, numberText, textTable } from 'throughline/report';
import { meanInterval, Tally } from 'throughline/statistics';
import { mg1PreemptivePriority, mg1Priority, mm1, mm1Breakdowns } from 'throughline/theory';

const exponential = (mean: number) => createDistribution({ kind: 'exponential', mean });
const urgent = { name: 'urgent', gap: exponential(60), service: exponential(12) };
const ordinary = { name: 'ordinary', gap: exponential(40), service: exponential(20) };
const [upTime, repair] = [exponential(480), exponential(60)];
const both = [urgent, ordinary].map(({ gap, service }) => {
  return { arrivalRate: 1 / gap.mean, serviceTime: service.mean, serviceCv: 1 };
});
const rates = { arrivalRate: 1 / 40, serviceRate: 1 / 20, failureRate: 1 / 480, repairRate: 1 / 60 };
const headings = ['lane', 'truck', 'time there, min', '95 % interval', 'theory'];
const columns = headings.map((heading, index) => ({ heading, align: index < 2 ? 'left' : 'right' }) as const);
const rows = [
  ...compare('waits its turn', [urgent, ordinary], mg1Priority(both)),
  ...compare('preempted', [urgent, ordinary], mg1PreemptivePriority(both)),
  ...compare('never fails', [ordinary], [mm1(rates)]),
  ...compare('fails', [ordinary], [mm1Breakdowns(rates)]),
];
console.log(textTable(columns, rows));

function compare(lane: string, kinds: readonly (typeof urgent)[], theory: readonly { cycleTime: number }[]) {
  const runs = Array.from({ length: 10 }, (_, replication) => simulate(lane, kinds, replication));
  return kinds.map(({ name }, kind) => {
    const time = meanInterval(runs.map((run) => run[kind] ?? Number.NaN));
    return [lane, name, numberText(time.mean), intervalText(time), numberText(theory[kind]?.cycleTime ?? 0)];
  });
}

/** Mean time from arrival to departure by kind of truck, over 400 days. */
function simulate(lane: string, kinds: readonly (typeof urgent)[], replication: number): number[] {
  const sim = new Simulation();
  const plain = new Resource(sim, { name: 'lane', capacity: 1 });
  const bay = new PreemptiveResource(sim, { name: 'bay', capacity: 1 });
  const streams = new Streams('preemption', replication);
  const draw = (distribution: typeof repair, what: string) => distribution.quantile(streams.get(what).next());
  const tallies = kinds.map(() => new Tally());
  for (const [priority, kind] of kinds.entries()) sim.start(arrive(kind, priority));
  const cycle = { untilFailure: () => draw(upTime, 'up'), untilRepair: () => draw(repair, 'repair') };
  if (lane === 'fails') startBreakdowns(sim, bay, cycle);
  sim.run(400 * 1440);
  return tallies.map(({ mean }) => mean);

  function* arrive(kind: typeof urgent, priority: number): Process {
    for (;;) {
      yield sim.hold(draw(kind.gap, `${kind.name} gap`));
      sim.start(visit(draw(kind.service, `${kind.name} service`), priority));
    }
  }
  function* visit(minutes: number, priority: number): Process {
    const arrival = sim.now;
    yield* lane === 'waits its turn' ? plain.use(minutes, priority) : bay.serve(minutes, { priority });
    tallies[priority]?.add(sim.now - arrival);
  }
}
