import { BareHeap, BareQueue } from './bare-heap.js';
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

// A process yields what it waits for: a number of minutes (0 or more), or WAIT when it stands in a queue.
const WAIT = -1;
type Body = Generator<number, void, void>;

/** The least a generator kernel can do: a heap of slots, generators by slot, queues of slots, one ring for the current instant. */
class BareKernel {
  now = 0;
  current = 0;
  readonly woken = new BareQueue();
  private readonly heap = new BareHeap(HOLDERS * 2);
  private readonly bodies: (Body | undefined)[] = [];
  private readonly free: number[] = [];

  start(body: Body): void {
    const slot = this.free.pop() ?? this.bodies.length;
    this.bodies[slot] = body;
    this.woken.push(slot);
  }

  run(): void {
    const { heap, woken } = this;
    for (;;) {
      let slot: number;
      if (woken.length > 0) slot = woken.shift();
      else if (heap.size > 0) {
        this.now = heap.time;
        slot = heap.pop();
      } else return;
      this.resume(slot);
    }
  }

  private resume(slot: number): void {
    const body = this.bodies[slot];
    if (body === undefined) return;
    this.current = slot;
    const { value, done } = body.next();
    if (done) this.free.push(slot);
    else if (value !== WAIT) this.heap.push(this.now + value, slot);
  }
}

/** Servers without statistics, priorities or owners. */
class BareServers {
  private readonly kernel: BareKernel;
  private readonly queue = new BareQueue();
  private idle: number;

  constructor(kernel: BareKernel, servers: number) {
    this.kernel = kernel;
    this.idle = servers;
  }

  /** True when a server was free; otherwise the caller stands in the queue and yields WAIT. */
  seize(): boolean {
    if (this.idle > 0) {
      this.idle--;
      return true;
    }
    this.queue.push(this.kernel.current);
    return false;
  }

  release(): void {
    if (this.queue.length > 0) this.kernel.woken.push(this.queue.shift());
    else this.idle++;
  }
}

function queue(servers: number, gap: number, n: number, seed: number): Outcome {
  const kernel = new BareKernel();
  const random = new Random(seed);
  const desk = new BareServers(kernel, servers);
  let waited = 0;
  function* customer(): Body {
    const arrival = kernel.now;
    if (!desk.seize()) yield WAIT;
    waited += kernel.now - arrival;
    yield random.exponential(1);
    desk.release();
  }
  function* source(): Body {
    for (let i = 0; i < n; i++) {
      yield random.exponential(gap);
      kernel.start(customer());
    }
  }
  kernel.start(source());
  kernel.run();
  return { events: 2 * n, check: waited / n };
}

function tandem(n: number, seed: number): Outcome {
  const kernel = new BareKernel();
  const random = new Random(seed);
  const desks = Array.from({ length: STATIONS }, () => new BareServers(kernel, STATION_SERVERS));
  let spent = 0;
  function* customer(): Body {
    const arrival = kernel.now;
    for (const desk of desks) {
      if (!desk.seize()) yield WAIT;
      yield random.exponential(1);
      desk.release();
    }
    spent += kernel.now - arrival;
  }
  function* source(): Body {
    for (let i = 0; i < n; i++) {
      yield random.exponential(TANDEM_GAP);
      kernel.start(customer());
    }
  }
  kernel.start(source());
  kernel.run();
  return { events: (STATIONS + 1) * n, check: spent / n };
}

function timeouts(n: number): Outcome {
  const kernel = new BareKernel();
  function* ticker(): Body {
    for (let i = 0; i < n; i++) yield 1;
  }
  kernel.start(ticker());
  kernel.run();
  return { events: n, check: Number.NaN };
}

function hold(n: number, seed: number): Outcome {
  const kernel = new BareKernel();
  const random = new Random(seed);
  function* holder(): Body {
    for (let i = n / HOLDERS; i > 0; i--) yield random.exponential(1);
  }
  for (let i = 0; i < HOLDERS; i++) kernel.start(holder());
  kernel.run();
  return { events: n, check: Number.NaN };
}

/** The bare generator loop: what generators cost when nothing else is offered. */
export const floorGenerator: Peer = {
  name: 'floor: generators',
  share: 1,
  runs: {
    mm1: (n, seed) => queue(1, MM1_GAP, n, seed),
    mmc: (n, seed) => queue(MMC_SERVERS, MMC_GAP, n, seed),
    timeouts,
    hold,
    tandem,
  },
};
