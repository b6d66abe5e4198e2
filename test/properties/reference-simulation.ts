/** What a process does next. */
export type Step = { readonly kind: 'hold' | 'lane'; readonly minutes: number } | { readonly kind: 'wait' };

interface Pending {
  readonly label: number;
  readonly time: number;
  readonly priority: number;
  readonly sequence: number;
  readonly act: () => void;
}

interface Walker {
  readonly priority: number;
  readonly label: number;
  readonly steps: Step[];
}

/** A simulation as anyone would write it: an array, sorted by time, then priority, then sequence. Obviously right, and slow. */
export class ReferenceSimulation {
  now = 0;
  private readonly onEvent: (label: number) => void;
  private pending: Pending[] = [];
  private sequence = 0;
  private listening: Walker[] = [];
  private readonly queue: { walker: Walker; minutes: number }[] = [];
  private isLaneFree = true;

  constructor(onEvent: (label: number) => void) {
    this.onEvent = onEvent;
  }

  schedule(label: number, delay: number, priority: number): void {
    this.add(label, delay, priority, () => {});
  }

  cancel(label: number): boolean {
    const before = this.pending.length;
    this.pending = this.pending.filter((event) => event.label !== label);
    return this.pending.length < before;
  }

  reschedule(label: number, delay: number, priority: number): boolean {
    const known = this.cancel(label);
    if (known) this.schedule(label, delay, priority);
    return known;
  }

  start(label: number, priority: number, steps: readonly Step[]): void {
    const walker = { label, priority, steps: [...steps] };
    this.wake(walker);
  }

  /** Lets all who listen go on, in the order in which they came. */
  fire(): void {
    for (const walker of this.listening.splice(0)) this.wake(walker);
  }

  run(): void {
    for (;;) {
      this.pending.sort((a, b) => a.time - b.time || a.priority - b.priority || a.sequence - b.sequence);
      const next = this.pending.shift();
      if (next === undefined) return;
      this.now = next.time;
      this.onEvent(next.label);
      next.act();
    }
  }

  private add(label: number, delay: number, priority: number, act: () => void): void {
    this.pending.push({ label, time: this.now + delay, priority, sequence: this.sequence++, act });
  }

  /** An event of the walker now, after which it does its next step. */
  private wake(walker: Walker): void {
    this.add(walker.label, 0, walker.priority, () => this.walk(walker));
  }

  private walk(walker: Walker): void {
    const step = walker.steps.shift();
    if (step === undefined) return;
    if (step.kind === 'wait') this.listening.push(walker);
    else if (step.kind === 'hold')
      this.add(walker.label, step.minutes, walker.priority, () => this.walk(walker));
    else if (this.isLaneFree) this.enter(walker, step.minutes);
    else this.queue.push({ walker, minutes: step.minutes });
  }

  private enter(walker: Walker, minutes: number): void {
    this.isLaneFree = false;
    this.add(walker.label, minutes, walker.priority, () => this.leave(walker));
  }

  /** The lane goes to the first in the queue, whose event comes now; the one who left walks on within its own. */
  private leave(walker: Walker): void {
    const next = this.queue.shift();
    if (next === undefined) this.isLaneFree = true;
    else this.add(next.walker.label, 0, next.walker.priority, () => this.enter(next.walker, next.minutes));
    this.walk(walker);
  }
}
