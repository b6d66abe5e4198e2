// Run by memory.test.ts in a process of its own, with --expose-gc: prints the heap in use at the end of each year.

import { Conditions } from '../../src/corridor/conditions.js';
import { Corridor } from '../../src/corridor/corridor.js';
import { Counts } from '../../src/corridor/measures/counts.js';
import { Occupancy } from '../../src/corridor/measures/occupancy.js';
import { randomSources } from '../../src/corridor/random-sources.js';
import { compile } from '../../src/corridor/resolved.js';
import { RunContext } from '../../src/corridor/run-context.js';
import { Simulation } from '../../src/kernel/index.js';
import { baseline } from '../../src/scenario/built-in/index.js';
import { scaleScenario } from '../properties/scale-scenario.js';

const years = Number(process.argv[2]);
const days = years * 365;
const doubled = scaleScenario({ ...baseline, days, warmUpDays: 0 }, 2);
// Twice the capacities of about 240 a day for about 400 trucks a day: no backlog grows.
const scenario = {
  ...doubled,
  staging: { ...doubled.staging, backlog: 0 },
  supply: { ...baseline.supply, road: { ...baseline.supply.road, perDay: 380 } },
};

const [segment] = compile(scenario);
if (segment === undefined || globalThis.gc === undefined) throw new RangeError('needs --expose-gc');

// As `simulate` does, but with a pause at the end of each year.
const sim = new Simulation({ name: 'years' });
const sources = randomSources('memory', 0);
const occupancy = new Occupancy(undefined);
const context = new RunContext(
  sim,
  sources,
  occupancy,
  new Counts(days, 0),
  new Conditions(sources),
  undefined,
);
const corridor = new Corridor(context, segment.parameters, days);
corridor.begin([]);
const heap: number[] = [];
for (let year = 1; year <= years; year += 1) {
  sim.run(year * 365 * 1440);
  globalThis.gc();
  heap.push(process.memoryUsage().heapUsed);
}
const { created } = occupancy;
process.stdout.write(
  JSON.stringify({ heap, created, inside: occupancy.inside(), entries: corridor.entries.length }),
);
