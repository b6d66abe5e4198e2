import { Level, Store } from '../../kernel/index.js';
import { orderedStock, producedStock } from '../../theory/index.js';
import { count, defineCase, minutes, share } from '../case.js';

const shop = { demandRate: 0.6, productionRate: 1, stock: 2 };

/** A shelf of pallets, each taken one made anew: a store behind a queue. */
export const stockByProduction = defineCase({
  ...{ name: 'produced-stock', title: 'Base stock 2 behind M/M/1, load 0.6', style: 'process' },
  ...{ source: 'Buzacott and Shanthikumar (1993), ch. 4', warmUp: 1_000, runLength: 30_000 },
  expected: () => {
    const exact = producedStock(shop);
    return {
      'demands met at once': share(exact.fillShare),
      'wait of a demand': minutes(exact.waitingTime),
      'pallets on the shelf': count(exact.onHand),
    };
  },
  simulate(trial) {
    const { sim } = trial;
    const shelf = new Store<number>(sim, { name: 'shelf' });
    for (let pallet = 0; pallet < shop.stock; pallet += 1) shelf.tryPut(pallet);
    const workshop = trial.resource({ name: 'workshop', capacity: 1 });
    const making = trial.exponential('making', 1 / shop.productionRate);
    const onShelf = trial.level(shop.stock);
    const [met, waits] = [trial.tally(), trial.tally()];
    trial.arrivals(trial.exponential('demands', 1 / shop.demandRate), () => {
      sim.start(demand());
      sim.start(order());
    });
    function* demand() {
      const askedAt = sim.now;
      met.addIf(shelf.count > 0);
      yield shelf.get();
      waits.add(sim.now - askedAt);
      onShelf.set(shelf.count);
    }
    function* order() {
      yield workshop.request();
      yield sim.hold(making());
      workshop.release();
      yield shelf.put(0);
      onShelf.set(shelf.count);
    }
    trial.run();
    return {
      'demands met at once': met.mean,
      'wait of a demand': waits.mean,
      'pallets on the shelf': onShelf.mean,
    };
  },
});

const tank = { demandRate: 1.5, leadTime: 2, stock: 4 };
const litres = 500;

/** A tank from which 500 litres are taken at a time and ordered anew from an endless supply. */
export const stockByOrder = defineCase({
  ...{ name: 'ordered-stock', title: 'One-for-one orders, 4 in stock, 3 on order', style: 'process' },
  ...{ source: 'Palm 1938; Feeney and Sherbrooke, Man. Sci. 12 (1966)', warmUp: 200, runLength: 4_000 },
  expected: () => {
    const exact = orderedStock(tank);
    return {
      'demands met at once': share(exact.fillShare),
      'wait of a demand': minutes(exact.waitingTime),
    };
  },
  simulate(trial) {
    const { sim } = trial;
    const full = tank.stock * litres;
    const fuel = new Level(sim, { name: 'tank', capacity: full, initial: full });
    const delivery = trial.draws('delivery', { kind: 'gamma', mean: tank.leadTime, cv: 0.7 });
    const [met, waits] = [trial.tally(), trial.tally()];
    trial.arrivals(trial.exponential('demands', 1 / tank.demandRate), () => {
      sim.start(demand());
      sim.start(order());
    });
    function* demand() {
      const askedAt = sim.now;
      met.addIf(fuel.level >= litres);
      yield fuel.get(litres);
      waits.add(sim.now - askedAt);
    }
    function* order() {
      yield sim.hold(delivery());
      yield fuel.put(litres);
    }
    trial.run();
    return { 'demands met at once': met.mean, 'wait of a demand': waits.mean };
  },
});
