import { Actor, type Resource } from '../../kernel/index.js';
import { machineRepair } from '../../theory/index.js';
import { count, defineCase, minutes } from '../case.js';
import type { Trial, TrialLevel } from '../trial.js';

const shop = { machines: 10, repairmen: 2, failureRate: 0.2, repairRate: 1 };

/** Machines that fail and two who mend them, as actors. */
export const repairShop = defineCase({
  ...{ name: 'machine-repair', title: '10 machines, 2 repairmen', style: 'actor' },
  ...{ source: 'Palm 1947; Kleinrock, Queueing Systems I, ch. 3', warmUp: 300, runLength: 4_000 },
  expected: () => {
    const exact = machineRepair(shop);
    return { 'machines up': count(exact.machinesUp), 'wait for repair': minutes(exact.waitingTime) };
  },
  simulate(trial) {
    const repairmen = trial.resource({ name: 'repairmen', capacity: shop.repairmen });
    const up = trial.level(shop.machines);
    for (let number = 0; number < shop.machines; number += 1) new Machine(trial, repairmen, up, number);
    trial.run();
    return { 'machines up': up.mean, 'wait for repair': repairmen.statistics().meanWait };
  },
});

class Machine extends Actor {
  private condition: 'starting' | 'up' | 'waiting' | 'in repair' = 'starting';
  private readonly untilFailure: () => number;
  private readonly repair: () => number;

  constructor(
    trial: Trial,
    private readonly repairmen: Resource,
    private readonly up: TrialLevel,
    number: number,
  ) {
    super(trial.sim, { name: `machine ${number}` });
    this.untilFailure = trial.exponential(`failures ${number}`, 1 / shop.failureRate);
    this.repair = trial.exponential(`repairs ${number}`, 1 / shop.repairRate);
  }

  protected step(): void {
    if (this.condition === 'up') this.fail();
    else if (this.condition === 'waiting') this.mend();
    else this.work();
  }

  private work(): void {
    if (this.condition === 'in repair') {
      this.repairmen.release();
      this.up.add(1);
    }
    this.condition = 'up';
    this.holdFor(this.untilFailure());
  }

  private fail(): void {
    this.up.add(-1);
    this.condition = 'waiting';
    if (this.request(this.repairmen)) this.mend();
  }

  private mend(): void {
    this.condition = 'in repair';
    this.holdFor(this.repair());
  }
}
