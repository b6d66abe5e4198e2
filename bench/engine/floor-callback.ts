import { BareHeap, TimeQueue } from './bare-heap.js';
import { Random } from './random.js';
import {
  HOLDERS,
  MM1_GAP,
  MMC_GAP,
  MMC_SERVERS,
  type Outcome,
  type Peer,
  STATION_SERVERS,
  STATIONS,
  TANDEM_GAP,
} from './workload.js';

const ARRIVAL = -1;

/** One queue written out as a loop over event codes. */
function queue(servers: number, gap: number, n: number, seed: number): Outcome {
  const heap = new BareHeap(1024);
  const random = new Random(seed);
  const waiting = new TimeQueue();
  let idle = servers;
  let waited = 0;
  let left = n;
  heap.push(random.exponential(gap), ARRIVAL);
  while (heap.size > 0) {
    const now = heap.time;
    if (heap.pop() === ARRIVAL) {
      if (--left > 0) heap.push(now + random.exponential(gap), ARRIVAL);
      if (idle > 0) {
        idle--;
        heap.push(now + random.exponential(1), 0);
      } else waiting.push(now);
    } else if (waiting.length > 0) {
      waited += now - waiting.shift();
      heap.push(now + random.exponential(1), 0);
    } else idle++;
  }
  return { events: 2 * n, check: waited / n };
}

/** The code of an event is the station whose service ends. Customers are their arrival times; one service carries one. */
function tandem(n: number, seed: number): Outcome {
  const heap = new BareHeap(1024);
  const random = new Random(seed);
  const waiting = Array.from({ length: STATIONS }, () => new TimeQueue());
  const idle = new Int32Array(STATIONS).fill(STATION_SERVERS);
  const inService = new Float64Array(STATIONS * STATION_SERVERS);
  let spent = 0;
  let left = n;
  const begin = (now: number, station: number, arrival: number): void => {
    // Any free place of the station will do: the one numbered by the servers left.
    let place = station * STATION_SERVERS;
    while (inService[place] !== 0) place++;
    inService[place] = arrival;
    heap.push(now + random.exponential(1), place);
  };
  const enter = (now: number, station: number, arrival: number): void => {
    const free = idle[station] ?? 0;
    if (free === 0) {
      waiting[station]?.push(arrival);
      return;
    }
    idle[station] = free - 1;
    begin(now, station, arrival);
  };
  heap.push(random.exponential(TANDEM_GAP), ARRIVAL);
  while (heap.size > 0) {
    const now = heap.time;
    const place = heap.pop();
    if (place === ARRIVAL) {
      if (--left > 0) heap.push(now + random.exponential(TANDEM_GAP), ARRIVAL);
      enter(now, 0, now);
      continue;
    }
    const station = Math.floor(place / STATION_SERVERS);
    const arrival = inService[place] ?? 0;
    inService[place] = 0;
    const line = waiting[station];
    if (line !== undefined && line.length > 0) begin(now, station, line.shift());
    else idle[station] = (idle[station] ?? 0) + 1;
    if (station === STATIONS - 1) spent += now - arrival;
    else enter(now, station + 1, arrival);
  }
  return { events: (STATIONS + 1) * n, check: spent / n };
}

function timeouts(n: number): Outcome {
  const heap = new BareHeap(16);
  heap.push(1, 0);
  let left = n;
  while (heap.size > 0) {
    const now = heap.time;
    heap.pop();
    if (--left > 0) heap.push(now + 1, 0);
  }
  return { events: n, check: Number.NaN };
}

function hold(n: number, seed: number): Outcome {
  const heap = new BareHeap(HOLDERS + 1);
  const random = new Random(seed);
  const left = new Int32Array(HOLDERS).fill(n / HOLDERS);
  for (let i = 0; i < HOLDERS; i++) heap.push(random.exponential(1), i);
  while (heap.size > 0) {
    const now = heap.time;
    const holder = heap.pop();
    const rest = (left[holder] ?? 0) - 1;
    left[holder] = rest;
    if (rest > 0) heap.push(now + random.exponential(1), holder);
  }
  return { events: n, check: Number.NaN };
}

/** The bare callback loop: what an event list costs when the model is written into it. */
export const floorCallback: Peer = {
  name: 'floor: callbacks',
  share: 1,
  runs: {
    mm1: (n, seed) => queue(1, MM1_GAP, n, seed),
    mmc: (n, seed) => queue(MMC_SERVERS, MMC_GAP, n, seed),
    timeouts,
    hold,
    tandem,
  },
};
