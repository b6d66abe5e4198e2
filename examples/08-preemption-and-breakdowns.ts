// A lane taken away in the midst of the work: by a more urgent truck, or by a breakdown.
import * as throughline from 'throughline';
import { intervalText, numberText, textTable } from 'throughline/report';

const exponential = (mean: number) => throughline.createDistribution({ kind: 'exponential', mean });
const urgent = { name: 'urgent', gap: exponential(60), service: exponential(12) };
const ordinary = { name: 'ordinary', gap: exponential(40), service: exponential(20) };
const [upTime, repair] = [exponential(480), exponential(60)];
const queueOf = ({ gap, service }: typeof urgent) => {
  return { arrivalRate: 1 / gap.mean, serviceTime: service.mean, serviceCv: 1 };
};
const both = [queueOf(urgent), queueOf(ordinary)];
const failures = { failureRate: 1 / upTime.mean, repairRate: 1 / repair.mean };
const alone = { arrivalRate: 1 / ordinary.gap.mean, serviceRate: 1 / ordinary.service.mean };
const headings = ['lane', 'truck', 'time there, min', '95 % interval', 'theory'];
const rows = [
  ...compare('waits its turn', [urgent, ordinary], throughline.mg1Priority(both)),
  ...compare('preempted', [urgent, ordinary], throughline.mg1PreemptivePriority(both)),
  ...compare('never fails', [ordinary], [throughline.mm1(alone)]),
  ...compare('fails', [ordinary], [throughline.mm1Breakdowns({ ...alone, ...failures })]),
];
const columns = headings.map((heading, index) => ({ heading, align: index < 2 ? 'left' : 'right' }) as const);
console.log(textTable(columns, rows));

function compare(lane: string, kinds: readonly (typeof urgent)[], theory: readonly { cycleTime: number }[]) {
  const runs = Array.from({ length: 20 }, (_, replication) => simulate(lane, kinds, replication));
  return kinds.map(({ name }, kind) => {
    const time = throughline.meanInterval(runs.map((run) => run[kind] ?? Number.NaN));
    return [lane, name, numberText(time.mean), intervalText(time), numberText(theory[kind]?.cycleTime ?? 0)];
  });
}

/** Mean time from arrival to departure by kind of truck, over 400 days. */
function simulate(lane: string, kinds: readonly (typeof urgent)[], replication: number): number[] {
  const sim = new throughline.Simulation();
  const plain = new throughline.Resource(sim, { name: 'lane', capacity: 1 });
  const bay = new throughline.PreemptiveResource(sim, { name: 'bay', capacity: 1 });
  const luck = new throughline.Streams('preemption', replication);
  const draw = (law: throughline.Distribution, what: string) => law.quantile(luck.get(what).next());
  const tallies = kinds.map(() => new throughline.Tally());
  for (const [priority, kind] of kinds.entries()) sim.start(arrive(kind, priority));
  const cycle = { untilFailure: () => draw(upTime, 'up'), untilRepair: () => draw(repair, 'repair') };
  if (lane === 'fails') throughline.startBreakdowns(sim, bay, cycle);
  sim.run(400 * 1440);
  return tallies.map((tally) => tally.mean);

  function* arrive(kind: typeof urgent, priority: number): throughline.Process {
    for (;;) {
      yield sim.hold(draw(kind.gap, `${kind.name} gap`));
      sim.start(visit(draw(kind.service, `${kind.name} service`), priority));
    }
  }
  function* visit(minutes: number, priority: number): throughline.Process {
    const arrival = sim.now;
    yield* lane === 'waits its turn' ? plain.use(minutes, priority) : bay.serve(minutes, { priority });
    tallies[priority]?.add(sim.now - arrival);
  }
}
