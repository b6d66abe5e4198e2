import { expect, test } from 'vitest';
import { cargoNames, putAwayTruckloads, streamNames, Truckload } from '../../src/corridor/truckload.js';
import { zone } from '../../src/corridor/zones.js';

test('truckloads put away come back as they were: every stream, cargo and kind of goods', () => {
  const loads = streamNames.flatMap((_, stream) =>
    cargoNames.flatMap((__, cargo) =>
      [0, 1, 2, 3].map((goods) => {
        const id = stream * 100 + cargo * 10 + goods;
        const load = new Truckload(
          id,
          2 ** 41 + id,
          stream,
          cargo,
          20 + goods,
          1.1 * id,
          goods > 1,
          goods % 2 > 0,
        );
        load.zone = zone.stagingQueue;
        load.arrivedAt = 17.25 * id;
        load.stageSince = 18.125 * id;
        load.visit = goods;
        load.priority = 5;
        load.placeInLine = 1_000_000 + id;
        return load;
      }),
    ),
  );
  expect(putAwayTruckloads(loads)()).toEqual(loads);
});

test('a truckload that has gone further is not one to put away: what is settled later on is not kept', () => {
  const load = new Truckload(1, 1, 0, 0, 20, 12, false, false);
  load.destination = 3;
  expect(putAwayTruckloads([load])()[0]?.destination).toBe(-1);
});
