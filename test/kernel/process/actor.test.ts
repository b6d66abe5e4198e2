import { expect, test } from 'vitest';
import { Actor, Simulation, Store } from '../../../src/kernel/index.js';

test('an actor awaits any command, and may wait only once in a step', () => {
  const sim = new Simulation();
  const yard = new Store<string>(sim, { name: 'yard' });
  const got: unknown[] = [];
  class Taker extends Actor {
    private isWaiting = false;
    protected step(): void {
      if (this.isWaiting) {
        got.push(this.delivered);
        this.end();
      } else {
        this.isWaiting = true;
        if (this.await(yard.get())) throw new Error('nothing can be there yet');
      }
    }
  }
  class Greedy extends Actor {
    protected step(): void {
      this.holdFor(1);
      this.holdFor(2);
    }
  }
  new Taker(sim);
  sim.schedule(3, () => yard.tryPut('crate'));
  sim.run();
  expect(got).toEqual(['crate']);
  new Greedy(sim, { name: 'greedy' });
  expect(() => sim.run()).toThrow('"greedy" can wait only in its own step, and only once at 3 min');
});
