// A published table beside exact theory and the kernel: stroke beds, Monks et al. (2016), BMC Health Services Research 16:530.
import * as engine from 'throughline';
import { intervalText, numberText, textTable } from 'throughline/report';
import { erlangB } from 'throughline/theory';

// Patients a day, beds that they fill on average, and P(delay) published for beds of a number.
const units = {
  acute: { perDay: 1.531, load: 8.1455, beds: [9, 10, 11, 12, 13, 14], percent: [19, 14, 9, 6, 4, 2] },
  rehab: { perDay: 0.3596, load: 9.718, beds: [10, 12, 13, 14, 15, 16], percent: [20, 11, 8, 5, 3, 2] },
};
const show = (probability: number) => numberText(probability, 4);
const headings = ['beds', 'published', 'theory', 'kernel', '95 % interval', 'published - theory'];
const columns = headings.map((heading) => ({ heading, align: 'right' }) as const);

for (const [name, { perDay, load, beds, percent }] of Object.entries(units)) {
  const runs = Array.from({ length: 20 }, (_, replication) => founds(perDay, load / perDay, replication));
  console.log(`${name}\n${textTable(columns, beds.map(compare))}`);
  const isFit = (each: number) => beds.every((n, at) => Math.round(100 * erlangB(n, each)) === percent[at]);
  const fit = Array.from({ length: 4000 }, (_, index) => 7 + index / 1000).filter(isFit);
  console.log(`Load ${load}. By theory all six come out as published at loads ${fit[0]} to ${fit.at(-1)}.\n`);

  function compare(n: number, at: number): string[] {
    const published = (percent[at] ?? 0) / 100;
    const theory = erlangB(n, load);
    const kernel = engine.meanInterval(runs.map((found) => delayed(found, n)));
    // Published with two decimals: up to 0.005 is rounding.
    const apart = Math.abs(published - theory) > 0.005 ? numberText(published - theory, 3) : 'rounding';
    const exact = [numberText(published, 2), show(theory)];
    return [`${n}`, ...exact, show(kernel.mean), intervalText(kernel, show), apart];
  }
}

/** P(n) / P(at most n) where nobody waits: of a unit without limit it is Erlang's loss, whatever the spread of stays. */
function delayed(found: readonly number[], n: number): number {
  return (found[n] ?? 0) / found.slice(0, n + 1).reduce((sum, each) => sum + each);
}

/** How many patients found 0, 1, 2, … others, in 40 years after two of warm-up. The clock counts days. */
function founds(perDay: number, daysInBed: number, replication: number): number[] {
  const sim = new engine.Simulation();
  const beds = new engine.Resource(sim, { name: 'beds', capacity: 1000 });
  const draws = new engine.KeyedDraws('stroke beds', replication);
  const gap = engine.createDistribution({ kind: 'exponential', mean: 1 / perDay });
  const stay = engine.createDistribution({ kind: 'lognormal', mean: daysInBed, cv: 1.1 });
  const arrivals = engine.arrivalTimes(gap, draws.source('arrivals'));
  const found = new Array<number>(100).fill(0);
  sim.start(admit());
  sim.run(42 * 365);
  return found;

  function* admit(): engine.Process {
    for (let patient = 0; ; patient += 1) {
      yield sim.hold(arrivals.next().value - sim.now);
      if (sim.now > 2 * 365) found[beds.inUse] = (found[beds.inUse] ?? 0) + 1;
      sim.start(beds.use(stay.quantile(draws.source('stay').uniform(patient))));
    }
  }
}
