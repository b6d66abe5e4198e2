// A process waits by yielding, and the clock jumps from event to event.
import { type Process, Simulation } from 'throughline';

const sim = new Simulation({ name: 'one morning' });

sim.start(journey('truck 1', timeOfDay(6, 0)));
sim.start(journey('truck 2', timeOfDay(6, 0)));
sim.start(journey('truck 3', timeOfDay(7, 30)));
sim.schedule(timeOfDay(8, 0), () => say('clock', 'the inspection site opens'));
sim.run();

console.log(`\nThe clock stopped at ${clock(sim.now)} after ${sim.eventsPerformed} events.`);
console.log('Trucks 1 and 2 meet at every point: at the same instant, who was scheduled first goes first.');

function* journey(truck: string, departure: number): Process {
  yield sim.hold(departure);
  yield* drive(truck, 'the inspection site', 90);
  yield sim.hold(25);
  say(truck, 'is inspected');
  yield* drive(truck, 'the crossing', 75);
}

function* drive(truck: string, place: string, minutes: number): Process {
  say(truck, `sets out for ${place}`);
  yield sim.hold(minutes);
  say(truck, `reaches ${place}`);
}

function say(who: string, what: string): void {
  console.log(`${clock(sim.now)}  ${who.padEnd(7)}  ${what}`);
}

function timeOfDay(hours: number, minutes: number): number {
  return hours * 60 + minutes;
}

function clock(minutes: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
