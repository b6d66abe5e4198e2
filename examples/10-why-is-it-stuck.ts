// Two habits that hold each other up: the report names who waits for what, who has it, and the circle.
import { type Process, Resource, Simulation } from 'throughline';
import { explainWaiting, SimulationError, seize } from 'throughline/kernel';
import { textTable } from 'throughline/report';

const rows = [simulate('one by one'), simulate('both at once')];
const headings = ['bay and crew taken', 'trucks done', 'ends at', 'left waiting'];
console.log(
  textTable(
    headings.map((heading) => ({ heading })),
    rows,
  ),
);

function simulate(habit: 'one by one' | 'both at once'): string[] {
  const sim = new Simulation({ whenStuck: 'throw' });
  const bay = new Resource(sim, { name: 'bay', capacity: 1 });
  const crew = new Resource(sim, { name: 'crew', capacity: 1 });
  let done = 0;
  for (let hour = 0; hour < 3; hour += 1) {
    sim.schedule(hour * 60, () => sim.start(visit(bay, crew), { name: `offloading ${hour}` }));
    sim.schedule(hour * 60 + 3, () => sim.start(visit(crew, bay), { name: `loading ${hour}` }));
  }
  sim.schedule(90, () => {
    const { text } = explainWaiting(sim, { longerThan: 30 });
    if (text !== '') console.log(`At 90 min, waiting for more than 30:\n${text}\n`);
  });
  try {
    sim.run();
  } catch (error) {
    // Nothing is scheduled any more, and somebody waits.
    if (!(error instanceof SimulationError)) throw error;
    console.log(`At the end:\n${error.message}\n`);
  }
  return [habit, `${done}`, `${sim.now} min`, `${sim.waiting().length}`];

  /** Who offloads backs up to the bay and calls the crew; who loads sends the crew for the cargo and looks for a bay. */
  function* visit(first: Resource, second: Resource): Process {
    if (habit === 'one by one') {
      yield first.request();
      yield sim.hold(5);
      yield second.request();
    } else {
      yield seize(sim, [
        [first, 1],
        [second, 1],
      ]);
      yield sim.hold(5);
    }
    yield sim.hold(20);
    done += 1; // What it holds is given back at its end.
  }
}
